/** Fetches the list of saved postings: by query, page by page, anew after a change. */
import type { ListAnswer } from '../../protocol/shelf';
import { failureOf } from '../failure';
import type { PopupPorts } from './popup-ports';
import type { PopupEvent, PopupState } from './popup-state';
import { type ListChoice, requestOf } from './rows-state';
import { hasMore } from './shelf-state';
import type { Store } from './store';

/** Rows fetched at a time, and the most that one request may name. */
const PAGE = 50;
const MOST = 500;
/** A pause in typing, in milliseconds, after which the shelf is searched. */
const TYPING_PAUSE = 80;

export interface ShelfService {
  /** Fetches the first rows, at least `rows` of them. */
  start(rows: number): Promise<void>;
  search(query: string): Promise<void>;
  /** Lists something else at once. */
  choose(choice: ListChoice): Promise<void>;
  /** Fetches the next page, where there is one and none is under way. */
  more(): Promise<void>;
  /** Fetches all rows that stand there once more. */
  again(): Promise<void>;
}

/** What the popup does with the list; its events go to the store that it is given. */
export function createShelfService(
  { transport, clock }: Pick<PopupPorts, 'transport' | 'clock'>,
  { get, emit }: Store<PopupState, PopupEvent>,
): ShelfService {
  /** Fetches rows from `from` on, until `upTo` rows stand (or all there are), and shows them at once. */
  async function list(from: number, upTo: number): Promise<void> {
    const { query, filters } = get().shelf;
    const choice = { query, filters };
    const ticket = get().shelf.ticket + 1;
    emit({ type: 'shelf/asked', ticket, query });
    try {
      const items: ListAnswer['items'] = [];
      for (let offset = from; ; offset += MOST) {
        const answer = await transport.request('shelf/list', { ...requestOf(choice), offset, limit: Math.min(upTo - offset, MOST) });
        if (get().shelf.ticket !== ticket) return;
        items.push(...answer.items);
        if (offset + MOST < Math.min(upTo, answer.total)) continue;
        emit({ type: 'shelf/answered', ticket, choice, from, answer: { ...answer, items } });
        return;
      }
    } catch (error) {
      emit({ type: 'shelf/failed', ticket, failure: failureOf(error) });
    }
  }

  const loaded = () => get().shelf.items?.length ?? 0;

  return {
    start: (rows) => list(0, Math.max(PAGE, rows)),
    again: () => list(0, Math.max(PAGE, loaded())),
    async more() {
      const { shelf } = get();
      if (!shelf.loading && hasMore(shelf)) await list(loaded(), loaded() + PAGE);
    },
    async choose({ query, filters }) {
      emit({ type: 'shelf/searched', query, filters });
      await list(0, PAGE);
    },
    async search(query) {
      emit({ type: 'shelf/searched', query });
      await clock.wait(TYPING_PAUSE);
      const { shelf } = get();
      if (shelf.query === query && shelf.askedQuery !== query) await list(0, PAGE);
    },
  };
}
