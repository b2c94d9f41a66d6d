/**
 * A reader for what `outerHTML` writes: exact, where a parser of HTML would build another tree (it closes a `<p>` where the next one opens).
 * The form is fixed by "Serializing HTML fragments" of the HTML standard: tags are `<name attribute="value">`, always with double quotes,
 * `"` in values is escaped, and so is `<` in texts, but for those of a few elements, which are written as they are. One thing is not to be
 * told from the string: where such a raw text holds its own element's end tag. Who reads counts elements and compares names to find out.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments
 */
import { escapeText, localName, type MarkupSink } from './markup';

/** Elements whose text is written as it is; `noscript` where scripts run, as in a page in a tab. */
const rawText = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));

const SPACE = 32;
const BANG = 33;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

/** Tells a sink what stands in a tree that HTML's serialisation wrote. Texts and attributes are told as XHTML would write them. */
export function scanHtml(html: string, sink: MarkupSink): void {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open !== at) sink.text(asXml(html.slice(at, open < 0 ? html.length : open)));
    if (open < 0) return;
    const mark = html.charCodeAt(open + 1);
    if (mark === BANG) {
      const end = placeOf(html, '-->', open + 4);
      sink.comment(html.slice(open + 4, end));
      at = end + 3;
    } else if (mark === SLASH) {
      const end = placeOf(html, '>', open);
      sink.close(localName(html.slice(open + 2, end)));
      at = end + 1;
    } else at = mark === QUESTION ? placeOf(html, '>', open) + 1 : scanStartTag(html, open, sink);
  }
}

/** Reads the start tag at `open`, with the text of an element whose text is raw, and gives the place behind it. */
function scanStartTag(html: string, open: number, sink: MarkupSink): number {
  let nameEnd = open + 1;
  for (let code = html.charCodeAt(nameEnd); nameEnd < html.length && code !== SPACE && code !== GREATER; code = html.charCodeAt(nameEnd))
    nameEnd += 1;
  let end = nameEnd;
  // A name may hold a quote (`<p a"b>`), but no `="` after its first character.
  while (html.charCodeAt(end) === SPACE) end = placeOf(html, '"', placeOf(html, '="', end + 2) + 2) + 1;
  const name = html.slice(open + 1, nameEnd);
  sink.open(localName(name), end === nameEnd ? '' : escapedTag(html.slice(nameEnd, end)), false);
  if (!rawText.has(name)) return end + 1;
  const close = placeOf(html, `</${name}>`, end + 1);
  if (close > end + 1) sink.text(escapeText(html.slice(end + 1, close)));
  return close;
}

function placeOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** HTML has a name for one character that XML has none for. */
function asXml(text: string): string {
  return text.includes('&nbsp;') ? text.replaceAll('&nbsp;', '\u00a0') : text;
}

/** Chrome writes `>` in attributes as it is up to version 137. */
function escapedTag(attributes: string): string {
  return asXml(attributes.includes('>') ? attributes.replaceAll('>', '&gt;') : attributes);
}
