import { fold, hasOtherLetters, withParts, wordsOf } from './words';

const [ZERO, NINE, A, Z, DOT, PLUS, HASH] = [48, 57, 97, 122, 46, 43, 35];

/** For each byte whether it is an ASCII letter or digit. */
const letters = Uint8Array.from({ length: 256 }, (_, code) => ((code >= A && code <= Z) || (code >= ZERO && code <= NINE) ? 1 : 0));

const SHORT_WORD = 64;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** The text at hand in UTF-8, larger as needed: bytes are read several times as quickly as a string's characters. */
let encoded = new Uint8Array(1 << 14);

/** A word of UTF-8. A decoder takes longer to be called than a short word to be put together. */
function decode(word: Uint8Array): string {
  if (word.length > SHORT_WORD) return decoder.decode(word);
  const codes: number[] = [];
  for (let index = 0; index < word.length; index += 1) {
    const code = word[index] ?? 0;
    if (code > 127) return decoder.decode(word);
    codes.push(code);
  }
  return String.fromCharCode(...codes);
}

/** Encodes a text, and a 0 behind it; answers how many bytes it has. */
function encode(text: string): number {
  if (encoded.length <= text.length * 3) encoded = new Uint8Array(text.length * 4);
  const { written } = encoder.encodeInto(text, encoded);
  encoded[written] = 0;
  return written;
}

/** What a slot of the table has, one number after the other: all that is looked at for most words lies side by side in memory. */
const [NUMBER, HASHED, LAST, START, STRIDE] = [0, 1, 2, 3, 4];

/** Twice the room, with what stood there. */
function larger<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, made: Numbers): Numbers {
  made.set(numbers);
  return made;
}

/**
 * The distinct words of many documents, and which of them have each. Most words of a text are there already: they are found by the characters
 * where they stand, without making a string of each, which would be most of the work.
 */
export class WordTable {
  readonly #words: string[] = [];
  /** In how many documents each word is. */
  #counts = new Int32Array(1 << 11);
  /**
   * A hash table: the number of a word plus one, or 0; its hash; the last document that has it; where its characters begin. The next free slot
   * where another word is there.
   */
  #slots = new Int32Array(STRIDE << 12);
  /** The words in UTF-8, a 0 behind each. */
  #bytes = new Uint8Array(1 << 14);
  #bytesLength = 0;
  /** A word's number and a document's place, for each word of each document, in the documents' order. */
  #found = new Int32Array(1 << 14);
  #foundLength = 0;

  /** Adds a text's words and their parts. Places come in ascending order. */
  addText(text: string, place: number): void {
    const folded = fold(text);
    if (hasOtherLetters(folded)) {
      for (const word of wordsOf(text)) for (const part of withParts(word)) this.addWord(part, place);
    } else this.#addFolded(folded, place);
  }

  /** Adds words and parts that were found before, with spaces between them. */
  addWords(words: string, place: number): void {
    if (!hasOtherLetters(words)) this.#addFolded(words, place);
    else for (const word of words.split(' ')) this.addWord(word, place);
  }

  /** Adds one word as it is; none when it is empty. */
  addWord(word: string, place: number): void {
    if (word === '') return;
    const length = encode(word);
    let hash = 0;
    for (let index = 0; index < length; index += 1) hash = (Math.imul(hash, 31) + (encoded[index] ?? 0)) | 0;
    this.#add(0, length, hash, place);
  }

