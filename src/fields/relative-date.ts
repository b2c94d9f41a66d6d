import type { FieldReading, TextContext } from './field-reading';
import { foldPhrase, matchRelativePattern, patternsIn, type TimeBack } from './relative-date-patterns';
import { type RelativeWords, relativeWords, type TimeUnit } from './relative-date-words';
import { isWordBoundary } from './word-boundary';

/** The longest phrase that is looked at: "Reposted about 3 weeks ago" in the wordiest language is half of it. */
const longestPhrase = 90;

/** The time of day behind a day: "Today, 10:30", "yesterday at 5pm", "Gestern um 14:05 Uhr". */
const clock =
  /[\s,]{1,2}(?:(?:at|um|à|a las?|alle|às|om|kl\.?|в|о|об|у|ў|v|ve|o|saat|lúc|pukul|klo)\s)?(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s(?:uhr|h))?$/u;

/** What one word of a language can stand for. A word can be several things: Vietnamese "năm" is a year and five. */
interface Meanings {
  unit?: TimeUnit;
  amount?: number;
  point?: TimeBack;
  around?: true;
}

interface Dictionary {
  readonly words: ReadonlyMap<string, Meanings>;
  readonly longest: number;
  readonly bareUnitIsOne: boolean;
}

const unitNames = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'] as const;
const unitNamed = (name: string | undefined): TimeUnit | undefined => unitNames.find((unit) => unit === name);

/** A language's dictionary: what the table says, and besides it what is left of CLDR's patterns without the words around them. */
function dictionaryOf(name: string, language: RelativeWords): Dictionary {
  const words = new Map<string, Meanings>();
  const add = (phrases: string, meaning: Meanings): void => {
    for (const phrase of phrases.split('|')) {
      const word = foldPhrase(phrase);
      if (word !== '') words.set(word, { ...words.get(word), ...meaning });
    }
  };
  add(language.around, { around: true });
  for (const unit of unitNames) add(language.units?.[unit] ?? '', { unit });
  language.amounts?.split(' ').forEach((phrases, index) => {
    add(phrases.replace(/_/g, ' '), { amount: index + 1 });
  });
  for (const [back, phrases] of Object.entries(language.points ?? {})) {
    const unit = unitNamed(back.split(' ')[1]);
    if (unit !== undefined) add(phrases ?? '', { point: { amount: Number.parseInt(back, 10), unit } });
  }
  addPatterns(words, [name, ...(language.locales?.split(' ') ?? [])], language.except);
  return { words, longest: Math.max(...[...words.keys()].map((word) => word.length)), bareUnitIsOne: language.bareUnitIsOne === true };
}

/** Adds CLDR's units and points in time where the table has no such meaning; a word that CLDR uses for two units is left out. */
function addPatterns(words: Map<string, Meanings>, locales: readonly string[], except: string | undefined): void {
  const around = [...words].filter(([, { unit, amount }]) => unit === undefined && amount === undefined).map(([word]) => word);
  const units = new Map<string, TimeUnit | 'ambiguous'>();
  const points = new Map<string, TimeBack>();
  for (const [pattern, back] of locales.flatMap((locale) => [...patternsIn(locale)])) {
    const word = without(around, pattern.replace('#', ' ').trim());
    if (pattern.includes('#')) units.set(word, (units.get(word) ?? back.unit) === back.unit ? back.unit : 'ambiguous');
    else for (const phrase of [pattern, word]) if (!points.has(phrase)) points.set(phrase, back);
  }
  for (const [word, unit] of units) {
    const known = words.get(word);
    if (word !== '' && word !== except && unit !== 'ambiguous' && known?.unit === undefined && known?.point === undefined)
      words.set(word, { ...known, unit });
  }
  for (const [phrase, point] of points) if (!words.has(phrase)) words.set(phrase, { point });
}

/** What is left of a phrase when the words at its ends are taken off. */
function without(words: readonly string[], phrase: string): string {
  let rest = phrase;
  for (let before = ''; rest !== before; ) {
    before = rest;
    for (const word of words) {
      if (rest.startsWith(word) && isWordBoundary(word.at(-1), rest[word.length])) rest = rest.slice(word.length);
      if (rest.endsWith(word) && isWordBoundary(rest[rest.length - word.length - 1], word[0]))
        rest = rest.slice(0, rest.length - word.length);
      rest = rest.replace(/^[\s.]+|[\s.]+$/g, '');
    }
  }
  return rest;
}

const dictionaries = new Map<string, Dictionary>();

/** A language's dictionary, built when first needed: each asks `Intl` some hundred times. */
function dictionaryIn(name: string, words: RelativeWords): Dictionary {
  const dictionary = dictionaries.get(name) ?? dictionaryOf(name, words);
  dictionaries.set(name, dictionary);
  return dictionary;
}

/** One language's reading of a phrase: what it adds up to, and whether a word of the language other than a unit took part. */
interface Parse {
  readonly terms: readonly TimeBack[];
  readonly sure: boolean;
}

