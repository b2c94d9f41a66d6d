import type { SortOrder } from '../posting/sort-order';
import { PostingSummary } from '../posting/summary';
import type { Database, Reading } from './database';
import { repair } from './kept-posting';
import type { RowCount } from './row-count';
import type { RowsAtHand } from './rows-at-hand';
import { DamagedIndex } from './search/checksum';
import { excerpt, marksIn, notShownIn, type Span, wordingsOf } from './search/excerpt';
import type { IndexSizes } from './search/index-sizes';
import { forgetIndex, maintainAll } from './search/maintenance';
import { indexStores } from './search/manifest';
import { type ParsedQuery, parseQuery, type Wording } from './search/query';
import type { IndexReader } from './search/reader';
import { type Facets, type SearchFilters, search } from './search/search';
import { shownStores } from './shown-posting';

export interface ListQuery {
  /** Words and filters (search/query.ts); empty for everything. */
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
  /** Without it: relevance where there is a query, else the newest save first. */
  readonly sort?: SortOrder | undefined;
  /** The other way round than the order's own. */
  readonly reversed?: boolean | undefined;
  readonly filters?: SearchFilters | undefined;
  /** Whether to count what the matches have in common. */
  readonly facets?: boolean | undefined;
}

/** Where words of the query stand in what a row shows. */
export interface RowMarks {
  readonly title?: Span[];
  readonly company?: Span[];
  readonly place?: Span[];
  readonly match?: Span[];
}

/** One row of a list; `match` is a piece of the posting's text where a word of the query stands, when title, company and place do not show it. */
export type ListRow = PostingSummary & { readonly match?: string; readonly marks?: RowMarks };

export interface Listing {
  readonly items: ListRow[];
  /** How many match the query. */
  readonly total: number;
  /** How many are on the shelf. */
  readonly all: number;
  /** How many damaged records were set aside. */
  readonly setAside: number;
  readonly facets?: Facets;
  /** Filters of the query that were not understood, and were searched for as words. */
  readonly notUnderstood?: string[];
}

