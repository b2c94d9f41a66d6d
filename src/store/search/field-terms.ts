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
  /** Which documents have a beginning, and their places. */
  readonly #marks: Uint8Array;
  readonly #places: Int32Array;

  constructor(writer: ChunkWriter, sign: string, terms: TableTerms, documents: number) {
    [this.#writer, this.#sign, this.#terms, this.#order] = [writer, sign, terms, termOrder(terms)];
    this.#marks = new Uint8Array(documents);
    this.#places = new Int32Array(documents);
  }

  write(): void {
    for (let from = 0; from < this.#order.length; ) from = this.#writeAlike(from, this.#order.length, 1);
  }

  /** Writes the terms from `from` on that have their first `letters` code units in common, up to `end`; answers where they end. */
  #writeAlike(from: number, end: number, letters: number): number {
    const beginning = this.#text(this.#order[from] ?? 0).slice(0, letters);
    const to = this.#endOf(beginning, from, end);
    let at = from;
    const isWhole = this.#length(this.#order[from] ?? 0) === letters;
    if (isWhole) at = this.#writeTerm(at);
    // A term of one letter alone has no longer beginning than itself.
    this.#writeBeginning(beginning, from, to);
    if (letters === SHORT_BEGINNING) while (at < to) at = this.#writeTerm(at);
    else while (at < to) at = this.#writeAlike(at, to, letters + 1);
    return to;
  }

  #writeTerm(at: number): number {
    writeTerm(this.#writer, this.#sign, this.#terms, this.#order[at] ?? 0);
    return at + 1;
  }

  /** Writes the term of a beginning with the documents of the terms from `from` up to `to`; none where all are of scripts without spaces. */
  #writeBeginning(beginning: string, from: number, to: number): void {
    const { places, placeStarts, wide } = this.#terms;
    const [marks, marked] = [this.#marks.fill(0), this.#places];
    let isAny = false;
    for (let at = from; at < to; at += 1) {
      const number = this.#order[at] ?? 0;
      const text = wide.get(number);
      if (text !== undefined && isGlued(text)) continue;
      isAny = true;
      const end = placeStarts[number + 1] ?? 0;
      for (let index = placeStarts[number] ?? 0; index < end; index += 1) marks[places[index] ?? 0] = 1;
    }
    if (!isAny) return;
    let count = 0;
    for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) marked[count++] = place;
    this.#writer.add(this.#sign + beginning + BEGINNING_MARK, marked, 0, count);
  }

  /** The first place from `from` on, up to `end`, whose term begins otherwise. */
  #endOf(beginning: string, from: number, end: number): number {
    const { bytes, starts, wide } = this.#terms;
    let to = from + 1;
    for (; to < end; to += 1) {
      const number = this.#order[to] ?? 0;
      const text = wide.get(number);
      if (text !== undefined) {
        if (!text.startsWith(beginning)) break;
      } else {
        const start = starts[number] ?? 0;
        if (this.#length(number) < beginning.length) break;
        if (bytes[start] !== beginning.charCodeAt(0)) break;
        if (beginning.length > 1 && bytes[start + 1] !== beginning.charCodeAt(1)) break;
      }
    }
    return to;
  }

  /** A term's first letters, or all of it. */
  #text(number: number): string {
    const { bytes, starts, wide } = this.#terms;
    const start = starts[number] ?? 0;
    return wide.get(number) ?? String.fromCharCode(...bytes.subarray(start, Math.min(start + SHORT_BEGINNING, starts[number + 1] ?? 0)));
  }

  #length(number: number): number {
    const { starts, wide } = this.#terms;
    return wide.get(number)?.length ?? (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
}
