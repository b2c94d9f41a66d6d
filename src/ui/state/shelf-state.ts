/** The list of saved postings: the query, the part that is loaded, what stands beside it. */
import type { PostingKey } from '../../posting/posting';
import type { ListAnswer } from '../../protocol/shelf';
import type { Failure } from '../failure';
import type { Filters, ListChoice } from './rows-state';

export type ListItem = ListAnswer['items'][number];

export interface Shelf {
  /** Numbers the requests: an answer to an earlier one than the newest is dropped. */
  readonly ticket: number;
  readonly query: string;
  /** What the list is narrowed down to beside the query. */
  readonly filters: Filters;
  /** The query that was asked last, and the list that `items` are of. */
  readonly askedQuery: string;
  readonly shown: ListChoice;
  /** Absent until the first answer. */
  readonly items?: readonly ListItem[];
  readonly total: number;
  readonly all: number;
  readonly setAside: number;
  readonly loading: boolean;
  readonly failure?: Failure;
}

export type ShelfEvent =
  | { readonly type: 'shelf/searched'; readonly query: string; readonly filters?: Filters }
  | { readonly type: 'shelf/asked'; readonly ticket: number; readonly query: string }
  /** `from` is the offset of the answer's first item: what stands before it stays, what follows is replaced. */
  | {
      readonly type: 'shelf/answered';
      readonly ticket: number;
      readonly choice: ListChoice;
      readonly from: number;
      readonly answer: ListAnswer;
    }
  | { readonly type: 'shelf/failed'; readonly ticket: number; readonly failure: Failure }
  | { readonly type: 'shelf/removed'; readonly key: PostingKey };

export const emptyShelf: Shelf = {
  ticket: 0,
  query: '',
  filters: {},
  askedQuery: '',
  shown: { query: '', filters: {} },
  total: 0,
  all: 0,
  setAside: 0,
  loading: true,
};

/** The list after an event; the same object when nothing changed. */
export function reduceShelf(shelf: Shelf, event: ShelfEvent): Shelf {
  switch (event.type) {
    case 'shelf/searched':
      if (event.query === shelf.query && (event.filters ?? shelf.filters) === shelf.filters) return shelf;
      return { ...shelf, query: event.query, filters: event.filters ?? shelf.filters };
    case 'shelf/asked':
      return { ...shelf, ticket: event.ticket, askedQuery: event.query, loading: true };
    case 'shelf/answered': {
      if (event.ticket !== shelf.ticket) return shelf;
      const { failure: _, ...rest } = shelf;
      const { items, total, all, setAside } = event.answer;
      const before = event.from === 0 ? [] : (shelf.items ?? []).slice(0, event.from);
      // A posting saved meanwhile shifts the list by one: the row that is met twice stays where it was first.
      const known = new Set(before.map((item) => item.key));
      const fresh = items.filter((item) => !known.has(item.key));
      return { ...rest, shown: event.choice, items: [...before, ...fresh], total, all, setAside, loading: false };
    }
    case 'shelf/failed':
      return event.ticket === shelf.ticket ? { ...shelf, loading: false, failure: event.failure } : shelf;
    case 'shelf/removed': {
      if (!shelf.items?.some((item) => item.key === event.key)) return shelf;
      const items = shelf.items.filter((item) => item.key !== event.key);
      return { ...shelf, items, total: shelf.total - 1, all: shelf.all - 1 };
    }
  }
}

/** Whether there are rows beyond the loaded ones. */
export function hasMore(shelf: Shelf): boolean {
  return shelf.items !== undefined && shelf.items.length < shelf.total;
}
