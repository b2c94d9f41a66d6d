import type { Writing } from '../database';
import { put } from '../requests';
import type { IndexedDocument } from './block';
import { ChunkWriter, type PackedChunk } from './chunk';
import { wordsOfTexts } from './delta';
import { writeTerms, writeTermsAndBeginnings } from './field-terms';
import { writeBlocks } from './manifest';
import type { DocumentWords, Segment } from './schema';
import { fieldSigns, KEY_SIGN } from './signs';
import { packWords } from './unsorted';
import { WordTable } from './word-table';
import { type SearchField, searchFields } from './words';

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

/** Writes a segment of documents, which come in the order of their numbers, with their words unsorted, in records of `chunkSize` bytes. */
export function writeUnsorted(transaction: Writing, id: number, documents: readonly NewDocument[], chunkSize: number): Segment {
  const facts = documents.map((document) => document.facts);
  const words = documents.map((document) => ('words' in document ? document.words : wordsOfTexts(document.texts)));
  const packed = packWords(words, chunkSize);
  for (const record of packed) put(transaction, 'searchChunks', { segment: id, ...record });
  const blocks = writeBlocks(transaction, id, facts);
  return { id, level: 0, count: documents.length, blocks, firstTerms: '', chunks: packed.length, unsorted: true };
}

/** How many distinct words documents are thought to have: each brings so many, up to a number for all. A table that is too small grows. */
const WORDS_A_DOCUMENT = 256;
const WORDS_OF_ALL = 2 ** 15;

/** Packs the terms of documents, each at its place, into chunks of `chunkSize` bytes. */
export function packTerms(keys: readonly string[], documents: readonly DocumentTexts[], chunkSize: number): PackedTerms {
  const chunks: PackedChunk[] = [];
  const writer = new ChunkWriter((chunk) => chunks.push(chunk), { count: documents.length, firstTerms: '' }, chunkSize);
  // By their signs, which is the order of all terms.
  for (const field of [...searchFields].sort((one, other) => (fieldSigns[one] < fieldSigns[other] ? -1 : 1))) {
    const isText = field === 'text';
    const table = new WordTable(isText ? Math.min(documents.length * WORDS_A_DOCUMENT, WORDS_OF_ALL) : documents.length);
    for (const [place, document] of documents.entries()) {
      if ('texts' in document) table.addText(document.texts[field], place);
      else table.addWords(document.words[field], place);
    }
    if (isText) writeTermsAndBeginnings(writer, fieldSigns[field], table.terms(), documents.length);
    else writeTerms(writer, fieldSigns[field], table.terms());
  }
  const places = keys.map((_, place) => place).sort((one, other) => ((keys[one] ?? '') < (keys[other] ?? '') ? -1 : 1));
  for (const place of places) writer.add(KEY_SIGN + keys[place], [place]);
  writer.flush();
  return { firstTerms: writer.firstTerms, chunks };
}
