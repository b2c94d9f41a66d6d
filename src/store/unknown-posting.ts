import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';

/** `Problem('posting-unknown')` for a key that no posting has, on the shelf or in the bin. */
export function unknownPosting(key: PostingKey): Problem {
  return new Problem('posting-unknown', `No saved posting has the key ${key}.`);
}
