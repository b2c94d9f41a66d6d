/** The whole state of the full page, what the user can want of it, and how each event changes it. Pure: the services do the asking. */
import type { HistoryEvent } from '../../posting/history-event';
import type { FieldName, PostingKey } from '../../posting/posting';
import type { Snapshot } from '../../posting/snapshot';
import type { ApplicationStatus, UserChange } from '../../posting/user-data';
import type { AlikePosting, SavedPosting } from '../../protocol/shelf';
import type { Failure } from '../failure';
import type { BoardState } from './board-service';
import type { CollectionLook, Screen } from './collection-memory';
import { type Column, firstColumns } from './columns';
import type { InsightsState } from './insights-service';
import { type ListChoice, noRows, type Rows, type RowsEvent, reduceRows, type Sort } from './rows-state';
import type { SavedView } from './saved-views';
import { noSelection, type Selection } from './selection';
import { emptyStack, type UndoStack } from './undo-stack';

export type Dialog = 'palette' | 'help' | 'status' | 'tags' | 'columns' | 'view' | 'filters' | 'export';

/** What the user asks for. `keys` are the postings that are meant; without it the chosen ones, else the one at hand. */
export type CollectionIntent =
  | { readonly kind: 'search'; readonly query: string }
  /** Narrows the list down to a value of a filter, or no longer. */
  | { readonly kind: 'filter'; readonly name: string; readonly value: string; readonly on: boolean }
  | { readonly kind: 'choose'; readonly choice: ListChoice }
  /** Sorts by this; the other way round where the list is sorted by it already. */
  | { readonly kind: 'sort'; readonly sort: Sort }
  | { readonly kind: 'need'; readonly first: number; readonly last: number }
  | { readonly kind: 'list-again' }
  | { readonly kind: 'scrolled'; readonly top: number }
  | { readonly kind: 'cursor'; readonly index: number }
  /** The posting that the keyboard is at, on a screen that is no list. */
  | { readonly kind: 'at'; readonly key: PostingKey }
  | { readonly kind: 'open'; readonly key: PostingKey }
  | { readonly kind: 'close' }
  /** Opens the editor of a field of the open posting, as soon as that is there; without a field closes it. */
  | { readonly kind: 'edit'; readonly field?: FieldName }
  | { readonly kind: 'toggle'; readonly key: PostingKey }
  /** Chooses the rows from one place of the list to another. */
  | { readonly kind: 'select-range'; readonly from: number; readonly to: number }
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'say'; readonly changes: readonly UserChange[]; readonly keys?: readonly PostingKey[]; readonly told?: Told }
  | { readonly kind: 'remove'; readonly keys?: readonly PostingKey[] }
  | { readonly kind: 'show-history'; readonly key: PostingKey }
  /** Shows the page that was kept at a capture; without one shows none any more. */
  | { readonly kind: 'show-page'; readonly version?: string }
  /** Takes a step of a posting's history back. */
  | { readonly kind: 'take-back'; readonly stepId: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'show'; readonly screen: Screen }
  | { readonly kind: 'narrow'; readonly narrow: boolean }
  | { readonly kind: 'compare'; readonly keys?: readonly PostingKey[] }
  | { readonly kind: 'dialog'; readonly dialog?: Dialog }
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'ask-reminders' }
  | { readonly kind: 'expect'; readonly expectation: CollectionLook['expectation'] }
  | { readonly kind: 'save-view'; readonly name: string }
  | { readonly kind: 'remove-view'; readonly id: string }
  | { readonly kind: 'dismiss-notice'; readonly id: number };

/** What a change of the user's was, for the notice. */
export type Told =
  | { readonly what: 'status'; readonly status: ApplicationStatus }
  | { readonly what: 'tag'; readonly tag: string }
  | { readonly what: 'field' };

