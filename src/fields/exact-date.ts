import { asciiDigits } from './decimal-digits';
import type { FieldReading, TextContext } from './field-reading';
import { monthNamed } from './month-names';

/** A date in a text: ISO, where it begins, the words. */
export interface DateMention {
  readonly value: string;
  readonly index: number;
  readonly quote: string;
}

/** The longest label that is read for a date; a text is searched in parts of this size. */
const longestLabel = 200;

/** Countries that write the month first in figures (CLDR 48, short date patterns of their main language). */
const monthFirst = new Set(['US', 'PH', 'PR', 'GU', 'PW', 'FM', 'MH', 'AS', 'VI', 'UM', 'MP']);
/** English and French are written with the day, the month or the year first, by country; the other languages' figures begin with the day or are ISO. */
const undecidedLanguages = new Set(['en', 'fil', 'tl', 'es-us', 'ja', 'ko', 'zh']);

const iso = (year: number, month: number, day: number): string | undefined => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The order of the figures in "05/06/2026", where country or language tell. */
function figureOrder({ country, lang }: TextContext): 'day-first' | 'month-first' | undefined {
  const [language = '', ...subtags] = (lang ?? '').toLowerCase().split(/[-_]/);
  const region = subtags.find((subtag) => /^[a-z]{2}$/.test(subtag))?.toUpperCase();
  if (region !== undefined) return monthFirst.has(region) ? 'month-first' : region === 'CA' ? undefined : 'day-first';
  if (language !== '' && !undecidedLanguages.has(language)) return 'day-first';
  if (country === undefined || country === 'CA') return undefined;
  return monthFirst.has(country) ? 'month-first' : 'day-first';
}

/** Two figures before the year: certain where only one order gives a date or both the same, else by the page's order. */
function fromFigures(first: number, second: number, year: number, separator: string, context: TextContext): string | undefined {
  const dayFirst = iso(year, second, first);
  const monthFirstDate = iso(year, first, second);
  if (dayFirst === undefined || monthFirstDate === undefined || dayFirst === monthFirstDate) return dayFirst ?? monthFirstDate;
  if (separator === '.') return dayFirst;
  const order = figureOrder(context);
  return order === undefined ? undefined : order === 'day-first' ? dayFirst : monthFirstDate;
}

