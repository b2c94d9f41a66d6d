import type { Posting, PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { Database, Reading } from './database';
import { historyStores, writeRecord } from './history';
import { PostingRecord } from './schema';
import { removeDocument } from './search/delta';
import { readOrSetAside } from './set-aside';

/** A posting on the shelf. */
export interface KeptPosting {
  readonly posting: Posting;
  /** ISO 8601, the first save. */
  readonly savedAt: string;
  /** ISO 8601, the newest capture. */
  readonly capturedAt: string;
  readonly captures: number;
}

/** What a read of one record gives: nothing is there (or it is in the bin), it is damaged, or it is good. */
type Found = { state: 'absent' } | { state: 'invalid' } | { state: 'kept'; kept: KeptPosting };

async function find(transaction: Reading, key: string): Promise<Found> {
  const raw: unknown = await transaction.objectStore('postings').get(key);
  if (raw === undefined) return { state: 'absent' };
  const record = PostingRecord.safeParse(raw);
  if (!record.success) return { state: 'invalid' };
  const { posting, savedAt, capturedAt, captures, removedAt } = record.data;
  return removedAt === undefined ? { state: 'kept', kept: { posting, savedAt, capturedAt, captures } } : { state: 'absent' };
}

/**
 * Sets the damaged ones of these records aside and makes the list rows of the good ones anew. Answers nothing; what it does shows in the
 * next read.
 */
export async function repair(database: Database, keys: readonly string[], now: Date): Promise<void> {
  await database.write(historyStores, async (transaction) => {
    for (const key of keys) {
      const record = await readOrSetAside(transaction, 'postings', key, PostingRecord, now);
      if (record !== undefined) writeRecord(transaction, record.key, record);
      else {
        await transaction.objectStore('summaries').delete(key);
        removeDocument(transaction, key);
      }
    }
  });
}

/** One posting; nothing when it is unknown, in the bin, or does not fit its schema (it is set aside then). */
export async function findPosting(database: Database, key: PostingKey, now: Date): Promise<KeptPosting | undefined> {
  const found = await database.read(['postings'], (transaction) => find(transaction, key));
  if (found.state === 'invalid') await repair(database, [key], now);
  return found.state === 'kept' ? found.kept : undefined;
}

/** One posting. Throws `Problem` with `posting-unknown`, or `record-invalid` after setting the record aside. */
export async function getPosting(database: Database, key: PostingKey, now: Date): Promise<KeptPosting> {
  const found = await database.read(['postings'], (transaction) => find(transaction, key));
  if (found.state === 'kept') return found.kept;
  if (found.state === 'absent') throw new Problem('posting-unknown', `No saved posting has the key ${key}.`);
  await repair(database, [key], now);
  throw new Problem('record-invalid', 'This posting is damaged and was set aside as it is.');
}

/** How many postings one step of a walk reads. */
const BATCH = 100;

/**
 * All postings on the shelf, newest save first, in batches; each batch is read when it is asked for. Damaged records are set aside and left
 * out; a posting that leaves the shelf meanwhile is left out too.
 */
export async function* allPostings(database: Database, now: () => Date): AsyncGenerator<KeptPosting[]> {
  const keys = await database.read(['summaries'], (transaction) => transaction.objectStore('summaries').index('savedAt').getAllKeys());
  keys.reverse();
  for (let start = 0; start < keys.length; start += BATCH) {
    const batch = keys.slice(start, start + BATCH);
    const found = await database.read(['postings'], async (transaction) =>
      Promise.all(batch.map(async (key) => ({ key, found: await find(transaction, key) }))),
    );
    const invalid = found.filter((item) => item.found.state === 'invalid').map((item) => item.key);
    if (invalid.length > 0) await repair(database, invalid, now());
    yield found.flatMap((item) => (item.found.state === 'kept' ? [item.found.kept] : []));
  }
}