/** What just happened, told in the toast. `count` postings; `title` where it is one. */
export type CollectionNotice =
  | { readonly kind: 'said'; readonly told: Told; readonly count: number; readonly title?: string }
  | { readonly kind: 'removed'; readonly count: number; readonly title?: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'redone' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'compare-few' }
  | { readonly kind: 'compare-many' }
  | { readonly kind: 'reminders-refused' }
  | { readonly kind: 'view-saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The posting that is read. */
export interface Open {
  readonly key: PostingKey;
  /** Absent while it is fetched. */
  readonly saved?: SavedPosting;
  /** The newest first; absent until it is asked for. */
  readonly history?: readonly HistoryEvent[];
  /** Other saved postings that may be the same job; absent while they are fetched. */
  readonly alike?: readonly AlikePosting[];
  readonly failure?: Failure;
}

/** A page that was kept, shown over everything else. */
export interface ShownPage {
  readonly version: string;
  readonly loaded: boolean;
  /** Absent while it is fetched, and where the page is no longer kept. */
  readonly snapshot?: Snapshot;
  readonly failure?: Failure;
}

/** Postings side by side, in the order in which they were chosen. */
export interface Compared {
  readonly keys: readonly PostingKey[];
  readonly postings?: readonly SavedPosting[];
  readonly failure?: Failure;
}

export interface CollectionState {
  readonly rows: Rows;
  /** What stands in the search box. */
  readonly typed: string;
  readonly screen: Screen;
  /** An open posting stands in the place of the list, not beside it. */
  readonly narrow: boolean;
  /** The row that the keyboard is at. */
  readonly cursor: number;
  readonly selection: Selection;
  readonly open?: Open;
  /** The field of the open posting whose editor is open, or opens once the posting is there. */
  readonly editing?: FieldName;
  readonly compared?: Compared;
  readonly page?: ShownPage;
  /** The posting that the keyboard is at, on a screen that is no list. */
  readonly at?: PostingKey;
  /** Absent until they are opened first. */
  readonly board?: BoardState;
  readonly insights?: InsightsState;
  readonly dialog?: Dialog;
  readonly columns: readonly Column[];
  readonly expectation?: CollectionLook['expectation'];
  readonly views: readonly SavedView[];
  /** How many postings each view holds, by its id. */
  readonly viewCounts: Readonly<Record<string, number>>;
  readonly undo: UndoStack;
  /** Whether the browser may remind the user of a follow-up. */
  readonly reminders: boolean;
  /** Many postings are being changed. */
  readonly working: boolean;
  readonly notice?: { readonly id: number; readonly notice: CollectionNotice };
  /** How far down the list the user is, in pixels: there it is drawn when it comes back into sight. */
  readonly scroll: number;
}

export type CollectionEvent =
  | RowsEvent
  | { readonly type: 'set'; readonly fields: Partial<CollectionState> }
  | { readonly type: 'shown'; readonly screen: Screen }
  | { readonly type: 'at'; readonly key: PostingKey }
  | { readonly type: 'opened'; readonly key: PostingKey }
  | { readonly type: 'loaded'; readonly key: PostingKey; readonly saved: SavedPosting }
  | { readonly type: 'history'; readonly key: PostingKey; readonly events: readonly HistoryEvent[] }
  | { readonly type: 'alike'; readonly key: PostingKey; readonly alike: readonly AlikePosting[] }
  | { readonly type: 'page'; readonly page: ShownPage | undefined }
  | { readonly type: 'not-loaded'; readonly key: PostingKey; readonly failure: Failure }
  | { readonly type: 'closed' }
  | { readonly type: 'edit'; readonly field: FieldName | undefined }
  | { readonly type: 'compared'; readonly compared: Compared | undefined }
  | { readonly type: 'dialog'; readonly dialog: Dialog | undefined }
  | { readonly type: 'expected'; readonly expectation: CollectionLook['expectation'] }
  | { readonly type: 'view-counted'; readonly id: string; readonly count: number }
  | { readonly type: 'notice/shown'; readonly id: number; readonly notice: CollectionNotice }
  | { readonly type: 'notice/gone'; readonly id: number };

export const initialCollection: CollectionState = {
  rows: noRows,
  typed: '',
  screen: 'list',
  narrow: false,
  cursor: 0,
  selection: noSelection,
  columns: firstColumns,
  views: [],
  viewCounts: {},
  undo: emptyStack,
  reminders: false,
  working: false,
  scroll: 0,
};

function isRowsEvent(event: CollectionEvent): event is RowsEvent {
  return event.type.startsWith('rows/');
}

/** The full page after an event; the same object when nothing changed. */
export function reduceCollection(state: CollectionState, event: CollectionEvent): CollectionState {
  if (isRowsEvent(event)) {
    const rows = reduceRows(state.rows, event);
    if (rows === state.rows) return state;
    return { ...state, rows, cursor: Math.max(0, Math.min(state.cursor, rows.total - 1)) };
  }
  switch (event.type) {
    case 'set':
      return { ...state, ...event.fields };
    case 'shown':
      return { ...without(without(state, 'compared'), 'at'), screen: event.screen };
    case 'at':
      return { ...state, at: event.key };
    case 'opened': {
      // Who opens a posting means it, wherever the keyboard was before.
      const opening = without(state, 'at');
      // What was read stands until the new text comes, unless it is another posting's.
      if (opening.open?.key === event.key) return opening;
      return { ...without(opening, 'editing'), open: { key: event.key } };
    }
    case 'loaded':
      if (state.open?.key !== event.key) return state;
      return { ...state, open: { ...without(state.open, 'failure'), saved: event.saved } };
    case 'history':
      if (state.open?.key !== event.key) return state;
      return { ...state, open: { ...state.open, history: event.events } };
    case 'alike':
      if (state.open?.key !== event.key) return state;
      return { ...state, open: { ...state.open, alike: event.alike } };
    case 'page':
      return event.page === undefined ? without(state, 'page') : { ...state, page: event.page };
    case 'not-loaded':
      if (state.open?.key !== event.key) return state;
      // What is read stands beneath the failure, with what is typed into it, unless it is there no more.
      if (state.open.saved !== undefined && event.failure.code !== 'posting-unknown')
        return { ...state, open: { ...state.open, failure: event.failure } };
      return { ...without(state, 'editing'), open: { key: event.key, failure: event.failure } };
    case 'closed':
      return without(without(state, 'editing'), 'open');
    case 'edit':
      if (event.field === undefined || state.open === undefined) return without(state, 'editing');
      return { ...state, editing: event.field };
    case 'compared':
      return event.compared === undefined ? without(state, 'compared') : { ...state, compared: event.compared };
    case 'dialog':
      return event.dialog === undefined ? without(state, 'dialog') : { ...state, dialog: event.dialog };
    case 'expected':
      return event.expectation === undefined ? without(state, 'expectation') : { ...state, expectation: event.expectation };
    case 'view-counted':
      return { ...state, viewCounts: { ...state.viewCounts, [event.id]: event.count } };
    case 'notice/shown':
      return { ...state, notice: { id: event.id, notice: event.notice } };
    case 'notice/gone':
      return state.notice?.id === event.id ? without(state, 'notice') : state;
  }
}

/** Whether the list is in sight, so that its cursor and what is chosen in it can be meant. */
export function showsList({ screen, compared, open, narrow }: CollectionState): boolean {
  return screen === 'list' && compared === undefined && !(narrow && open !== undefined);
}

/** Whether an editor is to open once the open posting is there: what is typed until then is meant for it. */
export function awaitsEditor({ editing, open }: CollectionState): boolean {
  return editing !== undefined && open !== undefined && open.saved === undefined;
}

function without<Given extends object, Name extends keyof Given>(given: Given, name: Name): Omit<Given, Name> {
  if (given[name] === undefined) return given;
  const { [name]: _, ...rest } = given;
  return rest;
}
