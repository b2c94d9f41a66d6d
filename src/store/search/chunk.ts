import { ByteWriter } from './bytes';
import { checksum, DamagedIndex } from './checksum';
import { listStarts, type PlaceList, writeList } from './document-list';
import { LineFolder, unfoldLines } from './lines';
import { ChunkRecord, type Segment } from './schema';

/** A chunk at hand. */
export interface Chunk {
  readonly terms: readonly string[];
  readonly lists: Uint8Array;
  /** Where each term's list begins. */
  readonly starts: Uint32Array;
}

/** Opens a record. Throws `DamagedIndex`. */
export function openChunk(raw: unknown): Chunk {
  const record = ChunkRecord.safeParse(raw);
  if (!record.success) throw new DamagedIndex('A chunk is missing or of another form.');
  const { terms, lists } = record.data;
  if (checksum(terms, lists) !== record.data.checksum) throw new DamagedIndex('A chunk is not what was written.');
  const list = unfoldLines(terms);
  return { terms: list, lists, starts: listStarts(lists, list.length) };
}

/** The index of the first of `sorted` that is not less than `term`. */
export function lowerBound(sorted: readonly string[], term: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first term of each of a segment's chunks. */
export function firstTermsOf({ firstTerms }: Pick<Segment, 'firstTerms'>): string[] {
  return firstTerms === '' ? [] : firstTerms.split('\n');
}

/** A term, or all that begin with it. */
export interface TermRange {
  readonly term: string;
  readonly prefix: boolean;
}

/** The numbers of the chunks that hold a range's terms: from the first up to, not including, the second. */
export function chunksOf(firstTerms: readonly string[], { term, prefix }: TermRange): readonly [number, number] {
  const found = lowerBound(firstTerms, term);
  const from = firstTerms[found] === term ? found : Math.max(0, found - 1);
  return [from, Math.min(firstTerms.length, prefix ? Math.max(from + 1, lowerBound(firstTerms, `${term}\uffff`)) : from + 1)];
}

const decoder = new TextDecoder();

/** ASCII in the midst of other bytes. */
export interface Ascii {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A chunk that belongs to no segment yet. */
export type PackedChunk = Omit<ChunkRecord, 'segment'>;

/** Cuts a segment's terms, which come sorted, into chunks, and gives each to `write`. */
export class ChunkWriter {
  readonly #write: (chunk: PackedChunk) => void;
  readonly #count: number;
  readonly #size: number;
  readonly #firstTerms: string[];
  readonly #lists = new ByteWriter();
  readonly #lines = new LineFolder();
  #first: string | undefined;
  #termsLength = 0;

  constructor(write: (chunk: PackedChunk) => void, segment: Pick<Segment, 'count' | 'firstTerms'>, size: number) {
    this.#write = write;
    this.#count = segment.count;
    this.#size = size;
    this.#firstTerms = firstTermsOf(segment);
  }

  /** How many chunks were written. */
  get chunks(): number {
    return this.#firstTerms.length;
  }

  get firstTerms(): string {
    return this.#firstTerms.join('\n');
  }

  /** Adds a term with the documents that stand in `places` from `from` up to `to`. */
  add(term: string, places: PlaceList, from = 0, to = places.length): void {
    this.#lines.add(term);
    this.#first ??= term;
    this.#added(term.length, places, from, to);
  }

  /** Adds the term of a sign, of one ASCII character, and of the ASCII from `start` up to `end` of `bytes`. */
  addAscii(sign: string, { bytes, start, end }: Ascii, places: PlaceList, from: number, to: number): void {
    this.#lines.addAscii(sign, bytes, start, end);
    this.#first ??= sign + decoder.decode(bytes.subarray(start, end));
    this.#added(1 + end - start, places, from, to);
  }

  #added(length: number, places: PlaceList, from: number, to: number): void {
    this.#termsLength += length + 1;
    writeList(this.#lists, places, this.#count, from, to);
    if (this.#lists.length + this.#termsLength > this.#size) this.flush();
  }

  /** Writes what there is as a chunk. */
  flush(): void {
    if (this.#first === undefined) return;
    const terms = this.#lines.take();
    const lists = this.#lists.take();
    const chunk: PackedChunk = { number: this.chunks, terms, lists, checksum: checksum(terms, lists) };
    this.#firstTerms.push(this.#first);
    this.#first = undefined;
    this.#termsLength = 0;
    this.#write(chunk);
  }
}