/** A year of the common era: Thai boards count 543 years more, Japanese ones from the accession (Reiwa 1 is 2019). */
const commonYear = (year: number): number => (year >= 2443 && year <= 2742 ? year - 543 : year);
const reiwa = (year: number): number => year + 2018;
/** "26" beside a month's name: boards write no dates of another century so. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : commonYear(Number(year)));

interface Format {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], context: TextContext) => string | undefined;
}

const name = String.raw`([\p{L}\p{M}'’]{3,14})`;
const ordinal = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const of = String.raw`(?:(?:of|de|den|del|ng|ta['’])\s{1,2}|d['’])?`;
const number = (text: string | undefined): number => Number(text);

/** Best first: at one place the first that matches is taken. Every repetition is bounded. */
const formats: readonly Format[] = [
  // 2026-11-20, 2026-11-20T09:00:00+13:00 (the date as written, wherever the day begins elsewhere), 2026/11/20, 2026.11.20, 2026. 11. 20.
  {
    pattern: /(?<![\d.,/-])(\d{4})(?:-|\s?\/\s?|\.\s?)(\d{1,2})(?:-|\s?\/\s?|\.\s?)(\d{1,2})(?!\d|[-/]\d)/g,
    read: ([year, month, day]) => iso(commonYear(number(year)), number(month), number(day)),
  },
  // 2026年11月20日, 2026년 11월 20일, 民國 is left alone
  {
    pattern: /(?<!\d)(\d{4})\s{0,2}(?:年|년)\s{0,2}(\d{1,2})\s{0,2}(?:月|월)\s{0,2}(\d{1,2})\s{0,2}(?:日|号|號|일)/g,
    read: ([year, month, day]) => iso(number(year), number(month), number(day)),
  },
  {
    pattern: /(?:令和|R)\s?(\d{1,2})年\s{0,2}(\d{1,2})月\s{0,2}(\d{1,2})日/g,
    read: ([year, month, day]) => iso(reiwa(number(year)), number(month), number(day)),
  },
  // Wed Aug 05 02:00:00 UTC 2026 (Java's Date.toString), Wed Aug 05 02:00:00 2026 (C)
  {
    pattern: /(?<!\p{L})([A-Z][a-z]{2})\s{1,2}(\d{1,2})\s\d{2}:\d{2}:\d{2}(?:\s[A-Z][A-Za-z0-9:+-]{1,9})?\s(\d{4})(?!\d)/gu,
    read: ([month, day, year], context) => iso(number(year), monthNamed(month ?? '', context.lang) ?? 0, number(day)),
  },
  // 6 October 2023, 31. Januar 2027, 1er mars 2027, 6 de octubre de 2023, 06-Oct-23, Friday 11 December 2026
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,/])(\d{1,2})${ordinal}[\s\-/]{0,2}${of}${name}\.?[\s,\-/]{1,3}(?:(?:of|de|del|din|m\.)\s{1,2})?(\d{4}|(?<=-)\d{2})(?!\d)`,
      'giu',
    ),
    read: ([day, month, year = ''], context) => iso(fullYear(year), monthNamed(month ?? '', context.lang) ?? 0, number(day)),
  },
  // Oct 6, 2023, November 03, 2026, Oct. 6th 2023
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}])${name}\.?[\s\-/]{1,2}(\d{1,2})(?:st|nd|rd|th|\.)?(?:,\s{0,2}|\s{1,2}|-|\/)(?:(?:of|de|del)\s{1,2})?(\d{4})(?!\d)`,
      'giu',
    ),
    read: ([month, day, year], context) => iso(number(year), monthNamed(month ?? '', context.lang) ?? 0, number(day)),
  },
  // 2026. november 20., 2026 m. lapkričio 20 d., 2026-Nov-20
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})(?:\.\s?|\s?m\.\s|[\s-])${name}[\s-](\d{1,2})(?!\d)`, 'giu'),
    read: ([year, month, day], context) => iso(number(year), monthNamed(month ?? '', context.lang) ?? 0, number(day)),
  },
  // 20 tháng 11, 2026; ngày 20 tháng 11 năm 2026
  {
    pattern: /(?<!\d)(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)/giu,
    read: ([day, month, year]) => iso(number(year), number(month), number(day)),
  },
  // 31.01.2027, 31/01/2027, 31-01-2027, 01/31/2027
  {
    pattern: /(?<![\d.,/-])(\d{1,2})(\.\s?|\/|-)(\d{1,2})(?:\.\s?|\/|-)(\d{4})(?!\d|[-/]\d)/g,
    read: ([first, separator = '', second, year], context) =>
      fromFigures(number(first), number(second), commonYear(number(year)), separator.trim(), context),
  },
];

/** Every date that `text` states in full, in order. What could be two dates is none. Linear in the text's length. */
export function findExactDates(text: string, context: TextContext = {}): DateMention[] {
  const figures = asciiDigits(text);
  const found: DateMention[] = [];
  for (const { pattern, read } of formats) {
    for (const match of figures.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((other) => other.index < end && match.index < other.index + other.quote.length)) continue;
      const value = read(match.slice(1), context);
      if (value !== undefined) found.push({ value, index: match.index, quote: text.slice(match.index, end) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

const firstEpochSecond = Date.UTC(2000, 0, 1) / 1000;
const lastEpochSecond = Date.UTC(2100, 0, 1) / 1000;

/** A value that is nothing but digits: 20210405112233, 20210405, seconds or milliseconds since 1970, `/Date(1793750400000)/`. */
function fromDigits(text: string): string | undefined {
  const digits = /^(?:\/Date\()?(\d{8,14})(?:\.\d{1,9})?(?:[+-]\d{4})?(?:\)\/)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.length === 8 || digits.length === 14)
    return iso(number(digits.slice(0, 4)), number(digits.slice(4, 6)), number(digits.slice(6, 8)));
  const seconds = digits.length === 13 ? number(digits) / 1000 : digits.length === 10 ? number(digits) : 0;
  return seconds >= firstEpochSecond && seconds < lastEpochSecond ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined;
}

/**
 * Reads a calendar date from a field's value or a short label.
 * @param text "2026-10-28T00:00:00+13:00", "Posted on November 03, 2026", "31. Januar 2027", "2026年11月20日", epoch seconds or milliseconds …
 * @param context `lang` and `country` settle which figure of "05/06/2026" is the month; without them such a date is not read.
 * @returns `YYYY-MM-DD`: the day as written, whatever the offset. Nothing where the text holds no date, an impossible one, or several.
 */
export function readExactDate(text: string, context: TextContext = {}): FieldReading<string> | undefined {
  const value = asciiDigits(text).trim();
  if (value === '' || value.length > longestLabel) return undefined;
  const compact = fromDigits(value);
  if (compact !== undefined) return { value: compact, quote: text.trim() };
  const [first, ...others] = findExactDates(text, context);
  if (first === undefined || others.some((other) => other.value !== first.value)) return undefined;
  return { value: first.value, quote: first.quote };
}
