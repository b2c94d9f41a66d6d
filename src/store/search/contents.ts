import * as z from '../../posting/zod';
import type { ShownPosting } from '../shown-posting';
import { SegmentDocuments } from './block';
import { DamagedIndex } from './checksum';
import { openChunk } from './chunk';
import { entryOf } from './delta';
import { visitList } from './document-list';
import { asLine } from './row';
import {
  BlockRecord,
  ChunkRecord,
  type DeltaEntry,
  DeltaRecord,
  type DocumentFacts,
  type DocumentWords,
  Manifest,
  WordsRecord,
} from './schema';
import { beginningSign, fieldSigns, KEY_SIGN, shortBeginnings } from './signs';
import { openWords, wordsOfDocuments } from './unsorted';
import { isGlued, searchFields, termsOf } from './words';

/** All records of the index, as they stand in the database. */
export interface StoredIndex {
  readonly searchState: readonly unknown[];
  readonly searchChunks: readonly unknown[];
  readonly searchBlocks: readonly unknown[];
  readonly searchDelta: readonly { readonly document: number; readonly record: unknown }[];
}

/** What the index says of one posting. */
export interface IndexedPosting {
  readonly facts: DocumentFacts;
  /** Sorted (signs.ts). */
  readonly terms: readonly string[];
}

/** What an index says, posting by posting, whatever became of it. Throws `DamagedIndex`, or zod's error where a record has another form. */
export function contentsOf(stored: StoredIndex): ReadonlyMap<string, IndexedPosting> {
  const found = new Map<number, IndexedPosting>();
  const gone = new Set<number>();
  const [raw] = stored.searchState;
  const manifest = raw === undefined ? undefined : Manifest.parse(raw);
  const chunks = stored.searchChunks.map((record) => z.union([ChunkRecord, WordsRecord]).parse(record));
  const blocks = stored.searchBlocks.map((record) => BlockRecord.parse(record));
  for (const { id, count, blocks: blockCount, unsorted } of manifest?.segments ?? []) {
    const own = <Record extends { segment: number; number: number }>(records: readonly Record[]) =>
      records.filter(({ segment }) => segment === id).sort((left, right) => left.number - right.number);
    const documents = new SegmentDocuments(own(blocks), blockCount, count);
    const terms = unsorted === true ? termsByWords(own(chunks), documents) : termsByLists(own(chunks), count);
    for (const [place, list] of terms.entries()) {
      const { document, ...facts } = documents.factsAt(place);
      found.set(document, { facts, terms: list });
    }
  }
  for (const document of manifest?.dead ?? []) gone.add(document);
  const inSegments = new Map<string, number>();
  for (const [document, { facts }] of found) {
    if (gone.has(document)) continue;
    if (inSegments.has(facts.key)) throw new DamagedIndex(`${facts.key} is in the segments twice.`);
    inSegments.set(facts.key, document);
  }
  const changed = new Map<string, number>();
  for (const { document, record } of stored.searchDelta) {
    const { key, entry, replaces } = DeltaRecord.parse(record);
    const [before, between] = [inSegments.get(key), changed.get(key)];
    if (before !== undefined) {
      if (!replaces && between === undefined) throw new DamagedIndex(`${key} is in a segment, of which its change knows nothing.`);
      gone.add(before);
    }
    if (between !== undefined) gone.add(between);
    changed.set(key, document);
    if (entry !== undefined) found.set(document, indexed(entry));
  }
  const contents = new Map<string, IndexedPosting>();
  for (const [document, posting] of found) {
    if (gone.has(document)) continue;
    if (contents.has(posting.facts.key)) throw new DamagedIndex(`${posting.facts.key} is in the index twice.`);
    contents.set(posting.facts.key, posting);
  }
  return contents;
}

/** The terms of each of a sorted segment's documents. */
function termsByLists(chunks: readonly unknown[], count: number): string[][] {
  const terms: string[][] = Array.from({ length: count }, () => []);
  for (const { terms: sorted, lists, starts } of chunks.map(openChunk)) {
    for (const [index, term] of sorted.entries()) visitList(lists, starts[index] ?? 0, count, (place) => terms[place]?.push(term));
  }
  return terms;
}

/** The same of an unsorted one's. */
function termsByWords(chunks: readonly unknown[], documents: SegmentDocuments): string[][] {
  const words = wordsOfDocuments(chunks.map(openWords));
  if (words.length !== documents.count) throw new DamagedIndex('A record of words is missing.');
  return words.map((own, place) => termsIn(documents.keyAt(place), own));
}

/** What an index of these postings must say. */
export function contentsFor(listed: readonly ShownPosting[]): ReadonlyMap<string, IndexedPosting> {
  return new Map(listed.map((posting) => [posting.record.key, indexed(entryOf(posting))]));
}

function indexed({ facts, words }: DeltaEntry): IndexedPosting {
  const line = (text: string | undefined) => (text === undefined ? undefined : asLine(text));
  const [title, company, place] = [line(facts.title), line(facts.company), line(facts.place)];
  const texts = {
    ...(title === undefined ? {} : { title }),
    ...(company === undefined ? {} : { company }),
    ...(place === undefined ? {} : { place }),
  };
  return { facts: { ...facts, ...texts }, terms: termsIn(facts.key, words) };
}

/** The terms of a posting by its words, sorted. */
function termsIn(key: string, words: DocumentWords): string[] {
  const terms = searchFields.flatMap((field) => {
    const found = words[field].split(' ').filter((word) => word !== '');
    const spaced = field === 'text' ? found.filter((word) => !isGlued(word)) : [];
    const beginnings = spaced.flatMap(shortBeginnings).map(beginningSign);
    return [...found.flatMap(termsOf), ...beginnings].map((term) => fieldSigns[field] + term);
  });
  return [...new Set([KEY_SIGN + key, ...terms])].sort();
}
