/** Turns what the user wants on the full page into questions to the worker, and its answers into events. */
import type { PostingKey } from '../../posting/posting';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import { loadBoard } from './board-service';
import { createChangeService } from './change-service';
import type { CollectionMemory, CollectionPlace } from './collection-memory';
import {
  type CollectionEvent,
  type CollectionIntent,
  type CollectionNotice,
  type CollectionState,
  initialCollection,
  reduceCollection,
} from './collection-state';
import { loadInsights } from './insights-service';
import { createOpenService } from './open-service';
import type { Clock } from './popup-ports';
import { createRowsService } from './rows-service';
import { type Filters, type ListChoice, rowAt, type Sort } from './rows-state';
import { choiceOf, type SavedView, viewsWith } from './saved-views';
import { noSelection, selectedCount, withSelected } from './selection';
import { createStore, type Store } from './store';

/** How many postings stand side by side. */
export const COMPARED = { least: 2, most: 5 };

export interface CollectionPorts {
  readonly transport: Transport;
  readonly memory: CollectionMemory;
  readonly clock: Clock;
  readonly reminders: Reminders;
}

/** Whether the browser may remind the user. */
export interface Reminders {
  allowed(): Promise<boolean>;
  /** Asks the user; called while their click is still being handled. */
  ask(): Promise<boolean>;
}

export interface CollectionService {
  readonly store: Store<CollectionState, CollectionEvent>;
  /** Reads the list. `open` is a posting to show at once, `choice` a list to begin with instead of the last one. */
  start(from?: { readonly open?: PostingKey; readonly choice?: ListChoice }): Promise<void>;
  /** Does what the user asks for. What does not work is told in the toast. */
  send(intent: CollectionIntent): void;
}

