import { decodeAttribute, decodeReferences } from './character-references';
import { TreeDocument } from './document';
import type { TreeElement } from './element';
import { attributePairs, voidElements } from './markup';

/** Browsers nest no deeper when they parse; the elements from there on stand beside each other. */
const DEEPEST = 512;

/** Their content is text up to their end tag. The words of the last two are text like any other, with references. */
const rawElements = new Set('script style xmp iframe noembed noframes textarea title'.split(' '));
const escapableElements = new Set(['textarea', 'title']);

/** Tags of the frame around a page: a fragment has its own. */
const frameTags = new Set(['html', 'head', 'body', 'frameset', 'frame']);

/** Elements that end an open paragraph where they start. */
const endsParagraph = new Set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul xmp'.split(
    ' ',
  ),
);
/** Cells, captions and the like: what is open around them stays open, whatever ends inside. */
const walls = ['table', 'td', 'th', 'caption', 'button', 'object', 'template'];
const tableRows = ['tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup'];

/** What an opening tag ends that was left open (`ends`), looked for outwards up to one of `within`. */
const endedByOpening: ReadonlyMap<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }> = new Map(
  (
    [
      [['li'], ['li'], ['ul', 'ol', 'menu', 'dir', ...walls]],
      [
        ['dt', 'dd'],
        ['dt', 'dd'],
        ['dl', ...walls],
      ],
      [['option', 'optgroup'], ['option'], ['select', 'optgroup', ...walls]],
      [
        ['td', 'th'],
        ['td', 'th'],
        ['tr', 'table'],
      ],
      [['tr'], ['tr', 'td', 'th', 'caption', 'colgroup'], ['table', 'thead', 'tbody', 'tfoot']],
      [['thead', 'tbody', 'tfoot'], tableRows, ['table']],
    ] as const
  ).flatMap(([names, ends, within]) => names.map((name) => [name, { ends: new Set(ends), within: new Set(within) }] as const)),
);
const paragraph = { ends: new Set(['p']), within: new Set(walls) };

const heading = /^h[1-6]$/;
const wall = new Set(walls);
const tableParts = new Set(['table', ...tableRows]);
const lists = new Set(['ul', 'ol']);

/**
 * The elements of a piece of HTML as people and their editors write it, in a `<body>`: end tags may be missing or wrong, attributes bare,
 * references without semicolon. Tags end where HTML says they do; what is nested wrongly (`<b><i></b></i>`) ends together, where a browser
 * would open it again behind. Never throws, and takes time in proportion to the text.
 */
export function fragmentOf(html: string): TreeElement {
  const document = new TreeDocument('about:blank');
  const root = document.appendChild(document.createElement('html'));
  root.appendChild(document.createElement('head'));
  const body = root.appendChild(document.createElement('body'));
  new FragmentBuilder(body).read(html);
  return body;
}

class FragmentBuilder {
  readonly #document: TreeDocument;
  /** The open elements, the innermost last; the body is the first. */
  readonly #open: TreeElement[];
  #text = '';

  constructor(readonly body: TreeElement) {
    this.#document = body.ownerDocument;
    this.#open = [body];
  }

  read(html: string): void {
    let at = 0;
    let open = html.indexOf('<');
    while (open >= 0) {
      if (startsTag(html, open)) {
        this.#text += html.slice(at, open);
        at = this.#readTag(html, open);
        open = html.indexOf('<', at);
      } else {
        // Left in the text, which is cut out at once: many small pieces put together take time with the square of their number.
        open = html.indexOf('<', open + 1);
      }
    }
    this.#text += html.slice(at);
    this.#flush();
  }

