/** Pay as it is shown: short for lists, in full for the detail. The figures, symbols and digits are `Intl`'s; the period's words are below. */
import type { EvidenceSource } from './evidence';
import { numberFormat } from './intl-formats';
import type { BaseSalary, PayPeriod } from './posting';

type PeriodWords = Readonly<Record<PayPeriod, string>>;

/** "$20 **an hour**", by language. A language that is not here gets English words. */
const periodWords: Readonly<Record<string, PeriodWords>> = {
  en: { HOUR: 'an hour', DAY: 'a day', WEEK: 'a week', MONTH: 'a month', YEAR: 'a year' },
  de: { HOUR: 'pro Stunde', DAY: 'pro Tag', WEEK: 'pro Woche', MONTH: 'pro Monat', YEAR: 'pro Jahr' },
  fr: { HOUR: 'par heure', DAY: 'par jour', WEEK: 'par semaine', MONTH: 'par mois', YEAR: 'par an' },
  es: { HOUR: 'por hora', DAY: 'al día', WEEK: 'a la semana', MONTH: 'al mes', YEAR: 'al año' },
  pt: { HOUR: 'por hora', DAY: 'por dia', WEEK: 'por semana', MONTH: 'por mês', YEAR: 'por ano' },
  it: { HOUR: "all'ora", DAY: 'al giorno', WEEK: 'a settimana', MONTH: 'al mese', YEAR: "all'anno" },
  nl: { HOUR: 'per uur', DAY: 'per dag', WEEK: 'per week', MONTH: 'per maand', YEAR: 'per jaar' },
  sv: { HOUR: 'per timme', DAY: 'per dag', WEEK: 'per vecka', MONTH: 'per månad', YEAR: 'per år' },
  pl: { HOUR: 'za godzinę', DAY: 'dziennie', WEEK: 'tygodniowo', MONTH: 'miesięcznie', YEAR: 'rocznie' },
  ru: { HOUR: 'в час', DAY: 'в день', WEEK: 'в неделю', MONTH: 'в месяц', YEAR: 'в год' },
  tr: { HOUR: 'saatlik', DAY: 'günlük', WEEK: 'haftalık', MONTH: 'aylık', YEAR: 'yıllık' },
  ja: { HOUR: '/時', DAY: '/日', WEEK: '/週', MONTH: '/月', YEAR: '/年' },
  zh: { HOUR: '/小时', DAY: '/天', WEEK: '/周', MONTH: '/月', YEAR: '/年' },
  ko: { HOUR: '/시간', DAY: '/일', WEEK: '/주', MONTH: '/월', YEAR: '/년' },
  hi: { HOUR: 'प्रति घंटा', DAY: 'प्रति दिन', WEEK: 'प्रति सप्ताह', MONTH: 'प्रति माह', YEAR: 'प्रति वर्ष' },
};

/** "up to" and "from", around the figure. A language that is not here gets the signs ≤ and ≥. */
const boundWords: Readonly<Record<string, { readonly max: string; readonly min: string }>> = {
  en: { max: 'up to %', min: 'from %' },
  de: { max: 'bis zu %', min: 'ab %' },
  fr: { max: "jusqu'à %", min: 'à partir de %' },
  es: { max: 'hasta %', min: 'desde %' },
  pt: { max: 'até %', min: 'a partir de %' },
  it: { max: 'fino a %', min: 'da %' },
  nl: { max: 'tot %', min: 'vanaf %' },
  sv: { max: 'upp till %', min: 'från %' },
  pl: { max: 'do %', min: 'od %' },
  ru: { max: 'до %', min: 'от %' },
  tr: { max: 'en fazla %', min: 'en az %' },
  ja: { max: '%以下', min: '%以上' },
  zh: { max: '最高%', min: '%以上' },
  ko: { max: '% 이하', min: '% 이상' },
  hi: { max: '% तक', min: '% से' },
};

/** Symbols that mean one currency wherever they are read. Every other currency is shown in full by its ISO code. */
const ownSymbols: Readonly<Record<string, readonly string[]>> = {
  USD: ['$', 'US$', '$US'],
  CAD: ['CA$', '$CA'],
  AUD: ['A$', 'AU$'],
  NZD: ['NZ$'],
  HKD: ['HK$'],
  BRL: ['R$'],
  EUR: ['€'],
  GBP: ['£'],
  INR: ['₹'],
  KRW: ['₩'],
  ILS: ['₪'],
  PLN: ['zł'],
  UAH: ['₴'],
};

/** The least amount that lists shorten to thousands. */
const SHORT_FROM = 10_000;

