import { fold, hasOtherLetters, isGlued, termsOf, withParts, wordsOf } from './words';

const [ZERO, NINE, A, Z, DOT, PLUS, HASH_SIGN, SPACE] = [48, 57, 97, 122, 46, 43, 35, 32];

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

/** Words that were found in the text at hand and wait to be looked up: each with where it stands in `encoded`, what tells it, and its hash. */
const [START, END, TOLD_LOW, TOLD_HIGH, HASH, FOUND_STRIDE] = [0, 1, 2, 3, 4, 5];
const FOUND_AT_ONCE = 256;
const waiting = new Int32Array(FOUND_STRIDE * FOUND_AT_ONCE);

/** What a slot of the table has, side by side in memory: the term's number plus one, or 0; what tells it, in two; the last document with it. */
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

/** A hash of what stands from `start` up to `end` in `encoded`, four bytes at a time. */
function hashOf(start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1);
  return at === end ? hash : Math.imul(hash ^ (view.getInt32(at, true) & firstBytes(end - at)), 0x9e3779b1);
}

/** The bits of the first `count` bytes of four, fewer than all. */
function firstBytes(count: number): number {
  return (1 << (8 * count)) - 1;
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
  #view: DataView;
  #starts: Int32Array;
  readonly #wide = new Map<number, string>();
  /** The numbers of each document's terms, one document's behind the other's. */
  #found: Int32Array;
  #foundLength = 0;
  /** The documents that have been begun, each with where its numbers begin. */
  readonly #documents: { readonly place: number; readonly from: number }[] = [];
  #place = -1;
  /** How many terms wait in `waiting`. */
  #waiting = 0;

  /** `expected` is about how many distinct terms there will be. */
  constructor(expected = 1 << 10) {
    const size = 1 << Math.ceil(Math.log2(Math.max(64, expected)));
    this.#slots = new Int32Array(STRIDE * size * 2);
    this.#bytes = new Uint8Array(size * 8);
    this.#view = new DataView(this.#bytes.buffer);
    this.#starts = new Int32Array(size + 1);
    this.#found = new Int32Array(size * 2);
  }

  /** Adds the terms of a text's words and of their parts. Places come in ascending order. */
  addText(text: string, place: number): void {
    // Most texts are ASCII alone: folding lowers their case and no more, and their bytes are as many as their characters.
    const lowered = text.toLowerCase();
    const length = encode(lowered);
    const folded = length === lowered.length ? undefined : fold(text);
    if (folded === undefined) this.#addEncoded(length, place);
    else if (!hasOtherLetters(folded)) this.#addEncoded(encode(folded), place);
    else for (const word of wordsOf(text)) for (const part of withParts(word)) this.#addWord(part, place);
  }

  /** Adds the terms of words and parts that were found before, with spaces between them. */
  addWords(words: string, place: number): void {
    const length = encode(words);
    if (length === words.length || !hasOtherLetters(words)) this.#addEncoded(length, place);
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
    const places = new Int32Array(this.#foundLength);
    // From the last document back, each term's places from their end.
    const ends = placeStarts.slice(1);
    let to = this.#foundLength;
    for (const { place, from } of this.#documents.toReversed()) {
      for (let at = from; at < to; at += 1) {
        const number = found[at] ?? 0;
        const position = (ends[number] ?? 0) - 1;
        places[position] = place;
        ends[number] = position;
      }
      to = from;
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
      const isWide = length !== term.length;
      this.#find(0, length, place, isWide);
      this.#lookUp(place, isWide ? term : undefined);
    }
  }

  /** Adds the terms of the folded text in `encoded`: what `asciiWord` (words.ts) finds, and the parts of that. */
  #addEncoded(length: number, place: number): void {
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
        while (code === PLUS || code === HASH_SIGN) code = bytes[++at] ?? 0;
        if (code !== DOT || letters[bytes[at + 1] ?? 0] === 0) break;
        dots += 1;
        code = bytes[++at] ?? 0;
      }
      this.#find(start, at, place, false);
      if (dots > 0) this.#findParts(start, at, place);
    }
    this.#lookUp(place, undefined);
  }

  /** Finds what stands between the dots of a word, as `withParts` (words.ts) cuts it. */
  #findParts(start: number, end: number, place: number): void {
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && encoded[at] !== DOT) continue;
      if (at > from) this.#find(from, at, place, false);
      from = at + 1;
    }
  }

  /** Has the term that stands from `start` up to `end` in `encoded` wait to be looked up; `isWide` where it is not ASCII alone. */
  #find(start: number, end: number, place: number, isWide: boolean): void {
    const length = end - start;
    let low: number;
    let high: number;
    if (length <= SHORT && !isWide) {
      low = view.getInt32(start, true);
      high = 0;
      if (length < 4) low &= firstBytes(length);
      else if (length > 4) {
        high = view.getInt32(start + 4, true);
        if (length < SHORT) high &= firstBytes(length - 4);
      }
    } else {
      low = hashOf(start, end);
      // No short term has this bit: its last byte would not be ASCII.
      high = length | LONG;
    }
    const at = this.#waiting * FOUND_STRIDE;
    waiting[at + START] = start;
    waiting[at + END] = end;
    waiting[at + TOLD_LOW] = low;
    waiting[at + TOLD_HIGH] = high;
    waiting[at + HASH] = mixed(low, high);
    this.#waiting += 1;
    if (this.#waiting === FOUND_AT_ONCE) this.#lookUp(place, undefined);
  }

  /** Looks up the terms that wait; `wide` is the text of one that is not ASCII alone. */
  #lookUp(place: number, wide: string | undefined): void {
    const count = this.#waiting;
    this.#waiting = 0;
    this.#touch(count);
    for (let index = 0; index < count; index += 1) {
      const from = index * FOUND_STRIDE;
      const low = waiting[from + TOLD_LOW] ?? 0;
      const high = waiting[from + TOLD_HIGH] ?? 0;
      const slots = this.#slots;
      const mask = slots.length / STRIDE - 1;
      for (let slot = (waiting[from + HASH] ?? 0) & mask; ; slot = (slot + 1) & mask) {
        const at = slot * STRIDE;
        const number = (slots[at + NUMBER] ?? 0) - 1;
        if (number < 0) {
          this.#addNew(waiting[from + START] ?? 0, waiting[from + END] ?? 0, at, wide);
          slots[at + LOW] = low;
          slots[at + HIGH] = high;
          slots[at + LAST] = place;
          this.#addPlace(this.#count - 1, place);
          if (this.#count * STRIDE * 2 > slots.length) this.#grow();
          break;
        }
        if (slots[at + LOW] !== low || slots[at + HIGH] !== high) continue;
        if (high < 0 && !this.#isTerm(number, waiting[from + START] ?? 0, waiting[from + END] ?? 0)) continue;
        if (slots[at + LAST] !== place) {
          slots[at + LAST] = place;
          this.#addPlace(number, place);
        }
        break;
      }
    }
  }

  /** Reads the slots of the terms that wait. Most are far apart in memory: here the processor fetches many at a time, and none waits for another. */
  #touch(count: number): number {
    const slots = this.#slots;
    const mask = slots.length / STRIDE - 1;
    let touched = 0;
    for (let index = 0; index < count; index += 1) touched ^= slots[((waiting[index * FOUND_STRIDE + HASH] ?? 0) & mask) * STRIDE] ?? 0;
    return touched;
  }

  #addNew(start: number, end: number, at: number, wide: string | undefined): void {
    const number = this.#count;
    if (number + 1 === this.#starts.length) this.#starts = larger(this.#starts, new Int32Array(number * 2 + 2));
    const from = this.#starts[number] ?? 0;
    const to = from + end - start;
    if (to + BEHIND > this.#bytes.length) {
      this.#bytes = larger(this.#bytes, new Uint8Array((to + BEHIND) * 2));
      this.#view = new DataView(this.#bytes.buffer);
    }
    // What comes with the last four beyond the term's end, the next one takes the place of.
    for (let at = 0; at < end - start; at += 4) this.#view.setInt32(from + at, view.getInt32(start + at));
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
  #isTerm(number: number, start: number, end: number): boolean {
    const own = this.#view;
    const from = (this.#starts[number] ?? 0) - start;
    let at = start;
    for (; at + 4 <= end; at += 4) if (own.getInt32(from + at) !== view.getInt32(at)) return false;
    return at === end || ((own.getInt32(from + at, true) ^ view.getInt32(at, true)) & firstBytes(end - at)) === 0;
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
