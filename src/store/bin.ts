import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { Database } from './database';
import { historyStores, nextSequence, readHistory, writeHistory } from './history';
import { restoredStep } from './saving';
import type { FullStep } from './timeline';

/** How long the bin keeps a posting, in milliseconds. */
export const BIN_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Moves a posting to the bin; one that is there already stays. Throws `Problem('posting-unknown')`. */
export async function remove(database: Database, key: PostingKey, now: Date): Promise<void> {
  await database.write(historyStores, async (transaction) => {
    const history = await readHistory(transaction, key, now);
    if (history.record === undefined) throw unknown(key);
    if (history.record.removedAt !== undefined) return;
    const sequence = nextSequence(history);
    const removed: FullStep = { id: `${key}/removed/${sequence}`, key, sequence, at: now.toISOString(), kind: 'removed' };
    writeHistory(transaction, key, history, [...history.steps, removed]);
  });
}

/** Takes a posting out of the bin; one that is on the shelf stays. Throws `Problem('posting-unknown')`. */
export async function restore(database: Database, key: PostingKey, now: Date): Promise<void> {
  await database.write(historyStores, async (transaction) => {
    const history = await readHistory(transaction, key, now);
    if (history.record === undefined) throw unknown(key);
    if (history.record.removedAt === undefined) return;
    writeHistory(transaction, key, history, [...history.steps, restoredStep(history, key, now)]);
  });
}

/** Deletes for good what has been in the bin for 30 days. Answers how many postings went. */
export async function emptyBin(database: Database, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - BIN_LIFETIME).toISOString();
  return database.write(['postings', 'history', 'snapshots', 'userData'], async (transaction) => {
    const keys = await transaction.objectStore('postings').index('removedAt').getAllKeys(IDBKeyRange.upperBound(limit, true));
    for (const key of keys) {
      await transaction.objectStore('postings').delete(key);
      const steps = await transaction
        .objectStore('history')
        .index('key')
        .getAllKeys(IDBKeyRange.bound([key], [key, []]));
      for (const id of steps) await transaction.objectStore('history').delete(id);
      const captures = await transaction.objectStore('snapshots').index('key').getAllKeys(key);
      for (const id of captures) await transaction.objectStore('snapshots').delete(id);
      await transaction.objectStore('userData').delete(IDBKeyRange.bound([key], [key, []]));
    }
    return keys.length;
  });
}

function unknown(key: PostingKey): Problem {
  return new Problem('posting-unknown', `No saved posting has the key ${key}.`);
}
