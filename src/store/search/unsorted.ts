/**
 * The words of a segment that few changes were folded into, as they came. To sort words into terms takes several times as long as to write them down, and
 * is done for some such segments at once when they are merged (sorting.ts). Until then a search looks through them.
 */
import { rangeOf } from '../key-range';
import { checksum, DamagedIndex } from './checksum';
import type { TermRange } from './chunk';
import { type DocumentWords, type Segment, WordsRecord } from './schema';
import { BEGINNING_MARK, fieldSigns } from './signs';
import { isGlued, type SearchField, searchFields } from './words';

/** A record of words that belongs to no segment yet. */
export type PackedWords = Omit<WordsRecord, 'segment'>;

/** Words at hand. */
export interface WordsChunk {
  /** The place of the first document. */
  readonly first: number;
  /** A line a document. */
  readonly words: DocumentWords;
}

const oneByte = /^[\0-\xff]*$/;

/** Cuts the words of a segment's documents, each at its place, into records of about `size` bytes: a document is in one of them. */
export function packWords(documents: readonly DocumentWords[], size: number): PackedWords[] {
  const packed: PackedWords[] = [];
  let first = 0;
  let length = 0;
  let unit = 1;
  for (const [place, words] of documents.entries()) {
    for (const field of searchFields) {
      length += words[field].length;
      if (unit === 1 && !oneByte.test(words[field])) unit = 2;
    }
    if (length * unit <= size && place + 1 < documents.length) continue;
    packed.push(recordOf(packed.length, first, documents.slice(first, place + 1)));
    [first, length, unit] = [place + 1, 0, 1];
  }
  return packed;
}

function recordOf(number: number, first: number, documents: readonly DocumentWords[]): PackedWords {
  const lines = (field: SearchField) => documents.map((words) => words[field]).join('\n');
  const words = { title: lines('title'), company: lines('company'), place: lines('place'), skills: lines('skills'), text: lines('text') };
  return { number, first, words, checksum: checksumOf(words) };
}

function checksumOf({ title, company, place, skills, text }: DocumentWords): number {
  return checksum(title, company, place, skills, text);
}

/** Reads the words of a segment's documents. Throws `DamagedIndex`. */
export async function readWords(
  transaction: { objectStore(name: 'searchChunks'): { getAll(range: IDBKeyRange): Promise<unknown[]> } },
  { id, chunks }: Pick<Segment, 'id' | 'chunks'>,
): Promise<WordsChunk[]> {
  const raw = await transaction.objectStore('searchChunks').getAll(rangeOf(id));
  if (raw.length !== chunks) throw new DamagedIndex('A record of words is missing.');
  return raw.map(openWords);
}

/** Opens a record. Throws `DamagedIndex`. */
export function openWords(raw: unknown): WordsChunk {
  const record = WordsRecord.safeParse(raw);
  if (!record.success) throw new DamagedIndex('A record of words is missing or of another form.');
  const { first, words } = record.data;
  if (checksumOf(words) !== record.data.checksum) throw new DamagedIndex('A record of words is not what was written.');
  return { first, words };
}

/** The words of each document of these records, in their order. */
export function wordsOfDocuments(chunks: readonly WordsChunk[]): DocumentWords[] {
  return chunks.flatMap(({ words }) => {
    const { title, company, place, skills, text } = linesOf(words);
    return text.map((line, index) => ({
      title: title[index] ?? '',
      company: company[index] ?? '',
      place: place[index] ?? '',
      skills: skills[index] ?? '',
      text: line,
    }));
  });
}

function linesOf({ title, company, place, skills, text }: DocumentWords): Record<SearchField, string[]> {
  return {
    title: title.split('\n'),
    company: company.split('\n'),
    place: place.split('\n'),
    skills: skills.split('\n'),
    text: text.split('\n'),
  };
}

const fieldsBySign = new Map(searchFields.map((field) => [fieldSigns[field], field]));

/** Calls `visit` with the place of each document that has a term of the range: the same that a sorted segment's lists name. */
export function visitWords({ first, words }: WordsChunk, range: TermRange, visit: (place: number) => void): void {
  const field = fieldsBySign.get(range.term.slice(0, 1));
  if (field === undefined) return;
  const text = words[field];
  const sought = soughtFor(range);
  let place = first;
  let end = text.indexOf('\n');
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, end)) {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) place += 1;
    visit(place);
    // What else the document has of it makes no difference.
    if (end < 0) return;
  }
}

/** What stands in the words of a document that has a term of the range. */
function soughtFor({ term, prefix }: TermRange): string {
  const word = term.slice(1);
  // A pair of glued characters, or one alone, is anywhere in a word.
  if (isGlued(word)) return word;
  return word.endsWith(BEGINNING_MARK) ? ` ${word.slice(0, -1)}` : ` ${word}${prefix ? '' : ' '}`;
}
