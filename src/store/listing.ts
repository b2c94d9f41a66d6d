import type { Database, Reading } from './database';
import { repair } from './kept-posting';
import { PostingRecord, SearchTextRecord, SummaryRecord } from './schema';
import { excerpt, matches, queryWords, wordsNotIn } from './search-text';

export interface ListQuery {
  /** Words that must all occur; empty for everything. */
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
}

/** One row of a list; `match` is a piece of the posting's text where a word of the query stands, when title, company and place do not show it. */
export type ListRow = SummaryRecord & { readonly match?: string };

export interface Listing {
  readonly items: ListRow[];
  /** How many match the query. */
  readonly total: number;
  /** How many are on the shelf. */
  readonly all: number;
  /** How many damaged records were set aside. */
  readonly setAside: number;
}

/** What one pass over the database gives; `damaged` names postings whose row does not fit its schema. */
interface Pass {
  readonly rows: ListRow[];
  readonly total: number;
  readonly all: number;
  readonly damaged: string[];
}

/** A page of the shelf, newest save first. */
export async function list(database: Database, query: ListQuery, now: Date): Promise<Listing> {
  const words = queryWords(query.query);
  // Text that holds no word ("…", "&") can occur in no posting.
  const nothingToFind = words.length === 0 && query.query.trim() !== '';
  const pass = () => {
    if (nothingToFind) return database.read(['summaries'], emptyPass);
    if (words.length === 0) return database.read(['summaries'], (transaction) => newest(transaction, query));
    return database.read(['summaries', 'searchTexts', 'postings'], (transaction) => matching(transaction, query, words));
  };
  let result = await pass();
  if (result.damaged.length > 0) {
    await repair(database, result.damaged, now);
    result = await pass();
  }
  const setAside = await database.read(['setAside'], (transaction) => transaction.objectStore('setAside').count());
  return { items: result.rows, total: result.total, all: result.all, setAside };
}

async function emptyPass(transaction: Reading): Promise<Pass> {
  return { rows: [], total: 0, all: await transaction.objectStore('summaries').count(), damaged: [] };
}

/** Reads only the rows that are shown, whatever the size of the shelf. */
async function newest(transaction: Reading, { offset, limit }: ListQuery): Promise<Pass> {
  const store = transaction.objectStore('summaries');
  const all = await store.count();
  const rows: ListRow[] = [];
  const damaged: string[] = [];
  let cursor = offset < all ? await store.index('savedAt').openCursor(null, 'prev') : null;
  if (cursor !== null && offset > 0) cursor = await cursor.advance(offset);
  while (cursor !== null && rows.length + damaged.length < limit) {
    const row = SummaryRecord.safeParse(cursor.value);
    if (row.success) rows.push(row.data);
    else damaged.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  return { rows, total: all, all, damaged };
}

/** How many search texts are in memory at a time. */
const BATCH = 500;

async function matchingKeys(transaction: Reading, words: readonly string[]): Promise<Set<string>> {
  const store = transaction.objectStore('searchTexts');
  const keys = new Set<string>();
  let range: IDBKeyRange | null = null;
  for (;;) {
    const batch: unknown[] = await store.getAll(range, BATCH);
    let last: string | undefined;
    for (const raw of batch) {
      const record = SearchTextRecord.safeParse(raw);
      if (!record.success) continue;
      last = record.data.key;
      if (matches(record.data.text, words)) keys.add(last);
    }
    if (batch.length < BATCH || last === undefined) return keys;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

async function matching(transaction: Reading, { offset, limit }: ListQuery, words: readonly string[]): Promise<Pass> {
  const summaries = transaction.objectStore('summaries');
  const matched = await matchingKeys(transaction, words);
  const inOrder = (await summaries.index('savedAt').getAllKeys()).reverse();
  const found = inOrder.filter((key) => matched.has(key));
  const rows: ListRow[] = [];
  const damaged: string[] = [];
  for (const key of found.slice(offset, offset + limit)) {
    const row = SummaryRecord.safeParse(await summaries.get(key));
    if (row.success) rows.push(await withMatch(transaction, row.data, words));
    else damaged.push(key);
  }
  return { rows, total: found.length, all: inOrder.length, damaged };
}

async function withMatch(transaction: Reading, row: SummaryRecord, words: readonly string[]): Promise<ListRow> {
  const hidden = wordsNotIn([row.title, row.company, row.place].join('\n'), words);
  if (hidden.length === 0) return row;
  const record = PostingRecord.safeParse(await transaction.objectStore('postings').get(row.key));
  const match =
    record.success && record.data.posting.description !== undefined ? excerpt(record.data.posting.description, hidden) : undefined;
  return match === undefined ? row : { ...row, match };
}
