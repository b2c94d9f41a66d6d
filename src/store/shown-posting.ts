import { editedPosting } from '../posting/edited-posting';
import type { Posting } from '../posting/posting';
import { type Said, userDataOf } from '../posting/said';
import type { UserData } from '../posting/user-data';
import type { Reading, Writing } from './database';
import { PostingRecord } from './schema';
import { findSaid } from './user-entries';

/** The stores that a posting is put together from. */
export const shownStores = ['postings', 'userData'] as const;

/** A posting as everything shows it: what its page says, with what the user put right and said of it. */
export interface ShownPosting {
  readonly record: PostingRecord;
  readonly posting: Posting;
  readonly user: UserData;
}

/** Puts what the user said together with what the page says. */
export function shown(record: PostingRecord, said: readonly Said[]): ShownPosting {
  const user = userDataOf(said);
  return { record, posting: editedPosting(record.posting, user), user };
}

/** Whether lists show it: not in the bin, nor as a part of another. */
export function isListed({ removedAt, mergedInto }: PostingRecord): boolean {
  return removedAt === undefined && mergedInto === undefined;
}

/** What stands under a key: nothing, a damaged record, or a posting, be it on the shelf, in the bin or a part of another. */
export type Found = { readonly state: 'absent' } | { readonly state: 'invalid' } | ({ readonly state: 'found' } & ShownPosting);

/** Reads what stands under a key. */
export async function findShown(transaction: Reading | Writing, key: string): Promise<Found> {
  const [raw, said]: [unknown, Said[]] = await Promise.all([transaction.objectStore('postings').get(key), findSaid(transaction, key)]);
  if (raw === undefined) return { state: 'absent' };
  const record = PostingRecord.safeParse(raw);
  return record.success ? { state: 'found', ...shown(record.data, said) } : { state: 'invalid' };
}
