import type { Writing } from '../database';
import { rangeOf } from '../key-range';
import { put } from '../requests';
import { BLOCK_SIZE, type IndexedDocument, packBlock, SegmentDocuments } from './block';
import { Manifest, type Segment } from './schema';

/** All stores of the index. */
export const indexStores = ['searchState', 'searchChunks', 'searchBlocks', 'searchDelta'] as const;

/** Reads the manifest; nothing when there is none, or one of another version, or a damaged one. */
export async function readManifest(transaction: {
  objectStore(name: 'searchState'): { get(key: string): Promise<unknown> };
}): Promise<Manifest | undefined> {
  const manifest = Manifest.safeParse(await transaction.objectStore('searchState').get('manifest'));
  return manifest.success ? manifest.data : undefined;
}

/** Writes the manifest as another generation. */
export function writeManifest(transaction: Writing, manifest: Manifest): void {
  put(transaction, 'searchState', { ...manifest, generation: manifest.generation + 1 });
}

/** Reads a segment's documents. Throws `DamagedIndex`. */
export async function readDocuments(
  transaction: { objectStore(name: 'searchBlocks'): { getAll(range: IDBKeyRange): Promise<unknown[]> } },
  { id, blocks, count }: Segment,
): Promise<SegmentDocuments> {
  return new SegmentDocuments(await transaction.objectStore('searchBlocks').getAll(rangeOf(id)), blocks, count);
}

/** Writes a new segment's documents. Answers the number of its blocks. */
export function writeBlocks(transaction: Writing, segment: number, documents: readonly IndexedDocument[]): number {
  let number = 0;
  for (let start = 0; start < documents.length; start += BLOCK_SIZE) {
    put(transaction, 'searchBlocks', packBlock(segment, number, documents.slice(start, start + BLOCK_SIZE)));
    number += 1;
  }
  return number;
}
