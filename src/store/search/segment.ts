import type { Writing } from '../database';
import type { IndexedDocument } from './block';
import { ChunkWriter } from './chunk';
import { writeBlocks } from './manifest';
import type { DocumentWords, Segment } from './schema';
import { beginningSign, fieldSigns, KEY_SIGN, shortBeginnings } from './signs';
import { WordTable } from './word-table';
import { isGlued, type SearchField, searchFields, termsOf } from './words';

/** What each field says, as it is written. */
export type FieldTexts = Readonly<Record<SearchField, string>>;

/** A document as a segment takes it in: with its texts, or with the words that were found in them. */
export type NewDocument = { readonly facts: IndexedDocument } & ({ readonly texts: FieldTexts } | { readonly words: DocumentWords });

/** For each term the places of the documents that have it, ascending. */
type Places = Map<string, number[]>;

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

/** Looks at each distinct word once, after its documents are known: there are far fewer of them than words of documents. */
function placesOf(documents: readonly NewDocument[]): Places {
  const terms: Places = new Map();
  for (const [place, { facts }] of documents.entries()) terms.set(KEY_SIGN + facts.key, [place]);
  for (const field of searchFields) {
    const sign = fieldSigns[field];
    const table = new WordTable();
    for (const [place, document] of documents.entries()) {
      if ('texts' in document) table.addText(document.texts[field], place);
      else for (const word of document.words[field].split(' ')) table.addWord(word, place);
    }
    // Several words of glued text have a pair of characters in common.
    const glued: Places = new Map();
    for (const [word, places] of table.entries()) {
      if (!isGlued(word)) terms.set(sign + word, places);
      else
        for (const term of termsOf(word)) {
          const known = glued.get(term);
          if (known === undefined) glued.set(term, [...places]);
          else known.push(...places);
        }
    }
    for (const [term, places] of glued) terms.set(sign + term, ascending(places));
    if (field === 'text') for (const [term, places] of placesOfBeginnings(table, documents.length)) terms.set(sign + term, places);
  }
  return terms;
}

/** Each once, in order. */
function ascending(places: readonly number[]): number[] {
  return [...new Set(places)].sort((left, right) => left - right);
}

function placesOfBeginnings(table: WordTable, count: number): Places {
  const marked = new Map<string, Uint8Array>();
  for (const [word, places] of table.entries()) {
    if (isGlued(word)) continue;
    for (const beginning of shortBeginnings(word)) {
      let marks = marked.get(beginning);
      if (marks === undefined) {
        marks = new Uint8Array(count);
        marked.set(beginning, marks);
      }
      for (const place of places) marks[place] = 1;
    }
  }
  return new Map(
    [...marked].map(([beginning, marks]) => [beginningSign(beginning), [...marks.keys()].filter((place) => marks[place] === 1)]),
  );
}
