import type { TreeElement } from './element';
import { elementFrom, isElement, nextBelow, TEXT } from './node';
import type { TreeParent } from './parent';
import { type Combinator, type Complex, parseSelector, type Simple } from './selector-grammar';

type Test = (element: TreeElement) => boolean;

/** A selector that was read once; `within` gives its test for one search, with `:scope` and what that search remembers. */
export interface Selector {
  within(scope: TreeParent): Test;
  /** Words of which at least one stands in the markup of every document that holds a match; empty where nothing can be said. */
  readonly words: readonly string[];
}

/** Readers use some hundred selectors, and the same for every page. */
const MOST_KEPT = 500;
const kept = new Map<string, Selector>();

/** The selector of a text. Throws a SyntaxError where a browser's would, and for what asks about a page in use (`:hover`). */
export function selectorOf(text: string): Selector {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const selector = compile(parseSelector(text));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, selector);
  return selector;
}

/** What one search remembers: for a combinator, which elements have a match at or before them. */
type Memory = Map<Link, Map<TreeElement, boolean>>;

interface Search {
  readonly scope: TreeParent;
  readonly memory: Memory;
}
type Match = (element: TreeElement, search: Search) => boolean;

interface Link {
  readonly combinator: Combinator;
  readonly match: Match;
}

function compile(list: readonly Complex[]): Selector {
  const match = anyOf(list);
  const words = list.flatMap((complex) => wordOf(complex) ?? []);
  return {
    words: words.length === list.length ? words : [],
    within: (scope) => {
      const search: Search = { scope, memory: new Map() };
      return (element) => match(element, search);
    },
  };
}

/** What markup writes as it is, whatever is escaped there. */
const plainWord = /^[\w-]+$/;

/** The longest word that the markup of any match must hold. */
function wordOf(complex: Complex): string | undefined {
  let longest: string | undefined;
  for (const simple of complex.flatMap(({ simples }) => simples)) {
    const word = simple.kind === 'class' || simple.kind === 'id' ? simple.name : simple.kind === 'attribute' ? literalOf(simple) : '';
    if (plainWord.test(word) && word.length > (longest?.length ?? 0)) longest = word;
  }
  return longest;
}

function literalOf({ name, value, flag }: Extract<Simple, { kind: 'attribute' }>): string {
  return flag === 'i' || caseless.has(name) ? '' : value;
}

function anyOf(list: readonly Complex[]): Match {
  const matches = list.map(matchOf);
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return only;
  return (element, search) => {
    for (const match of matches) if (match(element, search)) return true;
    return false;
  };
}

/** From the right to the left: each compound with what the combinator before it asks for. */
function matchOf(complex: Complex): Match {
  let match: Match = () => true;
  for (const { combinator, simples } of complex) {
    const own = allOf(simples);
    if (combinator === undefined) match = own;
    else {
      const link: Link = { combinator, match };
      match = (element, search) => own(element, search) && linked(link, element, search);
    }
  }
  return match;
}

function linked(link: Link, element: TreeElement, search: Search): boolean {
  switch (link.combinator) {
    case '>':
      return element.parentElement !== null && link.match(element.parentElement, search);
    case '+':
      return element.previousElementSibling !== null && link.match(element.previousElementSibling, search);
    case ' ':
      return reaches(link, element.parentElement, up, search);
    case '~':
      return reaches(link, element.previousElementSibling, before, search);
  }
}

const up = (element: TreeElement): TreeElement | null => element.parentElement;
const before = (element: TreeElement): TreeElement | null => element.previousElementSibling;

/** Whether an element of the row from `start` on matches. Each element is looked at once in a search, so that long rows stay linear. */
function reaches(link: Link, start: TreeElement | null, step: (element: TreeElement) => TreeElement | null, search: Search): boolean {
  if (start === null) return false;
  let memory = search.memory.get(link);
  if (memory === undefined) {
    memory = new Map();
    search.memory.set(link, memory);
  }
  const passed: TreeElement[] = [];
  let result = false;
  for (let at: TreeElement | null = start; at !== null; at = step(at)) {
    const known = memory.get(at);
    if (known !== undefined) {
      result = known;
      break;
    }
    passed.push(at);
    if (link.match(at, search)) {
      result = true;
      break;
    }
  }
  for (const element of passed) memory.set(element, result);
  return result;
}

function allOf(simples: readonly Simple[]): Match {
  const matches = simples.map(simpleMatch);
  const [first, second] = matches;
  if (first !== undefined && matches.length === 1) return first;
  if (first !== undefined && second !== undefined && matches.length === 2)
    return (element, search) => first(element, search) && second(element, search);
  return (element, search) => {
    for (const match of matches) if (!match(element, search)) return false;
    return true;
  };
}

