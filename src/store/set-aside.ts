import * as z from '../posting/zod';
import type { StoreName, Writing } from './database';
import type { SetAsideRecord, ShelfSchema } from './schema';
import { deltaOf } from './search/delta';

/** Stores whose records are somebody's data: what is damaged there is moved, never dropped. */
type GuardedStore = Extract<StoreName, 'postings' | 'steps' | 'userData'>;

type KeyIn<Store extends GuardedStore> = ShelfSchema[Store]['key'];

/** Moves a damaged record out of the way, as it is. */
async function setAside<Store extends GuardedStore>(
  transaction: Writing,
  store: Store,
  key: KeyIn<Store>,
  raw: unknown,
  reason: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const name = [key].flat().join('/');
  // Not the time alone: the clock may stand still or go back, and nothing that was set aside is ever written over.
  const record: SetAsideRecord = { id: `${store}/${name}/${at}/${crypto.randomUUID()}`, store, key: name, raw, reason, at };
  await transaction.objectStore('setAside').put(record);
  await transaction.objectStore(store).delete(key);
}

/** Takes the row of a posting that has no sound record out of lists and search. */
export async function dropRow(transaction: Writing, key: string): Promise<void> {
  await transaction.objectStore('summaries').delete(key);
  deltaOf(transaction).remove(key);
}

/** Reads one record. One that does not fit its schema is set aside, and nothing is answered. */
export async function readOrSetAside<Store extends GuardedStore, Schema extends z.core.$ZodType>(
  transaction: Writing,
  store: Store,
  key: KeyIn<Store>,
  schema: Schema,
  now: Date,
): Promise<z.infer<Schema> | undefined> {
  const raw: unknown = await transaction.objectStore(store).get(key);
  if (raw === undefined) return undefined;
  const result = z.safeParse(schema, raw);
  if (result.success) return result.data;
  await setAside(transaction, store, key, raw, z.prettifyError(result.error), now);
  if (store === 'postings') await dropRow(transaction, String(key));
  return undefined;
}
