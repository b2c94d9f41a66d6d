/** What is read up to its own end tag, whatever stands in it: no tag, no attribute. `noscript` is none of these where no script runs. */
const rawText = /^(?:script|style|xmp|iframe|noembed|noframes|textarea|title|plaintext)$/i;
/** In these the elements above hold tags like any other. */
const foreign = /^(?:svg|math)$/i;
const declaration = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<[!?/][^>]*>?/y;
const startTag = /<([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>]*))?/y;

/**
 * A page's markup with its inline event handlers under names that mean nothing (`data-onclick`). A document that is parsed from it asks nobody whether
 * they may run: our pages' policy would forbid each and report it. Finds tags and attributes as HTML does
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization, 2026-11), in one pass.
 */
export function withoutHandlers(html: string): string {
  const parts: string[] = [];
  let copied = 0;
  let foreignDepth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    declaration.lastIndex = at;
    startTag.lastIndex = at;
    const [skipped] = declaration.exec(html) ?? [];
    const [opened, name = ''] = startTag.exec(html) ?? [];
    at += skipped?.length ?? opened?.length ?? 1;
    if (opened === undefined) {
      if (foreign.test(/^<\/([a-z]+)/i.exec(skipped ?? '')?.[1] ?? '')) foreignDepth = Math.max(0, foreignDepth - 1);
      continue;
    }
    attribute.lastIndex = at;
    for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
      const [whole, attributeName = ''] = found;
      if (/^on/i.test(attributeName)) {
        const start = found.index + whole.indexOf(attributeName);
        parts.push(html.slice(copied, start), 'data-');
        copied = start;
      }
      at = attribute.lastIndex;
    }
    if (foreign.test(name)) foreignDepth += 1;
    else if (rawText.test(name) && foreignDepth === 0) at = endOfRawText(html, name, at);
  }
  parts.push(html.slice(copied));
  return parts.join('');
}

function endOfRawText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
