import type { CollectionMemory } from '../../../src/ui/state/collection-memory';

/** A full page's memory that is empty, and keeps what was written last under `place`, `look` and `views`. */
export function fakeCollectionMemory(
  remembered: { readonly place?: Awaited<ReturnType<CollectionMemory['readPlace']>> } = {},
): CollectionMemory & { readonly written: Record<string, unknown> } {
  const written: Record<string, unknown> = {};
  return {
    written,
    readPlace: async () => remembered.place,
    writePlace: async (place) => void Object.assign(written, { place }),
    readLook: async () => undefined,
    writeLook: async (look) => void Object.assign(written, { look }),
    readViews: async () => [],
    writeViews: async (views) => void Object.assign(written, { views }),
  };
}
