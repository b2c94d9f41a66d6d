/** A long list of which only the pages in sight are loaded. Pure. */
import type { PostingKey } from '../../posting/posting';
import type { ListAnswer, ListRequest } from '../../protocol/shelf';
import type { Failure } from '../failure';
import type { ListItem } from './shelf-state';

export type Filters = NonNullable<ListRequest['filters']>;
export type Sort = NonNullable<ListRequest['sort']>;
export type Facets = NonNullable<ListAnswer['facets']>;
/** A filter that a rail can offer with counts. */
export type FacetName = keyof Facets & keyof Filters;

/** What is listed, and in which order. */
export interface ListChoice {
  readonly query: string;
  readonly filters: Filters;
  readonly sort?: Sort;
  readonly reversed?: boolean;
}

/** Rows of one page; what is in sight is asked for by pages. */
export const PAGE = 100;

export interface Rows {
  readonly choice: ListChoice;
  /** Counts the lists that were asked for; answers to an earlier one than the newest are dropped. */
  readonly generation: number;
  /** The list that the pages below are of. */
  readonly shown: number;
  readonly pages: ReadonlyMap<number, readonly ListItem[]>;
  /** The query that the pages below answer. */
  readonly shownQuery: string;
  readonly total: number;
  readonly all: number;
  readonly setAside: number;
  readonly facets?: Facets;
  readonly notUnderstood: readonly string[];
  readonly loading: boolean;
  readonly failure?: Failure;
}

export type RowsEvent =
  | { readonly type: 'rows/asked'; readonly generation: number; readonly choice: ListChoice }
  | { readonly type: 'rows/answered'; readonly generation: number; readonly page: number; readonly answer: ListAnswer }
  | { readonly type: 'rows/counted'; readonly generation: number; readonly facets: Facets | undefined }
  | { readonly type: 'rows/failed'; readonly generation: number; readonly failure: Failure };

export const noRows: Rows = {
  choice: { query: '', filters: {} },
  generation: 0,
  shown: -1,
  pages: new Map(),
  shownQuery: '',
  total: 0,
  all: 0,
  setAside: 0,
  notUnderstood: [],
  loading: true,
};

/** The list after an event; the same object when nothing changed. */
export function reduceRows(rows: Rows, event: RowsEvent): Rows {
  switch (event.type) {
    case 'rows/asked':
      return { ...rows, generation: event.generation, choice: event.choice, loading: true };
    case 'rows/answered': {
      if (event.generation !== rows.generation) return rows;
      const { failure: _, ...rest } = rows;
      const { items, total, all, setAside, notUnderstood = [] } = event.answer;
      // The rows of the list before stand until the first of the new one come, so that nothing flickers.
      const pages = new Map(rows.shown === event.generation ? rows.pages : []);
      pages.set(event.page, items);
      const answered = { pages, shown: event.generation, shownQuery: rows.choice.query, total, all, setAside, notUnderstood };
      return { ...rest, ...answered, loading: false };
    }
    case 'rows/counted':
      if (event.generation !== rows.generation || event.facets === undefined) return rows;
      return { ...rows, facets: event.facets };
    case 'rows/failed':
      return event.generation === rows.generation ? { ...rows, loading: false, failure: event.failure } : rows;
  }
}

/** The row at a place of the list; nothing where it is not loaded. */
export function rowAt(rows: Rows, index: number): ListItem | undefined {
  return rows.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

/** Where a posting stands among the loaded rows; -1 where it does not. */
export function indexOfKey(rows: Rows, key: PostingKey | undefined): number {
  if (key === undefined) return -1;
  for (const [page, items] of rows.pages) {
    const at = items.findIndex((item) => item.key === key);
    if (at >= 0) return page * PAGE + at;
  }
  return -1;
}

/** The pages that hold the rows from `first` to `last`. */
export function pagesOf(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor(first / PAGE));
  return Array.from({ length: Math.max(0, Math.floor(last / PAGE) - from + 1) }, (_, number) => from + number);
}

/** What the worker is asked for a list, without the rows that are wanted of it. */
export function requestOf({ query, filters, sort, reversed }: ListChoice): Pick<ListRequest, 'query' | 'filters' | 'sort' | 'reversed'> {
  // A list without filters is read off the shelf in its order, without the search.
  return { query, ...(isFiltered(filters) && { filters }), ...(sort && { sort }), ...(reversed && { reversed }) };
}

function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((values) => (Array.isArray(values) ? values.length > 0 : values !== undefined));
}

/** Whether nothing narrows the list down. */
export function isWhole({ query, filters }: ListChoice): boolean {
  return query.trim() === '' && !isFiltered(filters);
}
