import { fold, hasOtherLetters, isGlued, termsOf, withParts, wordsOf } from './words';

const [ZERO, NINE, A, Z, DOT, PLUS, HASH, SPACE] = [48, 57, 97, 122, 46, 43, 35, 32];

/** For each byte whether it is an ASCII letter or digit. */
const letters = Uint8Array.from({ length: 256 }, (_, code) => ((code >= A && code <= Z) || (code >= ZERO && code <= NINE) ? 1 : 0));

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** The text at hand in UTF-8, larger as needed: bytes are read several times as quickly as a string's characters. */
let encoded = new Uint8Array(1 << 14);
let view = new DataView(encoded.buffer);
/** Behind a text there is room for a word to be read by eight bytes at once. */
const BEHIND = 8;

/** Encodes a text, and a 0 behind it; answers how many bytes it has. */
function encode(text: string): number {
  if (encoded.length <= text.length * 3 + BEHIND) {
    encoded = new Uint8Array(text.length * 4 + BEHIND);
    view = new DataView(encoded.buffer);
  }
  const { written } = encoder.encodeInto(text, encoded);
  encoded[written] = 0;
  return written;
}

/** What a slot of the table has, side by side in memory: the term's number plus one, or 0; what tells it (`tellingOf`); the last document with it. */
const [NUMBER, LOW, HIGH, LAST, STRIDE] = [0, 1, 2, 3, 4];

/** How many bytes of ASCII tell a term by themselves. */
const SHORT = 8;
const LONG = 1 << 31;

/** Terms with the documents that have each, in the order of the terms' numbers. */
export interface TableTerms {
  readonly count: number;
  /** The terms in UTF-8, one behind the other: a term's end is the next one's start. */
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  /** Those that are not ASCII alone, by their numbers. */
  readonly wide: ReadonlyMap<number, string>;
  /** The places of each term's documents, ascending, and for each term where they begin. */
  readonly places: Int32Array;
  readonly placeStarts: Int32Array;
}

function larger<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, made: Numbers): Numbers {
  made.set(numbers);
  return made;
}

