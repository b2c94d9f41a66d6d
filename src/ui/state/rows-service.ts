/** Fetches the pages of the long list that are in sight, and fetches them anew when the shelf changes. */
import type { PostingKey } from '../../posting/posting';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import type { Clock } from './popup-ports';
import { type ListChoice, PAGE, pagesOf, type Rows, type RowsEvent, requestOf } from './rows-state';
import type { ListItem } from './shelf-state';
import type { Store } from './store';

/** A pause in typing, in milliseconds, after which the shelf is searched. */
const TYPING_PAUSE = 80;
/** The most rows that one request may name. */
const MOST = 500;

export interface RowsService {
  /** Lists something else. What is typed waits for a pause. */
  choose(choice: ListChoice, typed?: boolean): Promise<void>;
  /** Sees to it that these rows are loaded, and answers once they are, or could not be. */
  need(first: number, last: number): Promise<void>;
  /** Fetches what is in sight once more. */
  again(): Promise<void>;
  /** The rows of a whole list, walked in large steps; at most `most` of them. Throws `Problem`. */
  whole(choice: ListChoice, most?: number): Promise<{ readonly items: ListItem[]; readonly total: number }>;
  /** The keys of everything that the list holds now, without `except`. Throws `Problem`. */
  keys(except: ReadonlySet<PostingKey>): Promise<PostingKey[]>;
}

/** What the full page does with its list; events go to the store that it is given. */
export function createRowsService(
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
  { get, emit }: Store<{ readonly rows: Rows }, RowsEvent>,
): RowsService {
  /** Pages of the newest list that were asked for; one that failed is asked for again with the list. */
  let asked = new Map<number, Promise<void>>();
  let inSight: readonly [number, number] = [0, PAGE - 1];
  let typedLast = '';

  /** A page of the newest list, asked for once. */
  function load(page: number): Promise<void> {
    const loading = asked.get(page) ?? ask(page);
    asked.set(page, loading);
    return loading;
  }

  async function ask(page: number): Promise<void> {
    const { generation, choice } = get().rows;
    try {
      const answer = await transport.request('shelf/list', { ...requestOf(choice), offset: page * PAGE, limit: PAGE });
      emit({ type: 'rows/answered', generation, page, answer });
    } catch (error) {
      emit({ type: 'rows/failed', generation, failure: failureOf(error) });
    }
  }

  /** What all rows have in common, counted once a list; the rows do not wait for it. */
  async function count(): Promise<void> {
    const { generation, choice } = get().rows;
    try {
      const { facets } = await transport.request('shelf/list', { ...requestOf(choice), offset: 0, limit: 1, facets: true });
      emit({ type: 'rows/counted', generation, facets });
    } catch (error) {
      emit({ type: 'rows/failed', generation, failure: failureOf(error) });
    }
  }

  async function begin(choice: ListChoice): Promise<void> {
    asked = new Map();
    emit({ type: 'rows/asked', generation: get().rows.generation + 1, choice });
    await Promise.all(pagesOf(...inSight).map(load));
    await count();
  }

  async function whole(choice: ListChoice, most = Number.POSITIVE_INFINITY): Promise<{ items: ListItem[]; total: number }> {
    const items: ListItem[] = [];
    let total = 0;
    for (let offset = 0; offset < most; offset += MOST) {
      const answer = await transport.request('shelf/list', { ...requestOf(choice), offset, limit: Math.min(MOST, most - offset) });
      items.push(...answer.items);
      total = answer.total;
      if (offset + MOST >= total) break;
    }
    return { items, total };
  }

  return {
    async choose(choice, typed = false) {
      inSight = [0, PAGE - 1];
      if (typed) {
        typedLast = choice.query;
        await clock.wait(TYPING_PAUSE);
        if (typedLast !== choice.query) return;
      }
      await begin(choice);
    },
    async need(first, last) {
      inSight = [first, last];
      await Promise.all(pagesOf(first, last).map(load));
    },
    again: () => begin(get().rows.choice),
    whole,
    async keys(except) {
      const { items } = await whole(get().rows.choice);
      return items.map(({ key }) => key).filter((key) => !except.has(key));
    },
  };
}
