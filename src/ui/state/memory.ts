/** What the popup remembers: its place for as long as the browser runs, and the user's choices for good. */
import { PostingKey } from '../../posting/posting';
import * as z from '../../posting/zod';
import { ListRequest } from '../../protocol/shelf';
import { GIVEN_TEXT, GivenText } from '../../settings/given-text';
import type { StorageArea } from '../../settings/storage-area';
import { EditDraft } from './front-edits';

export const Place = z.object({
  query: z.string(),
  filters: ListRequest.shape.filters,
  /** Pixels from the list's top. */
  scroll: z.number().check(z.nonnegative()),
  /** The posting that was open. */
  open: z.optional(PostingKey),
  /** The page that was in front then: an open posting comes back only over the same page, so that a new one is never hidden. */
  page: z.optional(z.string()),
});
export type Place = z.infer<typeof Place>;

/** Values that another version wrote, or nobody, read as absent. */
export interface Memory {
  readPlace(): Promise<Place | undefined>;
  writePlace(place: Place): Promise<void>;
  /** The text that was selected in a page and is to be read; it is given once. */
  takeGivenText(): Promise<GivenText | undefined>;
  /** Edits of the posting in front that wait for its save. */
  readDraft(): Promise<EditDraft | undefined>;
  /** Without one, none wait. */
  writeDraft(draft: EditDraft | undefined): Promise<void>;
}

/** The popup's memory in the browser's session storage. */
export function storageMemory(session: StorageArea): Memory {
  const read = async <Value>(area: StorageArea, key: string, schema: z.ZodMiniType<Value>): Promise<Value | undefined> => {
    const parsed = schema.safeParse((await area.get(key))[key]);
    return parsed.success ? parsed.data : undefined;
  };
  return {
    readPlace: () => read(session, 'popupPlace', Place),
    writePlace: (place) => session.set({ popupPlace: place }),
    readDraft: () => read(session, 'editDraft', EditDraft),
    writeDraft: (draft) => session.set({ editDraft: draft ?? null }),
    async takeGivenText() {
      const given = await read(session, GIVEN_TEXT, GivenText);
      if (given) await session.set({ [GIVEN_TEXT]: null });
      return given;
    },
  };
}
