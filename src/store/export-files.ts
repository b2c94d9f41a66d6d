import type { Database } from './database';
import { ExportRecord } from './schema';

/** How long a file stands ready, in milliseconds. */
const EXPORT_LIFETIME = 24 * 60 * 60 * 1000;

/** Puts a file where a page can download it, whatever becomes of the page that asked. */
export async function putExport(database: Database, record: ExportRecord): Promise<void> {
  await database.write(['exports'], (transaction) => transaction.objectStore('exports').put(record));
}

/**
 * Writes a part of a file that is being built to disk, and answers it as it stands there: a `Blob` of the browser's memory becomes one of its
 * files, which stays for as long as anybody holds it.
 */
export async function spillExport(database: Database, part: ExportRecord): Promise<Blob> {
  await putExport(database, part);
  const spilled = await findExport(database, part.id);
  await dropExport(database, part.id);
  return spilled?.file ?? part.file;
}

/** A file that stands ready; nothing when it was taken or is too old. */
export async function findExport(database: Database, id: string): Promise<ExportRecord | undefined> {
  const record = ExportRecord.safeParse(await database.read(['exports'], (transaction) => transaction.objectStore('exports').get(id)));
  return record.success ? record.data : undefined;
}

/** Drops a file that was downloaded. */
export async function dropExport(database: Database, id: string): Promise<void> {
  await database.write(['exports'], (transaction) => transaction.objectStore('exports').delete(id));
}

/** Drops files that nobody took for a day. */
export async function dropOldExports(database: Database, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - EXPORT_LIFETIME).toISOString();
  await database.write(['exports'], async (transaction) => {
    const store = transaction.objectStore('exports');
    for (const id of await store.index('createdAt').getAllKeys(IDBKeyRange.upperBound(limit, true))) await store.delete(id);
  });
}
