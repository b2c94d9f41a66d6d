import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { inertMarkup, withStyles } from '../../src/capture/inert-markup';

it.each([
  ['<img src=x onerror=alert(1)>', '<img src=x data-onerror=alert(1)>'],
  ['<a\nONCLICK = "a > b" title=\'on time\'>on time = now</a>', '<a\ndata-ONCLICK = "a > b" title=\'on time\'>on time = now</a>'],
  ['<svg/onload=x/><b title="onclick=1" onfocus>', '<svg/data-onload=x/><b title="onclick=1" data-onfocus>'],
  ['<p class="only" data-on="1">', '<p class="only" data-on="1">'],
  ['<!-- <i onclick=1> --><i onclick=2>', '<!-- <i onclick=1> --><i data-onclick=2>'],
  ['<script>"<i onclick=1>"</script><i onclick=2>', '<script>"<i onclick=1>"</script><i data-onclick=2>'],
  [
    '<textarea><i onclick=1></textarea ><noscript><i onclick=2></noscript>',
    '<textarea><i onclick=1></textarea ><noscript><i data-onclick=2></noscript>',
  ],
  ['5 < 6 and onions = 7 </p onclick=1><', '5 < 6 and onions = 7 </p onclick=1><'],
  ['<i onclick="without an end', '<i data-onclick="without an end'],
  ['<p style="display: none" title="style=">', '<p data-roleshelf-style="display: none" title="style=">'],
  ['<style media=x>i > b { color: red }</style ><b>', '<b>'],
  ['<svg><style><b onclick=1></style></svg><style>x', '<svg><data-style><b data-onclick=1></data-style></svg>'],
])('%s', (html, expected) => {
  expect(inertMarkup(html)).toBe(expected);
});

const { DOMParser, NodeFilter } = new JSDOM().window;

/** Every element with its attributes, and every text, of a document that is parsed as the standard says. */
function told(html: string, nameOf: (attribute: string) => string): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const all: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const attributes = 'attributes' in node ? [...(node as Element).attributes].map(({ name, value }) => `${nameOf(name)}=${value}`) : [];
    all.push([node.nodeName, node.nodeValue ?? '', ...attributes].join(' '));
  }
  return all;
}

const pieces = [
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    ' ',
    '\n',
    '!',
    '--',
    '-->',
    '<!--',
    '<!',
    '</',
    'on',
    'x',
    'onclick',
    'onload=',
    'a',
    'title="on"',
    '&lt;',
  ],
  ...['<p ', '<p>', '</p>', '<script>', '</script>', '<title>', '</title>', '<textarea ', '</textarea>', 'style=a'],
] as const;
const inSvg = ['<style>', '</style>', '<svg ', '<svg>', '</svg>', '<math>', '</math>'] as const;
const markup = (all: readonly string[]) => fc.array(fc.constantFrom(...all), { maxLength: 24 }).map((some) => some.join(''));
const handler = /^on/i;

it('a document has the same elements, texts and attributes, but for the names that ask for something', () => {
  fc.assert(
    fc.property(markup(pieces), (html) => {
      const before = told(html, (name) => (handler.test(name) ? `data-${name}` : name === 'style' ? 'data-roleshelf-style' : name));
      expect(told(inertMarkup(html), (name) => name)).toEqual(before);
    }),
    { numRuns: 400 },
  );
});

it('no handler and no style is left, in drawings and formulas either', () => {
  fc.assert(
    fc.property(markup([...pieces, ...inSvg]), (html) => {
      const left = told(inertMarkup(html), (name) => (handler.test(name) ? `LEFT ${name}` : name)).filter((one) => one.includes('LEFT'));
      expect(left).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('a style comes through under its own name', () => {
  expect(withStyles('<p data-roleshelf-style="display: none">style="x"</p>')).toBe('<p style="display: none">style="x"</p>');
});
