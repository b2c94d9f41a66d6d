import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/capture/snapshot-document';
import { TreeDocument } from '../../src/dom/document';
import type { TreeElement } from '../../src/dom/element';
import { growTree } from '../../src/dom/tree-markup';
import { timed } from '../processor-time';
import { arbitrarySelector, arbitraryTree } from './arbitrary-tree';
import { growIn } from './growing';

function ours(tree: string): TreeElement {
  const document = new TreeDocument('https://example.test/');
  const root = document.appendChild(document.createElement('html'));
  root.appendChild(document.createElement('head'));
  const body = root.appendChild(document.createElement('body'));
  growTree(body, tree);
  return body;
}

/** css-select by way of linkedom: jsdom's engine forgets case and siblings where `:is()`, `:has()` and combinators meet. */
function theirs(tree: string): Element {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  growIn(document, document.body, tree);
  return document.body;
}

const page =
  '<main id="top"><h1 class="big Title">One</h1><p class="a b" data-testid="x-1">two<span></span></p><!--n--><p>three<a href="/Jobs/1" rel="nofollow Next">four</a></p>' +
  '<ul><li>1</li><li class="b">2</li><li>3</li><li><ul><li>4</li></ul></li></ul><input type="SUBMIT"><div> </div></main>';

/** Found elements by their text or name, in document order; written by hand from the page above. */
const cases: [selector: string, found: string[]][] = [
  ['h1', ['One']],
  ['H1', ['One']],
  ['p.b.a', ['two']],
  ['.title', []],
  ['[class*="title" i]', ['One']],
  ['[class*="title"]', []],
  ['[data-testid^="x-"]', ['two']],
  ["[data-testid='x-1']", ['two']],
  ['[data-testid=x-1]', ['two']],
  ['[href$="/1"]', ['four']],
  ['[href^=""]', []],
  ['[rel~="nofollow"]', ['four']],
  ['[rel~="next"]', ['four']],
  ['input[type="submit"]', ['INPUT']],
  ['#top > p', ['two', 'threefour']],
  ['h1 + p', ['two']],
  ['h1 ~ p', ['two', 'threefour']],
  ['p + ul', ['1234']],
  ['main a, h1', ['One', 'four']],
  ['li:first-child', ['1', '4']],
  ['main > ul > li:last-child', ['4']],
  ['li:nth-child(2n+1)', ['1', '3', '4']],
  ['li:nth-child( 2 )', ['2']],
  ['li:nth-last-child(-n+2)', ['3', '4', '4']],
  ['li:not(.b, :first-child)', ['3', '4']],
  ['p:has(a)', ['threefour']],
  ['p:has(> b, > span)', ['two']],
  ['p:has(+ p)', ['two']],
  ['h1:has(~ ul li li)', ['One']],
  [':is(h1, a):not([href])', ['One']],
  ['span:empty', ['SPAN']],
  ['div:empty', []],
  [':scope > main > h1', ['One']],
  ['body h1', ['One']],
  ['ul ul li', ['4']],
  ['[data-testid="x\\-1"]', ['two']],
  ['p:first-of-type', ['two']],
];

describe('selectors', () => {
  it.each(cases)('%s', (selector, found) => {
    const names = ours(page)
      .querySelectorAll(selector)
      .map((element) => element.textContent || element.tagName);
    expect(names).toEqual(found);
  });

  it.each([
    '',
    ' ',
    'p,',
    ',p',
    'p >',
    '> p',
    'p[',
    'p[a=]',
    '.',
    '#',
    'p:nope',
    'p:nth-child()',
    'p:not(',
    'p)',
    '::before',
    'p:hover',
    '[a="b]',
    'a&b',
  ])('refuses “%s”', (selector) => {
    expect(() => ours(page).querySelector(selector)).toThrow(SyntaxError);
  });

  it('finds what css-select finds, in the same order', () => {
    fc.assert(
      fc.property(arbitraryTree, fc.array(arbitrarySelector, { minLength: 1, maxLength: 6 }), (tree, selectors) => {
        const [own, other] = [ours(tree), theirs(tree)];
        const ownAll = own.getElementsByTagName('*');
        const otherAll = [...other.querySelectorAll('*')];
        for (const selector of selectors) {
          const found = own.querySelectorAll(selector).map((element) => ownAll.indexOf(element));
          const wanted = [...other.querySelectorAll(selector)].map((element) => otherAll.indexOf(element));
          expect(found, selector).toEqual(wanted);
          expect(ownAll.indexOf(own.querySelector(selector) ?? own)).toBe(wanted[0] ?? -1);
          ownAll.forEach((element, index) => {
            expect(element.matches(selector)).toBe(found.includes(index));
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the closest as css-select does', () => {
    fc.assert(
      fc.property(arbitraryTree, arbitrarySelector, (tree, selector) => {
        const [own, other] = [ours(tree), theirs(tree)];
        const ownAll = own.getElementsByTagName('*');
        const otherAll = [...other.querySelectorAll('*')];
        const indexes = ownAll.map((element) => ownAll.indexOf(element.closest(`${selector}`) ?? own));
        expect(indexes).toEqual(otherAll.map((element) => otherAll.indexOf(element.closest(`${selector}`) ?? other)));
      }),
      { numRuns: 100 },
    );
  });

  it('stays linear over long rows and deep nests', () => {
    const { milliseconds } = timed(() => {
      const wide = ours('<p class="x"></p>'.repeat(40_000));
      expect(wide.querySelectorAll('.y ~ p').length).toBe(0);
      expect(wide.querySelectorAll('p:nth-last-child(1)').length).toBe(1);
      expect(wide.querySelectorAll('p:nth-of-type(2n)').length).toBe(20_000);
      expect(wide.querySelectorAll('p:has(+ p)').length).toBe(39_999);
      const deep = ours(`${'<div>'.repeat(100_000)}<b>end</b>${'</div>'.repeat(100_000)}`);
      expect(deep.querySelectorAll('.none div b').length).toBe(0);
      expect(deep.querySelectorAll('.none > div div div').length).toBe(0);
      expect(deep.textContent).toBe('end');
    });
    expect(milliseconds).toBeLessThan(5_000);
  });
});

it('finds the same in a page whose markup tells what it cannot hold', () => {
  fc.assert(
    fc.property(arbitraryTree, arbitrarySelector, (tree, selector) => {
      const page = documentOf(`<html><body>${tree}</body></html>`, 'https://example.test/');
      const quick = { all: page.querySelectorAll(selector), first: page.querySelector(selector) };
      page.changed();
      expect(quick.all).toEqual(page.querySelectorAll(selector));
      expect(quick.first).toBe(page.querySelector(selector));
    }),
    { numRuns: 500 },
  );
}, 120_000);

it('asks a changed page anew', () => {
  const page = documentOf('<html><body><p>one</p></body></html>', 'https://example.test/');
  expect(page.querySelector('.card')).toBeNull();
  page.querySelector('p')?.setAttribute('class', 'card');
  expect(page.querySelector('.card')?.textContent).toBe('one');
});
