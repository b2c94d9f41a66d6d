import { changedFields } from '../posting/difference';
import type { FullStep } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import { nameOf } from '../posting/summary';
import { movingStep } from './bin';
import { asNew, NotNew } from './bulk';
import type { Database, Writing } from './database';
import { type History, historyStores, keyOfStep, nextSequence, readHistory, writeHistory } from './history';
import { put } from './requests';
import { PendingRecord, type PostingRecord } from './schema';
import { prepareEntry } from './search/delta';

/** How long a captured page may wait to be saved, in milliseconds. */
const PENDING_LIFETIME = 60 * 60 * 1000;

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
      put(transaction, 'pending', pending);
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
  const first = atHand === undefined || isExpired(atHand, now) ? undefined : await saveFirst(database, atHand, now);
  return first ?? saveAfter(database, captureId, atHand, now);
}

/**
 * Saves a page of a posting that the shelf knows nothing of, as most are. All of it is asked of the database together with what is known, and taken back
 * where there is anything: to wait for the answers first would cost a save a third of its time. Answers nothing, and has written nothing, where there is.
 */
async function saveFirst(database: Database, held: PendingRecord, now: Date): Promise<Saved | undefined> {
  try {
    return await database.write(historyStores, async (transaction) => {
      const one = { id: held.captureId, outcome: 'created', now } as const;
      const [saved] = await asNew(
        transaction,
        [held],
        ({ posting }) => posting.key,
        async (page, history) => putVersion(transaction, history, page, one),
      );
      return saved;
    });
  } catch (error) {
    if (error instanceof NotNew) return undefined;
    throw error;
  }
}

/** Saves a page after all that the shelf has of its posting. */
async function saveAfter(database: Database, captureId: string, atHand: PendingRecord | undefined, now: Date): Promise<Saved> {
  // Without `pending` where it is not needed: the page may be on its way there still.
  const stores = atHand === undefined ? ([...historyStores, 'pending'] as const) : historyStores;
  return database.write(stores, async (transaction) => {
    // Each answer that is waited for costs a save a part of a millisecond: a page at hand names its posting, whose history has the rest.
    const held = atHand ?? (await readHeld(transaction, captureId));
    const key = held?.posting.key ?? (await keyOfStep(transaction, captureId));
    if (key === undefined) throw expired();
    const reading = readHistory(transaction, key, now);
    if (held !== undefined) prepareEntry(held.posting);
    const history = await reading;
    const { id, standing } = attemptOf(history.steps, captureId);
    if (standing !== undefined) {
      const steps = history.record?.removedAt === undefined ? history.steps : [...history.steps, movingStep(history, key, 'restored', now)];
      const record = writeHistory(transaction, key, history, steps);
      if (record !== undefined) return savedAs(record, id, standing.kind === 'version' ? standing.outcome : 'unchanged');
    }

    if (held === undefined || isExpired(held, now)) throw expired();
    const { record } = history;
    if (record !== undefined && record.removedAt === undefined && changedFields(record.posting, held.posting).length === 0) {
      const place = { id, key, sequence: nextSequence(history), at: now.toISOString(), capturedAt: held.capturedAt };
      const seen: FullStep = { ...place, kind: 'seen', version: record.version };
      return savedAs(writeHistory(transaction, key, history, [...history.steps, seen]) ?? record, id, 'unchanged');
    }
    const outcome = record === undefined || record.removedAt !== undefined ? 'created' : 'updated';
    return putVersion(transaction, history, held, { id, outcome, now });
  });
}

/** Puts a held page as the newest version of its posting, and the page itself. */
function putVersion(
  transaction: Writing,
  history: History,
  { posting, snapshot, capturedAt, readerVersion }: PendingRecord,
  { id, outcome, now }: { readonly id: string; readonly outcome: 'created' | 'updated'; readonly now: Date },
): Saved {
  const { key } = posting;
  const place = { id, key, sequence: nextSequence(history), at: now.toISOString(), capturedAt };
  const version: FullStep = { ...place, kind: 'version', outcome, readerVersion, posting };
  put(transaction, 'snapshots', { captureId: id, key, capturedAt, snapshot });
  const after = writeHistory(transaction, key, history, [...history.steps, version]);
  if (after === undefined) throw new Error(`a save left no record of ${key}`);
  return savedAs(after, id, outcome);
}

function isExpired({ createdAt }: PendingRecord, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) > PENDING_LIFETIME;
}

/**
 * The step by which a capture stands in a history, or is to stand there: a save that was taken back stays taken back, and the same page saved
 * once more is a step of its own.
 */
function attemptOf(steps: readonly FullStep[], captureId: string): { readonly id: string; readonly standing?: FullStep } {
  const undone = new Set(steps.flatMap((step) => (step.kind === 'undone' ? [step.of] : [])));
  let id = captureId;
  for (let attempt = 2; undone.has(id); attempt += 1) id = `${captureId}~${attempt}`;
  const standing = steps.find((step) => step.id === id);
  return standing === undefined ? { id } : { id, standing };
}

function expired(): Problem {
  return new Problem('capture-expired', 'The captured page is no longer at hand. Read the page once more.');
}

async function readHeld(transaction: Writing, captureId: string): Promise<PendingRecord | undefined> {
  const pending = PendingRecord.safeParse(await transaction.objectStore('pending').get(captureId));
  return pending.success ? pending.data : undefined;
}

function savedAs({ key, savedAt, posting }: PostingRecord, captureId: string, outcome: Saved['outcome']): Saved {
  return { key, captureId, outcome, savedAt, ...nameOf(posting) };
}
