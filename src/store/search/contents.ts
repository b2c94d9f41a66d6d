import type { ShownPosting } from '../shown-posting';
import { SegmentDocuments } from './block';
import { DamagedIndex } from './checksum';
import { openChunk } from './chunk';
import { entryOf } from './delta';
import { visitList } from './document-list';
import { fieldSigns } from './manifest';
import { BlockRecord, ChunkRecord, type DeltaEntry, DeltaRecord, type DocumentFacts, DocumentRecord, Manifest } from './schema';
import { searchFields, termsOf } from './words';

/** All records of the index, as they stand in the database. */
export interface StoredIndex {
  readonly searchState: readonly unknown[];
  readonly searchChunks: readonly unknown[];
  readonly searchBlocks: readonly unknown[];
  readonly searchDocuments: readonly unknown[];
  readonly searchDelta: readonly { readonly document: number; readonly record: unknown }[];
}

/** What the index says of one posting. */
export interface IndexedPosting {
  readonly facts: DocumentFacts;
  /** Sorted, each with its field's sign before it. */
  readonly terms: readonly string[];
}

/** What an index says, posting by posting, whatever became of it. Throws `DamagedIndex`, or zod's error where a record has another form. */
export function contentsOf(stored: StoredIndex): ReadonlyMap<string, IndexedPosting> {
  const found = new Map<number, IndexedPosting>();
  const gone = new Set<number>();
  const [raw] = stored.searchState;
  const manifest = raw === undefined ? undefined : Manifest.parse(raw);
  const chunks = stored.searchChunks.map((record) => ChunkRecord.parse(record));
  const blocks = stored.searchBlocks.map((record) => BlockRecord.parse(record));
  for (const { id, count, blocks: blockCount } of manifest?.segments ?? []) {
    const own = <Record extends { segment: number; number: number }>(records: readonly Record[]) =>
      records.filter(({ segment }) => segment === id).sort((left, right) => left.number - right.number);
    const documents = new SegmentDocuments(own(blocks), blockCount, count);
    const terms: string[][] = Array.from({ length: count }, () => []);
    for (const record of own(chunks)) {
      const chunk = openChunk(record);
      for (const [index, term] of chunk.terms.entries()) {
        visitList(chunk.lists, chunk.starts[index] ?? 0, count, (place) => terms[place]?.push(term));
      }
    }
    for (const [place, list] of terms.entries()) {
      const { document, ...facts } = documents.factsAt(place);
      found.set(document, { facts, terms: list });
    }
  }
  for (const document of manifest?.dead ?? []) gone.add(document);
  const documents = new Map(stored.searchDocuments.map((raw) => DocumentRecord.parse(raw)).map(({ key, document }) => [key, document]));
  for (const [key, document] of documents) {
    if (found.get(document)?.facts.key !== key || gone.has(document))
      throw new DamagedIndex(`${key} is in the segments under another number.`);
  }
  if (documents.size !== found.size - [...gone].filter((document) => found.has(document)).length)
    throw new DamagedIndex('A posting of the segments has no number.');
  for (const { document, record } of stored.searchDelta) {
    const { key, entry } = DeltaRecord.parse(record);
    const earlier = documents.get(key);
    if (earlier !== undefined) gone.add(earlier);
    if (entry === undefined) documents.delete(key);
    else {
      documents.set(key, document);
      found.set(document, indexed(entry));
    }
  }
  const contents = new Map<string, IndexedPosting>();
  for (const [document, posting] of found) {
    if (gone.has(document)) continue;
    if (contents.has(posting.facts.key)) throw new DamagedIndex(`${posting.facts.key} is in the index twice.`);
    contents.set(posting.facts.key, posting);
  }
  return contents;
}

/** What an index of these postings must say. */
export function contentsFor(listed: readonly ShownPosting[]): ReadonlyMap<string, IndexedPosting> {
  return new Map(listed.map((posting) => [posting.record.key, indexed(entryOf(posting))]));
}

function indexed({ facts, words }: DeltaEntry): IndexedPosting {
  const line = (text: string | undefined) => text?.replace(/\s+/g, ' ');
  const [title, company] = [line(facts.title), line(facts.company)];
  const terms = searchFields.flatMap((field) => {
    const found = words[field].split(' ').flatMap((word) => (word === '' ? [] : termsOf(word)));
    return [...new Set(found)].map((term) => fieldSigns[field] + term);
  });
  const texts = { ...(title === undefined ? {} : { title }), ...(company === undefined ? {} : { company }) };
  return { facts: { ...facts, ...texts }, terms: terms.sort() };
}
