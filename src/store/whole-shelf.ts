import { type FullStep, HistoryStep } from '../posting/history-step';
import { PostingKey } from '../posting/posting';
import type { ShelfPosting } from '../posting/shelf-posting';
import type { Database, Reading } from './database';
import { fullStep } from './history';
import { rangeOf } from './key-range';
import { PostingRecord, SnapshotRecord } from './schema';
import { findSaid } from './user-entries';

/** How many postings one step of a walk reads. */
const BATCH = 50;

/**
 * Everything that the shelf holds, posting by posting in the order of their keys, in batches; each batch is read when it is asked for. The bin is
 * in it, and what is known of postings that were deleted for good. Damaged records are left out.
 */
export async function* wholeShelf(database: Database): AsyncGenerator<ShelfPosting[]> {
  let after = '';
  for (;;) {
    const batch = await database.read(['postings', 'history', 'userData'], (transaction) => nextBatch(transaction, after));
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last.key;
  }
}

async function nextBatch(transaction: Reading, after: string): Promise<ShelfPosting[]> {
  const batch: ShelfPosting[] = [];
  const index = transaction.objectStore('history').index('key');
  let cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([after, Number.POSITIVE_INFINITY], true));
  while (cursor !== null && batch.length < BATCH) {
    const [key] = cursor.key;
    batch.push(await findShelfPosting(transaction, PostingKey.parse(key)));
    cursor = await cursor.continue([key, Number.POSITIVE_INFINITY]);
  }
  return batch;
}

/** The key of everything that the shelf holds, in order: what is listed, what is in the bin, and what was deleted for good. */
export async function everyKey(database: Database): Promise<PostingKey[]> {
  return database.read(['history'], async (transaction) => {
    const keys: PostingKey[] = [];
    let cursor = await transaction.objectStore('history').index('key').openKeyCursor();
    while (cursor !== null) {
      const [key] = cursor.key;
      keys.push(PostingKey.parse(key));
      cursor = await cursor.continue([key, Number.POSITIVE_INFINITY]);
    }
    return keys;
  });
}

/** Everything that the shelf holds of these postings, in this order, at one moment. */
export async function wholePostings(database: Database, keys: readonly PostingKey[]): Promise<ShelfPosting[]> {
  return database.read(['postings', 'history', 'userData'], (transaction) =>
    Promise.all(keys.map((key) => findShelfPosting(transaction, key))),
  );
}

/** Everything that the shelf holds of one posting. */
export async function findShelfPosting(transaction: Reading, key: PostingKey): Promise<ShelfPosting> {
  const [raw, steps, said] = await Promise.all([
    transaction.objectStore('postings').get(key),
    transaction.objectStore('history').index('key').getAll(rangeOf(key)),
    findSaid(transaction, key),
  ]);
  const record = PostingRecord.safeParse(raw);
  const full: FullStep[] = [];
  for (const raw of steps) {
    const step = HistoryStep.safeParse(raw);
    const whole = step.success ? fullStep(step.data, record.success ? record.data : undefined) : undefined;
    if (whole !== undefined) full.push(whole);
  }
  return { key, steps: full, said };
}

/** The kept page of one capture; nothing when there is none. */
export async function findPage(database: Database, captureId: string): Promise<SnapshotRecord | undefined> {
  const raw: unknown = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').get(captureId));
  const record = SnapshotRecord.safeParse(raw);
  return record.success ? record.data : undefined;
}
