import { changedFields } from '../posting/difference';
import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import { type Database, unawaited, type Writing } from './database';
import { type History, historyStores, nextSequence, readHistory, writeHistory } from './history';
import { HistoryStep, PendingRecord, type PostingRecord } from './schema';
import { readOrSetAside } from './set-aside';
import { type FullStep, withoutSave } from './timeline';

/** How long a captured page may wait to be saved, in milliseconds. */
export const PENDING_LIFETIME = 60 * 60 * 1000;

/** What a save did. `captureId` also takes it back. */
export interface Saved {
  readonly key: PostingKey;
  readonly captureId: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly savedAt: string;
  readonly title?: string;
  readonly company?: string;
}

/** Keeps a captured and read page at hand so that it can be saved; drops those that waited for more than an hour. */
export async function putPending(database: Database, pending: PendingRecord, now: Date): Promise<void> {
  // Relaxed: whoever loses power before the save has saved nothing.
  await database.write(
    ['pending'],
    async (transaction) => {
      unawaited(transaction.objectStore('pending').put(pending));
      await dropOld(transaction, now);
    },
    'relaxed',
  );
}

/** Drops held pages that waited for more than an hour: what was looked at and not saved is nobody's to keep. */
export async function dropOldPending(database: Database, now: Date): Promise<void> {
  await database.write(['pending'], (transaction) => dropOld(transaction, now));
}

async function dropOld(transaction: Writing, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - PENDING_LIFETIME).toISOString();
  const store = transaction.objectStore('pending');
  for (const id of await store.index('createdAt').getAllKeys(IDBKeyRange.upperBound(limit, true))) await store.delete(id);
}

/**
 * Saves a captured page, in one transaction. Asked again with the same id it saves nothing more and gives the same answer. `atHand` is the
 * held page where it need not be read. Throws `Problem('capture-expired')` when the page is no longer at hand.
 */
export async function save(database: Database, captureId: string, atHand: PendingRecord | undefined, now: Date): Promise<Saved> {
  return database.write([...historyStores, 'pending'], async (transaction) => {
    // All at once: each answer that is waited for costs a save a part of a millisecond.
    const [earlier, held, ahead] = await Promise.all([
      transaction.objectStore('history').getKey(captureId),
      atHand ?? readHeld(transaction, captureId),
      atHand && readHistory(transaction, atHand.posting.key, now),
    ]);
    const known = earlier === undefined ? undefined : await readOrSetAside(transaction, 'history', captureId, HistoryStep, now);
    const historyOf = async (key: PostingKey) =>
      ahead !== undefined && key === atHand?.posting.key ? ahead : readHistory(transaction, key, now);
    if (known !== undefined && (known.kind === 'version' || known.kind === 'seen')) {
      const history = await historyOf(known.key);
      const steps = history.record?.removedAt === undefined ? history.steps : [...history.steps, restoredStep(history, known.key, now)];
      const record = writeHistory(transaction, known.key, history, steps);
      if (record !== undefined) return savedAs(record, captureId, known.kind === 'version' ? known.outcome : 'unchanged');
    }

    if (held === undefined || now.getTime() - Date.parse(held.createdAt) > PENDING_LIFETIME) {
      throw new Problem('capture-expired', 'The captured page is no longer at hand. Read the page once more.');
    }
    const { posting, snapshot, capturedAt, readerVersion } = held;
    const { key } = posting;
    const history = await historyOf(key);
    const { record } = history;
    const place = { id: captureId, key, sequence: nextSequence(history), at: now.toISOString(), capturedAt };
    if (record !== undefined && record.removedAt === undefined && changedFields(record.posting, posting).length === 0) {
      const seen: FullStep = { ...place, kind: 'seen', version: record.version };
      return savedAs(writeHistory(transaction, key, history, [...history.steps, seen]) ?? record, captureId, 'unchanged');
    }
    const outcome = record === undefined || record.removedAt !== undefined ? 'created' : 'updated';
    const version: FullStep = { ...place, kind: 'version', outcome, readerVersion, posting };
    unawaited(transaction.objectStore('snapshots').put({ captureId, key, capturedAt, snapshot }));
    const after = writeHistory(transaction, key, history, [...history.steps, version]);
    if (after === undefined) throw new Error(`a save left no record of ${key}`);
    return savedAs(after, captureId, outcome);
  });
}

async function readHeld(transaction: Writing, captureId: string): Promise<PendingRecord | undefined> {
  const pending = PendingRecord.safeParse(await transaction.objectStore('pending').get(captureId));
  return pending.success ? pending.data : undefined;
}

/**
 * Takes a save back: the posting is what its other captures made of it, or leaves the shelf when there is none.
 * Answers the posting's key; nothing when there is no such save (any more), which is no failure: asking twice does no harm.
 */
export async function undoSave(database: Database, captureId: string, now: Date): Promise<PostingKey | undefined> {
  return database.write(historyStores, async (transaction) => {
    const step = await readOrSetAside(transaction, 'history', captureId, HistoryStep, now);
    if (step === undefined) return undefined;
    const history = await readHistory(transaction, step.key, now);
    writeHistory(transaction, step.key, history, withoutSave(history.steps, captureId));
    return step.key;
  });
}

/** The step that takes a posting out of the bin. */
export function restoredStep(history: History, key: PostingKey, now: Date): FullStep {
  const sequence = nextSequence(history);
  return { id: `${key}/restored/${sequence}`, key, sequence, at: now.toISOString(), kind: 'restored' };
}

function savedAs({ key, savedAt, posting }: PostingRecord, captureId: string, outcome: Saved['outcome']): Saved {
  const company = posting.hiringOrganization?.name;
  return {
    key,
    captureId,
    outcome,
    savedAt,
    ...(posting.title === undefined ? {} : { title: posting.title }),
    ...(company === undefined ? {} : { company }),
  };
}
