/** What the full page remembers: where it was, how its table looks, the user's own views. */
import { PostingKey } from '../../posting/posting';
import * as z from '../../posting/zod';
import type { StorageArea } from '../../settings/storage-area';
import { Column } from './columns';
import { COMPARED } from './compared';
import { SavedView, StoredChoice } from './saved-views';

export const Screen = z.enum(['list', 'board', 'insights']);
export type Screen = z.infer<typeof Screen>;

export const CollectionPlace = z.object({
  choice: StoredChoice,
  screen: Screen,
  open: z.optional(PostingKey),
  /** Postings that stood side by side. */
  compared: z.optional(z.array(PostingKey).check(z.minLength(COMPARED.least), z.maxLength(COMPARED.most))),
  /** Pixels from the list's top. */
  scroll: z.number().check(z.nonnegative()),
});
export type CollectionPlace = z.infer<typeof CollectionPlace>;

export const CollectionLook = z.object({
  columns: z.array(Column).check(z.minLength(1)),
  /** What the user wants to earn a year, in the currency of `currency`, as the line on charts of pay. */
  expectation: z.optional(z.object({ amount: z.number().check(z.positive()), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })),
});
export type CollectionLook = z.infer<typeof CollectionLook>;

const SavedViews = z.array(SavedView);

/** Values that another version wrote, or nobody, read as absent. */
export interface CollectionMemory {
  readPlace(): Promise<CollectionPlace | undefined>;
  writePlace(place: CollectionPlace): Promise<void>;
  readLook(): Promise<CollectionLook | undefined>;
  writeLook(look: CollectionLook): Promise<void>;
  readViews(): Promise<readonly SavedView[]>;
  writeViews(views: readonly SavedView[]): Promise<void>;
}

/** The full page's memory in the browser's storage, where it stays when the browser is closed. */
export function collectionMemory(local: StorageArea): CollectionMemory {
  const read = async <Value>(key: string, schema: z.ZodMiniType<Value>): Promise<Value | undefined> => {
    const parsed = schema.safeParse((await local.get(key))[key]);
    return parsed.success ? parsed.data : undefined;
  };
  return {
    readPlace: () => read('collectionPlace', CollectionPlace),
    writePlace: (place) => local.set({ collectionPlace: place }),
    readLook: () => read('collectionLook', CollectionLook),
    writeLook: (look) => local.set({ collectionLook: look }),
    readViews: async () => (await read('savedViews', SavedViews)) ?? [],
    writeViews: (views) => local.set({ savedViews: views }),
  };
}
