import type { Posting, PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { UserData } from '../posting/user-data';
import type { Database } from './database';
import { historyStores, writeRecord } from './history';
import { partsOf } from './merged-postings';
import { PostingRecord } from './schema';
import { dropRow, readOrSetAside } from './set-aside';
import { findShown, isListed, type ShownPosting, shownStores } from './shown-posting';
import { unknownPosting } from './unknown-posting';
import { readSaid } from './user-entries';

/** A posting on the shelf. */
export interface KeptPosting {
  /** As it is shown: what its page says, with what the user put right in its place. */
  readonly posting: Posting;
  /** What its page says. */
  readonly derived: Posting;
  readonly user: UserData;
  /** ISO 8601, the first save. */
  readonly savedAt: string;
  /** ISO 8601, the newest capture. */
  readonly capturedAt: string;
  readonly captures: number;
  /** The newest capture whose page is kept. */
  readonly version: string;
  /** The postings that the user says are the same, and that are shown as parts of this one. */
  readonly parts: readonly PostingKey[];
}

function keptFrom({ record, posting, user }: ShownPosting, parts: readonly PostingKey[]): KeptPosting {
  const { savedAt, capturedAt, captures, version } = record;
  return { posting, derived: record.posting, user, savedAt, capturedAt, captures, version, parts };
}

/**
 * Sets the damaged ones of these records aside and makes the list rows of the good ones anew. Answers nothing; what it does shows in the
 * next read.
 */
export async function repair(database: Database, keys: readonly string[], now: Date): Promise<void> {
  await database.write(historyStores, async (transaction) => {
    for (const key of keys) {
      const record = await readOrSetAside(transaction, 'postings', key, PostingRecord, now);
      if (record !== undefined) writeRecord(transaction, record.key, record, await readSaid(transaction, record.key, now));
      else await dropRow(transaction, key);
    }
  });
}

type Answer = { readonly state: 'absent' | 'invalid' } | { readonly state: 'kept'; readonly kept: KeptPosting };

/** One posting; a part of another is on the shelf too, and can be opened by itself. */
async function look(database: Database, key: PostingKey): Promise<Answer> {
  return database.read(shownStores, async (transaction) => {
    const found = await findShown(transaction, key);
    if (found.state !== 'found') return { state: found.state };
    if (found.record.removedAt !== undefined) return { state: 'absent' };
    return { state: 'kept', kept: keptFrom(found, await partsOf(transaction, key)) };
  });
}

/** One posting; nothing when it is unknown, in the bin, or does not fit its schema (it is set aside then). */
export async function findPosting(database: Database, key: PostingKey, now: Date): Promise<KeptPosting | undefined> {
  const answer = await look(database, key);
  if (answer.state === 'invalid') await repair(database, [key], now);
  return answer.state === 'kept' ? answer.kept : undefined;
}

/** One posting. Throws `Problem` with `posting-unknown`, or `record-invalid` after setting the record aside. */
export async function getPosting(database: Database, key: PostingKey, now: Date): Promise<KeptPosting> {
  const answer = await look(database, key);
  if (answer.state === 'kept') return answer.kept;
  if (answer.state === 'absent') throw unknownPosting(key);
  await repair(database, [key], now);
  throw new Problem('record-invalid', 'This posting is damaged and was set aside as it is.');
}

/** How many postings one step of a walk reads. */
const BATCH = 100;

/** These postings as far as they are on the shelf and readable, in the order of their keys here; read in batches. */
export async function findPostings(database: Database, keys: readonly PostingKey[]): Promise<ShownPosting[]> {
  const found: ShownPosting[] = [];
  for (let start = 0; start < keys.length; start += BATCH) {
    const batch = keys.slice(start, start + BATCH);
    const read = await database.read(shownStores, (transaction) => Promise.all(batch.map((key) => findShown(transaction, key))));
    for (const posting of read) if (posting.state === 'found' && posting.record.removedAt === undefined) found.push(posting);
  }
  return found;
}

/** The keys of all postings that lists show, newest save first. */
export async function listedKeys(database: Database): Promise<string[]> {
  const keys = await database.read(['summaries'], (transaction) => transaction.objectStore('summaries').index('savedAt').getAllKeys());
  return keys.reverse();
}

/**
 * The postings of these keys that lists show, in this order, in batches; each batch is read when it is asked for. Damaged records are set aside
 * and left out; a posting that leaves the shelf meanwhile is left out too.
 */
export async function* keptPostings(database: Database, keys: readonly string[], now: () => Date): AsyncGenerator<KeptPosting[]> {
  for (let start = 0; start < keys.length; start += BATCH) {
    const batch = keys.slice(start, start + BATCH);
    const found = await database.read(shownStores, (transaction) =>
      Promise.all(
        batch.map(async (key) => {
          const posting = await findShown(transaction, key);
          const kept =
            posting.state === 'found' && isListed(posting.record)
              ? keptFrom(posting, await partsOf(transaction, posting.record.key))
              : undefined;
          return { key, kept, invalid: posting.state === 'invalid' };
        }),
      ),
    );
    const invalid = found.filter((item) => item.invalid).map((item) => item.key);
    if (invalid.length > 0) await repair(database, invalid, now());
    yield found.flatMap(({ kept }) => (kept === undefined ? [] : [kept]));
  }
}

/** All postings that lists show, newest save first, in batches, as `keptPostings`. */
export async function* allPostings(database: Database, now: () => Date): AsyncGenerator<KeptPosting[]> {
  yield* keptPostings(database, await listedKeys(database), now);
}
