import { type FullStep, keptSteps } from '../posting/history-step';
import { PostingKey } from '../posting/posting';
import { say } from '../posting/register';
import { nameOf } from '../posting/summary';
import type { Database, Writing } from './database';
import { historyStores, type KnownPosting, nextSequence, readHistory, writeHistory } from './history';
import { rangeOf } from './key-range';
import { partsOf } from './merged-postings';
import { forgetSaid, speakerOf } from './saying';
import { findShown, shownStores } from './shown-posting';
import { undoneStep } from './undo';
import { unknownPosting } from './unknown-posting';
import { putSaid } from './user-entries';

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
      return [{ key, removedAt, ...nameOf(posting.posting) }];
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
      if (history.record === undefined) throw unknownPosting(part);
      if ((history.record.removedAt !== undefined) === (kind === 'removed')) continue;
      writeHistory(transaction, part, history, [...history.steps, movingStep(history, part, kind, now)]);
    }
  });
}

/** The step that puts a posting into the bin, or takes it out. */
export function movingStep(history: KnownPosting, key: PostingKey, kind: 'removed' | 'restored', now: Date): FullStep {
  return { id: `${key}/${kind}/${crypto.randomUUID()}`, key, sequence: nextSequence(history), at: now.toISOString(), kind };
}

/**
 * Deletes for good what has been in the bin for its time, or all that is in it. What stays is that it was deleted, a few bytes, so that an old file
 * or another machine does not bring it back. Answers how many postings went.
 *
 * What the user deletes here is deleted on every machine, by steps that take its captures back. What only grew old is forgotten by each machine for
 * itself: one whose clock is wrong takes nothing from the others, and what somebody takes out of the bin elsewhere at the last moment stays.
 */
export async function emptyBin(database: Database, which: 'old' | 'all', now: Date): Promise<number> {
  const limit = new Date(now.getTime() - BIN_LIFETIME).toISOString();
  const range = which === 'all' ? null : IDBKeyRange.upperBound(limit, true);
  return database.write([...historyStores, 'shelfState'], async (transaction) => {
    const keys = await transaction.objectStore('postings').index('removedAt').getAllKeys(range);
    for (const key of keys) await (which === 'all' ? deleteEverywhere : forget)(transaction, PostingKey.parse(key), now);
    return keys.length;
  });
}

async function deleteEverywhere(transaction: Writing, key: PostingKey, now: Date): Promise<void> {
  const history = await readHistory(transaction, key, now);
  const speaker = await speakerOf(transaction, now);
  const said = history.said.map(({ field, register }) => ({ field, register: say(register, undefined, speaker) }));
  const steps = [...history.steps];
  for (const step of history.steps) if (step.kind === 'version') steps.push(undoneStep({ steps }, step, now));
  putSaid(transaction, key, said);
  writeHistory(transaction, key, history, keptSteps(steps), said);
}

async function forget(transaction: Writing, key: PostingKey, now: Date): Promise<void> {
  await transaction.objectStore('postings').delete(key);
  let cursor = await transaction.objectStore('steps').openCursor(rangeOf(key));
  while (cursor !== null) {
    if (cursor.value.kind !== 'removed' && cursor.value.kind !== 'undone') await cursor.delete();
    cursor = await cursor.continue();
  }
  for (const id of await transaction.objectStore('snapshots').index('key').getAllKeys(key)) {
    await transaction.objectStore('snapshots').delete(id);
  }
  await forgetSaid(transaction, key, now);
}
