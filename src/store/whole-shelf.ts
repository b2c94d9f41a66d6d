import { HistoryStep } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import type { Said } from '../posting/said';
import type { ShelfPosting } from '../posting/shelf-posting';
import type { Database, Reading } from './database';
import { fullSteps } from './history';
import { rangeOf } from './key-range';
import { PostingRecord, SnapshotRecord, UserEntry } from './schema';
import { allKeys, keyStores, keysAfter } from './shelf-keys';
import { findSaid } from './user-entries';

const wholeStores = [...keyStores, 'userData'] as const;

/** How many postings one step of a walk reads. */
const BATCH = 50;

/**
 * Everything that the shelf holds, posting by posting in the order of their keys, in batches; each batch is read when it is asked for. The bin is
 * in it, and what is known of postings that were deleted for good. Damaged records are left out.
 */
export async function* wholeShelf(database: Database): AsyncGenerator<ShelfPosting[]> {
  let after = '';
  for (;;) {
    const batch = await database.read(wholeStores, async (transaction) => readAll(transaction, await keysAfter(transaction, after, BATCH)));
    const last = batch.at(-1);
    if (last === undefined) return;
    yield batch;
    after = last.key;
  }
}

/** The key of everything that the shelf holds, in order: what is listed, what is in the bin, and what was deleted for good. */
export async function everyKey(database: Database): Promise<PostingKey[]> {
  return database.read(keyStores, allKeys);
}

/** Everything that the shelf holds of these postings, in this order, at one moment. */
export async function wholePostings(database: Database, keys: readonly PostingKey[]): Promise<ShelfPosting[]> {
  return database.read(wholeStores, (transaction) => readAll(transaction, keys));
}

async function readAll(transaction: Reading, keys: readonly PostingKey[]): Promise<ShelfPosting[]> {
  return (await readTogether(transaction, keys)) ?? Promise.all(keys.map((key) => findShelfPosting(transaction, key)));
}

/** Fewer postings than this are asked for one by one. */
const TOGETHER = 8;
/** How many records there may be for each posting that is wanted: with more, others stand between them. */
const RECORDS_A_POSTING = 4;

/** Reads postings that stand side by side, by three requests in all instead of three for each. Nothing where others stand between them. */
async function readTogether(transaction: Reading, keys: readonly PostingKey[]): Promise<ShelfPosting[] | undefined> {
  // Texts are in the same order here and in the database: by their UTF-16 units.
  const inOrder = [...keys].sort();
  const [first, last, limit] = [inOrder[0], inOrder.at(-1), keys.length * RECORDS_A_POSTING];
  if (keys.length < TOGETHER || first === undefined || last === undefined) return undefined;
  const range = IDBKeyRange.bound([first], [last, []]);
  const found = await Promise.all([
    transaction.objectStore('postings').getAll(IDBKeyRange.bound(first, last), limit),
    transaction.objectStore('steps').getAll(range, limit),
    transaction.objectStore('userData').getAll(range, limit),
  ]);
  if (found.some(({ length }) => length === limit)) return undefined;
  const [postings, steps, entries] = found;
  const byKey = new Map(keys.map((key) => [key, { record: undefined as unknown, steps: [] as unknown[], said: [] as Said[] }]));
  for (const record of postings) {
    const posting = byKey.get(record.key);
    if (posting !== undefined) posting.record = record;
  }
  for (const step of steps) byKey.get(step.key)?.steps.push(step);
  for (const raw of entries) {
    const entry = UserEntry.safeParse(raw);
    if (entry.success) byKey.get(entry.data.key)?.said.push({ field: entry.data.field, register: entry.data.register });
  }
  return keys.flatMap((key) => {
    const posting = byKey.get(key);
    return posting === undefined ? [] : [shelfPosting(key, posting.record, posting.steps, posting.said)];
  });
}

/** Everything that the shelf holds of one posting. */
export async function findShelfPosting(transaction: Reading, key: PostingKey): Promise<ShelfPosting> {
  const [record, steps, said] = await Promise.all([
    transaction.objectStore('postings').get(key),
    transaction.objectStore('steps').getAll(rangeOf(key)),
    findSaid(transaction, key),
  ]);
  return shelfPosting(key, record, steps, said);
}

function shelfPosting(key: PostingKey, raw: unknown, steps: readonly unknown[], said: Said[]): ShelfPosting {
  const record = PostingRecord.safeParse(raw);
  const stored = steps.flatMap((raw) => {
    const step = HistoryStep.safeParse(raw);
    return step.success ? [step.data] : [];
  });
  return { key, steps: fullSteps(stored, record.success ? record.data : undefined), said };
}

/** The kept page of one capture; nothing when there is none. */
export async function findPage(database: Database, captureId: string): Promise<SnapshotRecord | undefined> {
  const raw: unknown = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').get(captureId));
  const record = SnapshotRecord.safeParse(raw);
  return record.success ? record.data : undefined;
}
