import type { Writing } from '../database';
import { checksum, DamagedIndex } from './checksum';
import { ByteWriter, listStarts, writeList } from './document-list';
import { ChunkRecord, type Segment } from './schema';

/** Shared lengths are written as one printable ASCII character, from `0` to `z`. */
const FIRST_SIGN = 48;
const MOST_SHARED = 74;

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
  const list = unfoldTerms(terms);
  return { terms: list, lists, starts: listStarts(lists, list.length) };
}

/** Sorted terms as lines, each without what it shares with the one before: a character says how many code units that is. */
function foldTerms(terms: readonly string[]): string {
  let before = '';
  const lines = terms.map((term) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < term.length && term[shared] === before[shared]) shared += 1;
    before = term;
    return String.fromCharCode(FIRST_SIGN + shared) + term.slice(shared);
  });
  return lines.join('\n');
}

function unfoldTerms(lines: string): string[] {
  let before = '';
  return lines.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - FIRST_SIGN) + line.slice(1);
    return before;
  });
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

/** Cuts a segment's terms, which come sorted, into chunks. */
export class ChunkWriter {
  readonly #transaction: Writing;
  readonly #segment: number;
  readonly #count: number;
  readonly #size: number;
  readonly #firstTerms: string[];
  readonly #lists = new ByteWriter();
  #terms: string[] = [];
  #termsLength = 0;

  constructor(transaction: Writing, { id, count, firstTerms }: Pick<Segment, 'id' | 'count' | 'firstTerms'>, size: number) {
    this.#transaction = transaction;
    this.#segment = id;
    this.#count = count;
    this.#size = size;
    this.#firstTerms = firstTerms === '' ? [] : firstTerms.split('\n');
  }

  /** How many chunks were written. */
  get chunks(): number {
    return this.#firstTerms.length;
  }

  get firstTerms(): string {
    return this.#firstTerms.join('\n');
  }

  async add(term: string, places: readonly number[]): Promise<void> {
    this.#terms.push(term);
    this.#termsLength += term.length + 1;
    writeList(this.#lists, places, this.#count);
    if (this.#lists.length + this.#termsLength > this.#size) await this.flush();
  }

  /** Writes what there is as a chunk. */
  async flush(): Promise<void> {
    const [first] = this.#terms;
    if (first === undefined) return;
    const terms = foldTerms(this.#terms);
    const lists = this.#lists.take();
    const record: ChunkRecord = { segment: this.#segment, number: this.chunks, terms, lists, checksum: checksum(terms, lists) };
    this.#firstTerms.push(first);
    this.#terms = [];
    this.#termsLength = 0;
    await this.#transaction.objectStore('searchChunks').put(record);
  }
}