function simpleMatch(simple: Simple): Match {
  switch (simple.kind) {
    case 'any':
      return () => true;
    case 'tag':
      return (element) => element.localName === simple.name;
    case 'id':
      return (element) => element.getAttribute('id') === simple.name;
    case 'class':
      return (element) => hasWord(element.getAttribute('class'), simple.name);
    case 'attribute':
      return attributeMatch(simple);
    case 'list': {
      const match = anyOf(simple.list);
      return simple.negated ? (element, search) => !match(element, search) : match;
    }
    case 'has':
      return hasMatch(simple.list);
    case 'nth':
      return nthMatch(simple);
    case 'empty':
      return isEmpty;
    case 'root':
      return (element) => element === element.ownerDocument.documentElement;
    case 'scope':
      return (element, { scope }) => (isElement(scope) ? element === scope : element === element.ownerDocument.documentElement);
  }
}

/** Whether a word stands in a value that lists words between white space. */
function hasWord(value: string | null, word: string): boolean {
  if (value === null || word === '') return false;
  for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || value.charCodeAt(at - 1) <= 32) && (end === value.length || value.charCodeAt(end) <= 32)) return true;
  }
  return false;
}

/** Attributes whose values HTML compares without regard to case ("Case-sensitivity of selectors", HTML standard). */
const caseless = new Set(
  'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'.split(
    ' ',
  ),
);

function attributeMatch({ name, operator, value, flag }: Extract<Simple, { kind: 'attribute' }>): Match {
  if (operator === '') return (element) => element.getAttribute(name) !== null;
  const fold = flag === 'i' || (flag === '' && caseless.has(name));
  const wanted = fold ? value.toLowerCase() : value;
  const test = valueTest(operator, wanted);
  return (element) => {
    const own = element.getAttribute(name);
    return own !== null && test(fold ? own.toLowerCase() : own);
  };
}

function valueTest(operator: string, wanted: string): (own: string) => boolean {
  switch (operator) {
    case '=':
      return (own) => own === wanted;
    case '~=':
      return (own) => !/\s/.test(wanted) && hasWord(own, wanted);
    case '|=':
      return (own) => own === wanted || own.startsWith(`${wanted}-`);
    // An empty text is part of nothing here, unlike in JavaScript.
    case '^=':
      return (own) => wanted !== '' && own.startsWith(wanted);
    case '$=':
      return (own) => wanted !== '' && own.endsWith(wanted);
    default:
      return (own) => wanted !== '' && own.includes(wanted);
  }
}

/**
 * `:has()`: something below, or beside where the selector starts with `+` or `~`, that matches from here on.
 * `:has(~ x)` looks at all that follows, for each element: it is not for long rows.
 */
function hasMatch(list: readonly Complex[]): Match {
  const parts = list.map((complex) => ({ match: matchOf(complex), lead: complex[1]?.combinator, isShort: complex.length === 2 }));
  return (element) =>
    parts.some(({ match, lead, isShort }) => {
      const search: Search = { scope: element, memory: new Map() };
      if (lead === ' ' || lead === '>') return someBelow(element, match, search);
      for (let next = element.nextElementSibling; next !== null; next = next.nextElementSibling) {
        if (match(next, search) || (!isShort && someBelow(next, match, search))) return true;
        if (isShort && lead === '+') return false;
      }
      return false;
    });
}

function someBelow(root: TreeElement, match: Match, search: Search): boolean {
  for (let node = nextBelow(root, root); node !== null; node = nextBelow(root, node))
    if (isElement(node) && match(node, search)) return true;
  return false;
}

/** `:nth-child()` and its like; `step` and `offset` are the a and b of "an + b". */
function nthMatch({ step, offset, fromEnd, ofType }: Extract<Simple, { kind: 'nth' }>): Match {
  return (element) => {
    const place = placeOf(element, fromEnd, ofType) - offset;
    return step === 0 ? place === 0 : place % step === 0 && place / step >= 0;
  };
}

/** The place among the siblings, from 1 on. */
function placeOf(element: TreeElement, fromEnd: boolean, ofType: boolean): number {
  const row = element.siblings;
  if (!ofType) return fromEnd ? row.length - element.index : element.index + 1;
  const { places, totals } = typePlacesOf(row);
  const place = places[element.index] ?? 1;
  return fromEnd ? (totals.get(element.localName) ?? 1) - place + 1 : place;
}

interface TypePlaces {
  /** For each of a row's elements, its place among those of its name, from 1 on. */
  readonly places: readonly number[];
  readonly totals: ReadonlyMap<string, number>;
}
const typePlaces = new WeakMap<readonly TreeElement[], TypePlaces>();

/** Counted once a row: a parent whose children change has another row. */
function typePlacesOf(row: readonly TreeElement[]): TypePlaces {
  const known = typePlaces.get(row);
  if (known !== undefined) return known;
  const totals = new Map<string, number>();
  const places = row.map(({ localName }) => {
    const place = (totals.get(localName) ?? 0) + 1;
    totals.set(localName, place);
    return place;
  });
  typePlaces.set(row, { places, totals });
  return { places, totals };
}

function isEmpty(element: TreeElement): boolean {
  if (elementFrom(element.firstChild) !== null) return false;
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === TEXT && node.nodeValue !== '') return false;
  return true;
}
