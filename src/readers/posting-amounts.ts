import type { BaseSalary, PayPeriod } from '../posting/posting';

/** `unitText` as sites write it, folded to letters. schema.org names HOUR, DAY, WEEK, MONTH, YEAR; the rest is what templates put there. */
const periods: readonly (readonly [PayPeriod, RegExp])[] = [
  [
    'HOUR',
    /^(?:hours?|hourly|hr|hrs|h|perhour|anhour|hur|stunde|stundenlohn|prostunde|heure|parheure|hora|porhora|ora|uur|peruur|時給|시급)$/,
  ],
  ['DAY', /^(?:days?|daily|d|perday|aday|tag|protag|tagessatz|jour|parjour|dia|día|pordia|pordía|giorno|dag|perdag|日給|일급)$/],
  [
    'WEEK',
    /^(?:weeks?|weekly|wk|w|perweek|aweek|wee|woche|prowoche|semaine|parsemaine|semana|porsemana|settimana|week|perweek|週給|주급)$/,
  ],
  [
    'MONTH',
    /^(?:months?|monthly|mo|mon|m|permonth|amonth|monat|promonat|monatlich|mois|parmois|mensuel|mes|pormes|mensual|mês|pormês|mensal|mese|mensile|maand|permaand|月給|月薪|월급)$/,
  ],
  [
    'YEAR',
    /^(?:years?|yearly|yr|yrs|y|ann|annum|annual|annually|perannum|pa|peryear|ayear|jahr|projahr|jährlich|an|année|annuel|paran|año|anual|poraño|ano|porano|anno|annuale|jaar|perjaar|年収|年俸|年薪|연봉)$/,
  ],
];

/** The period that a `unitText` names. */
export function readUnitText(unit: string): PayPeriod | undefined {
  const folded = unit.toLowerCase().replace(/[^\p{L}]/gu, '');
  return periods.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** ISO 8601 durations of `estimatedSalary` (`P1Y`, `PT1H`). */
export function readDuration(duration: string): PayPeriod | undefined {
  const known: Record<string, PayPeriod> = { P1Y: 'YEAR', P1M: 'MONTH', P1W: 'WEEK', P7D: 'WEEK', P1D: 'DAY', PT1H: 'HOUR' };
  return known[duration.trim().toUpperCase()];
}

/**
 * A bare amount of money as data writes it: `38500`, `"38,500"`, `"38.500,00"`, `"40.0"`, `"92 000"`. Zero means unset.
 * Anything else in the text (a sign, a word, a second figure) makes it no bare amount.
 */
export function readBareAmount(value: string | number): number | undefined {
  if (typeof value === 'number') return value > 0 && value < 1e12 ? value : undefined;
  const text = value
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  if (text.length > 24 || !/^\d[\d.,]*$/.test(text)) return undefined;
  const amount = Number(decimalPoint(text));
  return amount > 0 && amount < 1e12 ? amount : undefined;
}

/** Drops the signs of grouping and makes the decimal sign a point. One sign before exactly three digits groups; data with three decimals of money does not occur. */
function decimalPoint(text: string): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return text;
  const sign = text[last] ?? '';
  const head = text.slice(0, last);
  const groups = text.length - last === 4 && !/^0+$/.test(head) && !head.replaceAll(sign, '').match(/[.,]/);
  if (groups) return text.replaceAll(sign, '');
  return `${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`;
}

/** Currencies whose unit is about a dollar: the only ones where a figure alone tells that a period is wrong. */
const dollarLike = new Set('USD EUR GBP CHF CAD AUD NZD SGD BND BSD BHD KWD OMR JOD'.split(' '));

/** The most and the least that a figure can be for a period, in currencies of about a dollar. */
const plausible: Record<PayPeriod, readonly [number, number]> = {
  HOUR: [1, 1_500],
  DAY: [5, 10_000],
  WEEK: [20, 50_000],
  MONTH: [50, 250_000],
  YEAR: [500, 20_000_000],
};

/** Whether the figures can be what the period says ("180000 an hour" cannot). Unknown currencies are believed. */
export function isPlausible({ min, max, currency, period }: BaseSalary): boolean {
  if (period === undefined || currency === undefined || !dollarLike.has(currency)) return true;
  const [least, most] = plausible[period];
  return [min, max].every((amount) => amount === undefined || (amount >= least && amount <= most));
}
