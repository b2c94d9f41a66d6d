import type { FullStep } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { Database, Writing } from './database';
import { type History, historyStores, nextSequence, readHistory, writeHistory } from './history';
import { partsOf } from './merged-postings';
import { findShown, shownStores } from './shown-posting';
import { dropSaid } from './user-entries';

/** How long the bin keeps a posting, in milliseconds. */
export const BIN_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** A posting in the bin. */
export interface BinnedPosting {
  readonly key: PostingKey;
  readonly title?: string;
  readonly company?: string;
  /** ISO 8601. */
  readonly removedAt: string;
}

/** What is in the bin, the newest first. Parts of another posting come and go with it, and are not counted out. */
export async function listBin(database: Database): Promise<BinnedPosting[]> {
  return database.read(shownStores, async (transaction) => {
    const keys = await transaction.objectStore('postings').index('removedAt').getAllKeys();
    const found = await Promise.all(keys.reverse().map((key) => findShown(transaction, key)));
    return found.flatMap((posting) => {
      if (posting.state !== 'found' || posting.record.removedAt === undefined || posting.record.mergedInto !== undefined) return [];
      const { key, removedAt } = posting.record;
      const { title, hiringOrganization } = posting.posting;
      return [
        {
          key,
          removedAt,
          ...(title === undefined ? {} : { title }),
          ...(hiringOrganization === undefined ? {} : { company: hiringOrganization.name }),
        },
      ];
    });
  });
}

/** Moves a posting to the bin, with those that are shown as parts of it; one that is there already stays. Throws `Problem('posting-unknown')`. */
export async function remove(database: Database, key: PostingKey, now: Date): Promise<void> {
  await move(database, key, 'removed', now);
}

/** Takes a posting out of the bin, with its parts; one that is on the shelf stays. Throws `Problem('posting-unknown')`. */
export async function restore(database: Database, key: PostingKey, now: Date): Promise<void> {
  await move(database, key, 'restored', now);
}

async function move(database: Database, key: PostingKey, kind: 'removed' | 'restored', now: Date): Promise<void> {
  await database.write(historyStores, async (transaction) => {
    for (const part of [key, ...(await partsOf(transaction, key))]) {
      const history = await readHistory(transaction, part, now);
      if (history.record === undefined) throw unknown(part);
      if ((history.record.removedAt !== undefined) === (kind === 'removed')) continue;
      writeHistory(transaction, part, history, [...history.steps, movingStep(history, part, kind, now)]);
    }
  });
}

/** The step that puts a posting into the bin, or takes it out. */
export function movingStep(history: History, key: PostingKey, kind: 'removed' | 'restored', now: Date): FullStep {
  return { id: `${key}/${kind}/${crypto.randomUUID()}`, key, sequence: nextSequence(history), at: now.toISOString(), kind };
}

/**
 * Deletes for good what went to the bin before `limit`, or all that is in it. What stays is that it was deleted, a few bytes, so that an old file or
 * another machine does not bring it back. Answers how many postings went.
 */
export async function emptyBin(database: Database, limit: Date | 'all'): Promise<number> {
  const range = limit === 'all' ? null : IDBKeyRange.upperBound(limit.toISOString(), true);
  return database.write(['postings', 'history', 'snapshots', 'userData'], async (transaction) => {
    const keys = await transaction.objectStore('postings').index('removedAt').getAllKeys(range);
    for (const key of keys) await forget(transaction, key);
    return keys.length;
  });
}

async function forget(transaction: Writing, key: string): Promise<void> {
  await transaction.objectStore('postings').delete(key);
  const history = transaction.objectStore('history');
  let cursor = await history.index('key').openCursor(IDBKeyRange.bound([key], [key, []]));
  while (cursor !== null) {
    if (cursor.value.kind !== 'removed' && cursor.value.kind !== 'undone') await cursor.delete();
    cursor = await cursor.continue();
  }
  for (const id of await transaction.objectStore('snapshots').index('key').getAllKeys(key)) {
    await transaction.objectStore('snapshots').delete(id);
  }
  dropSaid(transaction, key);
}

function unknown(key: PostingKey): Problem {
  return new Problem('posting-unknown', `No saved posting has the key ${key}.`);
}
