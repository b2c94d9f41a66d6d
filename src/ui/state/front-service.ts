/** Reads the page in front, keeps its posting, takes that back. */
import { Problem } from '../../posting/problem';
import type { TextRequest } from '../../protocol/routes';
import { failureOf } from '../failure';
import { changesOf, type EditTexts } from './front-edits';
import { isStillLoading } from './front-state';
import type { FrontTab, PopupPorts } from './popup-ports';
import type { PopupEvent, PopupState } from './popup-state';
import type { Store } from './store';

/** A page that still renders is asked again this often, and for this long, in milliseconds. */
export const READ_EVERY = 400;
export const READ_FOR = 10_000;

export interface FrontService {
  /** Reads the page anew; an earlier reading that is under way ends. */
  read(): Promise<void>;
  /** Keeps the page as it is, with what its text states, though it is no posting. */
  savePlain(): Promise<void>;
  /** Reads a text in the place of the page; it stays in front until `read` is called. */
  readText(request: TextRequest): Promise<void>;
  /** Keeps the posting, or brings the kept one up to date. */
  save(): Promise<void>;
  /** Puts fields right before the save, and keeps what is typed for a popup that closes. */
  edit(texts: EditTexts): Promise<void>;
  showEdit(on: boolean): void;
  /** Whether the contact on the page is kept with the posting. */
  keepContact(keep: boolean): void;
  /** Throws `Problem`. */
  undoSave(undoId: string): Promise<void>;
  /** Asks the shelf whether the posting is kept: it may have been saved or deleted elsewhere. Throws `Problem`. */
  check(): Promise<void>;
}

/** What the popup does with the posting in front; its events go to the store that it is given. */
export function createFrontService(
  {
    transport,
    memory,
    clock,
    frontTab,
  }: Pick<PopupPorts, 'transport' | 'memory' | 'clock'> & { readonly frontTab: Promise<FrontTab | undefined> },
  { get, emit }: Store<PopupState, PopupEvent>,
): FrontService {
  async function read(plain?: true): Promise<void> {
    const ticket = get().front.ticket + 1;
    const isCurrent = () => get().front.ticket === ticket;
    emit({ type: 'front/started', ticket, source: 'page' });
    const deadline = clock.now() + READ_FOR;
    try {
      const tab = await frontTab;
      if (tab === undefined) return isCurrent() ? emit({ type: 'front/left', ticket }) : undefined;
      while (isCurrent()) {
        const answer = await transport.request('front/read', { tabId: tab.tabId, ...(plain && { plain }) });
        const last = clock.now() + READ_EVERY > deadline;
        emit({ type: 'front/answered', ticket, answer, at: new Date(clock.now()).toISOString(), last });
        if (last || !isStillLoading(answer)) return await recallEdits();
        await clock.wait(READ_EVERY);
      }
    } catch (error) {
      emit({ type: 'front/failed', ticket, failure: failureOf(error) });
    }
  }

  /** What was typed of this very posting before the popup closed stands there again. */
  async function recallEdits(): Promise<void> {
    const { front } = get().front;
    if (front.phase !== 'posting' || front.saved !== undefined) return;
    const draft = await memory.readDraft();
    if (draft?.key === front.posting.key) emit({ type: 'front/edited', captureId: front.captureId, texts: draft.texts });
  }

  async function save(): Promise<void> {
    const { front } = get().front;
    if (front.phase !== 'posting' || front.saving) return;
    const { captureId } = front;
    emit({ type: 'front/saving', captureId });
    try {
      const contact = front.contact?.leaves ? undefined : front.contact?.value;
      const answer = await transport.request('capture/save', { captureId, ...(contact && { contact }) });
      const changes = changesOf(front.posting, front.edits ?? {});
      const { undo } = changes.length === 0 ? { undo: [] } : await transport.request('user/change', { key: answer.key, changes });
      await memory.writeDraft(undefined);
      // One thing can be undone at a time: what a toast offered before is over.
      emit({ type: 'notice/gone' });
      emit({ type: 'front/saved', captureId, answer, ...(undo.length > 0 && { takeBack: undo }) });
    } catch (error) {
      emit({ type: 'front/save-failed', captureId, failure: failureOf(error) });
    }
  }

  return {
    read: () => read(),
    save,
    async savePlain() {
      await read(true);
      await save();
    },

    async readText(request) {
      const ticket = get().front.ticket + 1;
      emit({ type: 'front/started', ticket, source: 'text' });
      try {
        const answer = await transport.request('text/read', request);
        emit({ type: 'front/answered', ticket, answer, at: new Date(clock.now()).toISOString(), last: true });
      } catch (error) {
        emit({ type: 'front/failed', ticket, failure: failureOf(error) });
      }
    },

    async edit(texts) {
      const { front } = get().front;
      if (front.phase !== 'posting') return;
      emit({ type: 'front/edited', captureId: front.captureId, texts });
      await memory.writeDraft({ key: front.posting.key, texts });
    },

    showEdit(on) {
      const { front } = get().front;
      if (front.phase === 'posting') emit({ type: 'front/editing', captureId: front.captureId, on });
    },

    keepContact(keep) {
      const { front } = get().front;
      if (front.phase === 'posting') emit({ type: 'front/contact', captureId: front.captureId, keep });
    },

    async undoSave(undoId) {
      const { front } = get().front;
      const said = front.phase === 'posting' && front.save?.answer.undoId === undoId ? front.save : undefined;
      if (said?.takeBack) await transport.request('user/change', { key: said.answer.key, changes: [...said.takeBack] });
      await transport.request('save/undo', { undoId });
      emit({ type: 'front/undone', undoId });
    },

    async check() {
      const { front } = get().front;
      if (front.phase !== 'posting') return;
      const { key } = front.posting;
      try {
        const { savedAt } = await transport.request('posting/get', { key });
        emit({ type: 'front/kept', key, savedAt });
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'posting-unknown')) throw error;
        emit({ type: 'front/kept', key, savedAt: undefined });
      }
    },
  };
}
