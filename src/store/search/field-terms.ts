/** Writes the terms of one field of a segment's documents, each with its documents, in order. */
import type { ChunkWriter } from './chunk';
import { BEGINNING_MARK, SHORT_BEGINNING } from './signs';
import { termOrder } from './term-order';
import type { TableTerms } from './word-table';
import { isGlued } from './words';

/** Writes all terms behind a field's sign. */
export function writeTerms(writer: ChunkWriter, sign: string, terms: TableTerms): void {
  const order = termOrder(terms);
  for (let at = 0; at < order.length; at += 1) writeTerm(writer, sign, terms, order[at] ?? 0);
}

/** The same, and a term for each short beginning of `documents` documents' words (signs.ts). */
export function writeTermsAndBeginnings(writer: ChunkWriter, sign: string, terms: TableTerms, documents: number): void {
  new BeginningWriter(writer, sign, terms, documents).write();
}

function writeTerm(writer: ChunkWriter, sign: string, { bytes, starts, wide, places, placeStarts }: TableTerms, number: number): void {
  const [from, to] = [placeStarts[number] ?? 0, placeStarts[number + 1] ?? 0];
  const text = wide.get(number);
  if (text === undefined) writer.addAscii(sign, { bytes, start: starts[number] ?? 0, end: starts[number + 1] ?? 0 }, places, from, to);
  else writer.add(sign + text, places, from, to);
}

/**
 * Terms that begin alike stand side by side: the documents of a beginning are those of a stretch. Its own term comes before all that begin with it, and
 * behind the one that is nothing else.
 */
class BeginningWriter {
  readonly #writer: ChunkWriter;
  readonly #sign: string;
  readonly #terms: TableTerms;
  readonly #order: Int32Array;
  readonly #heads: Uint32Array;
  /** How many numbers a set of documents takes, with a bit for each document. */
  readonly #setSize: number;
  /** The documents of the terms with one first unit: in all, and for each second unit, one set behind the other. */
  readonly #all: Int32Array;
  #sets: Int32Array;
  readonly #places: Int32Array;

  constructor(writer: ChunkWriter, sign: string, terms: TableTerms, documents: number) {
    [this.#writer, this.#sign, this.#terms, this.#order] = [writer, sign, terms, termOrder(terms)];
    this.#heads = headsOf(terms, this.#order);
    this.#setSize = (documents + 31) >> 5;
    this.#all = new Int32Array(this.#setSize);
    this.#sets = new Int32Array(this.#setSize * SETS);
    this.#places = new Int32Array(documents);
  }

  write(): void {
    const heads = this.#heads;
    for (let from = 0; from < heads.length; ) {
      const first = firstUnit(heads[from] ?? 0);
      let to = from + 1;
      while (to < heads.length && firstUnit(heads[to] ?? 0) === first) to += 1;
      this.#writeAlike(first, from, to);
      from = to;
    }
  }

  /** Writes the terms from `from` up to `to`, which have their first code unit in common. */
  #writeAlike(first: number, from: number, to: number): void {
    this.#gather(from, to);
    const heads = this.#heads;
    let at = from;
    if (secondUnit(heads[at] ?? 0) === NO_UNIT) at = this.#writeTerm(at);
    this.#writeBeginning(String.fromCharCode(first), this.#all, 0);
    for (let set = at - from; at < to; set += 1) {
      const head = heads[at] ?? 0;
      if (this.#length(at) === SHORT_BEGINNING) at = this.#writeTerm(at);
      this.#writeBeginning(String.fromCharCode(first, secondUnit(head)), this.#sets, set * this.#setSize);
      while (at < to && heads[at] === head) at = this.#writeTerm(at);
    }
  }

  /** Gathers the documents of the terms from `from` up to `to`; those of scripts without spaces have no beginnings. */
  #gather(from: number, to: number): void {
    const { places, placeStarts, wide } = this.#terms;
    const [heads, size] = [this.#heads, this.#setSize];
    this.#all.fill(0);
    let set = -1;
    let before = -1;
    for (let at = from; at < to; at += 1) {
      const head = heads[at] ?? 0;
      if (head !== before) {
        before = head;
        set += 1;
        this.#clearSet(set);
      }
      const number = this.#order[at] ?? 0;
      const text = wide.get(number);
      if (text !== undefined && isGlued(text)) continue;
      const [sets, start, end] = [this.#sets, set * size, placeStarts[number + 1] ?? 0];
      for (let index = placeStarts[number] ?? 0; index < end; index += 1) {
        const place = places[index] ?? 0;
        sets[start + (place >> 5)] = (sets[start + (place >> 5)] ?? 0) | (1 << (place & 31));
      }
    }
    const [all, sets] = [this.#all, this.#sets];
    for (let at = 0, end = (set + 1) * size; at < end; at += 1) all[at % size] = (all[at % size] ?? 0) | (sets[at] ?? 0);
  }

  #clearSet(set: number): void {
    const start = set * this.#setSize;
    if (start + this.#setSize > this.#sets.length) {
      const larger = new Int32Array(this.#sets.length * 2);
      larger.set(this.#sets);
      this.#sets = larger;
    } else this.#sets.fill(0, start, start + this.#setSize);
  }

  #writeTerm(at: number): number {
    writeTerm(this.#writer, this.#sign, this.#terms, this.#order[at] ?? 0);
    return at + 1;
  }

  /** Writes the term of a beginning with the documents of the set at `start`; none where there are none. */
  #writeBeginning(beginning: string, sets: Int32Array, start: number): void {
    const places = this.#places;
    let count = 0;
    for (let index = 0; index < this.#setSize; index += 1) {
      for (let bits = sets[start + index] ?? 0; bits !== 0; bits &= bits - 1) places[count++] = index * 32 + 31 - Math.clz32(bits & -bits);
    }
    if (count > 0) this.#writer.add(this.#sign + beginning + BEGINNING_MARK, places, 0, count);
  }

  #length(at: number): number {
    const { starts, wide } = this.#terms;
    const number = this.#order[at] ?? 0;
    return wide.get(number)?.length ?? (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
}

/** How many second code units there are room for at first. */
const SETS = 64;

/** Stands where a term has no second code unit: words hold no such character. */
const NO_UNIT = 0;

/** The first two code units of each term, in the terms' order. */
function headsOf({ bytes, starts, wide }: TableTerms, order: Int32Array): Uint32Array {
  const heads = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const number = order[at] ?? 0;
    const text = wide.get(number);
    const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
    const first = text === undefined ? (bytes[start] ?? 0) : text.charCodeAt(0);
    const second =
      text === undefined ? (end - start > 1 ? (bytes[start + 1] ?? 0) : NO_UNIT) : text.length > 1 ? text.charCodeAt(1) : NO_UNIT;
    heads[at] = first * 65_536 + second;
  }
  return heads;
}

function firstUnit(head: number): number {
  return head >>> 16;
}

function secondUnit(head: number): number {
  return head & 0xffff;
}
