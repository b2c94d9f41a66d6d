/**
 * A reader for what `XMLSerializer` writes: every `<`, `>` and `&` of texts and attributes is escaped there, so tags are found without a parser.
 * One pass over the string, told to a sink as it goes: no token is ever made an object, since a large page has a hundred thousand.
 */

/** What is told of a serialised tree, in order. Texts, attributes and comments come as they are written, escaped. */
export interface MarkupSink {
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(raw: string): void;
  comment(raw: string): void;
}

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Tells a sink what stands in a serialised tree. */
export function scanMarkup(xhtml: string, sink: MarkupSink): void {
  let at = 0;
  while (at < xhtml.length) {
    const open = xhtml.indexOf('<', at);
    if (open < 0) {
      sink.text(xhtml.slice(at));
      return;
    }
    if (open > at) sink.text(xhtml.slice(at, open));
    const mark = xhtml.charCodeAt(open + 1);
    if (mark === BANG || mark === QUESTION) {
      at = scanDeclaration(xhtml, open, sink);
      continue;
    }
    const end = xhtml.indexOf('>', open);
    at = end < 0 ? xhtml.length : end + 1;
    const stop = end < 0 ? xhtml.length : end;
    if (mark === SLASH) {
      sink.close(localName(xhtml.slice(open + 2, stop).trim()));
      continue;
    }
    const empty = xhtml.charCodeAt(stop - 1) === SLASH;
    let last = empty ? stop - 1 : stop;
    while (empty && xhtml.charCodeAt(last - 1) <= SPACE) last -= 1;
    let space = open + 1;
    while (space < last && xhtml.charCodeAt(space) > SPACE) space += 1;
    sink.open(localName(xhtml.slice(open + 1, space)), xhtml.slice(space, last), empty);
  }
}

const SPACE = 32;
const BANG = 33;
const DOUBLE = 34;
const SINGLE = 39;
const SLASH = 47;
const EQUALS = 61;
const QUESTION = 63;

/** Reads `<!…>` and `<?…>` at `open`, and gives the place behind it. */
function scanDeclaration(xhtml: string, open: number, sink: MarkupSink): number {
  if (xhtml.startsWith('<!--', open)) {
    const end = endOf(xhtml, '-->', open + 4);
    sink.comment(xhtml.slice(open + 4, end - 3));
    return end;
  }
  if (xhtml.startsWith('<![CDATA[', open)) {
    const end = endOf(xhtml, ']]>', open + 9);
    sink.text(escapeText(xhtml.slice(open + 9, end - 3)));
    return end;
  }
  return endOf(xhtml, '>', open);
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Prefixed names come from XHTML pages that write `<html:div>`; the prefix says nothing that a reader needs. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return (colon < 0 ? name : name.slice(colon + 1)).toLowerCase();
}

/**
 * The attributes of a tag's text: names in lower case and values in turn, the values still escaped.
 * Values without quotes, and names without a value, are read as HTML reads them.
 */
export function attributePairs(text: string): string[] {
  const pairs: string[] = [];
  const { length } = text;
  let at = 0;
  for (;;) {
    while (at < length && isSpaceOrSlash(text.charCodeAt(at))) at += 1;
    if (at >= length) return pairs;
    const start = at;
    at += 1;
    while (at < length && !endsName(text.charCodeAt(at))) at += 1;
    const name = text.slice(start, at).toLowerCase();
    while (at < length && text.charCodeAt(at) <= SPACE) at += 1;
    if (text.charCodeAt(at) !== EQUALS) {
      pairs.push(name, '');
      continue;
    }
    at += 1;
    while (at < length && text.charCodeAt(at) <= SPACE) at += 1;
    const quote = text.charCodeAt(at);
    if (quote === DOUBLE || quote === SINGLE) {
      const end = text.indexOf(quote === DOUBLE ? '"' : "'", at + 1);
      const stop = end < 0 ? length : end;
      pairs.push(name, text.slice(at + 1, stop));
      at = stop + 1;
    } else {
      const from = at;
      while (at < length && text.charCodeAt(at) > SPACE) at += 1;
      pairs.push(name, text.slice(from, at));
    }
  }
}

function isSpaceOrSlash(code: number): boolean {
  return code <= SPACE || code === SLASH;
}

function endsName(code: number): boolean {
  return code <= SPACE || code === SLASH || code === EQUALS;
}

/** Undoes the five escapes of XML's serialisation, and numbered ones. */
export function unescapeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:lt|gt|quot|apos|amp|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (all, decimal?: string, hex?: string) => {
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    }
    return named[all.slice(1, -1).toLowerCase()] ?? all;
  });
}

const named: Partial<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text as it stands between tags; within an attribute's quotes those must be escaped as well. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
