import { fold, hasOtherLetters, withParts, wordsOf } from './words';

const [ZERO, NINE, A, Z, DOT, PLUS, HASH] = [48, 57, 97, 122, 46, 43, 35];

function isLetter(code: number): boolean {
  return (code >= A && code <= Z) || (code >= ZERO && code <= NINE);
}

/**
 * The distinct words of many documents, and which of them have each. Most words of a text are there already: they are found by the characters
 * where they stand, without making a string of each, which would be most of the work.
 */
export class WordTable {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  readonly #places: number[][] = [];
  /** For each hash the number of the word that has it, or -1; the next free place after it where another is there. */
  #slots = new Int32Array(1 << 12).fill(-1);

  /** Adds a text's words and their parts. Places come in ascending order. */
  addText(text: string, place: number): void {
    const folded = fold(text);
    if (hasOtherLetters(folded)) {
      for (const word of wordsOf(text)) for (const part of withParts(word)) this.addWord(part, place);
    } else this.#addFolded(folded, place);
  }

  /** Adds one word as it is; none when it is empty. */
  addWord(word: string, place: number): void {
    if (word === '') return;
    let hash = 0;
    for (let index = 0; index < word.length; index += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
    this.#add(word, 0, word.length, hash, place);
  }

  /** Each word with the places of the documents that have it. */
  *entries(): Generator<[word: string, places: number[]]> {
    for (const [number, word] of this.#words.entries()) yield [word, this.#places[number] ?? []];
  }

  /** Finds what `asciiWord` (words.ts) finds. */
  #addFolded(text: string, place: number): void {
    const { length } = text;
    for (let at = 0; at < length; ) {
      const start = at;
      let hash = 0;
      let dots = 0;
      let code = text.charCodeAt(at);
      if (code === DOT && isLetter(text.charCodeAt(at + 1))) {
        hash = DOT;
        dots = 1;
        at += 1;
        code = text.charCodeAt(at);
      }
      if (!isLetter(code)) {
        at += 1;
        continue;
      }
      for (;;) {
        for (; isLetter(code); code = text.charCodeAt(at)) {
          hash = (Math.imul(hash, 31) + code) | 0;
          at += 1;
        }
        for (; code === PLUS || code === HASH; code = text.charCodeAt(at)) {
          hash = (Math.imul(hash, 31) + code) | 0;
          at += 1;
        }
        if (code !== DOT || !isLetter(text.charCodeAt(at + 1))) break;
        hash = (Math.imul(hash, 31) + code) | 0;
        dots += 1;
        at += 1;
        code = text.charCodeAt(at);
      }
      this.#add(text, start, at, hash, place);
      if (dots > 0) for (const part of withParts(text.slice(start, at))) this.addWord(part, place);
    }
  }

  #add(text: string, start: number, end: number, hash: number, place: number): void {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1;
      if (number < 0) {
        this.#slots[slot] = this.#words.length;
        this.#words.push(text.slice(start, end));
        this.#hashes.push(hash);
        this.#places.push([place]);
        if (this.#words.length * 2 > this.#slots.length) this.#grow();
        return;
      }
      if (this.#hashes[number] === hash && this.#isWord(number, text, start, end)) {
        const places = this.#places[number];
        if (places !== undefined && places[places.length - 1] !== place) places.push(place);
        return;
      }
    }
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const word = this.#words[number] ?? '';
    if (word.length !== end - start) return false;
    for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = this.#slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}
