import { readExactDate } from '../fields/exact-date';
import type { Cell } from './table';

/** Which figure of `03/04/2026` is the month. */
export type DateOrder = 'month first' | 'day first';

/** A day, and the moment where the cell tells one. */
export interface CellDate {
  /** `2026-03-01`. */
  readonly day: string;
  /** ISO 8601, UTC; the day's beginning where no hour is told. */
  readonly at: string;
}

/** 3/4/26, 3.4.2026, 03-04-2026, with or without a time behind. */
const figures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?)?$/i;
/** As our own files write a moment, on a day that every month has: nothing is left to be worked out. */
const ownMoment = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** Such a day. */
const anyMonthsDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** 2026-03-01, as our own tables have it, of a year that no other calendar could mean. */
const isoDay = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;
/** 2026-03-01T09:30:00Z, 2026-03-01 09:30. */
const isoMoment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|UTC)?$/;

/**
 * In which order a column writes its dates, told by those that can be read one way only: `25/12/2026` has the day first. Nothing where none
 * tells, or where they disagree.
 */
export function dateOrderOf(cells: readonly Cell[]): DateOrder | undefined {
  const found = new Set<DateOrder>();
  for (const cell of cells) {
    const [, first, , second] = (typeof cell === 'string' && figures.exec(cell.trim())) || [];
    if (first === undefined || second === undefined) continue;
    if (Number(first) > 12) found.add('day first');
    if (Number(second) > 12) found.add('month first');
  }
  const [order] = found;
  return found.size === 1 ? order : undefined;
}

/** Reads a date from a cell. What could be two dates, and what is none, is nothing. `order` settles `03/04/2026`. */
export function readCellDate(cell: Cell | undefined, order: DateOrder | undefined): CellDate | undefined {
  if (cell instanceof Date) return momentOf(cell);
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (ownMoment.test(text)) return { day: text.slice(0, 10), at: text };
  if (isoDay.test(text) && isCalendarDay(text)) return dayOf(text);
  const parts = figures.exec(text);
  if (parts !== null) return fromFigures(parts, order);
  if (isoMoment.test(text)) return momentOf(new Date(asUtc(text)));
  const date = readExactDate(text)?.value;
  return date === undefined ? undefined : dayOf(date);
}

/** Whether there is such a day. */
function isCalendarDay(day: string): boolean {
  if (anyMonthsDay.test(day)) return true;
  const midnight = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** A moment without a zone is taken for UTC, on every machine the same. */
function asUtc(text: string): string {
  const compact = text.replace(' ', 'T').replace(/\s*UTC$/, 'Z');
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(compact) ? compact : `${compact}Z`;
}

function momentOf(moment: Date): CellDate | undefined {
  if (Number.isNaN(moment.getTime())) return undefined;
  const at = moment.toISOString();
  return /^\d{4}-/.test(at) ? { day: at.slice(0, 10), at } : undefined;
}

function dayOf(day: string): CellDate {
  return { day, at: `${day}T00:00:00.000Z` };
}

function fromFigures(
  [, first = '', separator, second = '', year = '', hours, minutes, half]: RegExpExecArray,
  order: DateOrder | undefined,
) {
  const known = Number(first) > 12 ? 'day first' : Number(second) > 12 ? 'month first' : first === second ? 'day first' : order;
  // A full stop stands in dates of countries that write the day first.
  const settled = known ?? (separator === '.' ? 'day first' : undefined);
  if (settled === undefined) return undefined;
  const [day, month] = settled === 'day first' ? [first, second] : [second, first];
  const fullYear = year.length === 2 ? `20${year}` : year;
  const written = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const midnight = new Date(`${written}T00:00:00.000Z`);
  // The 31st of June rolls over into July.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== written) return undefined;
  if (hours === undefined || minutes === undefined) return dayOf(written);
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  return momentOf(new Date(midnight.getTime() + (hour * 60 + Number(minutes)) * 60_000));
}
