import { isWebUrl } from '../../posting/url';
import { failureOf } from '../failure';
import { createStore, type Store } from '../state/store';
import type { Transport } from '../transport';
import { initialOpenTabs, type OpenTab, type OpenTabsEvent, type OpenTabsState, originsOf, reduceOpenTabs } from './open-tabs-state';

/** What saving the open tabs needs of the browser. */
export interface OpenTabsPorts {
  readonly transport: Transport;
  /** Has Chrome ask whether tabs' addresses may be seen. Must be called from the user's press. */
  requestTabs(): Promise<boolean>;
  /** Whether access to this origin is held already, for another reason. */
  holds(origin: string): Promise<boolean>;
  /** Has Chrome ask for access to these origins. Must be called from the user's press. */
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  /** The tabs of this window, from the first to the last. */
  listTabs(): Promise<OpenTab[]>;
}

export interface OpenTabsService {
  readonly store: Store<OpenTabsState, OpenTabsEvent>;
  /** Asks for the tabs of this window, and chooses those whose address names a posting. */
  list(): Promise<void>;
  choose(id: number, chosen: boolean): void;
  /** Asks for access to the chosen tabs, saves one after the other, and gives the access back. */
  save(): Promise<void>;
  /** The tab that is read now is the last one. */
  cancel(): void;
}

/** Saves the open postings of a window without its looks. */
export function createOpenTabsService({ transport, requestTabs, holds, requestOrigins, listTabs }: OpenTabsPorts): OpenTabsService {
  const store = createStore(reduceOpenTabs, initialOpenTabs);
  const { emit } = store;
  let cancelled = false;

  async function saveChosen(): Promise<void> {
    for (const { tab } of store.get().rows) {
      if (cancelled) emit({ type: 'came-to', id: tab.id, outcome: { kind: 'left' } });
      else if (tab.asleep) emit({ type: 'came-to', id: tab.id, outcome: { kind: 'asleep' } });
      else {
        emit({ type: 'came-to', id: tab.id, outcome: { kind: 'reading' } });
        const answer = await transport.request('tab/save', { tabId: tab.id, url: tab.url });
        emit({ type: 'came-to', id: tab.id, outcome: { kind: 'answered', answer } });
      }
    }
  }

  const told = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      emit({ type: 'failed', failure: failureOf(error) });
    }
  };

  return {
    store,
    list: () =>
      told(async () => {
        if (!(await requestTabs())) return emit({ type: 'declined' });
        const tabs = (await listTabs()).filter(({ url }) => isWebUrl(url));
        const { known } = await transport.request('tabs/known', { urls: tabs.map(({ url }) => url) });
        emit({ type: 'listed', rows: tabs.map((tab, index) => ({ tab, chosen: known[index] === true })) });
      }),
    choose: (id, chosen) => emit({ type: 'chose', id, chosen }),
    save: () =>
      told(async () => {
        const origins = originsOf(store.get().rows);
        if (origins.length === 0) return;
        // Asked first, and so answered as it was before; nothing is awaited until Chrome is asked, which Firefox refuses after the press.
        const held = Promise.all(origins.map(holds));
        const granted = requestOrigins(origins);
        const wasHeld = await held;
        await transport.request('access/lend', { origins: origins.filter((_, index) => !wasHeld[index]) });
        if (!(await granted)) {
          emit({ type: 'declined' });
          await transport.request('access/give-back', {});
          return;
        }
        cancelled = false;
        emit({ type: 'began' });
        try {
          await saveChosen();
        } finally {
          emit({ type: 'ended' });
          await transport.request('access/give-back', {});
        }
      }),
    cancel() {
      cancelled = true;
    },
  };
}
