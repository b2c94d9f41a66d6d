import { compareSteps, type FullStep, HistoryStep } from '../posting/history-step';
import { PostingKey } from '../posting/posting';
import type { Said } from '../posting/said';
import { isShownBefore } from '../posting/same-posting';
import { summaryOf } from '../posting/summary';
import type { Writing } from './database';
import { rangeOf } from './key-range';
import { noteSteps, noteWhole } from './outbox';
import { drop, put } from './requests';
import { PostingRecord } from './schema';
import { deltaOf, deltaStores, type IndexChanges } from './search/delta';
import { readOrSetAside } from './set-aside';
import { isListed, shown } from './shown-posting';
import { holderOf, stateAfter, stepIn } from './timeline';
import { readSaid } from './user-entries';

/** The stores that a change of one posting touches. */
export const historyStores = ['postings', 'steps', 'summaries', 'snapshots', 'userData', 'setAside', ...deltaStores] as const;

/** What happened to one posting, in order, where it stands now, and what the user said of it. */
export interface KnownPosting {
  readonly record: PostingRecord | undefined;
  readonly steps: readonly FullStep[];
  readonly said: readonly Said[];
}

/** The same, as it is to be changed. */
export interface History extends KnownPosting {
  /** The captures whose pages are this posting's: a file may have named its steps as another posting's are named. */
  readonly pages: readonly string[];
}

/** The history of a posting that nothing is known of. */
export const nothingBefore: History = { record: undefined, steps: [], said: [], pages: [] };

/** Reads one posting's history. A step whose posting is lost (its record was set aside) is left out. */
export async function readHistory(transaction: Writing, key: PostingKey, now: Date): Promise<History> {
  // Asked for at once: each answer that is waited for costs a save a part of a millisecond.
  const [record, ids, said, pages] = await Promise.all([
    readOrSetAside(transaction, 'postings', key, PostingRecord, now),
    transaction.objectStore('steps').getAllKeys(rangeOf(key)),
    readSaid(transaction, key, now),
    transaction.objectStore('snapshots').index('key').getAllKeys(key),
  ]);
  const read = await Promise.all(ids.map((id) => readOrSetAside(transaction, 'steps', id, HistoryStep, now)));
  const stored = read.flatMap((step) => (step === undefined ? [] : [step]));
  return { record, steps: fullSteps(stored, record), said, pages };
}

/** A posting's steps in their order: those that stand by themselves, and the one in its record. Those whose posting is lost are left out. */
export function fullSteps(stored: readonly HistoryStep[], record: PostingRecord | undefined): FullStep[] {
  const steps = stored.flatMap((step) => fullStep(step, record) ?? []);
  const held = record && stepIn(record);
  return (held === undefined ? steps : [...steps.filter(({ id }) => id !== held.id), held]).sort(compareSteps);
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

/**
 * Whose a step is; nothing where there is none of this name. A capture is told by its page first, of which there is one of a name: a file may have
 * named another posting's step like it.
 */
export async function keyOfStep(transaction: Writing, id: string): Promise<PostingKey | undefined> {
  const [page, step] = await Promise.all([
    transaction.objectStore('snapshots').get(id),
    transaction.objectStore('steps').index('id').getKey(id),
  ]);
  const key = PostingKey.safeParse(page?.key ?? step?.[0]);
  return key.success ? key.data : undefined;
}

/** The place of the next step, whatever the clock says. */
export function nextSequence({ steps }: Pick<History, 'steps'>): number {
  return steps.reduce((last, { sequence }) => Math.max(last, sequence), 0) + 1;
}

/**
 * Writes what changed between `before` and `steps`: the steps, and the record, the row and the entry in the search index that follow from them.
 */
export function writeHistory(
  transaction: Writing,
  key: PostingKey,
  before: History,
  steps: readonly FullStep[],
  said: readonly Said[] = before.said,
  index?: IndexChanges,
): PostingRecord | undefined {
  const after = stateAfter(steps);
  writeSteps(transaction, key, before, steps, after);
  if (before.record?.removedAt !== undefined && after !== undefined && after.removedAt === undefined) noteWhole(transaction, key);
  return writeRecord(transaction, key, after, said, before.record !== undefined, index);
}

function writeSteps(
  transaction: Writing,
  key: PostingKey,
  before: History,
  steps: readonly FullStep[],
  after: PostingRecord | undefined,
): void {
  const kept = new Set(steps.map((step) => step.id));
  const [inRecord, wasInRecord] = [idInRecord(after), idInRecord(before.record)];
  const takenBack = new Set(steps.flatMap((step) => (step.kind === 'undone' ? [step.of] : [])));
  // Not those of steps that are unknown for now: their record may have been set aside.
  for (const id of before.pages) if (takenBack.has(id)) drop(transaction, 'snapshots', id);
  for (const step of before.steps) {
    const stays = kept.has(step.id) && step.id !== inRecord;
    if (!stays && step.id !== wasInRecord) drop(transaction, 'steps', [key, step.id]);
  }
  const known = new Map(before.steps.map((step) => [step.id, step]));
  const heldNow = after && holderOf(after);
  const heldBefore = before.record && holderOf(before.record);
  const fresh = steps.filter((step) => known.get(step.id) !== step);
  for (const step of steps) {
    if (step.id === inRecord) continue;
    const isHeld = step.id === heldNow;
    const stands = known.get(step.id) === step && step.id !== wasInRecord && isHeld === (step.id === heldBefore);
    if (!stands) put(transaction, 'steps', isHeld ? withoutPosting(step) : step);
  }
  noteSteps(
    transaction,
    key,
    fresh.map(({ id }) => id),
  );
}

/** The id of the step that stands in a record itself. */
function idInRecord(record: PostingRecord | undefined): string | undefined {
  return record?.step && record.version;
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