/** Reads the whole phrase with one language's words, longest word first; a single unknown word and there is no reading. */
function parse(phrase: string, { words, longest, bareUnitIsOne }: Dictionary): Parse | undefined {
  const terms: TimeBack[] = [];
  let amount: number | undefined;
  let sign = 1;
  let sure = false;
  let bareUnits = false;
  let points = false;
  let position = 0;
  while (position < phrase.length) {
    const rest = phrase.slice(position);
    const figures = /^(\+?)(\d{1,6})(?!\d|[.,]\d)/.exec(rest);
    if (figures !== null) {
      if (amount !== undefined) return undefined;
      amount = Number(figures[2]);
      sign = figures[1] === '+' ? -1 : 1;
      position += figures[0].length;
      continue;
    }
    const mark = /^[\s.,:;·•()\-–—~!：，、。]/.exec(rest);
    if (mark !== null) {
      position += 1;
      continue;
    }
    let length = Math.min(longest, rest.length);
    let meanings: Meanings | undefined;
    for (; length > 0; length -= 1) {
      meanings = isWordBoundary(rest[length - 1], rest[length]) ? words.get(rest.slice(0, length)) : undefined;
      if (meanings !== undefined) break;
    }
    if (meanings === undefined) return undefined;
    position += length;
    if (meanings.unit !== undefined && (amount !== undefined || meanings.amount === undefined)) {
      if (amount === undefined && !bareUnitIsOne) return undefined;
      bareUnits ||= amount === undefined;
      terms.push({ amount: sign * (amount ?? 1), unit: meanings.unit });
      amount = undefined;
      sign = 1;
    } else if (meanings.amount !== undefined && amount === undefined) {
      amount = meanings.amount;
      sure = true;
    } else if (meanings.point !== undefined && amount === undefined) {
      terms.push(meanings.point);
      points = true;
      sure = true;
    } else if (meanings.around === true && amount === undefined) sure = true;
    else return undefined;
  }
  if (amount !== undefined || terms.length === 0 || (bareUnits && (points || !sure))) return undefined;
  return { terms, sure };
}

const milliseconds: Partial<Record<TimeUnit, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};
const months: Partial<Record<TimeUnit, number>> = { month: 1, year: 12, decade: 120 };

/** The UTC date that lies `terms` before `capturedAt`; the 31st of a shorter month is its last day. Nothing for the future or before year 1. */
function dateBefore(capturedAt: string, terms: readonly TimeBack[]): string | undefined {
  const now = new Date(capturedAt);
  if (Number.isNaN(now.getTime())) return undefined;
  const date = new Date(now);
  const monthsBack = terms.reduce((sum, { amount, unit }) => sum + amount * (months[unit] ?? 0), 0);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - monthsBack);
  const lastDay = new Date(date);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  date.setTime(date.getTime() - terms.reduce((sum, { amount, unit }) => sum + amount * (milliseconds[unit] ?? 0), 0));
  if (Number.isNaN(date.getTime()) || date > now || date.getUTCFullYear() < 1) return undefined;
  return date.toISOString().slice(0, 10);
}

/**
 * What `phrase` adds up to. The page's language decides; without it the languages must agree, where the ones count first that know a word
 * of the phrase besides its unit; short international forms ("3d", "2 h") are English then.
 */
function timeBack(phrase: string, lang: string | undefined): readonly TimeBack[] | undefined {
  // What stands in a page's `lang` need not be a language.
  const language = /^[a-z]{2,3}(?![^-_])/.exec(lang?.trim().toLowerCase() ?? '')?.[0];
  const ownWords = language === undefined ? undefined : relativeWords[language];
  const own = language === undefined || ownWords === undefined ? undefined : parse(phrase, dictionaryIn(language, ownWords));
  if (own !== undefined) return own.terms;
  const parses = new Map<string, Parse>();
  for (const [name, words] of Object.entries(relativeWords)) {
    const reading = parse(phrase, dictionaryIn(name, words));
    if (reading !== undefined) parses.set(name, reading);
  }
  if (parses.size === 0) {
    const pattern = matchRelativePattern(phrase, language);
    return pattern === undefined ? undefined : [pattern];
  }
  const all = [...parses.values()];
  const sure = all.filter((reading) => reading.sure);
  const candidates = sure.length > 0 ? sure : all;
  const meanings = new Set(candidates.map((reading) => JSON.stringify(reading.terms)));
  return meanings.size === 1 ? candidates[0]?.terms : parses.get('en')?.terms;
}

/**
 * Reads how long ago something was, in the languages of the large job boards and in what CLDR knows of the others: "2 weeks ago", "13d",
 * "yesterday", "vor 3 Tagen", "Reposted 3 days ago", "3日前".
 * @param text a label's value: the whole of it must be such a phrase.
 * @param context `capturedAt` is what the phrase counts from; nothing is read without it. `lang` settles what is ambiguous.
 * @returns an ISO date (UTC). Nothing for what names no day: "30+ days ago", "over a month ago", "2-3 days ago", and nothing for the future.
 */
export function readRelativeDate(text: string, context?: TextContext): FieldReading<string> | undefined {
  const quote = text.trim();
  if (context?.capturedAt === undefined || quote === '' || quote.length > longestPhrase) return undefined;
  const terms = timeBack(foldPhrase(quote).replace(clock, ''), context.lang);
  const value = terms === undefined ? undefined : dateBefore(context.capturedAt, terms);
  return value === undefined ? undefined : { value, quote };
}
