/** Which postings are meant: the chosen ones, the open one, the one that the keyboard is at. */
import type { PostingKey } from '../../posting/posting';
import { type CollectionEvent, type CollectionState, showsList } from './collection-state';
import type { RowsService } from './rows-service';
import { rowAt } from './rows-state';
import { isSelected, type Range, selectedCount, withRange, withSelected } from './selection';
import type { Store } from './store';

export interface ChosenService {
  /**
   * The postings that an intent means. Without keys: on the list the chosen ones, else the open one, else the one at the cursor; elsewhere, where
   * the list's are out of sight, the one that the keyboard is at, else the open one. Throws `Problem`.
   */
  meant(keys: readonly PostingKey[] | undefined): Promise<readonly PostingKey[]>;
  /** Chooses the rows from one place of the list to another, in the place of those that were chosen so from there last. */
  selectRange(from: number, to: number): Promise<void>;
  toggle(key: PostingKey): void;
  /** The title of a posting that is at hand. */
  titleOf(key: PostingKey): string | undefined;
}

export function createChosenService(rows: RowsService, { get, emit }: Store<CollectionState, CollectionEvent>): ChosenService {
  /** What Shift chose last. */
  let range: Range | undefined;
  return {
    async meant(keys) {
      if (keys !== undefined) return keys;
      const { selection, rows: list, open, cursor, at } = get();
      const single = (key: PostingKey | undefined) => (key === undefined ? [] : [key]);
      if (!showsList(get())) return single(at ?? open?.key);
      if (selectedCount(selection, list.total) > 0) return selection.kind === 'keys' ? [...selection.keys] : rows.keys(selection.except);
      return single(open?.key ?? rowAt(list, cursor)?.key);
    },
    async selectRange(from, to) {
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      const { choice } = get().rows;
      await rows.need(first, last);
      const { rows: list, selection } = get();
      if (list.choice !== choice) return;
      const chosen: PostingKey[] = [];
      for (let index = first; index <= last; index += 1) {
        const key = rowAt(list, index)?.key;
        // A row that could not be loaded is told over the list; a range with a hole would be taken for a whole one.
        if (key === undefined) return;
        chosen.push(key);
      }
      const ranged = withRange(selection, range, from, chosen);
      range = ranged.range;
      emit({ type: 'set', fields: { selection: ranged.selection, cursor: to } });
    },
    toggle(key) {
      const { selection } = get();
      range = undefined;
      emit({ type: 'set', fields: { selection: withSelected(selection, [key], !isSelected(selection, key)) } });
    },
    titleOf(key) {
      const { open, rows: list } = get();
      if (open?.key === key && open.saved) return open.saved.posting.title;
      for (const items of list.pages.values()) for (const item of items) if (item.key === key) return item.title;
      return undefined;
    },
  };
}
