import type { PostingKey } from '../posting/posting';
import type { Writing } from './database';
import { rangeOf } from './key-range';

/** How many records between the first and the last key are looked at; where there are more, each key is asked for on its own. */
const MOST = 4_096;

/**
 * Which of these postings the shelf holds anything of: a record, a step of its history, a word of the user's. Keys that come in their order, as
 * files have them, are asked for together: questions for each would cost more than writing a new posting.
 */
export async function knownKeys(transaction: Writing, keys: readonly PostingKey[]): Promise<ReadonlySet<string>> {
  const sorted = [...keys].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const history = transaction.objectStore('history').index('key');
  const [records, said, steps] = await Promise.all([
    transaction.objectStore('postings').getAllKeys(IDBKeyRange.bound(first, last), MOST),
    transaction.objectStore('userData').getAllKeys(IDBKeyRange.bound([first], [last, []]), MOST),
    history.getKey(IDBKeyRange.bound([first], [last, []])),
  ]);
  if (records.length === MOST || said.length === MOST) return new Set(keys);
  const known = new Set<string>([...records, ...said.map(([key]) => key)]);
  // A posting of which every save was taken back has steps and nothing else.
  const unsure = steps === undefined ? [] : keys.filter((key) => !known.has(key));
  const found = await Promise.all(unsure.map((key) => history.getKey(rangeOf(key))));
  for (const [index, key] of unsure.entries()) if (found[index] !== undefined) known.add(key);
  return known;
}
