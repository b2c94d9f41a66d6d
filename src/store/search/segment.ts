import type { Writing } from '../database';
import type { IndexedDocument } from './block';
import { ChunkWriter } from './chunk';
import { writeBlocks } from './manifest';
import type { DocumentWords, Segment } from './schema';
import { beginningsOf, fieldSigns, KEY_SIGN } from './signs';
import { isGlued, searchFields, termsOf } from './words';

/** A document as a segment takes it in. */
export interface NewDocument {
  readonly facts: IndexedDocument;
  readonly words: DocumentWords;
}

/** For each term, or word, the places of the documents that have it, ascending. */
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
    const words = placesOfWords(documents.map((document) => document.words[field]));
    for (const [word, places] of words) {
      if (!isGlued(word)) terms.set(sign + word, places);
      else for (const term of termsOf(word)) addPlaces(terms, sign + term, places);
    }
    if (field === 'text') for (const [term, places] of placesOfBeginnings(words, documents.length)) terms.set(sign + term, places);
  }
  return terms;
}

function placesOfWords(texts: readonly string[]): Places {
  const words: Places = new Map();
  for (const [place, text] of texts.entries()) {
    for (const word of text.split(' ')) {
      if (word === '') continue;
      const places = words.get(word);
      if (places === undefined) words.set(word, [place]);
      else places.push(place);
    }
  }
  return words;
}

function addPlaces(terms: Places, term: string, places: readonly number[]): void {
  const known = terms.get(term);
  if (known === undefined) terms.set(term, [...places]);
  else
    terms.set(
      term,
      [...new Set([...known, ...places])].sort((left, right) => left - right),
    );
}

function placesOfBeginnings(words: Places, count: number): Places {
  const marked = new Map<string, Uint8Array>();
  for (const [word, places] of words) {
    for (const beginning of beginningsOf(word)) {
      let marks = marked.get(beginning);
      if (marks === undefined) {
        marks = new Uint8Array(count);
        marked.set(beginning, marks);
      }
      for (const place of places) marks[place] = 1;
    }
  }
  return new Map([...marked].map(([beginning, marks]) => [beginning, [...marks.keys()].filter((place) => marks[place] === 1)]));
}
