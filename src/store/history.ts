import type { PostingKey } from '../posting/posting';
import { unawaited, type Writing } from './database';
import { HistoryStep, PostingRecord } from './schema';
import { deltaStores, putDocument, removeDocument } from './search/delta';
import { readOrSetAside } from './set-aside';
import { summaryOf } from './summary';
import { type FullStep, stateAfter } from './timeline';

/** The stores that a change of one posting touches. */
export const historyStores = ['postings', 'history', 'summaries', 'snapshots', 'setAside', ...deltaStores] as const;

/** What happened to one posting, oldest first, and where it stands now. */
export interface History {
  readonly record: PostingRecord | undefined;
  readonly steps: readonly FullStep[];
}

/** Reads one posting's history. A step whose posting is lost (its record was set aside) is left out. */
export async function readHistory(transaction: Writing, key: PostingKey, now: Date): Promise<History> {
  // Asked for at once: each answer that is waited for costs a save a part of a millisecond.
  const [record, ids] = await Promise.all([readOrSetAside(transaction, 'postings', key, PostingRecord, now), stepIds(transaction, key)]);
  const steps: FullStep[] = [];
  for (const id of ids) {
    const step = await readOrSetAside(transaction, 'history', id, HistoryStep, now);
    if (step === undefined) continue;
    if (step.kind !== 'version') {
      steps.push(step);
      continue;
    }
    const posting = step.posting ?? (record?.version === step.id ? record.posting : undefined);
    if (posting !== undefined) steps.push({ ...step, posting });
  }
  return { record, steps };
}

async function stepIds(transaction: Writing, key: PostingKey): Promise<string[]> {
  return transaction
    .objectStore('history')
    .index('key')
    .getAllKeys(IDBKeyRange.bound([key], [key, []]));
}

/** The place of the next step, whatever the clock says. */
export function nextSequence(history: History): number {
  return (history.steps.at(-1)?.sequence ?? 0) + 1;
}

/** Writes what changed between `before` and `steps`: the steps, and the record, the summary and the entry in the search index that follow from them. */
export function writeHistory(
  transaction: Writing,
  key: PostingKey,
  before: History,
  steps: readonly FullStep[],
): PostingRecord | undefined {
  const after = stateAfter(steps);
  // Without a version there is no posting: nothing is left that could be removed or restored.
  const kept = after === undefined ? [] : steps;
  writeSteps(transaction, before, kept, after);
  writeRecord(transaction, key, after);
  return after;
}

function writeSteps(transaction: Writing, before: History, kept: readonly FullStep[], after: PostingRecord | undefined): void {
  const history = transaction.objectStore('history');
  const keptIds = new Set(kept.map((step) => step.id));
  for (const step of before.steps) {
    if (keptIds.has(step.id)) continue;
    unawaited(history.delete(step.id));
    if (step.kind === 'version') unawaited(transaction.objectStore('snapshots').delete(step.id));
  }
  const knownIds = new Set(before.steps.map((step) => step.id));
  for (const step of kept) {
    const isNewest = step.id === after?.version;
    const wasNewest = step.id === before.record?.version;
    if (knownIds.has(step.id) && isNewest === wasNewest) continue;
    unawaited(history.put(isNewest && step.kind === 'version' ? withoutPosting(step) : step));
  }
}

function withoutPosting(step: Extract<FullStep, { kind: 'version' }>): HistoryStep {
  const { posting: _, ...rest } = step;
  return rest;
}

/** Puts a posting's record, and its row in lists and search while it is on the shelf. */
export function writeRecord(transaction: Writing, key: PostingKey, record: PostingRecord | undefined): void {
  const onShelf = record === undefined || record.removedAt !== undefined ? undefined : record;
  putOrDelete(transaction.objectStore('postings'), key, record);
  putOrDelete(transaction.objectStore('summaries'), key, onShelf && summaryOf(onShelf));
  if (onShelf === undefined) removeDocument(transaction, key);
  else putDocument(transaction, onShelf);
}

/** An object store as far as it is written to here. */
interface Written<Value> {
  put(value: Value): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

function putOrDelete<Value>(store: Written<Value>, key: string, value: Value | undefined): void {
  unawaited(value === undefined ? store.delete(key) : store.put(value));
}
