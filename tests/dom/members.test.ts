import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/capture/snapshot-document';

const root = resolve(import.meta.dirname, '../..');

/** What our DOM has of the DOM: readers may use this and no more. */
const ofNodes =
  'nodeType nodeName nodeValue textContent parentNode parentElement previousSibling nextSibling firstChild lastChild childNodes hasChildNodes ownerDocument contains compareDocumentPosition getRootNode cloneNode appendChild insertBefore replaceChild removeChild'.split(
    ' ',
  );
const ofParents = 'children childElementCount firstElementChild lastElementChild querySelector querySelectorAll getElementsByTagName'.split(
  ' ',
);
const ofElements =
  'tagName localName id className attributes getAttribute getAttributeNames hasAttribute hasAttributes setAttribute setAttributeNode removeAttribute matches closest innerHTML nextElementSibling previousElementSibling remove'.split(
    ' ',
  );
const ofDocuments =
  'documentElement head body title baseURI documentURI URL getElementById createElement createTextNode createComment'.split(' ');
const ofTexts = 'data nextElementSibling previousElementSibling remove'.split(' ');

const document = documentOf('<html><body><p id="a">text<!--note--></p></body></html>', 'https://example.test/');
const element = document.getElementById('a');

describe('our DOM', () => {
  it.each([
    ['document', document, [...ofNodes, ...ofParents, ...ofDocuments]],
    ['element', element, [...ofNodes, ...ofParents, ...ofElements]],
    ['text', element?.firstChild, [...ofNodes, ...ofTexts]],
    ['comment', element?.lastChild, [...ofNodes, ...ofTexts]],
  ] as const)('has each member that is promised of a %s', (_, node, members) => {
    expect(members.filter((member) => !(member in Object(node)))).toEqual([]);
  });
});

/** Names that a DOM has and other things have too; readers use them of those. */
const ofOthers = new Set(
  'open close location search normalize before after replaceWith write images scripts links forms title lang hidden replace append slot'.split(
    ' ',
  ),
);

/** Every property that all nodes of a kind have; those of single elements (`href`, `value`) have names that addresses and records have too. */
function membersOfDom(): Set<string> {
  const { window } = new JSDOM('<!doctype html>');
  const members = new Set<string>();
  for (const { prototype } of [window.Node, window.Element, window.HTMLElement, window.Document]) {
    for (const name of Object.getOwnPropertyNames(prototype)) members.add(name);
  }
  return members;
}

describe('readers use of the DOM', () => {
  const promised = new Set([...ofNodes, ...ofParents, ...ofElements, ...ofDocuments, ...ofTexts]);
  const others = [...membersOfDom()].filter((member) => /^\w+$/.test(member) && !promised.has(member) && !ofOthers.has(member));
  const foreign = new RegExp(`\\.(${others.join('|')})\\b`, 'g');
  const files = ['readers', 'sites'].flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `src/${room}/${path}`),
  );

  it.each(files)('%s: only what our DOM has', (path) => {
    const source = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const used = [...source.matchAll(foreign)].map(([, member]) => member);
    expect(
      used,
      'live pages have these members, and the tree that the worker rebuilds has not; a name of something else goes to `ofOthers`',
    ).toEqual([]);
  });
});
