/**
 * A reader for what `XMLSerializer` writes: every `<`, `>` and `&` of texts and attributes is escaped there, so tags are found without a parser.
 * Written out by one pass over the string, because building a document first costs ten times as much on a large page.
 */

export type Token =
  | { readonly kind: 'text' | 'comment'; readonly raw: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The tokens of a serialised tree, in order. Texts and attributes stay as they are written, escaped. */
export function* tokens(xhtml: string): Generator<Token> {
  let at = 0;
  while (at < xhtml.length) {
    const open = xhtml.indexOf('<', at);
    if (open < 0) {
      yield { kind: 'text', raw: xhtml.slice(at) };
      return;
    }
    if (open > at) yield { kind: 'text', raw: xhtml.slice(at, open) };
    if (xhtml.startsWith('<!--', open)) {
      const end = endOf(xhtml, '-->', open + 4);
      yield { kind: 'comment', raw: xhtml.slice(open + 4, end - 3) };
      at = end;
    } else if (xhtml.startsWith('<![CDATA[', open)) {
      const end = endOf(xhtml, ']]>', open + 9);
      yield { kind: 'text', raw: escapeText(xhtml.slice(open + 9, end - 3)) };
      at = end;
    } else if (xhtml.startsWith('<?', open) || xhtml.startsWith('<!', open)) {
      at = endOf(xhtml, '>', open);
    } else {
      const end = endOf(xhtml, '>', open);
      yield tagOf(xhtml.slice(open + 1, end - 1));
      at = end;
    }
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function tagOf(inner: string): Token {
  if (inner.startsWith('/')) return { kind: 'close', name: localName(inner.slice(1).trim()) };
  const empty = inner.endsWith('/');
  const body = empty ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  return space < 0
    ? { kind: 'open', name: localName(body), attributes: '', empty }
    : { kind: 'open', name: localName(body.slice(0, space)), attributes: body.slice(space), empty };
}

/** Prefixed names come from XHTML pages that write `<html:div>`; the prefix says nothing that a reader needs. */
function localName(name: string): string {
  const colon = name.indexOf(':');
  return (colon < 0 ? name : name.slice(colon + 1)).toLowerCase();
}

/** Each attribute of a tag's text: name in lower case, value still escaped. */
export function* attributesOf(text: string): Generator<{ name: string; value: string }> {
  for (const [, name, double, single] of text.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) yield { name: name.toLowerCase(), value: double ?? single ?? '' };
  }
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

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
