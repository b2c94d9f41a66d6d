import type { Database } from './database';

/** What the shelf takes of the disk. */
export interface StorageUsage {
  /** On the shelf, parts of others not counted. */
  readonly postings: number;
  readonly inBin: number;
  /** Kept pages, and their bytes. */
  readonly pages: number;
  readonly pageBytes: number;
  /** Bytes of all that Roleshelf keeps, as far as the browser tells. */
  readonly usage?: number;
}

/** Counts what the shelf holds. Goes through every kept page: for a screen that is opened to see it. */
export async function storageUsage(database: Database): Promise<StorageUsage> {
  const counted = await database.read(['summaries', 'postings', 'snapshots'], async (transaction) => {
    const [postings, inBin] = await Promise.all([
      transaction.objectStore('summaries').count(),
      transaction.objectStore('postings').index('removedAt').count(),
    ]);
    let [pages, pageBytes] = [0, 0];
    for (let cursor = await transaction.objectStore('snapshots').openCursor(); cursor !== null; cursor = await cursor.continue()) {
      pages += 1;
      pageBytes += cursor.value.snapshot.bytes.byteLength;
    }
    return { postings, inBin, pages, pageBytes };
  });
  const { usage } = await navigator.storage.estimate();
  return { ...counted, ...(usage === undefined ? {} : { usage }) };
}
