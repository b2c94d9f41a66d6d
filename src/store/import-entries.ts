/** What an import changed of one posting, written down so that it can be taken back (file-import-undo.ts). */
import type { FullStep } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import { type Database, put, type Reading, type Writing } from './database';
import type { History } from './history';
import type { ImportPlan } from './import-plan';
import { rangeOf } from './key-range';
import { ImportEntry, ImportRecord, type SnapshotRecord } from './schema';

/** What went from a posting's history. */
interface Lost {
  readonly lost: FullStep[];
  readonly lostPages: SnapshotRecord[];
}

/** What goes because the file says that it was taken back, read before it does. */
export async function lostWith(transaction: Writing, own: History, plan: ImportPlan): Promise<Lost> {
  const kept = new Set(plan.steps.map(({ id }) => id));
  const lost = own.steps.filter(({ id }) => !kept.has(id));
  const snapshots = transaction.objectStore('snapshots');
  const pages = await Promise.all(lost.flatMap(({ id, kind }) => (kind === 'version' ? [snapshots.get(id)] : [])));
  return { lost, lostPages: pages.filter((page) => page !== undefined) };
}

/** Writes down what an import does to a posting. `isFirst` where nothing is known of it, so that the import cannot have come to it before. */
export async function putEntry(
  transaction: Writing,
  importId: string,
  { looks: { key }, entry }: ImportPlan,
  { lost, lostPages }: Lost,
  isFirst: boolean,
): Promise<void> {
  const store = transaction.objectStore('importEntries');
  // The same posting may stand in a file twice.
  const earlier = ImportEntry.safeParse(isFirst ? undefined : await store.get([importId, key]));
  const before: Omit<ImportEntry, 'import' | 'key'> = earlier.success ? earlier.data : { steps: [], said: [] };
  const allLost = [...(before.lost ?? []), ...lost];
  const allPages = [...(before.lostPages ?? []), ...lostPages];
  const said = new Map(before.said.map((one) => [one.field, one]));
  for (const one of entry.said) {
    const first = said.get(one.field);
    said.set(one.field, first === undefined ? one : { ...first, after: one.after });
  }
  put(transaction, 'importEntries', {
    import: importId,
    key,
    steps: [...new Set([...before.steps, ...entry.steps])],
    said: [...said.values()],
    ...(allLost.length === 0 ? {} : { lost: allLost, lostPages: allPages }),
  });
}

/** What imports that were taken back had changed of a posting. */
export async function undoneEntries(transaction: Reading | Writing, key: string): Promise<ImportEntry[]> {
  const raw: unknown[] = await transaction.objectStore('importEntries').index('key').getAll(key);
  return raw.flatMap((one) => {
    const entry = ImportEntry.safeParse(one);
    return entry.success && entry.data.undone !== undefined ? [entry.data] : [];
  });
}

/** The postings that imports changed which were begun since then (ISO 8601, or its beginning), of those imports that are remembered. */
export async function importedSince(database: Database, since: string): Promise<Set<PostingKey>> {
  return database.read(['imports', 'importEntries'], async (transaction) => {
    const raw: unknown[] = await transaction.objectStore('imports').getAll();
    const keys = await Promise.all(
      raw.map(async (one) => {
        const record = ImportRecord.safeParse(one);
        if (!record.success || record.data.startedAt < since) return [];
        return transaction.objectStore('importEntries').getAllKeys(rangeOf(record.data.id));
      }),
    );
    return new Set(keys.flat().map(([, key]) => key));
  });
}
