import { decodeReferences } from '../dom/character-references';
import { asElement } from '../dom/dom-types';
import { fragmentOf } from '../dom/html-fragment';
import type { Line } from '../posting/draft';
import { foldSpace, linesOf, linesOfText } from './lines';

/** Longer descriptions than this are cut: no posting is this long, and the parser's work has to end. */
const LONGEST = 400_000;

const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/i;
/** Escaped tags that mean the markup itself: a closing tag, a break, a paragraph. A text about `&lt;div&gt;` has none of them. */
const escapedTag = /&(?:amp;)?lt;\s{0,3}(?:\/(?:p|ul|ol|li|div|h[1-6]|strong|b|em|i|u|span|table|td|a)|br|p|ul|li)\b/i;
const blockTag = /<(?:p|br|ul|ol|li|div|h[1-6]|table|tr|section|dl|dd|dt|blockquote|pre)\b/i;

/**
 * The lines of a description that came inside data: HTML, HTML escaped once or twice, or plain text.
 * Nothing of it is ever put into a page: only its words are taken, and programs and styles have none.
 */
export function linesOfMarkup(text: string): Line[] {
  const markup = decodeMarkup(text.slice(0, LONGEST));
  if (!tag.test(markup) && !/&[#\w]{2,10};/.test(markup)) return linesOfText(markup);
  const lines = linesOf(asElement(fragmentOf(markup)), { keepNewlines: !blockTag.test(markup) });
  return lines.map((line) => ({ ...line, text: decodeLeftovers(line.text) }));
}

/** Tags that a short text may hold as its markup. Anything else in angle brackets is words: of a page, or of somebody who tries something. */
const textTag = /<\/?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|i|li|mark|nobr|p|small|span|strong|sub|sup|u|ul|wbr)[\s/>]/i;

/** A short text (a title, a name) without its tags and entities, on one line. */
export function plainText(text: string): string {
  const short = text.slice(0, 4_000);
  if (!/[<&\\]/.test(short)) return foldSpace(short);
  const markup = decodeMarkup(short);
  return foldSpace(decodeLeftovers(textTag.test(markup) ? fragmentOf(markup).textContent : decodeReferences(markup)));
}

/** Takes off the escaping that was done once too often, at most twice, and writes `\n` and `\u003C` out where JSON was encoded twice. */
function decodeMarkup(text: string): string {
  let markup = /\\u[0-9a-f]{4}/i.test(text)
    ? text.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
  for (let round = 0; round < 2 && escapedTag.test(markup); round += 1) markup = decodeReferences(markup);
  // "C:\new" is a path; a line break stands at a line's end and the next line starts with a capital, a mark or a tag.
  return markup.includes('\\n') ? markup.replace(/(?:\\r)?\\n(?![a-z])/g, '\n') : markup;
}

/** Entities that were escaped within otherwise sound markup ("R&amp;amp;D"). */
function decodeLeftovers(text: string): string {
  if (!/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});/i.test(text)) return text;
  return foldSpace(decodeReferences(text));
}
