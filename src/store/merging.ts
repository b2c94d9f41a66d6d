import { mergeShelfPostings, type ShelfPosting } from '../posting/shelf-posting';
import { areDistinct, asNew, type BulkTools, expectedAfter, NotNew, sideBySide, writeInBulk } from './bulk';
import type { Database, Writing } from './database';
import { type History, historyStores, readHistory, writeHistory } from './history';
import { putMissingPages } from './missing-pages';
import { noteWhole } from './outbox';
import type { PackedSnapshot, SnapshotRecord } from './schema';
import type { IndexChanges } from './search/delta';
import { Drafts } from './search/draft';
import type { IndexSizes } from './search/index-sizes';
import { maintainAll } from './search/maintenance';
import { putSaid } from './user-entries';

/** What came of merging: the shelf did not know the posting, knew less of it, or nothing changed. */
export type MergeOutcome = 'new' | 'changed' | 'same';

/** The kept pages of a posting's versions, by the id of their capture. */
export type Pages = ReadonlyMap<string, PackedSnapshot>;

/** What another shelf holds of one posting. */
export interface Incoming {
  readonly posting: ShelfPosting;
  readonly pages: Pages;
}

/**
 * Takes in what other shelves hold of many postings, by the one rule of `mergeShelfPostings`, a batch a transaction: after each, the outcomes of its
 * postings in their order. Pages of versions that were taken back are left out. Nothing that this shelf knows is lost by it. Who stops asking has taken
 * in whole batches, each posting wholly or not at all. While a batch goes to disk the next one is made ready, and written when it is asked for.
 */
export async function* mergeAll(
  database: Database,
  incoming: Iterable<Incoming> | AsyncIterable<Incoming>,
  now: () => Date,
  sizes: IndexSizes,
): AsyncGenerator<MergeOutcome[]> {
  // What waits for the index goes into it first, so that each batch is one more part of it.
  await maintainAll(database, now(), sizes);
  const drafts = new Drafts(sizes);
  let writing: Promise<MergeOutcome[]> | undefined;
  try {
    for await (const batch of batchesOf(incoming, sizes.bulk)) {
      const draft = drafts.of(() => batch.flatMap(({ posting }) => expectedAfter(posting)));
      if (writing !== undefined) yield await writing;
      writing = undefined;
      // Begun only now that it was asked for. The next batch is made ready once this one has all been handed to the database.
      await new Promise<void>((resolve) => {
        writing = mergeBatch(database, batch, { sizes, now: now(), drafts, draft }, resolve).finally(resolve);
        // A failure is told of when the outcomes are asked for.
        writing.catch(() => undefined);
      });
    }
  } catch (error) {
    // What was written before the next postings could not be had is told first.
    if (writing !== undefined) yield await writing;
    throw error;
  }
  if (writing !== undefined) yield await writing;
}

async function* batchesOf<Item>(items: Iterable<Item> | AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** `onHandedOver` is called when all has been asked of the database, which is not on disk yet. */
async function mergeBatch(
  database: Database,
  batch: readonly Incoming[],
  tools: BulkTools,
  onHandedOver: () => void,
): Promise<MergeOutcome[]> {
  const keyOf = ({ posting }: Incoming) => posting.key;
  const attempt = (inBatch: typeof sideBySide | typeof asNew) =>
    writeInBulk(
      database,
      historyStores,
      tools,
      (transaction, index) =>
        inBatch(transaction, batch, keyOf, (incoming, history) => mergeOne(transaction, incoming, tools.now, index, history)),
      onHandedOver,
    );
  if (tools.draft === undefined || !areDistinct(batch.map(keyOf))) return attempt(sideBySide);
  try {
    return await attempt(asNew);
  } catch (error) {
    if (!(error instanceof NotNew)) throw error;
    return attempt(sideBySide);
  }
}

/** Takes one posting in; `history` is what there is of it, where that is known. */
async function mergeOne(
  transaction: Writing,
  { posting: incoming, pages }: Incoming,
  now: Date,
  index: IndexChanges,
  history: History | undefined,
): Promise<MergeOutcome> {
  const { key } = incoming;
  const before = history ?? (await readHistory(transaction, key, now));
  const own: ShelfPosting = { key, steps: before.steps, said: before.said };
  const merged = mergeShelfPostings(own, incoming);
  const isNew = before.steps.length === 0;
  const changed =
    isNew && before.said.length === 0
      ? merged.steps.length > 0 || merged.said.length > 0
      : JSON.stringify(mergeShelfPostings(own, own)) !== JSON.stringify(merged);
  if (changed) {
    putSaid(transaction, key, merged.said);
    const after = writeHistory(transaction, key, before, merged.steps, merged.said, index);
    const known = new Set(before.steps.map(({ id }) => id));
    const isRemovedThere = incoming.steps.some(({ id, kind }) => kind === 'removed' && !known.has(id));
    if (isRemovedThere && !isNew && after?.removedAt === undefined) noteWhole(transaction, key);
  }
  const gained = await putMissingPages(transaction, pagesOf(merged, pages));
  if (isNew) return 'new';
  return changed || gained ? 'changed' : 'same';
}

/** The pages of a posting's versions, of those that came. */
function pagesOf({ key, steps }: ShelfPosting, pages: Pages): SnapshotRecord[] {
  return steps.flatMap((step) => {
    const snapshot = step.kind === 'version' ? pages.get(step.id) : undefined;
    return step.kind === 'version' && snapshot !== undefined ? [{ captureId: step.id, key, capturedAt: step.capturedAt, snapshot }] : [];
  });
}