/** The full page without its looks: a state that `send` and `start` change. */
export function createCollectionService({ transport, memory, clock, reminders }: CollectionPorts): CollectionService {
  const store = createStore(reduceCollection, initialCollection);
  const { get, emit } = store;
  const rows = createRowsService({ transport, clock }, store);
  let noticeId = 0;
  let scroll = 0;
  let written = '';

  const notify = (notice: CollectionNotice) => emit({ type: 'notice/shown', id: ++noticeId, notice });
  const notifyFailure = (error: unknown) => notify({ kind: 'failed', failure: failureOf(error) });
  const { load, loadHistory, showPage, loadCompared } = createOpenService(transport, store);
  const changes = createChangeService({ transport, notify, titleOf }, store);

  function titleOf(key: PostingKey): string | undefined {
    const { open, rows: list } = get();
    if (open?.key === key && open.saved) return open.saved.posting.title;
    for (const items of list.pages.values()) for (const item of items) if (item.key === key) return item.title;
    return undefined;
  }

  /** The postings that an intent without keys means: the chosen ones, else the open one, else the one at the cursor. */
  async function meant(keys: readonly PostingKey[] | undefined): Promise<readonly PostingKey[]> {
    if (keys !== undefined) return keys;
    const { selection, rows: list, open, cursor, screen, at } = get();
    if (selectedCount(selection, list.total) > 0) return selection.kind === 'keys' ? [...selection.keys] : rows.keys(selection.except);
    const key = (screen === 'list' ? undefined : at) ?? open?.key ?? rowAt(list, cursor)?.key;
    return key === undefined ? [] : [key];
  }

  async function choose(choice: ListChoice, typed = false): Promise<void> {
    emit({ type: 'set', fields: { typed: choice.query, selection: noSelection, cursor: 0 } });
    await rows.choose(choice, typed);
    if (get().screen === 'insights') await loadScreen();
  }

  function filtered(name: string, value: string, on: boolean): ListChoice {
    const { choice } = get().rows;
    const known: Readonly<Record<string, readonly string[] | undefined>> = listsOf(choice.filters);
    const others = (known[name] ?? []).filter((one) => one !== value);
    return choiceOf({ ...choice, filters: { ...choice.filters, [name]: on ? [...others, value] : others } });
  }

  async function selectRange(from: number, to: number): Promise<void> {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    await rows.need(first, last);
    const { rows: list, selection } = get();
    const chosen: PostingKey[] = [];
    for (let index = first; index <= last; index += 1) {
      const key = rowAt(list, index)?.key;
      if (key !== undefined) chosen.push(key);
    }
    emit({ type: 'set', fields: { selection: withSelected(selection, chosen, true), cursor: to } });
  }

  async function remove(given: readonly PostingKey[] | undefined): Promise<void> {
    const keys = await meant(given);
    if (keys.length === 0) return;
    const { open } = get();
    if (open && keys.includes(open.key)) emit({ type: 'closed' });
    emit({ type: 'set', fields: { selection: noSelection } });
    await changes.remove(keys);
  }

  async function compare(given: readonly PostingKey[] | undefined): Promise<void> {
    const keys = (await meant(given)).slice(0, COMPARED.most);
    if (keys.length < COMPARED.least) return notify({ kind: 'compare-few' });
    emit({ type: 'compared', compared: { keys } });
    await loadCompared();
  }

  /** What the screen shows beyond the list. */
  async function loadScreen(): Promise<void> {
    const { screen, rows: list } = get();
    if (screen === 'board') emit({ type: 'set', fields: { board: await loadBoard(transport) } });
    if (screen === 'insights') emit({ type: 'set', fields: { insights: await loadInsights(transport, rows, list.choice) } });
  }

  async function countViews(): Promise<void> {
    for (const { id, choice } of viewsWith(get().views)) {
      const { total } = await transport.request('shelf/list', { query: choice.query, filters: choice.filters, offset: 0, limit: 1 });
      emit({ type: 'view-counted', id, count: total });
    }
  }

  async function setViews(views: readonly SavedView[]): Promise<void> {
    emit({ type: 'set', fields: { views } });
    await memory.writeViews(views);
    await countViews();
  }

  async function remember(): Promise<void> {
    const { rows: list, screen, open } = get();
    const place: CollectionPlace = {
      choice: list.choice,
      screen,
      scroll,
      ...(open && { open: open.key }),
    };
    const words = JSON.stringify(place);
    if (words === written) return;
    written = words;
    await memory.writePlace(place);
  }

  async function writeLook(): Promise<void> {
    const { columns, expectation } = get();
    await memory.writeLook({ columns: [...columns], ...(expectation && { expectation }) });
  }

  async function perform(intent: CollectionIntent): Promise<void> {
    const { rows: list, selection } = get();
    switch (intent.kind) {
      case 'search':
        return choose({ ...list.choice, query: intent.query }, true);
      case 'filter':
        return choose(filtered(intent.name, intent.value, intent.on));
      case 'choose':
        emit({ type: 'compared', compared: undefined });
        emit({ type: 'set', fields: { screen: 'list' } });
        return choose(intent.choice);
      case 'sort':
        return choose(sortedBy(list.choice, intent.sort));
      case 'need':
        return rows.need(intent.first, intent.last);
      case 'list-again':
        return rows.again();
      case 'scrolled':
        scroll = intent.top;
        return;
      case 'cursor': {
        const cursor = Math.max(0, Math.min(intent.index, list.total - 1));
        emit({ type: 'set', fields: { cursor } });
        const key = rowAt(list, cursor)?.key;
        if (get().open === undefined || key === undefined || key === get().open?.key) return;
        emit({ type: 'opened', key });
        return load(key);
      }
      case 'at':
        return emit({ type: 'set', fields: { at: intent.key } });
      case 'open':
        emit({ type: 'opened', key: intent.key });
        return load(intent.key);
      case 'close':
        return emit({ type: 'closed' });
      case 'edit':
        return emit({ type: 'edit', field: intent.field });
      case 'toggle': {
        const chosen = selection.kind === 'all' ? !selection.except.has(intent.key) : selection.keys.has(intent.key);
        return emit({ type: 'set', fields: { selection: withSelected(selection, [intent.key], !chosen) } });
      }
      case 'select-range':
        return selectRange(intent.from, intent.to);
      case 'select':
        return emit({ type: 'set', fields: { selection: intent.selection } });
      case 'say': {
        const keys = await meant(intent.keys);
        return keys.length === 0 ? undefined : changes.say(keys, intent.changes, intent.told ?? { what: 'field' });
      }
      case 'remove':
        return remove(intent.keys);
      case 'show-history':
        return loadHistory(intent.key);
      case 'show-page':
        return showPage(intent.version);
      case 'take-back':
        await transport.request('save/undo', { undoId: intent.stepId });
        return notify({ kind: 'undone' });
      case 'undo':
        return changes.undo();
      case 'redo':
        return changes.redo();
      case 'show':
        emit({ type: 'compared', compared: undefined });
        emit({ type: 'set', fields: { screen: intent.screen } });
        return loadScreen();
      case 'compare':
        return intent.keys?.length === 0 ? emit({ type: 'compared', compared: undefined }) : compare(intent.keys);
      case 'dialog':
        return emit({ type: 'dialog', dialog: intent.dialog });
      case 'columns':
        emit({ type: 'set', fields: { columns: intent.columns } });
        return writeLook();
      case 'ask-reminders': {
        const allowed = await reminders.ask();
        emit({ type: 'set', fields: { reminders: allowed } });
        return allowed ? undefined : notify({ kind: 'reminders-refused' });
      }
      case 'expect':
        emit({ type: 'expected', expectation: intent.expectation });
        return writeLook();
      case 'save-view': {
        const view = { id: crypto.randomUUID(), name: intent.name, choice: list.choice };
        await setViews([...get().views, view]);
        return notify({ kind: 'view-saved', name: intent.name });
      }
      case 'remove-view':
        return setViews(get().views.filter(({ id }) => id !== intent.id));
      case 'dismiss-notice':
        return emit({ type: 'notice/gone', id: intent.id });
    }
  }

  /** Everything that is shown, once more. Changes that come while this runs are answered by one more run at its end. */
  let refreshing = false;
  let changedAgain = false;
  async function refresh(): Promise<void> {
    if (refreshing) {
      changedAgain = true;
      return;
    }
    refreshing = true;
    try {
      do {
        changedAgain = false;
        const { open } = get();
        await Promise.all([
          rows.again(),
          open && load(open.key),
          open?.history && loadHistory(open.key),
          loadCompared(),
          loadScreen(),
          countViews(),
        ]);
      } while (changedAgain);
    } finally {
      refreshing = false;
    }
  }

  return {
    store,
    async start({ open, choice } = {}) {
      transport.onShelfChanged(() => void refresh().catch(notifyFailure));
      const [place, look, views, allowed] = await Promise.all([
        memory.readPlace(),
        memory.readLook(),
        memory.readViews(),
        reminders.allowed(),
      ]);
      emit({ type: 'set', fields: { reminders: allowed } });
      if (look) emit({ type: 'set', fields: { columns: look.columns } });
      if (look?.expectation) emit({ type: 'expected', expectation: look.expectation });
      const first = choice ?? (place ? choiceOf(place.choice) : get().rows.choice);
      scroll = choice === undefined ? (place?.scroll ?? 0) : 0;
      emit({ type: 'set', fields: { views, typed: first.query, startScroll: scroll, screen: place?.screen ?? 'list' } });
      const key = open ?? place?.open;
      if (key !== undefined) emit({ type: 'opened', key });
      await Promise.all([rows.choose(first), key && load(key), loadScreen()]);
      await countViews();
    },
    send(intent) {
      // What only fetches rows changes nothing that is remembered.
      const done = perform(intent);
      void done.catch(notifyFailure);
      if (intent.kind === 'need') return;
      // At once, should the page be closed before the worker has answered; and once more with what came of it.
      void remember().catch(notifyFailure);
      void done.then(remember, () => undefined).catch(notifyFailure);
    },
  };
}

/** The filters that are lists of values. */
function listsOf(filters: Filters): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (Array.isArray(values) ? [[name, values.map(String)] as const] : [])),
  );
}

/** The list sorted by something else, or the other way round. */
function sortedBy(choice: ListChoice, sort: Sort): ListChoice {
  const standing = choice.sort ?? (choice.query.trim() === '' ? 'saved' : 'relevance');
  return { ...choice, sort, reversed: standing === sort && choice.reversed !== true };
}
