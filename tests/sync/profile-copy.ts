import 'fake-indexeddb/auto';

/** All records of a database, as a copy of a browser profile has them. */
export type DatabaseCopy = ReadonlyMap<string, readonly (readonly [key: IDBValidKey, value: unknown])[]>;

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What stands in a database now. */
export async function copyOf(name: string): Promise<DatabaseCopy> {
  const database = await answer(indexedDB.open(name));
  const copy = new Map<string, (readonly [IDBValidKey, unknown])[]>();
  const transaction = database.transaction([...database.objectStoreNames], 'readonly');
  for (const store of database.objectStoreNames) {
    const keys = await answer(transaction.objectStore(store).getAllKeys());
    const values: unknown[] = await answer(transaction.objectStore(store).getAll());
    copy.set(
      store,
      keys.map((key, index) => [key, values[index]]),
    );
  }
  database.close();
  return copy;
}

/** Puts a database back to what stood in it then. Nobody may have it open. */
export async function putBack(name: string, copy: DatabaseCopy): Promise<void> {
  const database = await answer(indexedDB.open(name));
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const [name, records] of copy) {
    const store = transaction.objectStore(name);
    await answer(store.clear());
    for (const [key, value] of records) await answer(store.keyPath === null ? store.put(value, key) : store.put(value));
  }
  database.close();
}
