import { SiteId, WorkplaceType } from '../../posting/posting';
import { ApplicationStatus } from '../../posting/user-data';
import { isGlued, type SearchField, wordsOf } from './words';

/** Words that stand one after the other; the last one's beginning is enough when `prefix`. */
export interface Wording {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Bounds of a number or a time; a missing one is open. */
export interface Bounds {
  readonly from?: number;
  readonly to?: number;
  /** Whether the bounds themselves are out. */
  readonly strict: boolean;
}

/** What a posting must fulfil, or must not when `negated`. */
export type Condition = { readonly negated: boolean } & (
  | { readonly on: 'words'; readonly field: SearchField; readonly wording: Wording }
  | { readonly on: 'site'; readonly site: SiteId }
  | { readonly on: 'workplaceType'; readonly workplaceType: WorkplaceType }
  /** An amount a year; a range matches when it has an amount within the bounds. */
  | { readonly on: 'pay'; readonly bounds: Bounds }
  | { readonly on: 'status'; readonly status: ApplicationStatus }
  | { readonly on: 'tag'; readonly tag: string }
  | { readonly on: 'closed' }
  | { readonly on: 'rating'; readonly bounds: Bounds }
  | { readonly on: 'savedAt' | 'datePosted' | 'validThrough' | 'followUp' | 'interviewAt'; readonly bounds: Bounds }
);
export type WordsCondition = Extract<Condition, { on: 'words' }>;

export interface ParsedQuery {
  /** All must hold; none when the query is empty. */
  readonly conditions: readonly Condition[];
  /** The query has text, but nothing in it that could be searched for. */
  readonly unsearchable: boolean;
  /** Filters that were not understood, as they were typed, and are searched for as words. */
  readonly notUnderstood: readonly string[];
}

const textFields: Readonly<Record<string, SearchField>> = { company: 'company', place: 'place', skill: 'skills', title: 'title' };
/** Filters on a day, by what they are called: those that look back, and those that look ahead. */
const pastDays = { saved: 'savedAt', posted: 'datePosted' } as const;
const comingDays = { closes: 'validThrough', followup: 'followUp', interview: 'interviewAt' } as const;
const isNameIn = <Name extends string>(names: Readonly<Record<Name, unknown>>, name: string): name is Name => Object.hasOwn(names, name);

const filterNames = new Set([
  ...Object.keys(textFields),
  'site',
  'status',
  'tag',
  'rating',
  'pay',
  ...Object.keys(pastDays),
  ...Object.keys(comingDays),
]);

/** `-field:"several words"` with each part optional. A quote that is not closed yet goes to the end: it is being typed. */
const token = /(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|([^\s"]+))/giu;

/**
 * Reads a query: words that must all occur, each found by its beginning; `"words in this order"`; `-word`; and the filters `company:`
 * `place:` `skill:` `title:` `site:linkedin` `status:applied` `tag:sea` `rating:>3` `pay:>150k` `saved:<7d` `posted:2026-03-01` `closes:<7d`
 * `followup:<3d` `interview:<7d` `remote` `hybrid` `onsite` `closed`. Never throws: what is no filter is words.
 */
export function parseQuery(query: string, now: Date): ParsedQuery {
  const conditions: Condition[] = [];
  const notUnderstood: string[] = [];
  for (const [typed, minus = '', field = '', quoted, closed, bare = ''] of query.replace(/[“”„«»]/g, '"').matchAll(token)) {
    const negated = minus === '-';
    const name = field.toLowerCase();
    const value = quoted ?? bare;
    const isFilter = filterNames.has(name);
    const filter = isFilter ? filterOf(name, value, quoted !== undefined, closed !== '', negated, now) : undefined;
    if (filter !== undefined) conditions.push(...filter);
    else {
      if (isFilter) notUnderstood.push(typed);
      const workplaceType = WorkplaceType.safeParse(value.toLowerCase());
      if (field === '' && quoted === undefined && workplaceType.success) {
        conditions.push({ on: 'workplaceType', workplaceType: workplaceType.data, negated });
      } else if (field === '' && quoted === undefined && value.toLowerCase() === 'closed') conditions.push({ on: 'closed', negated });
      else {
        const text = field === '' ? value : `${field} ${value}`;
        conditions.push(...wordsConditions('text', text, quoted !== undefined, closed !== '', negated));
      }
    }
  }
  return { conditions, unsearchable: conditions.length === 0 && query.trim() !== '', notUnderstood };
}

function wordsConditions(field: SearchField, text: string, quoted: boolean, closed: boolean, negated: boolean): WordsCondition[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const condition = (wording: Wording): WordsCondition => ({ on: 'words', field, wording, negated });
  // What is left out must be meant: the word itself, not whatever begins with it.
  if (negated) return [condition({ words, prefix: false })];
  if (quoted) return [condition({ words, prefix: !closed })];
  return words.map((word) => condition({ words: [word], prefix: true }));
}

function filterOf(name: string, value: string, quoted: boolean, closed: boolean, negated: boolean, now: Date): Condition[] | undefined {
  const textField = textFields[name];
  if (textField !== undefined) {
    const found = wordsConditions(textField, value, quoted, closed, negated);
    return found.length === 0 ? undefined : found;
  }
  switch (name) {
    case 'site': {
      const site = SiteId.safeParse(value.toLowerCase());
      return site.success ? [{ on: 'site', site: site.data, negated }] : undefined;
    }
    case 'pay': {
      const bounds = boundsOf(value, amountOf);
      return bounds && [{ on: 'pay', bounds, negated }];
    }
    case 'status': {
      const status = ApplicationStatus.safeParse(value.toLowerCase());
      return status.success ? [{ on: 'status', status: status.data, negated }] : undefined;
    }
    case 'tag':
      return value.trim() === '' ? undefined : [{ on: 'tag', tag: value.trim(), negated }];
    case 'rating': {
      const bounds = boundsOf(value, starsOf);
      return bounds && [{ on: 'rating', bounds, negated }];
    }
    default: {
      if (isNameIn(pastDays, name)) {
        const bounds = ageBounds(value, now) ?? boundsOf(value, dayOf);
        return bounds && [{ on: pastDays[name], bounds, negated }];
      }
      if (!isNameIn(comingDays, name)) return undefined;
      const bounds = aheadBounds(name, value, now) ?? boundsOf(value, dayOf);
      return bounds && [{ on: comingDays[name], bounds, negated }];
    }
  }
}

type Span = { readonly from: number; readonly to: number };

/** `>x`, `>=x`, `<x`, `<=x`, `x..y` or `x`, where `read` says what x spans. */
function boundsOf(value: string, read: (text: string) => Span | undefined): Bounds | undefined {
  const range = value.split('..');
  if (range.length === 2) {
    const [low, high] = [read(range[0] ?? ''), read(range[1] ?? '')];
    return low && high && { from: low.from, to: high.to, strict: false };
  }
  const [, operator = '', text = ''] = /^([<>]=?|)(.+)$/.exec(value) ?? [];
  const span = read(text);
  if (span === undefined) return undefined;
  switch (operator) {
    case '>':
      return { from: span.to, strict: true };
    case '>=':
      return { from: span.from, strict: false };
    case '<':
      return { to: span.from, strict: true };
    case '<=':
      return { to: span.to, strict: false };
    default:
      return { ...span, strict: false };
  }
}

const thousands: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** `150k`, `150000`, `150,000`, `1.2m`. */
function amountOf(text: string): Span | undefined {
  const [, figures = '', unit = ''] = /^(\d{1,3}(?:[,_]\d{3})+|\d{1,12}(?:\.\d{1,3})?)([km]?)$/i.exec(text) ?? [];
  if (figures === '') return undefined;
  const amount = Number(figures.replace(/[,_]/g, '')) * (thousands[unit.toLowerCase()] ?? 1);
  return { from: amount, to: amount };
}

const DAY = 24 * 60 * 60 * 1000;
const ageUnits: Readonly<Record<string, number>> = { h: DAY / 24, d: DAY, w: 7 * DAY, m: 30 * DAY, y: 365 * DAY };

/** `<7d`, `>4w`, `7d`, in milliseconds: hours, days, weeks, months of 30 days, years of 365. */
function durationOf(value: string): { readonly operator: string; readonly length: number } | undefined {
  const [, operator = '', figure = '', unit = ''] = /^([<>]=?|)(\d{1,5})([hdwmy])$/i.exec(value) ?? [];
  const length = ageUnits[unit.toLowerCase()];
  return length === undefined ? undefined : { operator, length: Number(figure) * length };
}

/** `<7d` and `7d`: within the last seven days; `>4w`: longer ago. */
function ageBounds(value: string, now: Date): Bounds | undefined {
  const { operator, length } = durationOf(value) ?? {};
  if (operator === undefined || length === undefined) return undefined;
  const at = now.getTime() - length;
  return operator.startsWith('>') ? { to: at, strict: operator === '>' } : { from: at, strict: operator === '<' };
}

/**
 * `<7d` and `7d`: within the next seven days, today among them; `>2w`: later. What was to be followed up and was not is still to come; a deadline or
 * an interview that is past is not.
 */
function aheadBounds(name: keyof typeof comingDays, value: string, now: Date): Bounds | undefined {
  const { operator, length } = durationOf(value) ?? {};
  if (operator === undefined || length === undefined) return undefined;
  const at = now.getTime() + length;
  if (operator.startsWith('>')) return { from: at, strict: operator === '>' };
  const today = Math.floor(now.getTime() / DAY) * DAY;
  return { to: at, strict: false, ...(name === 'followup' ? {} : { from: today }) };
}

/** One to five. */
function starsOf(text: string): Span | undefined {
  return /^[1-5]$/.test(text) ? { from: Number(text), to: Number(text) } : undefined;
}

/** A day as the calendar of UTC has it: `2026-03-01`. */
function dayOf(text: string): Span | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const from = Date.parse(text);
  return Number.isNaN(from) ? undefined : { from, to: from + DAY - 1 };
}

/** Whether a number is within bounds; one that is not known never is. */
export function isWithin(value: number, { from, to, strict }: Bounds): boolean {
  if (Number.isNaN(value)) return false;
  if (strict) return (from === undefined || value > from) && (to === undefined || value < to);
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

/** Whether a wording stands in a text, of which `sequence` gives the words. */
export function occursIn(sequence: string, { words, prefix }: Wording): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return sequence.includes(`${isGlued(first) ? '' : ' '}${words.join(' ')}${prefix || isGlued(last) ? '' : ' '}`);
}

/** The words of texts in their order, as `occursIn` reads them: nothing runs on from one text into the next. */
export function sequenceOf(texts: readonly string[]): string {
  return texts.map((text) => ` ${wordsOf(text).join(' ')} `).join('\n');
}
