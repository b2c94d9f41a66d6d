import type { PostingKey } from '../posting/posting';
import type { Writing } from './database';
import { rangeOf } from './key-range';

/** How many records between the first and the last key are looked at. */
const MOST = 4_096;

/** Fewer keys than this are each asked for: an answer of one key comes sooner than a list. */
const TOGETHER = 4;

/**
 * Which of these postings the shelf holds anything of: a record, a step of its history, a word of the user's. Keys that come in their order, as
 * files have them, are asked for together: questions for each would cost more than writing a new posting. Where more than `most` records lie between the
 * first and the last, each is asked for on its own.
 */
export async function knownKeys(transaction: Writing, keys: readonly PostingKey[], most = MOST): Promise<ReadonlySet<string>> {
  const sorted = [...keys].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  if (keys.length < TOGETHER) return knownOneByOne(transaction, keys);
  const [records, said, steps] = await Promise.all([
    transaction.objectStore('postings').getAllKeys(IDBKeyRange.bound(first, last), most),
    transaction.objectStore('userData').getAllKeys(IDBKeyRange.bound([first], [last, []]), most),
    transaction.objectStore('steps').getKey(IDBKeyRange.bound([first], [last, []])),
  ]);
  if (records.length === most || said.length === most) return knownOneByOne(transaction, keys);
  const known = new Set<string>([...records, ...said.map(([key]) => key)]);
  // A posting of which every save was taken back has steps and nothing else.
  const unsure = steps === undefined ? [] : keys.filter((key) => !known.has(key));
  const found = await Promise.all(unsure.map((key) => transaction.objectStore('steps').getKey(rangeOf(key))));
  for (const [index, key] of unsure.entries()) if (found[index] !== undefined) known.add(key);
  return known;
}

/** For keys that are few, or lie far apart on a large shelf, as those of a file in another order do. */
async function knownOneByOne(transaction: Writing, keys: readonly PostingKey[]): Promise<Set<string>> {
  const found = await Promise.all(
    keys.map((key) =>
      Promise.all([
        transaction.objectStore('postings').getKey(key),
        transaction.objectStore('userData').getKey(rangeOf(key)),
        transaction.objectStore('steps').getKey(rangeOf(key)),
      ]),
    ),
  );
  return new Set(keys.filter((_, index) => found[index]?.some((answer) => answer !== undefined)));
}
