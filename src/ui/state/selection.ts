/** Which postings of a list are chosen: some by their keys, or all that the list is filtered to but some. Pure. */
import type { PostingKey } from '../../posting/posting';

export type Selection =
  | { readonly kind: 'keys'; readonly keys: ReadonlySet<PostingKey> }
  /** Everything that the list holds, loaded or not, without `except`. */
  | { readonly kind: 'all'; readonly except: ReadonlySet<PostingKey> };

export const noSelection: Selection = { kind: 'keys', keys: new Set() };
export const wholeSelection: Selection = { kind: 'all', except: new Set() };

export function isSelected(selection: Selection, key: PostingKey): boolean {
  return selection.kind === 'all' ? !selection.except.has(key) : selection.keys.has(key);
}

/** How many are chosen in a list of `total`. */
export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.keys.size;
}

/** A run of rows that were chosen from one row on, as by Shift and a click. */
export interface Range {
  /** The row from which it goes. */
  readonly from: number;
  /** What it added to the selection. */
  readonly added: readonly PostingKey[];
}

/** The selection with the rows from `from` on to another chosen; they take the place of an earlier range from the same row. */
export function withRange(
  selection: Selection,
  before: Range | undefined,
  from: number,
  keys: readonly PostingKey[],
): { readonly selection: Selection; readonly range: Range } {
  const rest = before?.from === from ? withSelected(selection, before.added, false) : selection;
  const added = keys.filter((key) => !isSelected(rest, key));
  return { selection: withSelected(rest, added, true), range: { from, added } };
}

/** The selection with `keys` chosen, or not. */
export function withSelected(selection: Selection, keys: readonly PostingKey[], chosen: boolean): Selection {
  const changed = new Set(selection.kind === 'all' ? selection.except : selection.keys);
  for (const key of keys) {
    if (chosen === (selection.kind === 'keys')) changed.add(key);
    else changed.delete(key);
  }
  return selection.kind === 'all' ? { kind: 'all', except: changed } : { kind: 'keys', keys: changed };
}
