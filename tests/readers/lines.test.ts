import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/posting/draft';
import { linesOf, linesOfText } from '../../src/readers/lines';

const heading = (text: string): Line => ({ kind: 'heading', text });
const paragraph = (text: string): Line => ({ kind: 'paragraph', text });
const item = (text: string): Line => ({ kind: 'item', text });

const cases: [name: string, markup: string, lines: Line[]][] = [
  ['blocks', '<p>One</p><div>Two</div>Three', [paragraph('One'), paragraph('Two'), paragraph('Three')]],
  ['breaks', 'One<br>Two<br><br>Three', [paragraph('One'), paragraph('Two'), paragraph('Three')]],
  ['a source newline is a space', '<p>One\n   and\ttwo</p>', [paragraph('One and two')]],
  ['pre keeps its lines', '<pre>One\nTwo</pre>', [paragraph('One'), paragraph('Two')]],
  ['list items, nested', '<ul><li>One<ul><li>Inner</li></ul></li><li><p>Two</p></li></ul>', [item('One'), item('Inner'), item('Two')]],
  ['headings by element and role', '<h3>Role</h3><div role="heading">Team</div>', [heading('Role'), heading('Team')]],
  [
    'a line that is bold as a whole',
    '<p><strong>Who we are</strong></p><p><b>Not</b> this</p>',
    [heading('Who we are'), paragraph('Not this')],
  ],
  ['a bold item is an item', '<li><b>Benefits</b></li>', [item('Benefits')]],
  ['a long bold line is a paragraph', `<b>${'word '.repeat(40)}</b>`, [paragraph('word '.repeat(40).trim())]],
  ['inline elements do not break', '<p><span>One</span> <a>two</a><em>three</em></p>', [paragraph('One twothree')]],
  [
    'cells are kept apart',
    '<table><tr><td>Pay</td><td>30</td></tr><tr><td>Bonus</td></tr></table>',
    [paragraph('Pay 30'), paragraph('Bonus')],
  ],
  ['silent elements', '<p>One<script>two()</script><style>a{}</style><button>more</button></p>', [paragraph('One')]],
  ['characters that are never drawn', '<p>\u200bOne\u00adtwo\ufeff</p><p>\u200b</p>', [paragraph('Onetwo')]],
];

describe.each([
  ['linkedom', (markup: string) => parseHTML(`<html><body>${markup}</body></html>`).document.body],
  ['jsdom', (markup: string) => new JSDOM(`<body>${markup}`).window.document.body],
])('linesOf under %s', (_, parse) => {
  it.each(cases)('%s', (_name, markup, lines) => {
    expect(linesOf(parse(markup))).toEqual(lines);
  });

  it('keeps newlines where the page draws them', () => {
    expect(linesOf(parse('<div>One\n- two\n\nthree</div>'), { keepNewlines: true })).toEqual([
      paragraph('One'),
      item('two'),
      paragraph('three'),
    ]);
  });

  it('leaves out what it is told to', () => {
    expect(linesOf(parse('<p>One</p><p class="x">Two</p>'), { skip: (element) => element.matches('.x') })).toEqual([paragraph('One')]);
  });
});

it('survives a tree of any depth', () => {
  const { document } = parseHTML('<html><body></body></html>');
  let at: Element = document.body;
  for (let depth = 0; depth < 20_000; depth += 1) {
    const next = document.createElement('div');
    at.appendChild(next);
    at = next;
  }
  at.appendChild(document.createTextNode('deep'));
  expect(linesOf(document.body)).toEqual([paragraph('deep')]);
});

it('keeps a paragraph that stands in a paragraph, as script-built pages have it', () => {
  const { document } = new JSDOM('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Out<p>In</p></p></body></html>', {
    contentType: 'application/xhtml+xml',
  }).window;
  expect(linesOf(document.body)).toEqual([paragraph('Out'), paragraph('In')]);
});

describe('linesOfText', () => {
  it.each<[string, Line[]]>([
    ['One\r\nTwo\u2028Three', [paragraph('One'), paragraph('Two'), paragraph('Three')]],
    ['- dash\n• dot\nㆍ araea\n1. number\n2、two\n3) three\n① circle', 'dash|dot|araea|number|two|three|circle'.split('|').map(item)],
    ['-Bachelor\n-5 degrees\n* star', [item('Bachelor'), paragraph('-5 degrees'), item('star')]],
    ['■ 仕事内容\n・設計', [paragraph('■ 仕事内容'), item('設計')]],
    ['2026 is a year\n3 years of it', [paragraph('2026 is a year'), paragraph('3 years of it')]],
    ['\n \n', []],
  ])('%j', (text, lines) => {
    expect(linesOfText(text)).toEqual(lines);
  });
});
