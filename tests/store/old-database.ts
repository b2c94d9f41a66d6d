import { openDB } from 'idb';
import { shelfDatabase } from '../../src/store/database';
import { migrations } from '../../src/store/migrations';
import { freshName } from './sample';

/** A database as the first `version` steps leave it, with these records by their stores, as they were called then. Answers its name. */
export async function oldDatabase(version: number, records: Readonly<Record<string, readonly unknown[]>>): Promise<string> {
  const name = freshName();
  const steps = shelfDatabase(name, migrations.slice(0, version));
  await steps.read(['postings'], async () => undefined);
  steps.close();
  const database = await openDB(name);
  const stores = Object.keys(records);
  const transaction = database.transaction(stores, 'readwrite');
  for (const store of stores) for (const record of records[store] ?? []) await transaction.objectStore(store).put(record);
  await transaction.done;
  database.close();
  return name;
}