/**
 * The pay for a list: "$145–250K a year", "$45–60 an hour", "up to £42K a year", "¥30万～50万/月".
 * @param salary as in the record; a missing currency or period is not shown.
 * @param locale BCP 47.
 * @returns empty where the pay has no figure.
 */
export function formatPay(salary: BaseSalary, locale: string): string {
  return withPeriod(salary, locale, bounded(salary, locale, shortNumber(salary, locale), shortRange));
}

/**
 * The pay in full: "$145,000 – $250,000 a year". What it writes reads back as the same pay, in every language that it has words for, so a
 * symbol that several currencies share is replaced by the ISO code, and cents stand where the figures have them.
 */
export function formatPayInFull(salary: BaseSalary, locale: string): string {
  const cents = [salary.min, salary.max].some((amount) => amount !== undefined && !Number.isInteger(amount));
  const options: Intl.NumberFormatOptions = { minimumFractionDigits: cents ? 2 : 0, maximumFractionDigits: cents ? 2 : 0 };
  return withPeriod(salary, locale, bounded(salary, locale, fullNumber(salary.currency, locale, options), fullRange));
}

/** What programs read and nobody sees: its `USD 210000 - 268000 YEAR` is evidence, not words. */
const forPrograms: ReadonlySet<EvidenceSource | undefined> = new Set<EvidenceSource>(['json-ld', 'page-state']);

/**
 * The pay as the posting words it; in full by `Intl` where it was only stated to programs.
 * @param source where the pay was read.
 * @param locale BCP 47.
 */
export function payInWords(salary: BaseSalary, source: EvidenceSource | undefined, locale: string): string {
  return (forPrograms.has(source) && formatPayInFull(salary, locale)) || salary.text;
}

function fullNumber(currency: string | undefined, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  if (currency === undefined) return numberFormat(locale, options);
  const withSymbol = numberFormat(locale, { ...options, style: 'currency', currency, currencyDisplay: 'symbol' });
  const symbol = withSymbol.formatToParts(1).find((part) => part.type === 'currency')?.value ?? '';
  const dollarOfItsOwn = symbol === '$' && /^(?:es|pt|fr)$/.test(languageOf(locale));
  if (ownSymbols[currency]?.includes(symbol) && !dollarOfItsOwn) return withSymbol;
  return numberFormat(locale, { ...options, style: 'currency', currency, currencyDisplay: 'code' });
}

function shortNumber({ min, max, currency }: BaseSalary, locale: string): Intl.NumberFormat {
  const short = Math.max(min ?? 0, max ?? 0) >= SHORT_FROM;
  return numberFormat(locale, {
    ...(currency === undefined ? {} : { style: 'currency', currency }),
    ...(short ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 }),
    trailingZeroDisplay: 'stripIfInteger',
  });
}

type Range = (number: Intl.NumberFormat, min: number, max: number) => string;

function bounded({ min, max }: BaseSalary, locale: string, number: Intl.NumberFormat, range: Range): string {
  const words = boundWords[languageOf(locale)] ?? { max: '≤ %', min: '≥ %' };
  if (min === undefined && max === undefined) return '';
  if (min === undefined) return words.max.replace('%', () => number.format(max ?? 0));
  if (max === undefined) return words.min.replace('%', () => number.format(min));
  return min === max ? number.format(min) : range(number, min, max);
}

function fullRange(number: Intl.NumberFormat, min: number, max: number): string {
  return `${number.format(min)} – ${number.format(max)}`;
}

/** "$145–250K": what both ends share, the symbol and the unit, stands once. */
function shortRange(number: Intl.NumberFormat, min: number, max: number): string {
  const [low, high] = [number.formatToParts(min), number.formatToParts(max)];
  const unit = (parts: Intl.NumberFormatPart[]) => parts.find((part) => part.type === 'compact')?.value;
  const isFigure = ({ type }: Intl.NumberFormatPart) => ['integer', 'decimal', 'fraction', 'group'].includes(type);
  const text = (parts: Intl.NumberFormatPart[]) => parts.map((part) => part.value).join('');
  if (unit(low) !== unit(high)) return `${text(low)}–${text(high)}`;
  return text([...low.slice(0, low.findLastIndex(isFigure) + 1), { type: 'literal', value: '–' }, ...high.slice(high.findIndex(isFigure))]);
}

function withPeriod({ period }: BaseSalary, locale: string, figures: string): string {
  if (period === undefined || figures === '') return figures;
  const word = (periodWords[languageOf(locale)] ?? periodWords.en)?.[period] ?? '';
  return word.startsWith('/') ? `${figures}${word}` : `${figures} ${word}`;
}

function languageOf(locale: string): string {
  return locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
}
