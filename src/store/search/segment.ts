import type { Writing } from '../database';
import type { IndexedDocument } from './block';
import { ChunkWriter } from './chunk';
import { writeBlocks } from './manifest';
import type { DocumentWords, Segment } from './schema';
import { documentTerms } from './signs';

/** A document as a segment takes it in. */
export interface NewDocument {
  readonly facts: IndexedDocument;
  readonly words: DocumentWords;
}

/** Writes a segment of documents, which come in the order of their numbers. */
export function writeSegment(transaction: Writing, id: number, documents: readonly NewDocument[], chunkSize: number): Segment {
  const count = documents.length;
  const blocks = writeBlocks(
    transaction,
    id,
    documents.map(({ facts }) => facts),
  );
  const places = placesOf(documents);
  const writer = new ChunkWriter(transaction, { id, count, firstTerms: '' }, chunkSize);
  for (const term of [...places.keys()].sort()) writer.add(term, places.get(term) ?? []);
  writer.flush();
  return { id, level: 0, count, blocks, firstTerms: writer.firstTerms, chunks: writer.chunks };
}

/** For each term the places of the documents that have it. */
function placesOf(documents: readonly NewDocument[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { facts, words }] of documents.entries()) {
    for (const term of documentTerms(facts.key, words)) {
      const list = places.get(term);
      if (list === undefined) places.set(term, [place]);
      else if (list.at(-1) !== place) list.push(place);
    }
  }
  return places;
}
