/** The grammar of selectors, after "Selectors Level 4" (W3C), as far as it is about elements and attributes of a page that stands still. */

export type Combinator = ' ' | '>' | '+' | '~';

export type Simple =
  | { readonly kind: 'any' | 'empty' | 'root' | 'scope' }
  | { readonly kind: 'tag' | 'id' | 'class'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly operator: string; readonly value: string; readonly flag: string }
  | { readonly kind: 'list'; readonly list: readonly Complex[]; readonly negated: boolean }
  /** Each selector starts with `:scope`. */
  | { readonly kind: 'has'; readonly list: readonly Complex[] }
  | { readonly kind: 'nth'; readonly step: number; readonly offset: number; readonly fromEnd: boolean; readonly ofType: boolean };

/** Compounds from left to right, each with the combinator before it; the first has none. */
export type Complex = readonly Compound[];

export interface Compound {
  readonly combinator: Combinator | undefined;
  readonly simples: readonly Simple[];
}

/** Reads a list of selectors. Throws a SyntaxError that quotes it. */
export function parseSelector(text: string): Complex[] {
  const parser = new Parser(text);
  const list = parser.list(false);
  parser.end();
  return list;
}

const first: Simple = { kind: 'nth', step: 0, offset: 1, fromEnd: false, ofType: false };

const pseudoClasses: Partial<Record<string, readonly Simple[]>> = {
  empty: [{ kind: 'empty' }],
  root: [{ kind: 'root' }],
  scope: [{ kind: 'scope' }],
  'first-child': [first],
  'last-child': [{ ...first, fromEnd: true }],
  'only-child': [first, { ...first, fromEnd: true }],
  'first-of-type': [{ ...first, ofType: true }],
  'last-of-type': [{ ...first, fromEnd: true, ofType: true }],
  'only-of-type': [
    { ...first, ofType: true },
    { ...first, fromEnd: true, ofType: true },
  ],
};

class Parser {
  #at = 0;

  constructor(readonly text: string) {}

  list(relative: boolean): Complex[] {
    const list: Complex[] = [];
    do {
      this.#space();
      list.push(this.#complex(relative));
    } while (this.#take(/,/y) !== undefined);
    return list;
  }

  end(): void {
    if (this.#at < this.text.length) this.#fail();
  }

  #complex(relative: boolean): Complex {
    const compounds: Compound[] = [];
    if (relative) {
      const lead = this.#combinator() ?? ' ';
      compounds.push({ combinator: undefined, simples: [{ kind: 'scope' }] }, { combinator: lead, simples: this.#compound() });
    } else compounds.push({ combinator: undefined, simples: this.#compound() });
    for (let combinator = this.#combinator(); combinator !== undefined; combinator = this.#combinator()) {
      compounds.push({ combinator, simples: this.#compound() });
    }
    return compounds;
  }

  #combinator(): Combinator | undefined {
    const found = this.#take(/\s*([>+~])\s*|\s+(?=[^\s,)])/y);
    if (found === undefined) {
      this.#space();
      return undefined;
    }
    const mark = found.trim();
    return mark === '>' || mark === '+' || mark === '~' ? mark : ' ';
  }

  #compound(): Simple[] {
    const simples: Simple[] = [];
    if (this.#take(/\*/y) !== undefined) simples.push({ kind: 'any' });
    else {
      const name = this.#name();
      if (name !== undefined) simples.push({ kind: 'tag', name: name.toLowerCase() });
    }
    for (;;) {
      const mark = this.#take(/[.#:[]/y);
      if (mark === '.') simples.push({ kind: 'class', name: this.#name() ?? this.#fail() });
      else if (mark === '#') simples.push({ kind: 'id', name: this.#name() ?? this.#fail() });
      else if (mark === ':') simples.push(...this.#pseudoClass());
      else if (mark === '[') simples.push(this.#attribute());
      else break;
    }
    return simples.length > 0 ? simples : this.#fail();
  }

  #attribute(): Simple {
    this.#space();
    const name = (this.#name() ?? this.#fail()).toLowerCase();
    this.#space();
    const operator = this.#take(/[~|^$*]?=/y) ?? '';
    let value = '';
    let flag = '';
    if (operator !== '') {
      this.#space();
      value = this.#string() ?? this.#name() ?? this.#fail();
      this.#space();
      flag = (this.#take(/[is]/iy) ?? '').toLowerCase();
      this.#space();
    }
    this.#expect(/\]/y);
    return { kind: 'attribute', name, operator, value, flag };
  }

  #pseudoClass(): readonly Simple[] {
    const name = (this.#name() ?? this.#fail()).toLowerCase();
    if (this.#take(/\(/y) === undefined) return pseudoClasses[name] ?? this.#fail();
    const simple = this.#functional(name);
    this.#space();
    this.#expect(/\)/y);
    return [simple];
  }

  #functional(name: string): Simple {
    if (name === 'is' || name === 'where' || name === 'not') return { kind: 'list', list: this.list(false), negated: name === 'not' };
    if (name === 'has') return { kind: 'has', list: this.list(true) };
    const [, fromEnd, ofType] = /^nth-(last-)?(?:child|(of-type))$/.exec(name) ?? this.#fail();
    return { kind: 'nth', ...this.#formula(), fromEnd: fromEnd !== undefined, ofType: ofType !== undefined };
  }

  /** "2n + 1", "odd", "3". */
  #formula(): { readonly step: number; readonly offset: number } {
    this.#space();
    const text = this.#take(/even|odd|[+-]?\d*n(?:\s*[+-]\s*\d+)?|[+-]?\d+/iy) ?? this.#fail();
    const formula = text.toLowerCase().replace(/\s+/g, '');
    if (formula === 'even') return { step: 2, offset: 0 };
    if (formula === 'odd') return { step: 2, offset: 1 };
    if (!formula.includes('n')) return { step: 0, offset: Number(formula) };
    const [step = '', offset = ''] = formula.split('n');
    return { step: /\d/.test(step) ? Number(step) : Number(`${step}1`), offset: Number(offset) };
  }

  #name(): string | undefined {
    const name = this.#take(/-?(?:[a-z_\u0080-\uffff]|\\[^\n])(?:[\w\u0080-\uffff-]|\\[^\n])*|--(?:[\w\u0080-\uffff-]|\\[^\n])*/iy);
    return name === undefined ? undefined : withoutEscapes(name);
  }

  #string(): string | undefined {
    const string = this.#take(/"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y);
    return string === undefined ? undefined : withoutEscapes(string.slice(1, -1));
  }

  #space(): void {
    this.#take(/\s+/y);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #expect(pattern: RegExp): void {
    if (this.#take(pattern) === undefined) this.#fail();
  }

  #fail(): never {
    throw new SyntaxError(`“${this.text}” is no selector that is known here; it stops making sense at character ${this.#at + 1}.`);
  }
}

/** `\31 23` is a character by its number, `\.` is the dot itself. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex?: string, plain?: string) =>
    hex === undefined ? (plain ?? '') : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
}
