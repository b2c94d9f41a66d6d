import { PostingKey } from '../posting/posting';
import type { Reading, Writing } from './database';

/** The postings that are shown as parts of this one, because the user says that they are the same. */
export async function partsOf(transaction: Reading | Writing, key: PostingKey): Promise<PostingKey[]> {
  const parts: PostingKey[] = [];
  const wanted: PostingKey[] = [key];
  for (let whole = wanted.pop(); whole !== undefined; whole = wanted.pop()) {
    for (const found of await transaction.objectStore('postings').index('mergedInto').getAllKeys(whole)) {
      const part = PostingKey.parse(found);
      parts.push(part);
      wanted.push(part);
    }
  }
  return parts;
}
