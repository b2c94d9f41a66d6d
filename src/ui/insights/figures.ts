/** What a list of postings comes to in figures. Every figure keeps the postings that it counts. Pure. */
import { median } from 'd3-array';
import type { PostingKey } from '../../posting/posting';
import type { ApplicationStatus, StatusStep } from '../../posting/user-data';
import type { PostingFacts } from '../../protocol/shelf';
import { localDay } from '../dates';
import { type CurrencyPay, type PayInterval, payByCurrency } from '../pay-by-currency';
import type { ListItem } from '../state/shelf-state';

/** Postings that have something in common. */
export interface Counted {
  readonly name: string;
  readonly keys: readonly PostingKey[];
}

export interface PayPicture extends CurrencyPay {
  /** Of the middles. */
  readonly median: number;
}

/** The pays by currency, each by its middle, the lowest first. */
export function payPictures(items: readonly ListItem[]): readonly PayPicture[] {
  const middle = ({ low, high }: PayInterval) => (low + high) / 2;
  return payByCurrency(items).map(({ currency, intervals }) => ({
    currency,
    intervals: intervals.toSorted((left, right) => middle(left) - middle(right)),
    median: median(intervals, middle) ?? 0,
  }));
}

/** Counts the postings under each of the names that `namesOf` gives for one, the most frequent first. Names that differ in case alone are one. */
function counted<Item extends { readonly key: PostingKey }>(
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): readonly Counted[] {
  const found = new Map<string, { name: string; keys: PostingKey[] }>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const id = name.toLowerCase();
      const entry = found.get(id);
      if (entry === undefined) found.set(id, { name, keys: [item.key] });
      else if (entry.keys.at(-1) !== item.key) entry.keys.push(item.key);
    }
  }
  return [...found.values()].sort((left, right) => right.keys.length - left.keys.length || (left.name < right.name ? -1 : 1));
}

/** The skills that are asked for most. */
export const skillCounts = (facts: readonly PostingFacts[]): readonly Counted[] => counted(facts, ({ skills }) => skills);

/** The pairs among the `most` skills asked most that are asked together, the most frequent first; a pair of one posting says nothing. */
export function skillPairs(facts: readonly PostingFacts[], most = 20): readonly Counted[] {
  const frequent = new Set(
    skillCounts(facts)
      .slice(0, most)
      .map(({ name }) => name.toLowerCase()),
  );
  const pairsOf = ({ skills }: PostingFacts): string[] => {
    const own = [...new Set(skills)].filter((skill) => frequent.has(skill.toLowerCase())).sort((a, b) => a.localeCompare(b));
    return own.flatMap((first, at) => own.slice(at + 1).map((second) => `${first} + ${second}`));
  };
  return counted(facts, pairsOf).filter(({ keys }) => keys.length > 1);
}

export const workplaceCounts = (items: readonly ListItem[]): readonly Counted[] =>
  counted(items, ({ workplaceType }) => (workplaceType === undefined ? [] : [workplaceType]));

export const placeCounts = (items: readonly ListItem[]): readonly Counted[] => counted(items, ({ place }) => place?.split(' · ') ?? []);

export interface Week {
  /** Its Monday, `2026-11-23`. */
  readonly start: string;
  readonly posted: readonly PostingKey[];
  readonly saved: readonly PostingKey[];
}

const DAY = 86_400_000;

/** The Monday of a day's week; both at midnight in UTC. */
function mondayOf(time: number): number {
  const day = Math.floor(time / DAY);
  // The epoch was a Thursday.
  return (day - ((day + 3) % 7)) * DAY;
}

/** How many were posted and saved in each of the last `most` weeks in which either happened, without gaps between; saved on the reader's own calendar. */
export function weeksOf(items: readonly ListItem[], most = 26): readonly Week[] {
  const posted = new Map<number, PostingKey[]>();
  const saved = new Map<number, PostingKey[]>();
  const add = (weeks: Map<number, PostingKey[]>, day: string | undefined, key: PostingKey) => {
    const time = day === undefined ? Number.NaN : Date.parse(day);
    if (!Number.isNaN(time)) weeks.set(mondayOf(time), [...(weeks.get(mondayOf(time)) ?? []), key]);
  };
  for (const { key, datePosted, savedAt } of items) {
    add(posted, datePosted, key);
    add(saved, localDay(savedAt), key);
  }
  const all = [...posted.keys(), ...saved.keys()];
  if (all.length === 0) return [];
  const last = all.reduce((one, other) => Math.max(one, other));
  const first = Math.max(
    all.reduce((one, other) => Math.min(one, other)),
    last - (most - 1) * 7 * DAY,
  );
  const weeks: Week[] = [];
  for (let start = first; start <= last; start += 7 * DAY) {
    weeks.push({ start: new Date(start).toISOString().slice(0, 10), posted: posted.get(start) ?? [], saved: saved.get(start) ?? [] });
  }
  return weeks;
}

export interface FunnelStep {
  readonly status: ApplicationStatus;
  /** The postings that ever stood there. */
  readonly keys: readonly PostingKey[];
  /** The median of the days that it took from the step before, whichever that was; nothing where none is known. */
  readonly days?: number;
}

/** How far applications came. Each posting counts once a step, by the first time that it stood there. */
export function funnelOf(facts: readonly PostingFacts[]): readonly FunnelStep[] {
  const reached: ApplicationStatus[] = ['applied', 'interviewing', 'offer', 'rejected', 'withdrawn'];
  return reached.map((status) => {
    const keys: PostingKey[] = [];
    const days: number[] = [];
    for (const { key, savedAt, statusSteps } of facts) {
      const step = statusSteps.find((one) => one.status === status);
      if (step === undefined) continue;
      keys.push(key);
      const before = stepBefore(statusSteps, step)?.at ?? savedAt;
      const taken = (Date.parse(step.at) - Date.parse(before)) / DAY;
      if (taken >= 0) days.push(taken);
    }
    const middle = median(days);
    return { status, keys, ...(middle !== undefined && { days: middle }) };
  });
}

function stepBefore(steps: readonly StatusStep[], step: StatusStep): StatusStep | undefined {
  return steps[steps.indexOf(step) - 1];
}
