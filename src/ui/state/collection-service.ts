/** Turns what the user wants on the full page into questions to the worker, and its answers into events. */
import type { PostingKey } from '../../posting/posting';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import { loadBoard } from './board-service';
import { createChangeService } from './change-service';
import { createChosenService } from './chosen-service';
import type { CollectionMemory } from './collection-memory';
import {
  type CollectionEvent,
  type CollectionIntent,
  type CollectionNotice,
  type CollectionState,
  initialCollection,
  reduceCollection,
  showsList,
} from './collection-state';
import { COMPARED } from './compared';
import { loadInsights } from './insights-service';
import { filteredBy, sortedBy } from './list-choice';
import { createOpenService } from './open-service';
import { createPlaceService, type StartPlace } from './place-service';
import type { Clock } from './popup-ports';
import { createRowsService } from './rows-service';
import { type ListChoice, rowAt } from './rows-state';
import { type SavedView, viewsWith } from './saved-views';
import { noSelection } from './selection';
import { createStore, type Store } from './store';
import { countViews } from './view-counts';

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
  /** Reads the list, as it was left or as it is asked for. */
  start(from?: StartPlace): Promise<void>;
  /** Does what the user asks for. Answers whether it was done, once it was; what does not work is told in the toast. */
  send(intent: CollectionIntent): Promise<boolean>;
}

/** The full page without its looks: a state that `send` and `start` change. */
export function createCollectionService({ transport, memory, clock, reminders }: CollectionPorts): CollectionService {
  const store = createStore(reduceCollection, initialCollection);
  const { get, emit } = store;
  const rows = createRowsService({ transport, clock }, store);
  let noticeId = 0;

  const notify = (notice: CollectionNotice) => emit({ type: 'notice/shown', id: ++noticeId, notice });
  const notifyFailure = (error: unknown) => notify({ kind: 'failed', failure: failureOf(error) });
  const { load, loadHistory, showPage, loadCompared } = createOpenService(transport, store);
  const { meant, selectRange, toggle, titleOf } = createChosenService(rows, store);
  const { recall, remember, writeLook } = createPlaceService(memory, store);
  const changes = createChangeService({ transport, notify, titleOf }, store);

  async function choose(choice: ListChoice, typed = false): Promise<void> {
    // A list in sight tells by itself how far down it is; another one, when it comes, begins at its top.
    const scroll = showsList(get()) ? get().scroll : 0;
    emit({ type: 'set', fields: { typed: choice.query, selection: noSelection, cursor: 0, scroll } });
    await rows.choose(choice, typed);
    if (get().screen === 'insights') await loadScreen();
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
    const wanted = await meant(given);
    const keys = wanted.slice(0, COMPARED.most);
    if (keys.length < COMPARED.least) return notify({ kind: 'compare-few' });
    emit({ type: 'compared', compared: { keys } });
    if (wanted.length > keys.length) notify({ kind: 'compare-many' });
    await loadCompared();
  }

  /** What the screen shows beyond the list. What an earlier one answers late is dropped. */
  let screensAsked = 0;
  async function loadScreen(): Promise<void> {
    const { screen, rows: list } = get();
    screensAsked += 1;
    const asked = screensAsked;
    const board = screen === 'board' ? await loadBoard(transport) : undefined;
    const insights = screen === 'insights' ? await loadInsights(transport, rows, list.choice) : undefined;
    if (asked !== screensAsked) return;
    emit({ type: 'set', fields: { ...(board && { board }), ...(insights && { insights }) } });
  }

  const count = () => countViews(transport, viewsWith(get().views), ({ id }, found) => emit({ type: 'view-counted', id, count: found }));

  async function setViews(views: readonly SavedView[]): Promise<void> {
    emit({ type: 'set', fields: { views } });
    await memory.writeViews(views);
    await count();
  }

  async function perform(intent: CollectionIntent): Promise<void> {
    const { rows: list } = get();
    switch (intent.kind) {
      case 'search':
        return choose({ ...list.choice, query: intent.query }, true);
      case 'filter':
        return choose(filteredBy(list.choice, intent.name, intent.value, intent.on));
      case 'choose':
        if (!showsList(get())) emit({ type: 'set', fields: { scroll: 0 } });
        emit({ type: 'shown', screen: 'list' });
        return choose(intent.choice);
      case 'sort':
        return choose(sortedBy(list.choice, intent.sort));
      case 'need':
        return rows.need(intent.first, intent.last);
      case 'list-again':
        return rows.again();
      case 'scrolled':
        return emit({ type: 'set', fields: { scroll: intent.top } });
      case 'cursor': {
        const cursor = Math.max(0, Math.min(intent.index, list.total - 1));
        emit({ type: 'set', fields: { cursor } });
        const key = rowAt(list, cursor)?.key;
        if (get().open === undefined || key === undefined || key === get().open?.key) return;
        emit({ type: 'opened', key });
        return load(key);
      }
      case 'at':
        return emit({ type: 'at', key: intent.key });
      case 'open':
        emit({ type: 'opened', key: intent.key });
        return load(intent.key);
      case 'close':
        return emit({ type: 'closed' });
      case 'edit':
        return emit({ type: 'edit', field: intent.field });
      case 'toggle':
        return toggle(intent.key);
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
        return changes.takeBack(intent.stepId);
      case 'undo':
        return changes.undo();
      case 'redo':
        return changes.redo();
      case 'show':
        emit({ type: 'shown', screen: intent.screen });
        return loadScreen();
      case 'narrow':
        return emit({ type: 'set', fields: { narrow: intent.narrow } });
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
          count(),
        ]);
      } while (changedAgain);
    } finally {
      refreshing = false;
    }
  }

  /** What was asked for; in the place of what does not come, which is told in the toast, something else. */
  const orTell = <Answer, Otherwise>(asked: Promise<Answer>, otherwise: Otherwise): Promise<Answer | Otherwise> =>
    asked.catch((error: unknown) => {
      notifyFailure(error);
      return otherwise;
    });

  return {
    store,
    async start(from = {}) {
      transport.onShelfChanged(() => void refresh().catch(notifyFailure));
      // What cannot be recalled or counted is told; the list is read whatever happens.
      const [{ choice, open }, allowed] = await Promise.all([
        orTell(recall(from), { choice: from.choice ?? get().rows.choice, open: from.open }),
        orTell(reminders.allowed(), false),
      ]);
      emit({ type: 'set', fields: { reminders: allowed } });
      if (open !== undefined) emit({ type: 'opened', key: open });
      await Promise.all([rows.choose(choice), orTell(Promise.all([open && load(open), loadCompared(), loadScreen()]), [])]);
      await orTell(count(), undefined);
    },
    send(intent) {
      // What only fetches rows, or tells how wide the window is, changes nothing that is remembered.
      const done = perform(intent).then(
        () => true,
        (error: unknown) => {
          notifyFailure(error);
          return false;
        },
      );
      if (intent.kind === 'need' || intent.kind === 'narrow') return done;
      // At once, should the page be closed before the worker has answered; and once more with what came of it.
      void remember().catch(notifyFailure);
      void done.then((did) => (did ? remember() : undefined)).catch(notifyFailure);
      return done;
    },
  };
}
