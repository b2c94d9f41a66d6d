import type { PostingKey } from '../posting/posting';
import { mergeShelfPostings, type ShelfPosting } from '../posting/shelf-posting';
import type { Database, Writing } from './database';
import { historyStores, readHistory, writeHistory } from './history';
import type { PackedSnapshot } from './schema';
import { putSaid } from './user-entries';

/** What came of merging: the shelf did not know the posting, knew less of it, or nothing changed. */
export type MergeOutcome = 'new' | 'changed' | 'same';

/** The kept pages of a posting's versions, by the id of their capture. */
export type Pages = ReadonlyMap<string, PackedSnapshot>;

/**
 * Takes in what another shelf, or a file, holds of one posting, by the one rule of `mergeShelfPostings`, in one transaction. Pages of versions that
 * were taken back are left out. Nothing that this shelf knows is lost by it.
 */
export async function merge(database: Database, incoming: ShelfPosting, pages: Pages, now: Date): Promise<MergeOutcome> {
  const { key } = incoming;
  return database.write(historyStores, async (transaction) => {
    const before = await readHistory(transaction, key, now);
    const own: ShelfPosting = { key, steps: before.steps, said: before.said };
    const merged = mergeShelfPostings(own, incoming);
    const changed = JSON.stringify(mergeShelfPostings(own, own)) !== JSON.stringify(merged);
    const versions = new Set(merged.steps.flatMap((step) => (step.kind === 'version' ? [step.id] : [])));
    const missing = await missingPages(
      transaction,
      key,
      [...pages].filter(([id]) => versions.has(id)),
    );
    if (changed) {
      putSaid(transaction, key, merged.said);
      writeHistory(transaction, key, before, merged.steps, merged.said);
    }
    for (const [captureId, snapshot] of missing) {
      const step = merged.steps.find(({ id }) => id === captureId);
      if (step?.kind === 'version')
        await transaction.objectStore('snapshots').put({ captureId, key, capturedAt: step.capturedAt, snapshot });
    }
    if (before.steps.length === 0) return 'new';
    return changed || missing.length > 0 ? 'changed' : 'same';
  });
}

async function missingPages(transaction: Writing, key: PostingKey, pages: [string, PackedSnapshot][]): Promise<[string, PackedSnapshot][]> {
  if (pages.length === 0) return [];
  const known = new Set(await transaction.objectStore('snapshots').index('key').getAllKeys(key));
  return pages.filter(([id]) => !known.has(id));
}
