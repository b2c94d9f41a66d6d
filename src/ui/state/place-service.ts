/** Writes down where the user is and how the page looks, and goes back there. */
import type { PostingKey } from '../../posting/posting';
import type { CollectionMemory, CollectionPlace } from './collection-memory';
import type { CollectionEvent, CollectionState } from './collection-state';
import type { ListChoice } from './rows-state';
import { choiceOf } from './saved-views';
import type { Store } from './store';

/** Where the page begins. `open` is a posting to show at once, `choice` a list to begin with instead of the last one. */
export interface StartPlace {
  readonly open?: PostingKey;
  readonly choice?: ListChoice;
}

export interface PlaceService {
  /** Puts look, views and place of the last time into the state. Answers the list to begin with and the posting to fetch. */
  recall(from: StartPlace): Promise<{ readonly choice: ListChoice; readonly open: PostingKey | undefined }>;
  /** Writes the place down where it has changed. */
  remember(): Promise<void>;
  /** Writes columns and expectation down. */
  writeLook(): Promise<void>;
}

export function createPlaceService(memory: CollectionMemory, { get, emit }: Store<CollectionState, CollectionEvent>): PlaceService {
  let written = '';

  return {
    async recall({ open, choice }) {
      const [place, look, views] = await Promise.all([memory.readPlace(), memory.readLook(), memory.readViews()]);
      if (look) emit({ type: 'set', fields: { columns: look.columns } });
      if (look?.expectation) emit({ type: 'expected', expectation: look.expectation });
      const first = choice ?? (place ? choiceOf(place.choice) : get().rows.choice);
      const scroll = choice === undefined ? (place?.scroll ?? 0) : 0;
      emit({ type: 'set', fields: { views, typed: first.query, scroll, screen: place?.screen ?? 'list' } });
      const key = open ?? place?.open;
      // Who comes for a posting or a search is not shown a comparison.
      if (place?.compared && open === undefined && choice === undefined) emit({ type: 'compared', compared: { keys: place.compared } });
      return { choice: first, open: key };
    },
    async remember() {
      const { rows, screen, open, compared, scroll } = get();
      const place: CollectionPlace = {
        choice: rows.choice,
        screen,
        scroll,
        ...(open && { open: open.key }),
        ...(compared && { compared: [...compared.keys] }),
      };
      const words = JSON.stringify(place);
      if (words === written) return;
      written = words;
      await memory.writePlace(place);
    },
    async writeLook() {
      const { columns, expectation } = get();
      await memory.writeLook({ columns: [...columns], ...(expectation && { expectation }) });
    },
  };
}
