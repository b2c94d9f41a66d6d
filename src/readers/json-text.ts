/** Longer texts than this hold data, not one posting. */
const LONGEST = 4_000_000;
/** Deeper nesting than this is no posting either, and would cost the stack. */
const DEEPEST = 96;

/**
 * Parses JSON as it stands in pages: first by the letter, then with the repairs that leave no doubt about what was meant.
 *
 * Repaired (each observed on live careers sites, 2017 to 2026): a CDATA or HTML comment wrapper, a block written with `&quot;`, comments outside
 * strings, raw newlines, tabs and control characters inside strings, escapes that JSON does not know (`\$`), a quotation mark that was not escaped
 * and cannot end its string, trailing and missing commas, several values one after another, missing brackets at the end. Of a text that breaks off,
 * only what was complete before the break is given. Everything else, such as bare words or single quotes, is not JSON.
 *
 * @returns the value, or undefined where the text cannot be read with certainty. Keys named `__proto__` are left out.
 */
export function parseJsonLoose(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  const bare = unwrap(text);
  if (bare === '') return undefined;
  const strict = parseStrict(bare);
  if (strict !== undefined) return strict;
  const first = new LooseJson(bare).document();
  if (first !== undefined || !/&(?:quot|#34|#x22);/i.test(bare)) return first;
  const decoded = decodeQuotes(bare);
  return parseStrict(decoded) ?? new LooseJson(decoded).document();
}

function parseStrict(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => (key === '__proto__' ? undefined : inner));
    return value ?? undefined;
  } catch (error) {
    // Broken JSON is what this file is for. A stack that overflows on hostile nesting is the same to the caller: nothing to read.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Takes off what templates put around the block so that old HTML parsers leave it alone. Looks at both ends only, whatever the length. */
function unwrap(text: string): string {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  const head = /^(?:\/\/|\/\*)?\s{0,4}(?:<!\[CDATA\[|<!--)(?:\s{0,4}\*\/)?/.exec(trimmed.slice(0, 40))?.[0].length ?? 0;
  const inner = trimmed.slice(head).trim();
  const end = inner.slice(-40);
  const tail = /(?:\/\/|\/\*)?\s{0,4}(?:\]\]>|-->)(?:\s{0,4}\*\/)?$/.exec(end)?.[0].length ?? 0;
  return inner
    .slice(0, inner.length - tail)
    .trim()
    .replace(/;$/, '');
}

/** The block was escaped for an attribute: one level of entities goes, whatever stands inside the strings keeps the rest. */
function decodeQuotes(text: string): string {
  const named: Record<string, string> = {
    quot: '"',
    '#34': '"',
    '#x22': '"',
    apos: "'",
    '#39': "'",
    '#x27': "'",
    lt: '<',
    gt: '>',
    amp: '&',
  };
  return text.replace(/&(quot|#34|#x22|apos|#39|#x27|lt|gt|amp);/gi, (whole, name: string) => named[name.toLowerCase()] ?? whole);
}

/** Where the text breaks off: what is complete so far is kept. */
const CUT = Symbol('cut off');
/** What stands here is no JSON. */
const BROKEN = Symbol('broken');
type Step = unknown;

class LooseJson {
  #at = 0;
  /** Set once the text has ended inside a value: from then on every open bracket closes. */
  #cut = false;

  constructor(private readonly text: string) {}

  document(): unknown {
    const values: unknown[] = [];
    this.#skip();
    while (this.#at < this.text.length) {
      const value = this.#value(0);
      if (value === BROKEN) return undefined;
      if (value !== CUT) values.push(value);
      this.#skip();
      // Templates close one bracket too many.
      while (',;}]'.includes(this.#peek() || ' ')) this.#next();
    }
    return values.length > 1 ? values : values[0];
  }

  #peek(): string {
    return this.text[this.#at] ?? '';
  }

  #next(): void {
    this.#at += 1;
    this.#skip();
  }

  /** Past white space and comments. */
  #skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      // Control characters, space, no-break space and the byte order mark count as white space between tokens.
      if (code <= 32 || code === 0xa0 || code === 0xfeff) this.#at += 1;
      else if (this.text.startsWith('//', this.#at)) this.#at = this.#after('\n');
      else if (this.text.startsWith('/*', this.#at)) this.#at = this.#after('*/');
      else return;
    }
  }

  #after(mark: string): number {
    const found = this.text.indexOf(mark, this.#at + 2);
    return found < 0 ? this.text.length : found + mark.length;
  }

  #value(depth: number): Step {
    if (depth > DEEPEST) return BROKEN;
    const start = this.#peek();
    if (start === '') {
      this.#cut = true;
      return CUT;
    }
    if (start === '{') return this.#object(depth);
    if (start === '[') return this.#array(depth);
    if (start === '"') return this.#string(false);
    return this.#literal();
  }

  #object(depth: number): Step {
    const members: [string, unknown][] = [];
    this.#next();
    for (;;) {
      while (this.#peek() === ',') this.#next();
      if (this.#peek() === '' || this.#peek() === '}') break;
      if (this.#peek() !== '"') return BROKEN;
      const key = this.#string(true);
      this.#skip();
      if (key === CUT || this.#peek() === '') break;
      if (typeof key !== 'string' || this.#peek() !== ':') return BROKEN;
      this.#next();
      const value = this.#value(depth + 1);
      if (value === BROKEN) return BROKEN;
      if (value !== CUT && key !== '__proto__') members.push([key, value]);
      this.#skip();
      if (this.#cut) break;
    }
    this.#close();
    return Object.fromEntries(members);
  }

  #array(depth: number): Step {
    const items: unknown[] = [];
    this.#next();
    for (;;) {
      while (this.#peek() === ',') this.#next();
      if (this.#peek() === '' || this.#peek() === ']') break;
      // A bracket of the other kind: one was forgotten before it, or the text is no JSON.
      if (this.#peek() === '}') return items;
      const value = this.#value(depth + 1);
      if (value === BROKEN) return BROKEN;
      if (value !== CUT) items.push(value);
      this.#skip();
      if (this.#cut) break;
    }
    this.#close();
    return items;
  }

  #close(): void {
    if (this.#at >= this.text.length) this.#cut = true;
    else this.#at += 1;
  }

  #string(isKey: boolean): Step {
    let out = '';
    let from = this.#at + 1;
    for (let at = from; at < this.text.length; at += 1) {
      const char = this.text[at];
      if (char === '\\') {
        const [decoded, length] = decodeEscape(this.text, at);
        out += this.text.slice(from, at) + decoded;
        at += length - 1;
        from = at + 1;
      } else if (char === '"' && this.#ends(at + 1, isKey)) {
        this.#at = at + 1;
        return out + this.text.slice(from, at);
      }
    }
    this.#at = this.text.length;
    this.#cut = true;
    return CUT;
  }

  /** Whether a quotation mark before `at` can end its string: something that may follow a string has to stand there. */
  #ends(at: number, isKey: boolean): boolean {
    let next = at;
    while (next < this.text.length && this.text.charCodeAt(next) <= 32) next += 1;
    const char = this.text[next];
    if (char === undefined) return true;
    if (isKey) return char === ':';
    if (char === ',' || char === '}' || char === ']') return true;
    if (this.text.startsWith('/*', next) || this.text.startsWith('//', next)) return true;
    // A forgotten comma: the next member starts, on a line of its own or right behind.
    return char === '"' && /^"[@\w:.-]{1,60}"\s*:/.test(this.text.slice(next, next + 64 + 40));
  }

  #literal(): Step {
    const match = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      this.text.slice(this.#at, this.#at + 400),
    );
    if (match === null) return BROKEN;
    this.#at += match[0].length;
    // A number at the very end may have lost its last digits.
    if (this.#at >= this.text.length) {
      this.#cut = true;
      return CUT;
    }
    return JSON.parse(match[0]);
  }
}

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The character that an escape at `at` stands for, and how long the escape is. One that JSON does not know stands for the character behind it. */
function decodeEscape(text: string, at: number): readonly [string, number] {
  const char = text[at + 1];
  if (char === undefined) return ['', 1];
  if (char === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(digits)) return [String.fromCharCode(Number.parseInt(digits, 16)), 6];
  }
  return [escapes[char] ?? char, 2];
}
