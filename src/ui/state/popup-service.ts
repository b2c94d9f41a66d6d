/** Turns what the user wants into questions to the worker, and its answers into events. */
import type { PostingKey } from '../../posting/posting';
import { Problem } from '../../posting/problem';
import type { ExportFormat, ExportReady } from '../../protocol/routes';
import { failureOf } from '../failure';
import type { Transport } from '../transport';
import { isStillLoading } from './front-state';
import type { Memory, Place } from './memory';
import { type Intent, initialState, type Notice, type PopupEvent, type PopupState, reducePopup } from './popup-state';
import { hasMore } from './shelf-state';
import { createStore, type Store } from './store';

/** A page that still renders is asked again this often, and for this long, in milliseconds. */
export const READ_EVERY = 400;
export const READ_FOR = 10_000;
/** Rows fetched at a time, and the most that one request may name. */
const PAGE = 50;
const MOST = 500;
/** A pause in typing, in milliseconds, after which the shelf is searched. */
const TYPING_PAUSE = 80;

/** The tab in front. `page` tells its page from the next one in the same tab; absent where the popup may not know. */
export interface FrontTab {
  readonly tabId: number;
  readonly page?: string;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export interface PopupPorts {
  readonly transport: Transport;
  readonly memory: Memory;
  readonly clock: Clock;
  /** Absent when the popup has no page in front of it. */
  readonly frontTab: FrontTab | undefined;
  /** Hands a prepared file to the browser's downloads. */
  download(file: ExportReady): Promise<void>;
}

export interface PopupService {
  readonly store: Store<PopupState, PopupEvent>;
  /** Reads page and shelf. `open` is a posting to show at once. */
  start(open?: PostingKey): Promise<void>;
  send(intent: Intent): void;
  stop(): void;
}

export function createPopupService(ports: PopupPorts): PopupService {
  const { transport, memory, clock, frontTab } = ports;
  const store = createStore(reducePopup, initialState);
  const emit = store.emit;
  /** Without a page in front, the popup is always over the same one: none. */
  const page = frontTab === undefined ? '' : frontTab.page;
  let noticeId = 0;
  let scroll = 0;
  let stopped = false;

  const notify = (notice: Notice) => emit({ type: 'notice/shown', id: ++noticeId, notice });
  const notifyFailure = (error: unknown) => notify({ kind: 'failed', failure: failureOf(error) });

  async function readFront(): Promise<void> {
    if (frontTab === undefined) return;
    const ticket = store.get().front.ticket + 1;
    const isCurrent = () => !stopped && store.get().front.ticket === ticket;
    emit({ type: 'front/started', ticket });
    const deadline = clock.now() + READ_FOR;
    try {
      for (;;) {
        const answer = await transport.request('front/read', { tabId: frontTab.tabId });
        const last = clock.now() + READ_EVERY > deadline;
        emit({ type: 'front/answered', ticket, answer, at: new Date(clock.now()).toISOString(), last });
        if (last || !isStillLoading(answer) || !isCurrent()) return;
        await clock.wait(READ_EVERY);
        if (!isCurrent()) return;
      }
    } catch (error) {
      emit({ type: 'front/failed', ticket, failure: failureOf(error) });
    }
  }

  async function save(): Promise<void> {
    const { front } = store.get().front;
    if (front.phase !== 'posting' || front.saving) return;
    const { captureId } = front;
    emit({ type: 'front/saving', captureId });
    try {
      const answer = await transport.request('capture/save', { captureId });
      emit({ type: 'notice/gone' });
      emit({ type: 'front/saved', captureId, answer });
    } catch (error) {
      emit({ type: 'front/save-failed', captureId, failure: failureOf(error) });
    }
  }

  async function undoSave(undoId: string): Promise<void> {
    try {
      await transport.request('save/undo', { undoId });
      emit({ type: 'front/undone', undoId });
      notify({ kind: 'save-undone' });
    } catch (error) {
      notifyFailure(error);
    }
  }

  /** Loads rows from `from` on, until `upTo` rows stand (or all there are). */
  async function list(from: number, upTo: number): Promise<void> {
    const ticket = store.get().shelf.ticket + 1;
    const { query } = store.get().shelf;
    emit({ type: 'shelf/asked', ticket });
    try {
      for (let offset = from; offset < upTo; ) {
        const limit = Math.min(upTo - offset, MOST);
        const answer = await transport.request('shelf/list', { query, offset, limit });
        emit({ type: 'shelf/answered', ticket, query, from: offset, answer });
        offset += limit;
        if (offset >= answer.total || store.get().shelf.ticket !== ticket) return;
      }
    } catch (error) {
      emit({ type: 'shelf/failed', ticket, failure: failureOf(error) });
    }
  }

  const listAgain = () => list(0, Math.max(PAGE, store.get().shelf.items?.length ?? 0));

  async function search(query: string): Promise<void> {
    emit({ type: 'shelf/searched', query });
    await clock.wait(TYPING_PAUSE);
    if (store.get().shelf.query !== query || store.get().shelf.shownQuery === query) return;
    await list(0, PAGE);
  }

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

  async function remove(key: PostingKey, title: string | undefined): Promise<void> {
    try {
      await transport.request('posting/remove', { key });
      const { view } = store.get();
      if (view.kind === 'posting' && view.key === key) emit({ type: 'view/changed', view: { kind: 'list' } });
      emit({ type: 'shelf/removed', key });
      emit({ type: 'front/kept', key, savedAt: undefined });
      emit({ type: 'front/settled' });
      notify({ kind: 'removed', key, title });
    } catch (error) {
      notifyFailure(error);
    }
  }

  async function restore(key: PostingKey, title: string | undefined): Promise<void> {
    try {
      await transport.request('posting/restore', { key });
      notify({ kind: 'restored', title });
      await Promise.all([listAgain(), checkFront()]);
    } catch (error) {
      notifyFailure(error);
    }
  }

  /** Asks whether the posting in front is kept: it may have been saved or deleted elsewhere. */
  async function checkFront(): Promise<void> {
    const { front } = store.get().front;
    if (front.phase !== 'posting') return;
    const { key } = front.posting;
    try {
      const { savedAt } = await transport.request('posting/get', { key });
      emit({ type: 'front/kept', key, savedAt });
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'posting-unknown')) throw error;
      emit({ type: 'front/kept', key, savedAt: undefined });
    }
  }

  async function exportAs(format: ExportFormat): Promise<void> {
    if (store.get().exporting) return;
    emit({ type: 'export/started' });
    try {
      const file = await transport.request('export/prepare', { format, byteOrderMark: store.get().byteOrderMark });
      await ports.download(file);
      notify({ kind: 'exported', count: file.count, filename: file.filename });
    } catch (error) {
      notifyFailure(error);
    } finally {
      emit({ type: 'export/ended' });
    }
  }

  async function setByteOrderMark(on: boolean): Promise<void> {
    emit({ type: 'preferences/changed', byteOrderMark: on });
    await memory.writePreferences({ byteOrderMark: on });
  }

  function placeNow(): Place {
    const { shelf, view } = store.get();
    return {
      query: shelf.query,
      scroll,
      ...(page !== undefined && { page }),
      ...(view.kind === 'posting' && { open: view.key }),
    };
  }

  /** The popup is destroyed without notice when it loses the focus, so its place is written whenever it changes. */
  function remember(): void {
    void memory.writePlace(placeNow());
  }

  async function perform(intent: Intent): Promise<void> {
    switch (intent.kind) {
      case 'read-again':
        return readFront();
      case 'save':
        return save();
      case 'undo-save':
        return undoSave(intent.undoId);
      case 'search':
        return search(intent.query);
      case 'show-more': {
        const { shelf } = store.get();
        const loaded = shelf.items?.length ?? 0;
        return shelf.loading || !hasMore(shelf) ? undefined : list(loaded, loaded + PAGE);
      }
      case 'list-again':
        return listAgain();
      case 'scrolled':
        scroll = intent.top;
        return;
      case 'open':
        return open(intent.key);
      case 'preview':
        return emit({ type: 'view/changed', view: { ...(intent.field && { field: intent.field }), kind: 'preview' } });
      case 'back':
        return emit({ type: 'view/changed', view: { kind: 'list' } });
      case 'remove':
        return remove(intent.key, intent.title);
      case 'restore':
        return restore(intent.key, intent.title);
      case 'export':
        return exportAs(intent.format);
      case 'set-byte-order-mark':
        return setByteOrderMark(intent.on);
      case 'dismiss-notice':
        return emit({ type: 'notice/gone', id: intent.id });
    }
  }

  let stopListening = () => {};

  return {
    store,
    async start(openKey) {
      stopListening = transport.onShelfChanged(() => {
        void Promise.all([listAgain(), checkFront()]).catch(notifyFailure);
      });
      if (openKey === undefined) void readFront();
      const [place, preferences] = await Promise.all([memory.readPlace(), memory.readPreferences()]);
      if (preferences) emit({ type: 'preferences/changed', byteOrderMark: preferences.byteOrderMark });
      if (place) {
        scroll = place.scroll;
        emit({ type: 'place/restored', scroll });
        emit({ type: 'shelf/searched', query: place.query });
      }
      const key = openKey ?? (page !== undefined && place?.page === page ? place.open : undefined);
      // Enough rows for the place where the user was; the rest follows while scrolling.
      const rows = Math.min(MOST, Math.max(PAGE, Math.ceil(scroll / 40)));
      await Promise.all([list(0, rows), key === undefined ? undefined : open(key)]);
    },
    send(intent) {
      void perform(intent).then(remember).catch(notifyFailure);
    },
    stop() {
      stopped = true;
      stopListening();
    },
  };
}