function mixed(low: number, high: number): number {
  const hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/**
 * The distinct terms of many documents, and which of them have each. Most words of a text are there already: they are found by the bytes where they
 * stand, without making a string of any, which would be most of the work.
 */
export class WordTable {
  #count = 0;
  /** A hash table; a term is in the next free slot where another is in its own. */
  #slots: Int32Array;
  #bytes: Uint8Array;
  #starts: Int32Array;
  readonly #wide = new Map<number, string>();
  /** The numbers of each document's terms, one document's behind the other's. */
  #found: Int32Array;
  #foundLength = 0;
  /** The documents that have been begun, each with where its numbers begin. */
  readonly #documents: { readonly place: number; readonly from: number }[] = [];
  #place = -1;

  /** `expected` is about how many distinct terms there will be. */
  constructor(expected = 1 << 10) {
    const size = 1 << Math.ceil(Math.log2(Math.max(64, expected)));
    this.#slots = new Int32Array(STRIDE * size * 2);
    this.#bytes = new Uint8Array(size * 8);
    this.#starts = new Int32Array(size + 1);
    this.#found = new Int32Array(size * 2);
  }

  /** Adds the terms of a text's words and of their parts. Places come in ascending order. */
  addText(text: string, place: number): void {
    const folded = fold(text);
    if (hasOtherLetters(folded)) {
      for (const word of wordsOf(text)) for (const part of withParts(word)) this.#addWord(part, place);
    } else this.#addFolded(folded, place);
  }

  /** Adds the terms of words and parts that were found before, with spaces between them. */
  addWords(words: string, place: number): void {
    if (!hasOtherLetters(words)) this.#addFolded(words, place);
    else for (const word of words.split(' ')) if (word !== '') this.#addWord(word, place);
  }

  /** All terms, each with its documents. */
  terms(): TableTerms {
    const [count, found] = [this.#count, this.#found];
    const placeStarts = new Int32Array(count + 1);
    for (let at = 0; at < this.#foundLength; at += 1) {
      const number = (found[at] ?? 0) + 1;
      placeStarts[number] = (placeStarts[number] ?? 0) + 1;
    }
    for (let number = 1; number <= count; number += 1) placeStarts[number] = (placeStarts[number] ?? 0) + (placeStarts[number - 1] ?? 0);
    const next = placeStarts.slice();
    const places = new Int32Array(this.#foundLength);
    for (const [index, { place, from }] of this.#documents.entries()) {
      const to = this.#documents[index + 1]?.from ?? this.#foundLength;
      for (let at = from; at < to; at += 1) {
        const number = found[at] ?? 0;
        const position = next[number] ?? 0;
        places[position] = place;
        next[number] = position + 1;
      }
    }
    return { count, bytes: this.#bytes, starts: this.#starts, wide: this.#wide, places, placeStarts };
  }

  /** All terms in one text, with a space before, between and behind them; nothing where there are none. Of documents without wide terms. */
  asLine(): string {
    if (this.#count === 0) return '';
    const line = new Uint8Array((this.#starts[this.#count] ?? 0) + this.#count + 1).fill(SPACE);
    for (let number = 0; number < this.#count; number += 1) {
      const end = this.#starts[number + 1] ?? 0;
      for (let at = this.#starts[number] ?? 0; at < end; at += 1) line[at + number + 1] = this.#bytes[at] ?? 0;
    }
    return decoder.decode(line);
  }

  #addWord(word: string, place: number): void {
    for (const term of isGlued(word) ? termsOf(word) : [word]) {
      const length = encode(term);
      this.#add(0, length, place, length === term.length ? undefined : term);
    }
  }

  /** Finds what `asciiWord` (words.ts) finds, and the parts of what it finds. */
  #addFolded(text: string, place: number): void {
    const length = encode(text);
    const bytes = encoded;
    for (let at = 0; at < length; ) {
      const start = at;
      let dots = 0;
      let code = bytes[at] ?? 0;
      if (code === DOT && letters[bytes[at + 1] ?? 0] === 1) {
        dots = 1;
        at += 1;
        code = bytes[at] ?? 0;
      }
      if (letters[code] === 0) {
        at += 1;
        continue;
      }
      for (;;) {
        while (letters[code] === 1) code = bytes[++at] ?? 0;
        while (code === PLUS || code === HASH) code = bytes[++at] ?? 0;
        if (code !== DOT || letters[bytes[at + 1] ?? 0] === 0) break;
        dots += 1;
        code = bytes[++at] ?? 0;
      }
      this.#add(start, at, place, undefined);
      if (dots > 0) this.#addParts(start, at, place);
    }
  }

  /** Adds what stands between the dots of a word, as `withParts` (words.ts) cuts it. */
  #addParts(start: number, end: number, place: number): void {
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && encoded[at] !== DOT) continue;
      if (at > from) this.#add(from, at, place, undefined);
      from = at + 1;
    }
  }

  /** Adds the term that stands from `start` up to `end` in `encoded`; `wide` is its text where it is not ASCII alone. */
  #add(start: number, end: number, place: number, wide: string | undefined): void {
    const length = end - start;
    let low: number;
    let high: number;
    if (length <= SHORT && wide === undefined) {
      low = view.getInt32(start, true);
      high = 0;
      if (length < 4) low &= (1 << (8 * length)) - 1;
      else if (length > 4) {
        high = view.getInt32(start + 4, true);
        if (length < SHORT) high &= (1 << (8 * (length - 4))) - 1;
      }
    } else {
      low = 0;
      for (let at = start; at < end; at += 1) low = (Math.imul(low, 31) + (encoded[at] ?? 0)) | 0;
      // No short term has this bit: its last byte would not be ASCII.
      high = length | LONG;
    }
    const slots = this.#slots;
    const mask = slots.length / STRIDE - 1;
    for (let slot = mixed(low, high) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * STRIDE;
      const number = (slots[at + NUMBER] ?? 0) - 1;
      if (number < 0) {
        this.#addNew(start, end, at, wide);
        slots[at + LOW] = low;
        slots[at + HIGH] = high;
        slots[at + LAST] = place;
        this.#addPlace(this.#count - 1, place);
        if (this.#count * STRIDE * 2 > slots.length) this.#grow();
        return;
      }
      if (slots[at + LOW] !== low || slots[at + HIGH] !== high || (high < 0 && !this.#isTerm(number, start, length))) continue;
      if (slots[at + LAST] === place) return;
      slots[at + LAST] = place;
      this.#addPlace(number, place);
      return;
    }
  }

  #addNew(start: number, end: number, at: number, wide: string | undefined): void {
    const number = this.#count;
    if (number + 1 === this.#starts.length) this.#starts = larger(this.#starts, new Int32Array(number * 2 + 2));
    const from = this.#starts[number] ?? 0;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = larger(this.#bytes, new Uint8Array(to * 2));
    for (let index = start; index < end; index += 1) this.#bytes[from + index - start] = encoded[index] ?? 0;
    this.#starts[number + 1] = to;
    if (wide !== undefined) this.#wide.set(number, wide);
    this.#slots[at + NUMBER] = number + 1;
    this.#count = number + 1;
  }

  #addPlace(number: number, place: number): void {
    if (place !== this.#place) {
      this.#place = place;
      this.#documents.push({ place, from: this.#foundLength });
    }
    if (this.#foundLength === this.#found.length) this.#found = larger(this.#found, new Int32Array(this.#foundLength * 2));
    this.#found[this.#foundLength] = number;
    this.#foundLength += 1;
  }

  /** Whether the term of a number is what stands at `start` in `encoded`, of the same length. */
  #isTerm(number: number, start: number, length: number): boolean {
    const [bytes, text] = [this.#bytes, encoded];
    const from = this.#starts[number] ?? 0;
    for (let index = 0; index < length; index += 1) if (bytes[from + index] !== text[start + index]) return false;
    return true;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2);
    const mask = slots.length / STRIDE - 1;
    for (let from = 0; from < before.length; from += STRIDE) {
      if (before[from + NUMBER] === 0) continue;
      let slot = mixed(before[from + LOW] ?? 0, before[from + HIGH] ?? 0) & mask;
      while (slots[slot * STRIDE + NUMBER] !== 0) slot = (slot + 1) & mask;
      for (let field = 0; field < STRIDE; field += 1) slots[slot * STRIDE + field] = before[from + field] ?? 0;
    }
    this.#slots = slots;
  }
}
