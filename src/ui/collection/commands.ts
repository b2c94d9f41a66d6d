/** Everything that a key or the palette can do on the full page: one table for the keys, the palette and the help. */
import type { FieldName } from '../../posting/posting';
import { type MessageKey, t } from '../message';
import { type CollectionIntent, type CollectionState, showsList } from '../state/collection-state';
import { rowAt } from '../state/rows-state';
import { noSelection, selectedCount, wholeSelection } from '../state/selection';

/** What commands reach beside the state. */
export interface CommandTools {
  readonly state: CollectionState;
  readonly send: (intent: CollectionIntent) => void;
  focusSearch(): void;
  focusList(): void;
  /** The field of the open posting that has the focus. */
  focusedField(): FieldName | undefined;
  focusDetail(): void;
}

export interface Command {
  readonly label: MessageKey;
  /** As `KeyboardEvent.key` has it, with `Mod+` for Ctrl (or ⌘) and `Shift+` where they must be held. */
  readonly keys?: readonly string[];
  /** Not for the palette: a key that moves about. */
  readonly moves?: boolean;
  run(tools: CommandTools): void;
}

const move =
  (step: number) =>
  ({ state, send, focusList }: CommandTools): void => {
    send({ kind: 'cursor', index: state.cursor + step });
    if (showsList(state)) focusList();
  };

export const commands: readonly Command[] = [
  {
    label: 'cmdSearch',
    keys: ['/'],
    run: ({ state, send, focusSearch }) => {
      // The board and the charts have no search of their own.
      if (!showsList(state)) send({ kind: 'show', screen: 'list' });
      focusSearch();
    },
  },
  { label: 'cmdNext', keys: ['j'], moves: true, run: move(1) },
  { label: 'cmdPrevious', keys: ['k'], moves: true, run: move(-1) },
  {
    label: 'cmdOpen',
    keys: ['Enter'],
    moves: true,
    run: ({ state, send, focusDetail }) => {
      const key = rowAt(state.rows, state.cursor)?.key;
      if (key === undefined) return;
      send({ kind: 'open', key });
      focusDetail();
    },
  },
  {
    label: 'cmdSelect',
    keys: ['x', ' '],
    run: ({ state, send }) => {
      const key = rowAt(state.rows, state.cursor)?.key;
      if (key !== undefined && showsList(state)) send({ kind: 'toggle', key });
    },
  },
  {
    label: 'selectAll',
    keys: ['Mod+a'],
    run: ({ state, send }) => showsList(state) && send({ kind: 'select', selection: wholeSelection }),
  },
  { label: 'selectNone', run: ({ send }) => send({ kind: 'select', selection: noSelection }) },
  { label: 'cmdStatus', keys: ['s'], run: ({ send }) => send({ kind: 'dialog', dialog: 'status' }) },
  { label: 'cmdTag', keys: ['t'], run: ({ send }) => send({ kind: 'dialog', dialog: 'tags' }) },
  {
    label: 'cmdEdit',
    keys: ['e'],
    run: ({ state, send, focusedField }) => {
      const key = rowAt(state.rows, state.cursor)?.key;
      if (state.open === undefined && showsList(state) && key !== undefined) send({ kind: 'open', key });
      send({ kind: 'edit', field: focusedField() ?? 'title' });
    },
  },
  { label: 'cmdCompare', keys: ['c'], run: ({ send }) => send({ kind: 'compare' }) },
  { label: 'cmdDelete', keys: ['Delete', 'Backspace'], run: ({ send }) => send({ kind: 'remove' }) },
  { label: 'cmdExport', run: ({ send }) => send({ kind: 'dialog', dialog: 'export' }) },
  { label: 'undo', keys: ['Mod+z'], run: ({ send }) => send({ kind: 'undo' }) },
  { label: 'cmdRedo', keys: ['Mod+Shift+z', 'Mod+y'], run: ({ send }) => send({ kind: 'redo' }) },
  { label: 'cmdTable', keys: ['1'], run: ({ send }) => send({ kind: 'show', screen: 'list' }) },
  { label: 'cmdBoard', keys: ['2'], run: ({ send }) => send({ kind: 'show', screen: 'board' }) },
  { label: 'cmdInsights', keys: ['3'], run: ({ send }) => send({ kind: 'show', screen: 'insights' }) },
  { label: 'saveView', run: ({ send }) => send({ kind: 'dialog', dialog: 'view' }) },
  { label: 'columns', run: ({ send }) => send({ kind: 'dialog', dialog: 'columns' }) },
  { label: 'cmdPalette', keys: ['Mod+k'], run: ({ send }) => send({ kind: 'dialog', dialog: 'palette' }) },
  { label: 'help', keys: ['?'], run: ({ send }) => send({ kind: 'dialog', dialog: 'help' }) },
  {
    label: 'cmdClose',
    keys: ['Escape'],
    moves: true,
    run: ({ state, send, focusList }) => {
      if (state.compared) send({ kind: 'compare', keys: [] });
      else if (showsList(state) && selectedCount(state.selection, state.rows.total) > 0) send({ kind: 'select', selection: noSelection });
      else if (state.open) {
        send({ kind: 'close' });
        focusList();
      }
    },
  },
];

/** The command of a pressed key; nothing while the user types into a field, but for those that hold Ctrl or ⌘ and do not edit text. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const mod = event.ctrlKey || event.metaKey;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pressed = `${mod ? 'Mod+' : ''}${event.shiftKey && mod ? 'Shift+' : ''}${name}`;
  if (event.altKey) return undefined;
  const typing = isTyping(event.target);
  if (typing && pressed !== 'Mod+k') return undefined;
  // Enter and Space belong to what has the focus, but for a row of the list, which does nothing by itself.
  if ((name === 'Enter' || name === ' ') && !isRow(event.target)) return undefined;
  if ((name === 'Delete' || name === 'Backspace') && isInMenu(event.target)) return undefined;
  return commands.find(({ keys = [] }) => keys.includes(pressed));
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.index !== undefined;
}

function isInMenu(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="listbox"]') !== null;
}

/** A key as it stands on the keyboard: `Ctrl+Z`, `⌘Z` on a Mac. */
export function keyName(key: string, mac: boolean): string {
  const parts = key.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : t('keyControl');
    if (part === 'Shift') return mac ? '⇧' : t('keyShift');
    if (part === ' ') return t('keySpace');
    if (part === 'Escape') return t('keyEscape');
    return part.length === 1 ? part.toUpperCase() : part;
  });
  return parts.join(mac ? '' : '+');
}
