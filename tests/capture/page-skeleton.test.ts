import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { addressShape, maskedToken } from '../../src/capture/address-shape';
import { skeletonOf } from '../../src/capture/page-skeleton';
import { textClass } from '../../src/capture/text-class';

const { window } = new JSDOM('');

function skeleton(html: string, postingId?: string): string {
  const document = new window.DOMParser().parseFromString(`<html lang="en"><head></head><body>${html}</body></html>`, 'text/html');
  return skeletonOf(document, postingId).replace(/^<html lang="en"><head><\/head><body>|<\/body><\/html>$/g, '');
}

describe('a skeleton', () => {
  it.each([
    [
      'elements, classes and marks as they are',
      '<main class="a b" role="main" data-testid="card"></main>',
      '<main class="a b" role="main" data-testid="card"></main>',
    ],
    ['texts by their length', '<p>Lamp keeper</p>', `<p>${'x'.repeat(16)}</p>`],
    ['dividers between facts', '<p>Skerry · 2 days ago</p>', `<p>xxxxxx · ${'x'.repeat(16)}</p>`],
    [
      'names of attributes without what they say',
      '<i data-member="Robin" onclick="x()" aria-label="Robin"></i>',
      '<i data-member="" onclick="" aria-label="xxxxxx"></i>',
    ],
    [
      'void elements well-formed',
      '<p><br><img src="https://media.example/robin.png" alt=""></p>',
      '<p><br/><img src="https://elsewhere.invalid/xxxxxxxxx" alt=""/></p>',
    ],
    [
      'three of a list',
      `<ul>${'<li class="c"><p>one card</p></li>'.repeat(9)}</ul>`,
      `<ul>${'<li class="c"><p>xxxxxxxx</p></li>'.repeat(3)}</ul>`,
    ],
    ['neighbours that are built otherwise', '<i></i><i></i><i></i><i><b></b></i><i></i>', '<i></i><i></i><i></i><i><b></b></i>'],
    ['no comment', '<code><!--"4012345678"--></code>', '<code></code>'],
    [
      'data by its keys',
      '<script type="application/ld+json">{"@type":"JobPosting","title":"Keeper","robin":[1,{"name":"Robin"}]}</script>',
      '<script type="application/ld+json">{"@type":"JobPosting","title":"xxxxxx","xxxxxx":[0,{"name":"xxxxxx"}]}</script>',
    ],
    [
      'broken data by its length',
      '<script type="application/ld+json">{"title":</script>',
      '<script type="application/ld+json">xxxxxxxxxxxxxxxx</script>',
    ],
  ])('has %s', (_, html, expected) => {
    expect(skeleton(html)).toBe(expected);
  });

  it('keeps the id that the page is about, and no other figure', () => {
    expect(
      skeleton('<div id="JobDetails_AboutTheJob_4012345678" componentkey="job-card-component-ref-4099999999"></div>', '4012345678'),
    ).toBe('<div id="JobDetails_AboutTheJob_4012345678" componentkey="job-card-component-ref-0000000000"></div>');
  });

  it('leaves ids and classes out that are made of a name on the page', () => {
    expect(
      skeleton('<a href="/in/robin-sample-1b2/">Robin Sample</a><div id="card-robin-sample" class="card robinSample"></div>'),
    ).not.toMatch(/robin|sample/i);
  });
});

/** Words of no language, in which no class, element or attribute is spoken. */
const word = fc.stringMatching(/^[bcdfghjklmnpqrtvwz]{5,9}$/);

describe('no word of a page survives', () => {
  const words = fc.array(word, { minLength: 1, maxLength: 6 });
  const leaf = words.map((all) => all.join(' '));
  const html = fc.letrec<{ node: string; leaf: string }>((tie) => ({
    leaf,
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(word, tie('node')).map(([a, inner]) => `<div class="c" title="${a}" data-name="${a}"><p>${inner}</p>${a} · ${a}</div>`),
      fc
        .tuple(word, word, tie('node'))
        .map(([a, b, inner]) => `<a class="l" href="/in/${a}-${b}/?q=${b}#${a}" aria-label="${a}">${inner}</a><i id="${a}-${b}">${b}</i>`),
      fc
        .tuple(word, word)
        .map(([a, b]) => `<img src="https://${a}.example/${b}.png" alt="${a} ${b}"><input value="${a}" placeholder="${b}" name="q">`),
      fc
        .tuple(word, word)
        .map(
          ([a, b]) =>
            `<script type="application/ld+json">${JSON.stringify({ '@type': 'Person', [a]: b, name: `${b} ${a}`, list: [a] })}</script>`,
        ),
      fc
        .tuple(word, word)
        .map(
          ([a, b]) => `<meta name="description" content="${a} ${b}"><code><!--${a}--></code><a href="mailto:${a}@${b}.example">${a}</a>`,
        ),
    ),
  })).node;

  it('of its texts, its attributes, its addresses, its data', () => {
    fc.assert(
      fc.property(html, (body) => {
        const made = skeleton(body, '4012345678');
        for (const said of new Set(body.match(/[bcdfghjklmnpqrtvwz]{5,9}/g) ?? [])) expect(made).not.toContain(said);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text’s length class', () => {
  it.each([
    ['', 0],
    ['  \n ', 0],
    ['a', 2],
    ['abc', 4],
    ['abcdefgh', 8],
    ['abcdefghi', 16],
    ['a'.repeat(70), 128],
    ['a'.repeat(2_000), 512],
    ['𠮷'.repeat(3), 4],
  ])('%j is of %i', (text, length) => {
    expect(textClass(text)).toBe('x'.repeat(length));
  });
});

describe('an address’s shape', () => {
  const base = 'https://www.linkedin.com/jobs/search/?currentJobId=4012345678';
  it.each([
    ['/jobs/view/4012345678/?refId=abc&trk=public', 'https://www.linkedin.com/jobs/view/4012345678/'],
    ['/jobs/view/lamp-keeper-at-acme-4012345678', 'https://www.linkedin.com/jobs/view/xxxx-xxxxxx-xx-xxxx-4012345678'],
    ['/jobs/view/4099999999', 'https://www.linkedin.com/jobs/view/0000000000'],
    ['?currentJobId=4012345678&keywords=lamp', 'https://www.linkedin.com/jobs/search/?currentJobId=4012345678'],
    ['/in/robin-sample/', 'https://www.linkedin.com/in/xxxxx-xxxxxx/'],
    ['https://robin.example/me', 'https://elsewhere.invalid/xx'],
    ['mailto:robin@harbour.example', 'mailto:'],
    ['javascript:alert(1)', 'javascript:'],
    ['#robin', '#'],
    ['', ''],
    ['http://[', 'x'],
  ])('%s is %s', (address, shape) => {
    expect(addressShape(address, base, '4012345678')).toBe(shape);
  });
});

it.each([
  ['ember1234', 'ember0000'],
  ['urn:li:member:123', 'urn:x'],
  ['card-ACoAAB1x2y3z4w', 'card-x'],
  ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'x'],
  ['job-details-jobs-unified-top-card__job-title', 'job-details-jobs-unified-top-card__job-title'],
])('the key %s is masked as %s', (token, masked) => {
  expect(maskedToken(token)).toBe(masked);
});
