/** The imports of files: a look before one, its beginning and its end (import-batches.ts does it, file-import-undo.ts takes it back as a whole). */
import { keyOfIncoming } from '../posting/incoming';
import { Problem } from '../posting/problem';
import type { Import, ImportCounts, TakingIn } from '../posting/taking-in';
import type { Database, Reading, Writing } from './database';
import { undoneEntries } from './import-entries';
import { newsPlaces } from './import-news';
import { planOf } from './import-plan';
import { rangeOf } from './key-range';
import { drop, put } from './requests';
import { ImportRecord, PostingRecord } from './schema';
import type { ToTake } from './taking-in';
import { findShelfPosting } from './whole-shelf';

/** How long an import can be taken back, in milliseconds. */
const IMPORT_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Says what taking these in would do. Nothing is written. */
export async function lookAt(database: Database, items: readonly Pick<ToTake, 'incoming' | 'wins'>[], now: Date): Promise<TakingIn[]> {
  return database.read(['postings', 'steps', 'userData', 'importEntries'], async (transaction) =>
    Promise.all(
      items.map(async ({ incoming, wins }) => {
        const key = keyOfIncoming(incoming);
        const [own, raw, undone] = await Promise.all([
          findShelfPosting(transaction, key),
          transaction.objectStore('postings').get(key),
          undoneEntries(transaction, key),
        ]);
        const record = PostingRecord.safeParse(raw);
        const history = { ...own, record: record.success ? record.data : undefined };
        const speaker = { installation: 'look', at: now.toISOString() };
        return planOf(history, incoming, { wins, speaker, undone, now }).looks;
      }),
    ),
  );
}

/** Writes down that an import begins. One of the same file that was not finished is gone on with instead: it is answered as it stands. */
export async function beginImport(database: Database, begun: Pick<Import, 'id' | 'name' | 'fingerprint'>, now: Date): Promise<Import> {
  return database.write(['imports'], async (transaction) => {
    const imports = await readImports(transaction);
    const open = imports.find(({ state, fingerprint }) => state === 'open' && fingerprint === begun.fingerprint);
    if (open !== undefined) return withoutPlace(open);
    const counts: ImportCounts = { new: 0, changed: 0, same: 0, refused: 0 };
    const fresh: Import = { ...begun, startedAt: now.toISOString(), state: 'open', taken: 0, counts };
    put(transaction, 'imports', fresh);
    return fresh;
  });
}

/** Writes down that an import is through. */
export async function finishImport(database: Database, importId: string): Promise<Import> {
  return database.write(['imports'], async (transaction) => {
    const record = ImportRecord.safeParse(await transaction.objectStore('imports').get(importId));
    if (!record.success) throw unknownImport();
    const done: ImportRecord = record.data.state === 'open' ? { ...record.data, state: 'done' } : record.data;
    put(transaction, 'imports', done);
    return withoutPlace(done);
  });
}

/** The imports that can be gone on with or taken back, the newest first. */
export async function listImports(database: Database): Promise<Import[]> {
  const imports = await database.read(['imports'], (transaction) => readImports(transaction));
  return imports.sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1)).map(withoutPlace);
}

/** Forgets imports that are too old to be taken back. */
export async function dropOldImports(database: Database, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - IMPORT_LIFETIME).toISOString();
  await database.write(['imports', 'importEntries', 'importNews'], async (transaction) => {
    for (const { id, startedAt } of await readImports(transaction)) {
      if (startedAt >= limit) continue;
      drop(transaction, 'imports', id);
      drop(transaction, 'importEntries', rangeOf(id));
      for (const place of await newsPlaces(transaction, id)) drop(transaction, 'importNews', place);
    }
  });
}

async function readImports(transaction: Reading | Writing): Promise<ImportRecord[]> {
  const raw: unknown[] = await transaction.objectStore('imports').getAll();
  return raw.flatMap((one) => {
    const record = ImportRecord.safeParse(one);
    return record.success ? [record.data] : [];
  });
}

/** An import as it is told of. */
export function withoutPlace({ newsUndoneUpTo: _, undoneUpTo: __, ...rest }: ImportRecord): Import {
  return rest;
}

/** `Problem('import-unknown')`. */
export function unknownImport(): Problem {
  return new Problem('import-unknown', 'There is no such import any more.');
}
