/** Pages as a capture hands them over, or as a renderer that was taken over would: by a grammar, or put together of the pages in `tests/sites`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { Capture, Fragment } from '../../src/posting/snapshot';
import { addresses, hostileText, jobPostingJson } from './arbitrary-values';

const home = resolve(import.meta.dirname, '../sites');

/** Each fixture as tags and texts. Very long ones are left out: what they are made of is in the others. */
const fixtures: readonly (readonly string[])[] = fixtureFiles()
  .map((file) => readFileSync(join(home, file), 'utf8'))
  .filter((markup) => markup.length < 60_000)
  .map((markup) => markup.split(/(?=<)|(?<=>)/));

function fixtureFiles(): string[] {
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /[\\/]page\.x?html$/.test(file)).sort();
}

const place = fc.nat({ max: 1_000_000 });
const damage = fc.oneof(
  fc.record({ kind: fc.constant('lose' as const), at: place, length: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('twice' as const), at: place, length: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('text' as const), at: place, text: hostileText }),
  fc.record({ kind: fc.constant('attribute' as const), at: place, text: hostileText }),
  fc.record({ kind: fc.constant('other' as const), at: place, page: place, from: place, length: fc.integer({ min: 1, max: 60 }) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

function damaged(tokens: readonly string[], one: Damage): string[] {
  const at = one.at % (tokens.length + 1);
  const [front, back] = [tokens.slice(0, at), tokens.slice(at)];
  switch (one.kind) {
    case 'lose':
      return [...front, ...back.slice(one.length)];
    case 'twice':
      return [...front, ...back.slice(0, one.length), ...back];
    case 'text':
      return [...front, escaped(one.text), ...back];
    case 'attribute':
      return [...front, ...back.map((token, index) => (index < 3 ? token.replace(/="[^"]*"/, () => `="${escaped(one.text)}"`) : token))];
    case 'other': {
      const other = fixtures[one.page % fixtures.length] ?? [];
      const from = one.from % (other.length + 1);
      return [...front, ...other.slice(from, from + one.length), ...back];
    }
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const spliced = fc
  .tuple(place, fc.array(damage, { maxLength: 8 }))
  .map(([page, damages]) => damages.reduce(damaged, [...(fixtures[page % fixtures.length] ?? [])]).join(''));

const names = [
  'div',
  'p',
  'h1',
  'h2',
  'ul',
  'li',
  'a',
  'span',
  'main',
  'section',
  'table',
  'tr',
  'td',
  'br',
  'img',
  'script',
  'template',
  'code',
  'iframe',
  'svg',
  'form',
  'input',
  'title',
  'meta',
  'x-y',
] as const;
const attributeNames = [
  'class',
  'id',
  'href',
  'itemprop',
  'itemscope',
  'itemtype',
  'property',
  'typeof',
  'content',
  'role',
  'data-test',
  'rel',
  'type',
  'aria-label',
  'style',
  'onclick',
] as const;
const attributes = fc
  .array(fc.tuple(fc.constantFrom(...attributeNames), hostileText), { maxLength: 3 })
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(''));

const grown = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    hostileText.map(escaped),
    jobPostingJson.map((json) => `<script type="application/ld+json">${escaped(json)}</script>`),
    fc.constantFrom('<!--x-->', '<br/>', '<p>', '</p>', '<![CDATA[x]]>', '&#0;', '&#x110000;', '&nosuch;', '<', '<a b=c>'),
    fc
      .tuple(fc.constantFrom(...names), attributes, tie('nodes'))
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 5 }).map((parts) => parts.join('')),
})).nodes;

export const arbitraryMarkup: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: spliced },
  { weight: 3, arbitrary: grown.map((body) => `<html><head></head><body>${body}</body></html>`) },
  { weight: 1, arbitrary: grown },
  { weight: 1, arbitrary: hostileText },
);

const fragment: fc.Arbitrary<Fragment> = fc.record(
  {
    tree: arbitraryMarkup,
    htmlElements: fc.nat({ max: 300 }),
    inlays: fc.array(fc.record({ host: fc.nat({ max: 40 }), content: grown.map((tree): Fragment => ({ tree, inlays: [] })) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['tree', 'inlays'] },
);

export const arbitraryCapture: fc.Arbitrary<Capture> = fc.record({
  url: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...addresses) },
    { weight: 1, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  ),
  title: hostileText,
  lang: fc.constantFrom('', 'en', 'de', 'ja', 'zh-CN', 'x'.repeat(300)),
  capturedAt: fc.constant('2026-11-01T10:00:00.000Z'),
  page: fragment,
});