/** What a search keeps from one to the next. */
export interface SearchTools {
  readonly database: Database;
  readonly rowCount: RowCount;
  readonly reader: IndexReader;
  readonly atHand: RowsAtHand;
  readonly sizes: IndexSizes;
  /** Searches go one after the other: what the reader keeps at hand is of one transaction. */
  turn<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** What one pass over the database gives; `damaged` names postings whose row does not fit its schema. */
interface Pass {
  readonly rows: ListRow[];
  readonly total: number;
  readonly all: number;
  readonly setAside: number;
  readonly damaged: string[];
  readonly facets?: Facets;
}

/** A page of the shelf. */
export async function list(tools: SearchTools, query: ListQuery, now: Date): Promise<Listing> {
  const { database, rowCount } = tools;
  const parsed = parseQuery(query.query, now);
  const plain =
    query.query.trim() === '' &&
    query.filters === undefined &&
    query.facets !== true &&
    (query.sort ?? 'saved') === 'saved' &&
    query.reversed !== true;
  const pass = () =>
    plain
      ? database.read(['summaries', 'setAside'], (transaction) => newest(transaction, rowCount, query))
      : searched(tools, query, parsed, now);
  let result = await pass();
  if (result.damaged.length > 0) {
    await repair(database, result.damaged, now);
    result = await pass();
  }
  const { rows, damaged: _, ...counted } = result;
  const { notUnderstood } = parsed;
  return { items: rows, ...counted, ...(notUnderstood.length === 0 ? {} : { notUnderstood: [...notUnderstood] }) };
}

/** The rows of these postings, in this order. A posting that has none, or a damaged one, is left out. */
export async function rowsOf(database: Database, keys: readonly string[]): Promise<PostingSummary[]> {
  const rows: unknown[] = await database.read(['summaries'], (transaction) =>
    Promise.all(keys.map((key) => transaction.objectStore('summaries').get(key))),
  );
  return rows.flatMap((raw) => {
    const row = PostingSummary.safeParse(raw);
    return row.success ? [row.data] : [];
  });
}

/** Reads only the rows that are shown, whatever the size of the shelf. */
async function newest(transaction: Reading, rowCount: RowCount, { offset, limit }: ListQuery): Promise<Pass> {
  const store = transaction.objectStore('summaries');
  const [all, setAside] = await Promise.all([rowCount.of(transaction), transaction.objectStore('setAside').count()]);
  const rows: ListRow[] = [];
  const damaged: string[] = [];
  let cursor = offset < all ? await store.index('savedAt').openCursor(null, 'prev') : null;
  if (cursor !== null && offset > 0) cursor = await cursor.advance(offset);
  while (cursor !== null && rows.length + damaged.length < limit) {
    const row = PostingSummary.safeParse(cursor.value);
    if (row.success) rows.push(row.data);
    else damaged.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  return { rows, total: all, all, setAside, damaged };
}

/** How often an index that turns out to be damaged, or is not there yet, is made anew before the search gives up. */
const ATTEMPTS = 3;

/** Searches the index; one that is damaged or not there yet is made anew first. */
async function searched(tools: SearchTools, query: ListQuery, parsed: ParsedQuery, now: Date): Promise<Pass> {
  const { database, reader, sizes, turn } = tools;
  const attempt = () =>
    database.read([...indexStores, ...shownStores, 'setAside'], (transaction) => found(transaction, tools, query, parsed));
  return turn(async () => {
    let damage: DamagedIndex | undefined;
    for (let times = 0; times < ATTEMPTS; times += 1) {
      try {
        const result = await attempt();
        if (result !== undefined) return result;
      } catch (error) {
        if (!(error instanceof DamagedIndex)) throw error;
        damage = error;
        reader.reset();
        await forgetIndex(database, now);
      }
      await maintainAll(database, now, sizes);
    }
    throw damage ?? new Error('the search index is never ready');
  });
}

async function found(
  transaction: Reading,
  { reader, atHand }: SearchTools,
  query: ListQuery,
  parsed: ParsedQuery,
): Promise<Pass | undefined> {
  const { offset, limit, filters = {}, facets = false, reversed = false } = query;
  const sort = query.sort ?? (parsed.conditions.length > 0 ? 'relevance' : 'saved');
  const [result, setAside] = await Promise.all([
    search(transaction, reader, { query: parsed, sort, reversed, filters, facets, offset, limit }),
    transaction.objectStore('setAside').count(),
  ]);
  if (result === undefined) return undefined;
  const wordings = wordingsOf(parsed);
  const read = result.page.map((posting) => atHand.rowOf(posting));
  const damaged = result.page.flatMap(({ key }, index) => (read[index] === undefined ? [key] : []));
  const rows = await Promise.all(
    result.page.flatMap((posting, index) => {
      const row = read[index];
      return row === undefined ? [] : [withMatch(row, wordings, () => atHand.textOf(transaction, posting))];
    }),
  );
  const { total, all } = result;
  return { rows, total, all, setAside, damaged, ...(result.facets === undefined ? {} : { facets: result.facets }) };
}

async function withMatch(row: PostingSummary, wordings: readonly Wording[], textOf: () => Promise<string>): Promise<ListRow> {
  if (wordings.length === 0) return row;
  const hidden = notShownIn([row.title, row.company, row.place], wordings);
  const match = hidden.length === 0 ? undefined : excerpt(await textOf(), hidden);
  const shown = { title: row.title, company: row.company, place: row.place, match };
  const marks: { -readonly [Name in keyof RowMarks]: Span[] } = {};
  for (const name of ['title', 'company', 'place', 'match'] as const) {
    const found = marksIn(shown[name] ?? '', wordings);
    if (found.length > 0) marks[name] = found;
  }
  return { ...row, ...(match === undefined ? {} : { match }), marks };
}
