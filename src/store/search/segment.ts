import { put, type Writing } from '../database';
import type { IndexedDocument } from './block';
import { ChunkWriter, type PackedChunk } from './chunk';
import type { PlaceList } from './document-list';
import { writeBlocks } from './manifest';
import type { DocumentWords, Segment } from './schema';
import { beginningSign, fieldSigns, KEY_SIGN, shortBeginnings } from './signs';
import { sortedTerms } from './sorted-terms';
import { WordTable } from './word-table';
import { isGlued, type SearchField, searchFields, termsOf } from './words';

/** What each field says, as it is written. */
export type FieldTexts = Readonly<Record<SearchField, string>>;

/** What a document is found by: the words of its texts, or those that were found in them before. */
export type DocumentTexts = { readonly texts: FieldTexts } | { readonly words: DocumentWords };

/** A document as a segment takes it in. */
export type NewDocument = { readonly facts: IndexedDocument } & DocumentTexts;

/** The terms of documents, packed as a segment has them: what takes longest of making one, and needs no transaction. */
export interface PackedTerms {
  readonly firstTerms: string;
  readonly chunks: readonly PackedChunk[];
}

/** For each term the places of the documents that have it, ascending. */
type Places = Map<string, PlaceList>;

/** Writes a segment of documents, which come in the order of their numbers; `terms` are theirs. */
export function writeSegment(
  transaction: Writing,
  id: number,
  documents: readonly NewDocument[],
  { firstTerms, chunks }: PackedTerms,
): Segment {
  const blocks = writeBlocks(
    transaction,
    id,
    documents.map(({ facts }) => facts),
  );
  for (const chunk of chunks) put(transaction, 'searchChunks', { segment: id, ...chunk });
  return { id, level: 0, count: documents.length, blocks, firstTerms, chunks: chunks.length };
}

/** Packs the terms of documents, each at its place, into chunks of `chunkSize` bytes. */
export function packTerms(keys: readonly string[], documents: readonly DocumentTexts[], chunkSize: number): PackedTerms {
  const chunks: PackedChunk[] = [];
  const writer = new ChunkWriter((chunk) => chunks.push(chunk), { count: documents.length, firstTerms: '' }, chunkSize);
  const add = (sign: string, terms: Places) => {
    for (const term of sortedTerms(terms.keys())) writer.add(sign + term, terms.get(term) ?? []);
  };
  // By their signs, which is the order of all terms.
  const fields = [...searchFields].sort((one, other) => (fieldSigns[one] < fieldSigns[other] ? -1 : 1));
  for (const field of fields) add(fieldSigns[field], placesOf(field, documents));
  add(KEY_SIGN, new Map(keys.map((key, place) => [key, [place]])));
  writer.flush();
  return { firstTerms: writer.firstTerms, chunks };
}

/** Looks at each distinct word once, after its documents are known: there are far fewer of them than words of documents. */
function placesOf(field: SearchField, documents: readonly DocumentTexts[]): Places {
  const table = new WordTable();
  for (const [place, document] of documents.entries()) {
    if ('texts' in document) table.addText(document.texts[field], place);
    else table.addWords(document.words[field], place);
  }
  const terms: Places = new Map();
  // Several words of glued text have a pair of characters in common.
  const glued = new Map<string, number[]>();
  for (const [word, places] of table.entries()) {
    if (!isGlued(word)) terms.set(word, places);
    else
      for (const term of termsOf(word)) {
        const known = glued.get(term);
        if (known === undefined) glued.set(term, [...places]);
        else known.push(...places);
      }
  }
  for (const [term, places] of glued) terms.set(term, ascending(places));
  if (field === 'text') for (const [term, places] of placesOfBeginnings(terms, documents.length)) terms.set(term, places);
  return terms;
}

/** Each once, in order. */
function ascending(places: readonly number[]): number[] {
  return [...new Set(places)].sort((left, right) => left - right);
}

function placesOfBeginnings(words: Places, count: number): Places {
  const marked = new Map<string, Uint8Array>();
  for (const [word, places] of words) {
    if (isGlued(word)) continue;
    for (const beginning of shortBeginnings(word)) {
      let marks = marked.get(beginning);
      if (marks === undefined) {
        marks = new Uint8Array(count);
        marked.set(beginning, marks);
      }
      for (let index = 0; index < places.length; index += 1) marks[places[index] ?? 0] = 1;
    }
  }
  return new Map([...marked].map(([beginning, marks]) => [beginningSign(beginning), markedPlaces(marks)]));
}

function markedPlaces(marks: Uint8Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) places.push(place);
  return places;
}
