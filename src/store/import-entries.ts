/** What an import changed of one posting, written down so that it can be taken back (file-import-undo.ts). */
import type { FullStep } from '../posting/history-step';
import type { PostingKey } from '../posting/posting';
import type { Database, Reading, Writing } from './database';
import type { KnownPosting } from './history';
import { newKeys } from './import-news';
import type { ImportPlan } from './import-plan';
import { rangeOf } from './key-range';
import { put } from './requests';
import { ImportEntry, ImportRecord, type SnapshotRecord } from './schema';

/** What went from a posting's history. */
interface Lost {
  readonly lost: FullStep[];
  readonly lostPages: SnapshotRecord[];
}

/** What goes because the file says that it was taken back, read before it does. */
export async function lostWith(transaction: Writing, own: KnownPosting, plan: ImportPlan): Promise<Lost> {
  const kept = new Set(plan.steps.map(({ id }) => id));
  const lost = own.steps.filter(({ id }) => !kept.has(id));
  const snapshots = transaction.objectStore('snapshots');
  const pages = await Promise.all(lost.flatMap(({ id, kind }) => (kind === 'version' ? [snapshots.get(id)] : [])));
  return { lost, lostPages: pages.flatMap((page) => (page?.key === plan.looks.key ? [page] : [])) };
}

/** Writes down what an import does to a posting that something is known of. Of one that it brought new see import-news.ts. */
export async function putEntry(
  transaction: Writing,
  importId: string,
  { looks: { key }, entry }: ImportPlan,
  { lost, lostPages }: Lost,
): Promise<void> {
  const later: ImportEntry = { import: importId, key, ...entry, ...(lost.length === 0 ? {} : { lost, lostPages }) };
  const earlier = await entryOf(transaction, importId, key);
  put(transaction, 'importEntries', earlier === undefined ? later : joined(earlier, later));
}

/** What an import changed of a posting, as far as it stands in a record of its own; nothing where that is damaged. */
export async function entryOf(transaction: Writing, importId: string, key: string): Promise<ImportEntry | undefined> {
  const entry = ImportEntry.safeParse(await transaction.objectStore('importEntries').get([importId, key]));
  return entry.success ? entry.data : undefined;
}

/** What an import changed of a posting that stands in its file twice, as one change. */
export function joined(earlier: ImportEntry, later: Omit<ImportEntry, 'import' | 'key'>): ImportEntry {
  const said = new Map(earlier.said.map((one) => [one.field, one]));
  for (const one of later.said) {
    const first = said.get(one.field);
    said.set(one.field, first === undefined ? one : { ...first, after: one.after });
  }
  const lost = [...(earlier.lost ?? []), ...(later.lost ?? [])];
  const lostPages = [...(earlier.lostPages ?? []), ...(later.lostPages ?? [])];
  return {
    import: earlier.import,
    key: earlier.key,
    steps: [...new Set([...earlier.steps, ...later.steps])],
    said: [...said.values()],
    ...(lost.length === 0 ? {} : { lost, lostPages }),
  };
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
  return database.read(['imports', 'importEntries', 'importNews'], async (transaction) => {
    const raw: unknown[] = await transaction.objectStore('imports').getAll();
    const keys = await Promise.all(
      raw.map(async (one) => {
        const record = ImportRecord.safeParse(one);
        if (!record.success || record.data.startedAt < since) return [];
        const { id } = record.data;
        const [entries, news] = await Promise.all([
          transaction.objectStore('importEntries').getAllKeys(rangeOf(id)),
          newKeys(transaction, id),
        ]);
        return [...news, ...entries.map(([, key]) => key)];
      }),
    );
    return new Set(keys.flat());
  });
}
