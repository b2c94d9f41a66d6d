import type { PostingKey } from '../../posting/posting';
import type { Writing } from '../database';
import { BLOCK_SIZE, type IndexedDocument, packBlock, SegmentDocuments } from './block';
import { DamagedIndex } from './checksum';
import { DocumentRecord, Manifest, type Segment } from './schema';

/** All stores of the index. */
export const indexStores = ['searchState', 'searchChunks', 'searchBlocks', 'searchDelta', 'searchDocuments'] as const;

/** Each field's terms have a sign of their own before them, in this order. */
export const fieldSigns = { text: '0', title: '1', company: '2', place: '3', skills: '4' } as const;

/** Reads the manifest; nothing when there is none, or one of another version, or a damaged one. */
export async function readManifest(transaction: {
  objectStore(name: 'searchState'): { get(key: string): Promise<unknown> };
}): Promise<Manifest | undefined> {
  const manifest = Manifest.safeParse(await transaction.objectStore('searchState').get('manifest'));
  return manifest.success ? manifest.data : undefined;
}

/** Writes the manifest as another generation. */
export async function writeManifest(transaction: Writing, manifest: Manifest): Promise<void> {
  await transaction.objectStore('searchState').put({ ...manifest, generation: manifest.generation + 1 });
}

/** Under which numbers the segments have postings; those that they do not have are left out. Throws `DamagedIndex`. */
export async function documentsOf(
  transaction: { objectStore(name: 'searchDocuments'): { get(key: string): Promise<unknown> } },
  keys: readonly PostingKey[],
): Promise<ReadonlyMap<PostingKey, number>> {
  const found = new Map<PostingKey, number>();
  const records = await Promise.all(keys.map((key) => transaction.objectStore('searchDocuments').get(key)));
  for (const raw of records) {
    if (raw === undefined) continue;
    const record = DocumentRecord.safeParse(raw);
    if (!record.success) throw new DamagedIndex("A document's number is of another form.");
    found.set(record.data.key, record.data.document);
  }
  return found;
}

/** Reads a segment's documents. Throws `DamagedIndex`. */
export async function readDocuments(
  transaction: { objectStore(name: 'searchBlocks'): { getAll(range: IDBKeyRange): Promise<unknown[]> } },
  { id, blocks, count }: Segment,
): Promise<SegmentDocuments> {
  const range = IDBKeyRange.bound([id], [id, []]);
  return new SegmentDocuments(await transaction.objectStore('searchBlocks').getAll(range), blocks, count);
}

/** Writes a new segment's documents. Answers the number of its blocks. */
export async function writeBlocks(transaction: Writing, segment: number, documents: readonly IndexedDocument[]): Promise<number> {
  let number = 0;
  for (let start = 0; start < documents.length; start += BLOCK_SIZE) {
    await transaction.objectStore('searchBlocks').put(packBlock(segment, number, documents.slice(start, start + BLOCK_SIZE)));
    number += 1;
  }
  return number;
}
