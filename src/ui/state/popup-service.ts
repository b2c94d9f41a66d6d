/** Turns what the user wants into questions to the worker, and its answers into events. */

import type { PostingKey } from '../../posting/posting';
import { failureOf } from '../failure';
import { createFrontService } from './front-service';
import type { Place } from './memory';
import type { PopupPorts } from './popup-ports';
import { type CountedView, type Intent, initialState, type Notice, type PopupEvent, type PopupState, reducePopup } from './popup-state';
import { isWhole } from './rows-state';
import { viewsWith } from './saved-views';
import { createShelfService } from './shelf-service';
import { createStore, type Store } from './store';
import { emptyEntry, readEntryFile, requestOf } from './text-entry';
import { countViews } from './view-counts';

/** The least height of a row in pixels: how many rows a scrolled list needs to stand where it was. */
const ROW = 50;

export interface PopupService {
  readonly store: Store<PopupState, PopupEvent>;
  /** Reads page and shelf. `open` is a posting to show at once, `'text'` the form for a text; `search` what to look for on the shelf. */
  start(open?: PostingKey | 'text', search?: string): Promise<void>;
  /** Does what the user asks for. What does not work is told in the toast. */
  send(intent: Intent): void;
}

/** The popup without its looks: a state that `send` and `start` change. */
export function createPopupService(ports: PopupPorts): PopupService {
  const { transport, memory } = ports;
  const frontTab = ports.findFrontTab();
  const store = createStore(reducePopup, initialState);
  const { emit } = store;
  const front = createFrontService({ ...ports, frontTab }, store);
  const shelf = createShelfService(ports, store);
  /** The page in front, where that is known; without one the popup is always over the same: none, which is empty. */
  let page: string | undefined;
  let noticeId = 0;
  let scroll = 0;
  let written = '';

  const notify = (notice: Notice) => emit({ type: 'notice/shown', id: ++noticeId, notice });
  const notifyFailure = (error: unknown) => notify({ kind: 'failed', failure: failureOf(error) });

  async function open(key: PostingKey): Promise<void> {
    emit({ type: 'view/changed', view: { kind: 'posting', key } });
    await load(key);
  }

  async function load(key: PostingKey): Promise<void> {
    try {
      emit({ type: 'view/loaded', key, saved: await transport.request('posting/get', { key }) });
    } catch (error) {
      emit({ type: 'view/failed', key, failure: failureOf(error) });
    }
  }

  /** From what was read of a text back to the text; from there to the list, where the page in front stands again. */
  async function back(): Promise<void> {
    const { view, front: slice } = store.get();
    if (view.kind === 'preview' && slice.source === 'text') return emit({ type: 'view/changed', view: { kind: 'text' } });
    emit({ type: 'view/changed', view: { kind: 'list' } });
    if (view.kind === 'text') emit({ type: 'entry/changed', entry: emptyEntry });
    if (slice.source === 'text') await front.read();
  }

  async function copyReport(): Promise<void> {
    const tab = await frontTab;
    if (tab === undefined) return;
    const report = await transport.request('front/report', { tabId: tab.tabId });
    await ports.copyText(JSON.stringify(report, undefined, 1));
    notify({ kind: 'report-copied' });
  }

  async function giveFile(given: File): Promise<void> {
    const file = await readEntryFile(given);
    if (file === undefined) return emit({ type: 'entry/problem', problem: 'file' });
    emit({ type: 'entry/changed', entry: { ...store.get().entry, file } });
    await readEntry();
  }

  async function readEntry(): Promise<void> {
    const asked = await requestOf(store.get().entry, ports.captureMarkup);
    if (asked.ok) await front.readText(asked.request);
    else emit({ type: 'entry/problem', problem: asked.problem });
  }

  /** Reads the text that the user selected in a page, where there is one. */
  async function takeText(): Promise<void> {
    const given = await memory.takeGivenText();
    if (given === undefined) return;
    emit({ type: 'entry/changed', entry: given });
    await readEntry();
  }

  async function remove(key: PostingKey, title: string | undefined): Promise<void> {
    await transport.request('posting/remove', { key });
    const { view } = store.get();
    if (view.kind === 'posting' && view.key === key) emit({ type: 'view/changed', view: { kind: 'list' } });
    emit({ type: 'shelf/removed', key });
    emit({ type: 'front/kept', key, savedAt: undefined });
    emit({ type: 'front/settled' });
    notify({ kind: 'removed', key, title });
  }

  async function restore(key: PostingKey, title: string | undefined): Promise<void> {
    await transport.request('posting/restore', { key });
    notify({ kind: 'restored', title });
    await Promise.all([shelf.again(), front.check()]);
  }

  function placeNow(): Place {
    const { shelf: list, view } = store.get();
    return {
      query: list.query,
      ...(!isWhole({ query: '', filters: list.filters }) && { filters: list.filters }),
      scroll,
      ...(page !== undefined && { page }),
      ...(view.kind === 'posting' && { open: view.key }),
    };
  }

  /** Goes back to where the popup was when it was closed last. */
  async function recall(search: string | undefined): Promise<Place | undefined> {
    const place = await memory.readPlace();
    if (search !== undefined) {
      emit({ type: 'shelf/searched', query: search });
      return undefined;
    }
    if (place) {
      scroll = place.scroll;
      emit({ type: 'place/restored', scroll });
      emit({ type: 'shelf/searched', query: place.query, filters: place.filters ?? {} });
    }
    return place;
  }

  /** Opens the posting that is asked for, else the one that was open over this very page; none over the form for a text. */
  async function openAtFirst(asked: PostingKey | 'text' | undefined, place: Place | undefined): Promise<void> {
    const tab = await frontTab.catch(notifyFailure);
    page = tab === undefined ? '' : tab.page;
    const key = asked ?? (page !== undefined && place?.page === page ? place.open : undefined);
    if (key !== undefined && key !== 'text') await open(key);
  }

  /** The popup is destroyed without notice when it loses the focus, so its place is written as soon as it changes. */
  async function remember(): Promise<void> {
    const place = placeNow();
    const words = JSON.stringify(place);
    if (words === written) return;
    written = words;
    await memory.writePlace(place);
  }

  /** How many postings each view holds, shown all at once, so that none moves another. Throws `Problem`. */
  async function count(): Promise<void> {
    if (store.get().shelf.all === 0) return;
    const views: CountedView[] = [];
    await countViews(transport, viewsWith(await ports.readViews()), (view, count) => views.push({ view, count }));
    emit({ type: 'views/counted', views });
  }

  async function perform(intent: Intent): Promise<void> {
    switch (intent.kind) {
      case 'read-again':
        return front.read();
      case 'save':
        return front.save();
      case 'edit-front':
        return front.showEdit(intent.on);
      case 'keep-contact':
        return front.keepContact(intent.keep);
      case 'change-front':
        return front.edit(intent.texts);
      case 'save-plain':
        return front.savePlain();
      case 'undo-save':
        await front.undoSave(intent.undoId);
        return notify({ kind: 'save-undone' });
      case 'search':
        return shelf.search(intent.query);
      case 'choose':
        return shelf.choose(intent.choice);
      case 'show-more':
        return shelf.more();
      case 'list-again':
        return shelf.again();
      case 'scrolled':
        scroll = intent.top;
        return;
      case 'open':
        return open(intent.key);
      case 'preview':
        return emit({ type: 'view/changed', view: { ...(intent.field && { field: intent.field }), kind: 'preview' } });
      case 'back':
        return back();
      case 'new-from-text':
        return emit({ type: 'view/changed', view: { kind: 'text' } });
      case 'change-entry':
        return emit({ type: 'entry/changed', entry: intent.entry });
      case 'give-file':
        return giveFile(intent.file);
      case 'read-entry':
        return readEntry();
      case 'copy-report':
        return copyReport();
      case 'open-side-panel':
        return ports.openSidePanel?.();
      case 'remove':
        return remove(intent.key, intent.title);
      case 'restore':
        return restore(intent.key, intent.title);
      case 'dismiss-notice':
        return emit({ type: 'notice/gone', id: intent.id });
    }
  }

  return {
    store,
    async start(shown, search) {
      if (shown === 'text') emit({ type: 'view/changed', view: { kind: 'text' } });
      transport.onShelfChanged(() => {
        void Promise.all([shelf.again().then(count), front.check()]).catch(notifyFailure);
      });
      if (shown === undefined || shown === 'text') void front.read();
      if (shown === 'text') void takeText().catch(notifyFailure);
      const place = await recall(search).catch((error: unknown) => {
        notifyFailure(error);
        return undefined;
      });
      await Promise.all([shelf.start(Math.ceil(scroll / ROW)), openAtFirst(shown, place)]);
      // The rows are waited for, the counts are not.
      void count().catch(notifyFailure);
    },
    send(intent) {
      const done = perform(intent).then(remember);
      void Promise.all([remember(), done]).catch(notifyFailure);
    },
  };
}
