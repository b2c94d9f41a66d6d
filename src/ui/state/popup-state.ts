/** The whole state of the popup, what the user can want of it, and how each event changes it. Pure: the service does the asking. */

import type { FieldName, PostingKey } from '../../posting/posting';
import type { SavedPosting } from '../../protocol/shelf';
import type { Failure } from '../failure';
import type { EditTexts } from './front-edits';
import { type FrontEvent, type FrontSlice, noFront, reduceFront } from './front-state';
import type { ListChoice } from './rows-state';
import type { View as NamedList } from './saved-views';
import { emptyShelf, reduceShelf, type Shelf, type ShelfEvent } from './shelf-state';
import { type EntryProblem, emptyEntry, type TextEntry } from './text-entry';

/** What the user asks for. */
export type Intent =
  | { readonly kind: 'read-again' }
  /** Keeps the posting in front, or brings the kept one up to date. */
  | { readonly kind: 'save' }
  /** Keeps the page in front as it is, though it is no posting. */
  | { readonly kind: 'save-plain' }
  /** Opens or closes the form that puts the posting in front right before it is saved. */
  | { readonly kind: 'edit-front'; readonly on: boolean }
  /** Keeps the contact on the page with the posting, or leaves it. */
  | { readonly kind: 'keep-contact'; readonly keep: boolean }
  | { readonly kind: 'change-front'; readonly texts: EditTexts }
  | { readonly kind: 'undo-save'; readonly undoId: string }
  | { readonly kind: 'search'; readonly query: string }
  /** Lists what a view holds. */
  | { readonly kind: 'choose'; readonly choice: ListChoice }
  | { readonly kind: 'show-more' }
  | { readonly kind: 'list-again' }
  | { readonly kind: 'scrolled'; readonly top: number }
  | { readonly kind: 'open'; readonly key: PostingKey }
  /** Reads the posting in front before saving it; `field` is the one whose words are to be shown. */
  | { readonly kind: 'preview'; readonly field?: FieldName }
  | { readonly kind: 'back' }
  /** Opens the form for a posting that came as a text or a file. */
  | { readonly kind: 'new-from-text' }
  | { readonly kind: 'change-entry'; readonly entry: TextEntry }
  /** Takes a file into the form and reads it. */
  | { readonly kind: 'give-file'; readonly file: File }
  | { readonly kind: 'read-entry' }
  /** Puts a report about the page in front, which was not read, on the clipboard. */
  | { readonly kind: 'copy-report' }
  | { readonly kind: 'open-side-panel' }
  | { readonly kind: 'remove'; readonly key: PostingKey; readonly title: string | undefined }
  | { readonly kind: 'restore'; readonly key: PostingKey; readonly title: string | undefined }
  | { readonly kind: 'dismiss-notice'; readonly id: number };

export type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'text' }
  | { readonly kind: 'preview'; readonly field?: FieldName }
  | {
      readonly kind: 'posting';
      readonly key: PostingKey;
      /** Absent while it is fetched. */
      readonly saved?: SavedPosting;
      readonly failure?: Failure;
    };

/** What just happened, told in the toast. */
export type Notice =
  | { readonly kind: 'removed'; readonly key: PostingKey; readonly title: string | undefined }
  | { readonly kind: 'restored'; readonly title: string | undefined }
  | { readonly kind: 'save-undone' }
  | { readonly kind: 'report-copied' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A list under a name, and how many postings it holds. */
export interface CountedView {
  readonly view: NamedList;
  readonly count: number;
}

export interface PopupState {
  readonly front: FrontSlice;
  readonly shelf: Shelf;
  /** Absent until they are counted. */
  readonly views?: readonly CountedView[];
  readonly view: View;
  /** `id` tells one notice from the next of the same kind. */
  readonly notice?: { readonly id: number; readonly notice: Notice };
  readonly entry: TextEntry;
  /** Why the entry was not read. */
  readonly entryProblem?: EntryProblem;
  /** How far down the list the user was when the popup was closed last, in pixels. */
  readonly startScroll: number;
}

export type PopupEvent =
  | FrontEvent
  | ShelfEvent
  | { readonly type: 'views/counted'; readonly views: readonly CountedView[] }
  | { readonly type: 'place/restored'; readonly scroll: number }
  | { readonly type: 'view/changed'; readonly view: View }
  | { readonly type: 'view/loaded'; readonly key: PostingKey; readonly saved: SavedPosting }
  | { readonly type: 'view/failed'; readonly key: PostingKey; readonly failure: Failure }
  | { readonly type: 'notice/shown'; readonly id: number; readonly notice: Notice }
  /** Without `id`: whichever notice is shown. */
  | { readonly type: 'notice/gone'; readonly id?: number }
  | { readonly type: 'entry/changed'; readonly entry: TextEntry }
  | { readonly type: 'entry/problem'; readonly problem: EntryProblem };

export const initialState: PopupState = {
  front: noFront,
  shelf: emptyShelf,
  view: { kind: 'list' },
  entry: emptyEntry,
  startScroll: 0,
};

function isFrontEvent(event: PopupEvent): event is FrontEvent {
  return event.type.startsWith('front/');
}

function isShelfEvent(event: PopupEvent): event is ShelfEvent {
  return event.type.startsWith('shelf/');
}

/** The popup after an event; the same object when nothing changed. */
export function reducePopup(state: PopupState, event: PopupEvent): PopupState {
  if (isFrontEvent(event)) {
    const front = reduceFront(state.front, event);
    return front === state.front ? state : { ...state, front };
  }
  if (isShelfEvent(event)) {
    const shelf = reduceShelf(state.shelf, event);
    return shelf === state.shelf ? state : { ...state, shelf };
  }
  switch (event.type) {
    case 'views/counted':
      return { ...state, views: event.views };
    case 'place/restored':
      return { ...state, startScroll: event.scroll };
    case 'view/changed':
      return { ...state, view: event.view };
    case 'view/loaded':
      // The user may have gone back, or on to another posting, while this one was fetched.
      if (state.view.kind !== 'posting' || state.view.key !== event.key) return state;
      return { ...state, view: { kind: 'posting', key: event.key, saved: event.saved } };
    case 'view/failed':
      if (state.view.kind !== 'posting' || state.view.key !== event.key) return state;
      return { ...state, view: { kind: 'posting', key: event.key, failure: event.failure } };
    case 'notice/shown':
      return { ...state, notice: { id: event.id, notice: event.notice } };
    case 'notice/gone': {
      if (state.notice === undefined || (event.id !== undefined && event.id !== state.notice.id)) return state;
      const { notice: _, ...rest } = state;
      return rest;
    }
    case 'entry/changed': {
      const { entryProblem: _, ...rest } = state;
      return { ...rest, entry: event.entry };
    }
    case 'entry/problem':
      return { ...state, entryProblem: event.problem };
  }
}