  /** Each word with the places of the documents that have it, ascending. */
  *entries(): Generator<[word: string, places: Int32Array]> {
    const places = new Int32Array(this.#foundLength / 2);
    // Where the next place of each word goes: after those of all words before it.
    const next = new Int32Array(this.#words.length);
    for (let number = 1; number < next.length; number += 1) next[number] = (next[number - 1] ?? 0) + (this.#counts[number - 1] ?? 0);
    for (let at = 0; at < this.#foundLength; at += 2) {
      const number = this.#found[at] ?? 0;
      const to = next[number] ?? 0;
      places[to] = this.#found[at + 1] ?? 0;
      next[number] = to + 1;
    }
    for (const [number, word] of this.#words.entries()) {
      const end = next[number] ?? 0;
      yield [word, places.subarray(end - (this.#counts[number] ?? 0), end)];
    }
  }

  /** Finds what `asciiWord` (words.ts) finds. */
  #addFolded(text: string, place: number): void {
    const length = encode(text);
    const bytes = encoded;
    const dotted: string[] = [];
    for (let at = 0; at < length; ) {
      const start = at;
      let hash = 0;
      let dots = 0;
      let code = bytes[at] ?? 0;
      if (code === DOT && letters[bytes[at + 1] ?? 0] === 1) {
        hash = DOT;
        dots = 1;
        at += 1;
        code = bytes[at] ?? 0;
      }
      if (letters[code] === 0) {
        at += 1;
        continue;
      }
      for (;;) {
        for (; letters[code] === 1; code = bytes[at] ?? 0) {
          hash = (Math.imul(hash, 31) + code) | 0;
          at += 1;
        }
        for (; code === PLUS || code === HASH; code = bytes[at] ?? 0) {
          hash = (Math.imul(hash, 31) + code) | 0;
          at += 1;
        }
        if (code !== DOT || letters[bytes[at + 1] ?? 0] === 0) break;
        hash = (Math.imul(hash, 31) + code) | 0;
        dots += 1;
        at += 1;
        code = bytes[at] ?? 0;
      }
      this.#add(start, at, hash, place);
      if (dots > 0) dotted.push(decode(bytes.subarray(start, at)));
    }
    // At the end: they are encoded where the text stands.
    for (const word of dotted) for (const part of withParts(word)) this.addWord(part, place);
  }

  /** Adds the word that stands from `start` up to `end` in `encoded`. */
  #add(start: number, end: number, hash: number, place: number): void {
    const slots = this.#slots;
    const mask = slots.length / STRIDE - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * STRIDE;
      const number = (slots[at + NUMBER] ?? 0) - 1;
      if (number < 0) {
        this.#addNew(encoded.subarray(start, end), at, hash, place);
        return;
      }
      if (slots[at + HASHED] !== hash || !this.#isWord(slots[at + START] ?? 0, start, end)) continue;
      if (slots[at + LAST] === place) return;
      slots[at + LAST] = place;
      this.#addPlace(number, place);
      return;
    }
  }

  #addNew(word: Uint8Array, at: number, hash: number, place: number): void {
    const number = this.#words.length;
    this.#words.push(decode(word));
    if (number === this.#counts.length) this.#counts = larger(this.#counts, new Int32Array(number * 2));
    while (this.#bytesLength + word.length >= this.#bytes.length) {
      this.#bytes = larger(this.#bytes, new Uint8Array(this.#bytes.length * 2));
    }
    this.#slots[at + NUMBER] = number + 1;
    this.#slots[at + HASHED] = hash;
    this.#slots[at + LAST] = place;
    this.#slots[at + START] = this.#bytesLength;
    this.#bytes.set(word, this.#bytesLength);
    this.#bytesLength += word.length + 1;
    this.#addPlace(number, place);
    if (this.#words.length * STRIDE * 2 > this.#slots.length) this.#grow();
  }

  #addPlace(number: number, place: number): void {
    if (this.#foundLength === this.#found.length) this.#found = larger(this.#found, new Int32Array(this.#foundLength * 2));
    this.#found[this.#foundLength] = number;
    this.#found[this.#foundLength + 1] = place;
    this.#foundLength += 2;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  #isWord(from: number, start: number, end: number): boolean {
    const [bytes, text] = [this.#bytes, encoded];
    let at = from;
    for (let index = start; index < end; index += 1) {
      if (bytes[at] !== text[index]) return false;
      at += 1;
    }
    return bytes[at] === 0;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 4);
    const mask = this.#slots.length / STRIDE - 1;
    for (let from = 0; from < before.length; from += STRIDE) {
      if (before[from + NUMBER] === 0) continue;
      const hash = before[from + HASHED] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot * STRIDE + NUMBER] !== 0) slot = (slot + 1) & mask;
      this.#slots.set(before.subarray(from, from + STRIDE), slot * STRIDE);
    }
  }
}
