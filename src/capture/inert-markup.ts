/**
 * Parsing a page's markup in a page of ours runs nothing, but asks our policy about each inline event handler and style, and the policy reports what
 * it forbids. Here they get names that ask for nothing. Tags and attributes are found as HTML finds them, in one pass:
 * https://html.spec.whatwg.org/multipage/parsing.html#tokenization (2026-11).
 */

/** What is read up to its own end tag, whatever stands in it: no tag, no attribute. `noscript` is none of these where no script runs. */
const rawText = /^(?:script|style|xmp|iframe|noembed|noframes|textarea|title|plaintext)$/i;
/** In these the elements above hold tags like any other. */
const foreign = /^(?:svg|math)$/i;
const declaration = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<[!?/][^>]*>?/y;
const startTag = /<([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?/y;

/** The name under which a `style` attribute passes the parser. */
const STYLE = 'data-roleshelf-style';

/** The same markup, with inline handlers as `data-onclick` and the like, `style` attributes under a name of ours, and no style sheets. */
export function inertMarkup(html: string): string {
  const parts: string[] = [];
  let copied = 0;
  /** Puts `text` in the place of what stands from `from` up to `to`. */
  const replace = (from: number, to: number, text: string) => {
    parts.push(html.slice(copied, from), text);
    copied = to;
  };
  let foreignDepth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const start = at;
    declaration.lastIndex = at;
    startTag.lastIndex = at;
    const [skipped] = declaration.exec(html) ?? [];
    const [opened, name = ''] = startTag.exec(html) ?? [];
    at += skipped?.length ?? opened?.length ?? 1;
    if (opened === undefined) {
      const [, closed = ''] = /^<\/([a-z]+)/i.exec(skipped ?? '') ?? [];
      if (foreign.test(closed)) foreignDepth = Math.max(0, foreignDepth - 1);
      if (foreignDepth > 0 && /^style$/i.test(closed)) replace(start + 2, start + 7, 'data-style');
      continue;
    }
    const isStyle = /^style$/i.test(name);
    if (isStyle && foreignDepth > 0) replace(start + 1, start + 6, 'data-style');
    attribute.lastIndex = at;
    for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
      const [whole, attributeName = ''] = found;
      const from = found.index + whole.indexOf(attributeName);
      if (/^on/i.test(attributeName)) replace(from, from, 'data-');
      else if (/^style$/i.test(attributeName)) replace(from, from + attributeName.length, STYLE);
      at = attribute.lastIndex;
    }
    if (foreign.test(name)) foreignDepth += 1;
    else if (rawText.test(name) && foreignDepth === 0) {
      const [end, behind] = endTagOf(html, name, at);
      if (isStyle) replace(start, behind, '');
      at = isStyle ? behind : end;
    }
  }
  parts.push(html.slice(copied));
  return parts.join('');
}

/** Gives `style` attributes their name back in a tree that was written of inert markup. */
export function withStyles(tree: string): string {
  return tree.replaceAll(` ${STYLE}="`, ' style="');
}

/** Where an element's end tag begins, and where it ends; at the text's end where there is none. */
function endTagOf(html: string, name: string, from: number): readonly [start: number, end: number] {
  const tag = new RegExp(`</${name}(?=[\\s/>])[^>]*>?`, 'gi');
  tag.lastIndex = from;
  const found = tag.exec(html);
  return found === null ? [html.length, html.length] : [found.index, tag.lastIndex];
}
