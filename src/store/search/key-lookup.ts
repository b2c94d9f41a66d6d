/** Finds postings in segments by their keys: what a change replaces. */
import type { PostingKey } from '../../posting/posting';
import { BLOCK_SIZE, SegmentDocuments } from './block';
import { type Chunk, chunksOf, firstTermsOf, lowerBound, openChunk } from './chunk';
import { visitList } from './document-list';
import { readDocuments } from './manifest';
import type { Segment } from './schema';
import { KEY_SIGN } from './signs';

/** The places of the postings that a segment has. `chunkAt` reads a chunk by its number. */
export async function placesOfKeys(
  { firstTerms, count }: { readonly firstTerms: readonly string[]; readonly count: number },
  keys: readonly PostingKey[],
  chunkAt: (number: number) => Promise<Chunk>,
): Promise<number[]> {
  const wanted = new Map<number, string[]>();
  for (const key of keys) {
    const term = KEY_SIGN + key;
    const [number, end] = chunksOf(firstTerms, { term, prefix: false });
    if (number < end) wanted.set(number, [...(wanted.get(number) ?? []), term]);
  }
  const found = await Promise.all(
    [...wanted].map(async ([number, terms]) => {
      const chunk = await chunkAt(number);
      const places: number[] = [];
      for (const term of terms) {
        const index = lowerBound(chunk.terms, term);
        if (chunk.terms[index] === term) visitList(chunk.lists, chunk.starts[index] ?? 0, count, (place) => places.push(place));
      }
      return places;
    }),
  );
  return found.flat();
}

/** The same of a segment whose terms are not sorted yet: it is small. */
export function placesAmong(documents: SegmentDocuments, keys: readonly PostingKey[]): number[] {
  const wanted = new Set<string>(keys);
  const places: number[] = [];
  if (wanted.size > 0) for (let place = 0; place < documents.count; place += 1) if (wanted.has(documents.keyAt(place))) places.push(place);
  return places;
}

/** What is read of the segments here. */
interface SegmentStores {
  objectStore(name: 'searchChunks' | 'searchBlocks'): {
    get(key: [number, number]): Promise<unknown>;
    getAll(range: IDBKeyRange): Promise<unknown[]>;
  };
}

/** The numbers of the documents that segments have of postings. Throws `DamagedIndex`. */
export async function documentsOf(
  transaction: SegmentStores,
  segments: readonly Segment[],
  keys: readonly PostingKey[],
): Promise<number[]> {
  if (keys.length === 0) return [];
  const found = await Promise.all(
    segments.map(async (segment) => {
      const { id, count } = segment;
      if (segment.unsorted === true) {
        const documents = await readDocuments(transaction, segment);
        return placesAmong(documents, keys).map((place) => documents.documents[place] ?? Number.NaN);
      }
      const places = await placesOfKeys({ firstTerms: firstTermsOf(segment), count }, keys, async (number) =>
        openChunk(await transaction.objectStore('searchChunks').get([id, number])),
      );
      return Promise.all(
        places.map(async (place) => {
          const block = Math.floor(place / BLOCK_SIZE);
          const raw = await transaction.objectStore('searchBlocks').get([id, block]);
          const documents = new SegmentDocuments([raw], 1, Math.min(BLOCK_SIZE, count - block * BLOCK_SIZE));
          return documents.factsAt(place % BLOCK_SIZE).document;
        }),
      );
    }),
  );
  return found.flat();
}