  /** Reads the tag, comment or declaration that starts with the `<` at `open`, and gives the place behind it. */
  #readTag(html: string, open: number): number {
    const mark = html[open + 1] ?? '';
    if (isLetter(mark)) {
      const end = endOfTag(html, open + 1);
      return end < 0 ? html.length : this.#start(html, open + 1, end);
    }
    if (mark === '/' && isLetter(html[open + 2] ?? '')) {
      const end = html.indexOf('>', open);
      this.#end(nameAt(html, open + 2, end < 0 ? html.length : end));
      return end < 0 ? html.length : end + 1;
    }
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      return end < 0 ? html.length : end + 3;
    }
    const end = html.indexOf('>', open);
    return end < 0 ? html.length : end + 1;
  }

  #start(html: string, from: number, end: number): number {
    const name = nameAt(html, from, end);
    if (frameTags.has(name)) return end + 1;
    const pairs = attributePairs(html.slice(from + name.length, end));
    for (let at = 1; at < pairs.length; at += 2) pairs[at] = decodeAttribute(pairs[at] ?? '');
    if (endsParagraph.has(name)) this.#endOpen(paragraph);
    if (heading.test(name) && heading.test(this.#top().localName)) this.#endFrom(this.#open.length - 1);
    const ended = endedByOpening.get(name);
    if (ended !== undefined) this.#endOpen(ended);
    this.#add(name, pairs);
    if (!rawElements.has(name)) return end + 1;
    const close = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi');
    close.lastIndex = end + 1;
    const stop = close.exec(html)?.index ?? html.length;
    const raw = html.slice(end + 1, stop);
    this.#write(escapableElements.has(name) ? decodeReferences(raw) : raw);
    this.#open.pop();
    const after = html.indexOf('>', stop);
    return after < 0 ? html.length : after + 1;
  }

  #end(name: string): void {
    if (name === 'br') {
      this.#add('br', []);
      return;
    }
    if (frameTags.has(name) || voidElements.has(name)) return;
    const at = this.#openBefore(name);
    if (at > 0) this.#endFrom(at);
    else if (name === 'p') {
      // As browsers do: a paragraph that nothing opened is an empty one, and breaks the line.
      this.#add('p', []);
      this.#open.pop();
    }
  }

  /** The index of the element that an end tag ends, or 0 for none. */
  #openBefore(name: string): number {
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const own = this.#open[at]?.localName ?? '';
      if (own === name) return at;
      if (wall.has(own) && !tableParts.has(name)) return 0;
      if (own === 'table' && name !== 'table') return 0;
      if (name === 'li' && lists.has(own)) return 0;
    }
    return 0;
  }

  /** Ends the outermost of the named elements that is open within the nearest wall. */
  #endOpen({ ends, within }: { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }): void {
    let outermost = 0;
    for (let at = this.#open.length - 1; at > 0; at -= 1) {
      const own = this.#open[at]?.localName ?? '';
      if (ends.has(own)) outermost = at;
      else if (within.has(own)) break;
    }
    if (outermost > 0) this.#endFrom(outermost);
  }

  #endFrom(index: number): void {
    this.#flush();
    this.#open.length = index;
  }

  #add(name: string, pairs: string[]): void {
    this.#flush();
    if (this.#open.length >= DEEPEST) this.#open.pop();
    const element = this.#top().appendChild(this.#document.elementOf(name, pairs));
    if (!voidElements.has(name)) this.#open.push(element);
  }

  #top(): TreeElement {
    return this.#open.at(-1) ?? this.body;
  }

  #flush(): void {
    const text = decodeReferences(this.#text);
    this.#text = '';
    this.#write(text);
  }

  #write(text: string): void {
    if (text !== '') this.#top().appendChild(this.#document.createTextNode(text));
  }
}

/** Whether a `<` is more than the sign itself: a tag, a comment, a declaration. */
function startsTag(html: string, open: number): boolean {
  const mark = html[open + 1] ?? '';
  return isLetter(mark) || mark === '/' || mark === '!' || mark === '?';
}

function isLetter(character: string): boolean {
  return /^[a-z]$/i.test(character);
}

/** The `>` that ends a tag: not one within quotes, unless the quote is never closed. -1 when the text ends first. */
function endOfTag(html: string, from: number): number {
  const mark = /[>"']/g;
  mark.lastIndex = from;
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    if (found[0] === '>') return found.index;
    // A quote opens a value only behind "="; elsewhere it is part of a name.
    if (!/=\s{0,20}$/.test(html.slice(Math.max(from, found.index - 21), found.index))) continue;
    const close = html.indexOf(found[0], found.index + 1);
    if (close < 0) return html.indexOf('>', found.index);
    mark.lastIndex = close + 1;
  }
  return -1;
}

function nameAt(html: string, from: number, end: number): string {
  let at = from;
  while (at < end && !/[\s/]/.test(html[at] ?? '/')) at += 1;
  return html.slice(from, at).toLowerCase();
}
