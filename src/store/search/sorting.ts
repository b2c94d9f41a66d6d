import type { Writing } from '../database';
import { rangeOf } from '../key-range';
import { drop } from '../requests';
import type { IndexSizes } from './index-sizes';
import { readDocuments, writeManifest } from './manifest';
import type { Manifest, Segment } from './schema';
import { type NewDocument, packTerms, writeSegment } from './segment';
import { readWords, wordsOfDocuments } from './unsorted';

/** The first of these segments that are unsorted and stand side by side: sorted together, they are one. None where all are sorted. */
export function unsortedAmong(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex(({ unsorted }) => unsorted === true);
  if (first < 0) return [];
  const behind = segments.findIndex(({ unsorted }, index) => index > first && unsorted !== true);
  return segments.slice(first, behind < 0 ? segments.length : behind);
}

/** Makes one sorted segment of unsorted ones that stand side by side, without the documents that are no more. */
export async function sortSegments(
  transaction: Writing,
  manifest: Manifest,
  sources: readonly Segment[],
  { chunk, fanOut }: IndexSizes,
): Promise<void> {
  const dead = new Set(manifest.dead);
  const buried = new Set<number>();
  const documents: NewDocument[] = [];
  const read = await Promise.all(
    sources.map((source) => Promise.all([readDocuments(transaction, source), readWords(transaction, source)])),
  );
  for (const [source, chunks] of read) {
    for (const [place, words] of wordsOfDocuments(chunks).entries()) {
      const facts = source.factsAt(place);
      if (dead.has(facts.document)) buried.add(facts.document);
      else documents.push({ facts, words });
    }
  }
  for (const { id } of sources) for (const store of ['searchChunks', 'searchBlocks'] as const) drop(transaction, store, rangeOf(id));
  const { nextSegment: id } = manifest;
  const keys = documents.map(({ facts }) => facts.key);
  const made = writeSegment(transaction, id, documents, packTerms(keys, documents, chunk));
  const sorted = { ...made, level: sources.length >= fanOut ? made.level + 1 : made.level };
  const segments = manifest.segments.flatMap((segment) => {
    if (segment.id === sources[0]?.id) return documents.length === 0 ? [] : [sorted];
    return sources.includes(segment) ? [] : [segment];
  });
  writeManifest(transaction, { ...manifest, nextSegment: id + 1, segments, dead: manifest.dead.filter((one) => !buried.has(one)) });
}
