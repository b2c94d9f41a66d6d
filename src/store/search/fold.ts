import type { PostingKey } from '../../posting/posting';
import { unawaited, type Writing } from '../database';
import type { IndexedDocument } from './block';
import { DamagedIndex } from './checksum';
import { ChunkWriter } from './chunk';
import type { IndexSizes } from './index-sizes';
import { documentsOf, fieldSigns, writeBlocks, writeManifest } from './manifest';
import { type DeltaEntry, DeltaRecord, type Manifest, type Segment } from './schema';
import { searchFields, termsOf } from './words';

/** Makes a segment of the changes that wait. */
export async function foldDelta(transaction: Writing, manifest: Manifest, sizes: IndexSizes): Promise<void> {
  const store = transaction.objectStore('searchDelta');
  const records: unknown[] = await store.getAll(null, sizes.fold * 2);
  const numbers = await store.getAllKeys(null, sizes.fold * 2);
  const latest = new Map<PostingKey, { document: number; entry: DeltaEntry | undefined }>();
  for (const [index, raw] of records.entries()) {
    const record = DeltaRecord.safeParse(raw);
    const document = numbers[index];
    if (!record.success || document === undefined) throw new DamagedIndex('A change is of another form.');
    const { key, entry } = record.data;
    // Last, so that documents stay in the order of their numbers.
    latest.delete(key);
    latest.set(key, { document, entry });
  }
  const last = numbers.at(-1);
  if (last !== undefined) unawaited(store.delete(IDBKeyRange.upperBound(last)));
  const dead = [...manifest.dead, ...(await documentsOf(transaction, [...latest.keys()])).values()];
  const entries: DeltaEntry[] = [];
  const documents: IndexedDocument[] = [];
  for (const [key, { document, entry }] of latest) {
    if (entry === undefined) unawaited(transaction.objectStore('searchDocuments').delete(key));
    else {
      unawaited(transaction.objectStore('searchDocuments').put({ key, document }));
      entries.push(entry);
      documents.push({ ...entry.facts, document });
    }
  }
  if (entries.length === 0) {
    await writeManifest(transaction, { ...manifest, dead });
    return;
  }

  const places = placesOf(entries);
  const id = manifest.nextSegment;
  const blocks = await writeBlocks(transaction, id, documents);
  const writer = new ChunkWriter(transaction, { id, count: documents.length, firstTerms: '' }, sizes.chunk);
  for (const term of [...places.keys()].sort()) await writer.add(term, places.get(term) ?? []);
  await writer.flush();
  const segment: Segment = { id, level: 0, count: documents.length, blocks, firstTerms: writer.firstTerms, chunks: writer.chunks };
  await writeManifest(transaction, { ...manifest, nextSegment: id + 1, segments: [...manifest.segments, segment], dead });
}

/** For each term the places of the documents that have it. */
function placesOf(entries: readonly DeltaEntry[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of entries.entries()) {
    for (const field of searchFields) {
      const terms = new Set(words[field].split(' ').flatMap((found) => (found === '' ? [] : termsOf(found))));
      for (const term of terms) {
        const key = fieldSigns[field] + term;
        const list = places.get(key);
        if (list === undefined) places.set(key, [place]);
        else list.push(place);
      }
    }
  }
  return places;
}
