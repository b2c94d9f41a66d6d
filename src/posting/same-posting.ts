/** Which of two postings that the user calls the same is shown: the employer's own page before a board's copy of it. */
import type { PostingKey } from './posting';

const bySite = ['tiktok', 'web', 'linkedin'];

function rank(key: PostingKey): number {
  return bySite.indexOf(key.slice(0, key.indexOf(':')));
}

/**
 * Whether `one` is shown rather than `other`. An order of all keys, the same on every machine: whatever is merged on two of them, no posting
 * hides behind another that hides behind it.
 */
export function isShownBefore(one: PostingKey, other: PostingKey): boolean {
  const [left, right] = [rank(one), rank(other)];
  return left === right ? one < other : left < right;
}
