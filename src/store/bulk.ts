import type { PostingKey } from '../posting/posting';
import type { Database, StoreName, Writing } from './database';
import { type History, nothingBefore } from './history';
import { knownKeys } from './known-keys';
import { DamagedIndex } from './search/checksum';
import { GatheredChanges, type IndexChanges } from './search/delta';
import type { Draft, Drafts } from './search/draft';
import { askForFolding, foldChanges } from './search/fold';
import type { IndexSizes } from './search/index-sizes';
import { forgetIndex } from './search/maintenance';
import { indexStores } from './search/manifest';
import { isListed, type ShownPosting, shown } from './shown-posting';
import { stateAfter } from './timeline';

/** What writing many postings needs beside them. */
export interface BulkTools {
  readonly sizes: IndexSizes;
  readonly now: Date;
  readonly drafts?: Drafts | undefined;
  /** Where there is one, postings of the batch are thought to be new (`asNew`). */
  readonly draft?: Draft | undefined;
}

/**
 * Writes many postings in one transaction, their changes of the index folded in at once: by `draft`, where that is of them. `onHandedOver`
 * is called when all has been asked of the database. An index that turns out to be damaged is made anew
 * and the work done again.
 */
export async function writeInBulk<Result>(
  database: Database,
  stores: readonly StoreName[],
  { sizes, now, drafts, draft }: BulkTools,
  work: (transaction: Writing, index: IndexChanges) => Promise<Result>,
  onHandedOver: () => void = () => undefined,
): Promise<Result> {
  const attempt = () =>
    database.write([...new Set([...stores, ...indexStores])], async (transaction) => {
      const gathered = new GatheredChanges();
      const folding = askForFolding(transaction);
      // Waited for below; should the work fail before, that is what is told.
      folding.catch(() => undefined);
      const result = await work(transaction, gathered);
      await foldChanges(transaction, await folding, gathered.changes, { sizes, draft });
      drafts?.settle(gathered.changes);
      onHandedOver();
      return result;
    });
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    await forgetIndex(database, now);
    return attempt();
  }
}

/** A posting as lists show it on a shelf that knew nothing of it before these steps and words; nothing where they do not. */
export function expectedAfter({ steps, said }: Pick<History, 'steps' | 'said'>): ShownPosting[] {
  const record = stateAfter(steps);
  return record !== undefined && isListed(record) ? [shown(record, said)] : [];
}

/** The shelf has something of a posting that was thought to be new. */
export class NotNew extends Error {
  override readonly name = 'NotNew';
}

/** Whether no two of these are of one posting. */
export function areDistinct(keys: readonly PostingKey[]): boolean {
  return new Set(keys).size === keys.length;
}

/**
 * Runs `work` for each item of a posting of its own at once, as though the shelf knew nothing of any: what is written goes to the database with the
 * question whether that is so. Throws `NotNew`, with which the transaction is to fail, where it is not.
 */
export async function asNew<Item, Result>(
  transaction: Writing,
  items: readonly Item[],
  keyOf: (item: Item) => PostingKey,
  work: (item: Item, history: History) => Promise<Result>,
): Promise<Result[]> {
  const asking = knownKeys(transaction, items.map(keyOf));
  const [results, known] = await Promise.all([Promise.all(items.map((item) => work(item, nothingBefore))), asking]);
  if (known.size > 0) throw new NotNew();
  return results;
}

/**
 * Runs `work` for each item side by side, but for items of one posting one after the other; with the history of its posting where that is known to
 * be empty. Answers in the items' order.
 */
export async function sideBySide<Item, Result>(
  transaction: Writing,
  items: readonly Item[],
  keyOf: (item: Item) => PostingKey,
  work: (item: Item, history: History | undefined) => Promise<Result>,
): Promise<Result[]> {
  const known = await knownKeys(transaction, items.map(keyOf));
  const last = new Map<PostingKey, Promise<Result>>();
  return Promise.all(
    items.map((item) => {
      const key = keyOf(item);
      const before = last.get(key);
      const result =
        before === undefined ? work(item, known.has(key) ? undefined : nothingBefore) : before.then(() => work(item, undefined));
      last.set(key, result);
      return result;
    }),
  );
}
