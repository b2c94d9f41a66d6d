import { PostingKey } from '../posting/posting';
import type { Reading, Writing } from './database';

/** The stores that tell of which postings the shelf knows. */
export const keyStores = ['postings', 'steps'] as const;

/** How many keys one question answers. */
const BATCH = 1_000;

/**
 * The next postings that the shelf knows anything of, in the order of their keys: what is listed, what is in the bin, and what was deleted for good.
 * `limit` at most; none when there are no more. A damaged record's key that is none is left out.
 */
export async function keysAfter(transaction: Reading | Writing, after: string, limit: number): Promise<PostingKey[]> {
  let last = after;
  for (;;) {
    const texts = await textsAfter(transaction, last, limit);
    const keys = texts.flatMap((text) => {
      const key = PostingKey.safeParse(text);
      return key.success ? [key.data] : [];
    });
    const end = texts.at(-1);
    if (keys.length > 0 || end === undefined) return keys;
    last = end;
  }
}

async function textsAfter(transaction: Reading | Writing, after: string, limit: number): Promise<string[]> {
  const most = limit * 2;
  const [records, steps] = await Promise.all([
    transaction.objectStore('postings').getAllKeys(IDBKeyRange.lowerBound(after, true), limit),
    transaction.objectStore('steps').getAllKeys(IDBKeyRange.lowerBound([after, []], true), most),
  ]);
  const ofSteps = steps.map(([key]) => key);
  // What lies behind the end of an answer that is not all is not known yet.
  const ends = [...(records.length === limit ? records.slice(-1) : []), ...(steps.length === most ? ofSteps.slice(-1) : [])];
  const [end] = ends.sort();
  const keys = [...new Set([...records, ...ofSteps])].filter((key) => end === undefined || key <= end);
  return keys.sort().slice(0, limit);
}

/** The keys of all that the shelf knows anything of, in their order. */
export async function allKeys(transaction: Reading | Writing): Promise<PostingKey[]> {
  const keys: PostingKey[] = [];
  for (let next = await keysAfter(transaction, '', BATCH); next.length > 0; next = await keysAfter(transaction, keys.at(-1) ?? '', BATCH)) {
    keys.push(...next);
  }
  return keys;
}
