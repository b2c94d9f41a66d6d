/** Shared lengths are written as one printable ASCII character, from `0` to `z`. */
const FIRST_SIGN = 48;
const MOST_SHARED = 74;
const LINE_FEED = 10;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Texts as lines, each without what it begins with in common with the one before: a character says how many code units that is. */
export function foldLines(texts: readonly string[]): string {
  const folder = new LineFolder();
  for (const text of texts) folder.add(text);
  return folder.take();
}

/** The texts that `foldLines` was given. */
export function unfoldLines(lines: string): string[] {
  let before = '';
  return lines.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - FIRST_SIGN) + line.slice(1);
    return before;
  });
}

/** One of a text's lines, by its index, without cutting the others out. */
export function lineAt(text: string, index: number): string {
  const start = startOf(text, index);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** One of the texts that `foldLines` was given, by its index: what it begins with is taken from the lines before it, backwards. */
export function unfoldLine(lines: string, index: number): string {
  let start = startOf(lines, index);
  const end = lines.indexOf('\n', start);
  let unfolded = lines.slice(start + 1, end < 0 ? lines.length : end);
  let missing = lines.charCodeAt(start) - FIRST_SIGN;
  while (missing > 0 && start > 0) {
    start = lines.lastIndexOf('\n', start - 2) + 1;
    const shared = lines.charCodeAt(start) - FIRST_SIGN;
    if (shared >= missing) continue;
    unfolded = lines.slice(start + 1, start + 1 + missing - shared) + unfolded;
    missing = shared;
  }
  return unfolded;
}

/** Where a text's line of an index begins. */
function startOf(text: string, index: number): number {
  let start = 0;
  for (let line = 0; line < index; line += 1) start = text.indexOf('\n', start) + 1;
  return start;
}

/** Folds lines one after the other. Those of ASCII, which most are, are folded as bytes: no string is made of any. */
export class LineFolder {
  /** What is folded, up to the last line that is not ASCII alone; behind it the bytes of those that are. */
  #folded = '';
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  /** The line before: its bytes, or the line where it is not ASCII alone. */
  #before = new Uint8Array(1 << 8);
  #beforeLength = 0;
  #wideBefore: string | undefined;
  #isFirst = true;
  /** A text's bytes. */
  #text = new Uint8Array(1 << 8);

  add(text: string): void {
    if (this.#text.length < text.length * 3) this.#text = new Uint8Array(text.length * 4);
    const { written } = encoder.encodeInto(text, this.#text);
    if (written === text.length) this.addAscii('', this.#text, 0, written);
    else this.#addWide(text);
  }

  /** Adds a sign, of one ASCII character or none, and behind it the ASCII from `start` up to `end` of `bytes`, as one line. */
  addAscii(sign: string, bytes: Uint8Array, start: number, end: number): void {
    const signed = sign.length;
    const length = signed + end - start;
    if (this.#before.length < length) this.#before = withRoom(this.#before, this.#beforeLength, length);
    const before = this.#before;
    const most = Math.min(MOST_SHARED, length, this.#wideBefore === undefined ? this.#beforeLength : this.#asciiOfWide());
    let shared = 0;
    if (signed === 1 && most > 0 && before[0] === sign.charCodeAt(0)) shared = 1;
    if (signed === shared) while (shared < most && before[shared] === bytes[start + shared - signed]) shared += 1;
    this.#begin(shared, length - shared);
    for (let at = shared; at < length; at += 1) {
      const code = at < signed ? sign.charCodeAt(0) : (bytes[start + at - signed] ?? 0);
      before[at] = code;
      this.#bytes[this.#length++] = code;
    }
    this.#beforeLength = length;
    this.#wideBefore = undefined;
  }

  /** All lines, and begins anew. */
  take(): string {
    this.#flush();
    const folded = this.#folded;
    [this.#folded, this.#beforeLength, this.#wideBefore, this.#isFirst] = ['', 0, undefined, true];
    return folded;
  }

  #addWide(text: string): void {
    const before = this.#wideBefore ?? decoder.decode(this.#before.subarray(0, this.#beforeLength));
    const most = Math.min(MOST_SHARED, text.length, before.length);
    let shared = 0;
    while (shared < most && text.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    this.#begin(shared, 0);
    this.#flush();
    this.#folded += text.slice(shared);
    this.#wideBefore = text;
  }

  /** Puts the ASCII that the line before begins with where lines of ASCII stand; answers how long it is. */
  #asciiOfWide(): number {
    const wide = this.#wideBefore ?? '';
    let length = 0;
    for (; length < Math.min(wide.length, this.#before.length) && wide.charCodeAt(length) < 128; length += 1) {
      this.#before[length] = wide.charCodeAt(length);
    }
    return length;
  }

  /** Begins a line, with room for `more` bytes. */
  #begin(shared: number, more: number): void {
    if (this.#bytes.length < this.#length + more + 2) this.#bytes = withRoom(this.#bytes, this.#length, this.#length + more + 2);
    if (!this.#isFirst) this.#bytes[this.#length++] = LINE_FEED;
    this.#isFirst = false;
    this.#bytes[this.#length++] = FIRST_SIGN + shared;
  }

  #flush(): void {
    this.#folded += decoder.decode(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }
}

/** The first `length` bytes of `bytes` in an array for twice what is needed. */
function withRoom(bytes: Uint8Array, length: number, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(needed * 2);
  larger.set(bytes.subarray(0, length));
  return larger;
}
