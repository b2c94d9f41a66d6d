import { compareSteps, type FullStep, HistoryStep } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import type { Said } from '../posting/said';
import { isShownBefore } from '../posting/same-posting';
import { summaryOf } from '../posting/summary';
import { type add, drop, put, type Writing } from './database';
import { rangeOf } from './key-range';
import { noteSteps, noteWhole } from './outbox';
import { PostingRecord } from './schema';
import { deltaOf, deltaStores, type IndexChanges } from './search/delta';
import { readOrSetAside } from './set-aside';
import { isListed, shown } from './shown-posting';
import { holderOf, stateAfter } from './timeline';
import { readSaid } from './user-entries';

/** The stores that a change of one posting touches. */
export const historyStores = ['postings', 'history', 'summaries', 'snapshots', 'userData', 'setAside', ...deltaStores] as const;

/** What happened to one posting, in order, where it stands now, and what the user said of it. */
export interface History {
  readonly record: PostingRecord | undefined;
  readonly steps: readonly FullStep[];
  readonly said: readonly Said[];
}

/** The history of a posting that nothing is known of. */
export const nothingBefore: History = { record: undefined, steps: [], said: [] };

/** Reads one posting's history. A step whose posting is lost (its record was set aside) is left out. */
export async function readHistory(transaction: Writing, key: PostingKey, now: Date): Promise<History> {
  // Asked for at once: each answer that is waited for costs a save a part of a millisecond.
  const [record, ids, said] = await Promise.all([
    readOrSetAside(transaction, 'postings', key, PostingRecord, now),
    stepIds(transaction, key),
    readSaid(transaction, key, now),
  ]);
  const read = await Promise.all(ids.map((id) => readOrSetAside(transaction, 'history', id, HistoryStep, now)));
  const steps = read.flatMap((step) => (step && fullStep(step, record)) ?? []);
  return { record, steps: steps.sort(compareSteps), said };
}

/** A step as it is stored with the posting that its record holds for it; nothing when that is lost. */
export function fullStep(step: HistoryStep, record: PostingRecord | undefined): FullStep | undefined {
  const held = record !== undefined && holderOf(record) === step.id ? record.posting : undefined;
  switch (step.kind) {
    case 'version': {
      const posting = step.posting ?? held;
      return posting && { ...step, posting };
    }
    case 'reread':
      if (step.changedBy === undefined || step.posting !== undefined) return step;
      return held && { ...step, posting: held };
    default:
      return step;
  }
}

async function stepIds(transaction: Writing, key: PostingKey): Promise<string[]> {
  return transaction.objectStore('history').index('key').getAllKeys(rangeOf(key));
}

/** The place of the next step, whatever the clock says. */
export function nextSequence({ steps }: Pick<History, 'steps'>): number {
  return steps.reduce((last, { sequence }) => Math.max(last, sequence), 0) + 1;
}

/**
 * Writes what changed between `before` and `steps`: the steps, and the record, the row and the entry in the search index that follow from them. With
 * `write` as `add` the transaction fails where a step has the name of one that stands already.
 */
export function writeHistory(
  transaction: Writing,
  key: PostingKey,
  before: History,
  steps: readonly FullStep[],
  said: readonly Said[] = before.said,
  index?: IndexChanges,
  write: typeof add = put,
): PostingRecord | undefined {
  const after = stateAfter(steps);
  writeSteps(transaction, before, steps, after, write);
  if (before.record?.removedAt !== undefined && after !== undefined && after.removedAt === undefined) noteWhole(transaction, key);
  return writeRecord(transaction, key, after, said, before.record !== undefined, index);
}

function writeSteps(
  transaction: Writing,
  before: History,
  steps: readonly FullStep[],
  after: PostingRecord | undefined,
  write: typeof add,
): void {
  const kept = new Set(steps.map((step) => step.id));
  for (const step of before.steps) {
    if (kept.has(step.id)) continue;
    drop(transaction, 'history', step.id);
    if (step.kind === 'version') drop(transaction, 'snapshots', step.id);
  }
  const known = new Map(before.steps.map((step) => [step.id, step]));
  const heldNow = after && holderOf(after);
  const heldBefore = before.record && holderOf(before.record);
  const fresh: string[] = [];
  for (const step of steps) {
    const isHeld = step.id === heldNow;
    if (known.get(step.id) === step && isHeld === (step.id === heldBefore)) continue;
    const place = known.has(step.id) ? put : write;
    place(transaction, 'history', isHeld ? withoutPosting(step) : step);
    if (known.get(step.id) !== step) fresh.push(step.id);
  }
  const [first] = steps;
  if (first !== undefined) noteSteps(transaction, first.key, fresh);
}

function withoutPosting(step: FullStep): HistoryStep {
  if (step.kind !== 'version' && step.kind !== 'reread') return step;
  const { posting: _, ...rest } = step;
  return rest;
}

/**
 * Puts a posting's record, and its row in lists and search while it stands there: not in the bin, nor behind another that the user says is
 * the same. `replaces` is false when there was no record of it before. Answers the record as it was written.
 */
export function writeRecord(
  transaction: Writing,
  key: PostingKey,
  state: PostingRecord | undefined,
  said: readonly Said[],
  replaces = true,
  index: IndexChanges = deltaOf(transaction),
): PostingRecord | undefined {
  const view = state && shown(withoutMerge(state), said);
  const mergedInto = view?.user.mergedInto;
  const isPart = mergedInto !== undefined && isShownBefore(mergedInto, key);
  const record = view && { ...view.record, ...(isPart ? { mergedInto } : {}) };
  const listed = view !== undefined && record !== undefined && isListed(record) ? view : undefined;
  if (record === undefined) drop(transaction, 'postings', key);
  else put(transaction, 'postings', record);
  if (listed === undefined) {
    drop(transaction, 'summaries', key);
    index.remove(key);
  } else {
    put(transaction, 'summaries', summaryOf(listed.posting, listed.record.savedAt, listed.user));
    index.put(listed, replaces);
  }
  return record;
}

function withoutMerge(record: PostingRecord): PostingRecord {
  const { mergedInto: _, ...rest } = record;
  return rest;
}
