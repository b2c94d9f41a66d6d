import type { Database, StoreName } from './database';
import { indexStores } from './search/manifest';

/** Whatever is somebody's data, or was made of it. The name of this installation goes too: nothing is left that it could be told by. */
const stores = [
  'postings',
  'steps',
  'summaries',
  'userData',
  'snapshots',
  'shelfState',
  'pending',
  'exports',
  'setAside',
  'imports',
  'importEntries',
  'importNews',
  'outbox',
  'syncState',
  'syncPages',
  ...indexStores,
] as const satisfies readonly StoreName[];

/**
 * Deletes everything, the bin, what was set aside and the search index too, in one transaction; nothing brings it back. What was set up with a server
 * is over here; what is on the server stays.
 */
export async function erase(database: Database): Promise<void> {
  await database.write(stores, async (transaction) => {
    await Promise.all(stores.map((store) => transaction.objectStore(store).clear()));
  });
  database.keepOutbox(false);
}
