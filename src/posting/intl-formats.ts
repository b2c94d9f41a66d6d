/** `Intl`'s formats, each made once: making one takes far longer than using it, and a long list uses a few of them thousands of times. */
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** @param locale BCP 47. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `number ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const format = new Intl.NumberFormat(locale, options);
  made.set(key, format);
  return format;
}

/** @param locale BCP 47. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `date ${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}
