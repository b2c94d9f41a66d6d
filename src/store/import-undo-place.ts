/** How far the undoing of an import is, and what comes next: first what it brought of new postings, then what it changed of others. */
import type { Writing } from './database';
import { entryOf, joined } from './import-entries';
import { NEWS_BATCH, newsPlaces, readNews } from './import-news';
import { ImportEntry, type ImportRecord } from './schema';

/** How many postings one step of an undoing takes back. */
const UNDO_BATCH = NEWS_BATCH;

/** How many times as many one step passes over that are taken back already. */
const PASSED = 20;

interface Due {
  /** What one step takes back. */
  readonly entries: readonly ImportEntry[];
  /** The import once it has. */
  readonly after: ImportRecord;
}

/** What the next step of an undoing takes back. */
export async function nextDue(transaction: Writing, record: ImportRecord): Promise<Due> {
  const places = await newsPlaces(transaction, record.id);
  const place = places.find((one) => one > (record.newsUndoneUpTo ?? 0));
  if (place === undefined) return nextEntries(transaction, record);
  const news = await readNews(transaction, place);
  const entries = await Promise.all(
    news.map(async (one): Promise<ImportEntry> => {
      const brought = { import: record.id, ...one };
      const own = await entryOf(transaction, record.id, one.key);
      if (own === undefined) return brought;
      // It stood in the file once more, when it was known. Taken back together: what was said before is the first one's, what stands the last one's.
      if (own.undone === undefined) return joined(brought, own);
      // It was new twice, as all of it had been lost between. What the first time had changed is taken back already.
      const { lost: _, lostPages: __, ...first } = own;
      return { ...joined(first, brought), undone: own.undone };
    }),
  );
  return { entries, after: { ...record, state: 'undoing', newsUndoneUpTo: place } };
}

async function nextEntries(transaction: Writing, record: ImportRecord): Promise<Due> {
  const store = transaction.objectStore('importEntries');
  let { undoneUpTo = '' } = record;
  for (let round = 0; round < PASSED; round += 1) {
    const raw = await store.getAll(IDBKeyRange.bound([record.id, undoneUpTo], [record.id, []], true), UNDO_BATCH);
    const entries = raw.flatMap((one) => {
      const entry = ImportEntry.safeParse(one);
      return entry.success && entry.data.undone === undefined ? [entry.data] : [];
    });
    const last = raw.at(-1)?.key;
    if (last === undefined || raw.length < UNDO_BATCH) return { entries, after: { ...record, state: 'undone' } };
    undoneUpTo = last;
    if (entries.length > 0) return { entries, after: { ...record, state: 'undoing', undoneUpTo } };
  }
  return { entries: [], after: { ...record, state: 'undoing', undoneUpTo } };
}
