/** Which postings are meant: the chosen ones, the open one, the one that the keyboard is at. */
import type { PostingKey } from '../../posting/posting';
import { type CollectionEvent, type CollectionState, showsList } from './collection-state';
import type { RowsService } from './rows-service';
import { rowAt } from './rows-state';
import { selectedCount, withSelected } from './selection';
import type { Store } from './store';

export interface ChosenService {
  /**
   * The postings that an intent means. Without keys: on the list the chosen ones, else the open one, else the one at the cursor; elsewhere, where
   * the list's are out of sight, the one that the keyboard is at, else the open one. Throws `Problem`.
   */
  meant(keys: readonly PostingKey[] | undefined): Promise<readonly PostingKey[]>;
  /** Chooses the rows from one place of the list to another. */
  selectRange(from: number, to: number): Promise<void>;
  toggle(key: PostingKey): void;
  /** The title of a posting that is at hand. */
  titleOf(key: PostingKey): string | undefined;
}

export function createChosenService(rows: RowsService, { get, emit }: Store<CollectionState, CollectionEvent>): ChosenService {
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
      await rows.need(first, last);
      const { rows: list, selection } = get();
      const chosen: PostingKey[] = [];
      for (let index = first; index <= last; index += 1) {
        const key = rowAt(list, index)?.key;
        if (key !== undefined) chosen.push(key);
      }
      emit({ type: 'set', fields: { selection: withSelected(selection, chosen, true), cursor: to } });
    },
    toggle(key) {
      const { selection } = get();
      const chosen = selection.kind === 'all' ? !selection.except.has(key) : selection.keys.has(key);
      emit({ type: 'set', fields: { selection: withSelected(selection, [key], !chosen) } });
    },
    titleOf(key) {
      const { open, rows: list } = get();
      if (open?.key === key && open.saved) return open.saved.posting.title;
      for (const items of list.pages.values()) for (const item of items) if (item.key === key) return item.title;
      return undefined;
    },
  };
}
