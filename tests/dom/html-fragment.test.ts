import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { decodeAttribute, decodeReferences } from '../../src/dom/character-references';
import { asElement } from '../../src/dom/dom-types';
import { fragmentOf } from '../../src/dom/html-fragment';
import { growth, IN_STEP } from '../processor-time';

/** Pieces of HTML whose tree a browser builds too. */
const asBrowsers = [
  'plain',
  '<p>one<p>two',
  '<p>one<ul><li>a<li>b<ul><li>c</ul><li>d</ul>after',
  '<dl><dt>a<dd>b<dt>c<dd>d</dl>',
  '<select><option>a<option>b</select>',
  '<h2>one<h3>two</h3>',
  '<div><ul><li>a</div>b',
  '<table><tbody><tr><td>a<td>b<tr><td>c</table>d',
  '<table><tbody><tr><td><p>a</td><td>b</td></tr></tbody></table>',
  'a<br>b<br/>c</br>d',
  'a</p>b',
  'a</b></div>c',
  '<p class=x data-y=\'1\' hidden title="a &gt; b > c">t</p>',
  '<a href=/x?a=1&copy=2&amp;b=3>link</a>',
  '<img src=x alt="a>b"><hr>t',
  '3 < 5 <> <3 </ 4>',
  '<!-- note <p> -->a<!doctype html>b<?php x ?>c</ >d',
  '<script>if (a < b) "<p>"</script>a<style>p > a{}</style><textarea><p>&amp;</textarea>',
  '<P CLASS="A">b</P>',
  '<p id="1" id="2">a</p>',
  '<b>one<i>two</i></b>three',
  '<html lang=en><head><title>t</title></head><body>a</body></html>',
  '<p/>a<div/>b',
  'a&nbsp;&eacute;&#233;&#xE9;&euro;&hellip;&#150;&#x110000;&unknown;&amp;amp;&ampx;&notit; AT&T &',
  '<ul><li><p>a<li>b</ul>',
];

describe('fragmentOf', () => {
  const { implementation } = new JSDOM('').window.document;

  it.each(asBrowsers)('builds what a browser builds: %s', (html) => {
    const { body } = implementation.createHTMLDocument();
    body.innerHTML = html;
    for (const note of commentsIn(body)) note.remove();
    body.normalize();
    const own = asElement(fragmentOf(html));
    expect(own.textContent).toBe(body.textContent);
    expect(shapeOf(own)).toEqual(shapeOf(body));
  });

  it.each([
    ['an end tag ends what is open in it', '<b>one<i>two</b>three', '<b>one<i>two</i></b>three'],
    ['a quote that is never closed costs the tag, not the text', '<p class="x>one</p>two', '<p class="x">one</p>two'],
    ['a tag that never ends', 'one<p class=', 'one'],
    ['a script that never ends', 'one<script>two', 'one<script>two</script>'],
  ])('%s', (_, html, markup) => {
    expect(fragmentOf(html).innerHTML).toBe(markup);
  });

  it('never throws, keeps all words that no tag holds, and gives a tree', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<!--',
        '-->',
        '"',
        "'",
        '=',
        '&',
        ';',
        ' ',
        '<p',
        '<b>',
        '</b>',
        '<li>',
        '<td>',
        '<table>',
        '<a href="',
        '<script>',
        '</script>',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = fragmentOf(pieces.join(''));
        for (const element of body.getElementsByTagName('*')) expect(body.contains(element)).toBe(true);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p>', '</p>', '<b>', '</i>', '<li>', '</ul>', '<table>', '<td>', '</div>', '<h2>', 'w1 ', 'w2 ', 'w3 ')),
        (pieces) => {
          const words = pieces.filter((text) => text.startsWith('w')).join('');
          expect(fragmentOf(pieces.join('')).textContent).toBe(words);
        },
      ),
    );
  });

  it.each([
    '<b>',
    '<',
    '&',
    '&amp',
    '<a href="',
    "<a b='",
    '<!--',
    '<li>',
    '<p>',
    '<td>',
    '<script>',
    '<i><table><b>',
    '</',
    '<x ',
    '<a =',
    '</i><b>',
  ])('takes time in proportion to the text: %s', (piece) => {
    expect(growth((length) => fragmentOf(piece.repeat(length / piece.length)), 100_000)).toBeLessThan(IN_STEP);
  });
});

/** An element as nested lists: its name, its attributes, what it holds. */
function shapeOf(node: Node): unknown {
  if (node.nodeType !== 1) return node.nodeValue;
  const element = node as Element;
  return [element.tagName, [...element.attributes].map(({ name, value }) => `${name}=${value}`), [...element.childNodes].map(shapeOf)];
}

function commentsIn(root: Node): ChildNode[] {
  return [...root.childNodes].flatMap((node) => (node.nodeType === 8 ? [node] : commentsIn(node)));
}

describe('character references', () => {
  it.each([
    ['R&amp;D &lt;b&gt; &quot;&apos;&AMP', 'R&D <b> "\'&'],
    ['&nbsp;&Auml;&auml;&ouml;&szlig;&ntilde;&ccedil;&yuml;', '\u00a0ÄäößñçŸ'.replace('Ÿ', 'ÿ')],
    ['&bull;&middot;&ndash;&mdash;&hellip;&lsquo;&rsquo;&ldquo;&rdquo;&bdquo;', '•·–—…‘’“”„'],
    ['&euro;&pound;&yen;&cent;&trade;&copy;&reg;&deg;&frac12;&times;&laquo;&raquo;', '€£¥¢™©®°½×«»'],
    ['&#8364;&#x20AC;&#X20ac;&#128;&#146;&#0;&#xD800;', '€€€€’\ufffd\ufffd'],
    ['&scaron;&Lstrok;&oelig;&comma;&colon;&Tab;', 'šŁœ,:\t'],
    ['&unknown; & &; &#; &#x; AT&T Q&A', '&unknown; & &; &#; &#x; AT&T Q&A'],
    ['&amp;lt;', '&lt;'],
    ['&eacutex &nbspx', 'éx \u00a0x'],
  ])('%s', (text, decoded) => {
    expect(decodeReferences(text)).toBe(decoded);
  });

  it('leaves the parameters of an address alone', () => {
    expect(decodeAttribute('/x?a=1&copy=2&reg3&amp;lt=4&eacute;&eacute')).toBe('/x?a=1&copy=2&reg3&lt=4éé');
  });
});
