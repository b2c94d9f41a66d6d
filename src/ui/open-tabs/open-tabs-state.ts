/** The open tabs of a window, which of them the user wants saved, and what became of each. */
import type { ButtonSaveAnswer } from '../../protocol/routes';
import type { Failure } from '../failure';

/** A tab with a web page in it. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  /** Chrome has put it to sleep: there is no page to read until it is opened. */
  readonly asleep: boolean;
}

export type TabOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'asleep' }
  /** The user cancelled before its turn. */
  | { readonly kind: 'left' }
  | { readonly kind: 'answered'; readonly answer: ButtonSaveAnswer };

export interface TabRow {
  readonly tab: OpenTab;
  readonly chosen: boolean;
  readonly outcome?: TabOutcome;
}

export interface OpenTabsState {
  /** Nothing is known of the tabs before Chrome was asked. */
  readonly phase: 'asking' | 'choosing' | 'saving' | 'done';
  readonly rows: readonly TabRow[];
  /** The user declined what Chrome asked. */
  readonly declined: boolean;
  readonly failure?: Failure;
}

export type OpenTabsEvent =
  | { readonly type: 'listed'; readonly rows: readonly TabRow[] }
  | { readonly type: 'declined' }
  | { readonly type: 'chose'; readonly id: number; readonly chosen: boolean }
  | { readonly type: 'began' }
  | { readonly type: 'came-to'; readonly id: number; readonly outcome: TabOutcome }
  | { readonly type: 'ended' }
  | { readonly type: 'failed'; readonly failure: Failure };

export const initialOpenTabs: OpenTabsState = { phase: 'asking', rows: [], declined: false };

export function reduceOpenTabs(state: OpenTabsState, event: OpenTabsEvent): OpenTabsState {
  const onRow = (id: number, change: (row: TabRow) => TabRow): OpenTabsState => ({
    ...state,
    rows: state.rows.map((row) => (row.tab.id === id ? change(row) : row)),
  });
  switch (event.type) {
    case 'listed':
      return { phase: 'choosing', rows: event.rows, declined: false };
    case 'declined':
      return { ...state, declined: true };
    case 'chose':
      return onRow(event.id, (row) => ({ ...row, chosen: event.chosen }));
    case 'began':
      return {
        phase: 'saving',
        declined: false,
        rows: state.rows.filter(({ chosen }) => chosen).map((row) => ({ ...row, outcome: { kind: 'waiting' } })),
      };
    case 'came-to':
      return onRow(event.id, (row) => ({ ...row, outcome: event.outcome }));
    case 'ended':
      return { ...state, phase: 'done' };
    case 'failed':
      return { ...state, failure: event.failure };
  }
}

/** The origins of the chosen tabs as match patterns, each once, in the order of the tabs. */
export function originsOf(rows: readonly TabRow[]): string[] {
  const origins = rows.flatMap(({ tab, chosen }) => (chosen ? `${new URL(tab.url).protocol}//${new URL(tab.url).hostname}/*` : []));
  return [...new Set(origins)];
}
