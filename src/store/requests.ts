/** What is asked of a transaction without waiting for the answer. */
import { type StoreKey, type StoreValue, unwrap } from 'idb';
import type { StoreName, Writing } from './database';
import type { ShelfSchema } from './schema';

/**
 * Puts a record without waiting for the answer, which would cost a save a part of a millisecond, and without a promise for it, which costs half as
 * much. A request that fails fails the transaction, which tells why. `key` only where the store's records do not hold it.
 */
export function put<Name extends StoreName>(
  transaction: Writing,
  store: Name,
  value: StoreValue<ShelfSchema, Name>,
  key?: StoreKey<ShelfSchema, Name>,
): void {
  unwrap(transaction).objectStore(store).put(value, key);
}

/** Deletes a record, or a range of them, as `put` puts one. */
export function drop<Name extends StoreName>(transaction: Writing, store: Name, key: StoreKey<ShelfSchema, Name> | IDBKeyRange): void {
  unwrap(transaction).objectStore(store).delete(key);
}
