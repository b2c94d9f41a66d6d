import type { Writing } from './database';
import { put } from './requests';
import type { SnapshotRecord } from './schema';

/**
 * Puts those of these pages of which there is none yet. One that stands stays, whoever's it is: a file may name its steps as another posting's are named.
 * Answers whether any was missing.
 */
export async function putMissingPages(transaction: Writing, pages: readonly SnapshotRecord[]): Promise<boolean> {
  const snapshots = transaction.objectStore('snapshots');
  const standing = await Promise.all(pages.map(({ captureId }) => snapshots.getKey(captureId)));
  const missing = pages.filter((_, index) => standing[index] === undefined);
  for (const page of missing) put(transaction, 'snapshots', page);
  return missing.length > 0;
}
