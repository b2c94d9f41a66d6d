/**
 * What this shelf has to tell the user's other machines. While a server is set up, each transaction that writes steps or registers notes in itself
 * which; what came from the server is written without (`Database.unnoted`). Nothing is noted, and nothing costs anything, where none is set up.
 */
import type { PostingKey } from '../posting/posting';
import { type Database, isNoted, type Writing } from './database';
import { put } from './requests';
import { OutboxRecord } from './schema';
import { allKeys } from './shelf-keys';

/** Notes steps that were written. */
export function noteSteps(transaction: Writing, key: PostingKey, steps: readonly string[]): void {
  if (steps.length > 0 && isNoted(transaction)) put(transaction, 'outbox', { key, steps: [...steps] });
}

/** Notes registers that were written. */
export function noteFields(transaction: Writing, key: PostingKey, fields: readonly string[]): void {
  if (fields.length > 0 && isNoted(transaction)) put(transaction, 'outbox', { key, fields: [...fields] });
}

/**
 * Notes a posting as a whole, whatever the transaction is of: it came back from the bin, and who emptied theirs meanwhile has no more of it than that it
 * was deleted.
 */
export function noteWhole(transaction: Writing, key: PostingKey): void {
  if (transaction.objectStoreNames.contains('outbox')) put(transaction, 'outbox', { key });
}

/** A note with its place in the outbox. */
export type OutboxEntry = OutboxRecord & { readonly id: number };

/** A note; without its key where it is damaged. */
export type FoundNote = OutboxEntry | { readonly id: number; readonly key?: never };

/** The oldest notes after the one of this id, `limit` at most. */
export async function oldestNotes(database: Database, limit: number, after: number): Promise<FoundNote[]> {
  return database.read(['outbox'], async (transaction) => {
    const store = transaction.objectStore('outbox');
    const range = IDBKeyRange.lowerBound(after, true);
    const [ids, records] = await Promise.all([store.getAllKeys(range, limit), store.getAll(range, limit)]);
    return ids.map((id, index) => {
      const record = OutboxRecord.safeParse(records[index]);
      return record.success ? { ...record.data, id } : { id };
    });
  });
}

/** How many notes there are. */
export async function countNotes(database: Database): Promise<number> {
  return database.read(['outbox'], (transaction) => transaction.objectStore('outbox').count());
}

/** Of these postings the notes that everything of them is to go out. */
export async function wholeNotes(database: Database, keys: readonly PostingKey[]): Promise<OutboxEntry[]> {
  return database.read(['outbox'], async (transaction) => {
    const index = transaction.objectStore('outbox').index('key');
    const found = await Promise.all(
      keys.map(async (key) => {
        const [ids, records] = await Promise.all([index.getAllKeys(key), index.getAll(key)]);
        return ids.flatMap((id, at) => {
          const record = OutboxRecord.safeParse(records[at]);
          return record.success && record.data.steps === undefined && record.data.fields === undefined ? [{ ...record.data, id }] : [];
        });
      }),
    );
    return found.flat();
  });
}

/** Notes every posting as a whole, the bin and what is known of deleted ones included. */
export async function noteEverything(transaction: Writing): Promise<void> {
  for (const key of await allKeys(transaction)) put(transaction, 'outbox', { key });
}
