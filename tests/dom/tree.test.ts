import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/capture/snapshot-document';
import type { TreeDocument } from '../../src/dom/document';
import { asDocument } from '../../src/dom/dom-types';
import { arbitraryTree } from './arbitrary-tree';
import { documentIn, emptyDocument } from './growing';

const wrap = (tree: string): string => `<html lang="en"><head><title> A  title </title></head><body class="page">${tree}</body></html>`;

/** Another DOM's document, whose root is another one for each tree: to start a window for each takes longer than all else that is done. */
const rival = emptyDocument();

function ownDocument(tree: string): Document {
  return asDocument(documentOf(wrap(tree), 'https://example.test/'));
}

function both(tree: string): [Document, Document] {
  return [ownDocument(tree), documentIn(rival, wrap(tree))];
}

function nodesOf(root: Node): Node[] {
  return [root, ...[...root.childNodes].flatMap(nodesOf)];
}

/** All that readers see of a node, with other nodes by their place in document order. */
function seen(node: Node, places: ReadonlyMap<Node, number>): unknown {
  const at = (other: Node | null): number => (other === null ? -1 : (places.get(other) ?? -1));
  const links = [node.parentNode, node.parentElement, node.firstChild, node.lastChild, node.nextSibling, node.previousSibling].map(at);
  const basics = [node.nodeType, node.nodeName, node.nodeValue, node.textContent, [...node.childNodes].map(at), node.hasChildNodes()];
  if (node.nodeType !== 1) return [links, basics];
  const element = node as Element;
  return [
    links,
    basics,
    [element.firstElementChild, element.lastElementChild, element.nextElementSibling, element.previousElementSibling].map(at),
    [...element.children].map(at),
    [element.tagName, element.localName, element.id, element.className, element.childElementCount, element.hasAttributes()],
    element.getAttributeNames(),
    element.getAttributeNames().map((name) => element.getAttribute(name)),
    [...element.attributes].map(({ name, value }) => [name, value]),
    [element.hasAttribute('id'), element.getAttribute('ID'), element.getAttribute('none')],
    [...element.getElementsByTagName('P')].map(at),
    at(element.getRootNode()),
  ];
}

function seenOf(document: Document): unknown {
  const nodes = nodesOf(document.documentElement);
  const places = new Map([document, ...nodes].map((node, place) => [node, place]));
  return nodes.slice(1).map((node) => seen(node, places));
}

describe('the tree of a snapshot', () => {
  it('is the one that another DOM builds', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const [own, other] = both(tree);
        expect(seenOf(own)).toEqual(seenOf(other));
      }),
      { numRuns: 200 },
    );
  });

  it('says what it contains and in which order, as another DOM does', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        // Neighbours in the list are enough: order carries over.
        const [own, other] = both(tree).map((document) => {
          const nodes = nodesOf(document.documentElement);
          return nodes.map((node, index) => {
            const next = nodes[(index * 7 + 1) % nodes.length] ?? node;
            return [node.compareDocumentPosition(next), node.contains(next), next.contains(node)];
          });
        });
        expect(own).toEqual(other);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same after the same changes, and numbers and lists follow', () => {
    const change = fc.tuple(
      fc.constantFrom('remove', 'append', 'before', 'replace', 'wrap', 'attribute', 'bare', 'rewrite'),
      fc.nat(30),
      fc.nat(30),
    );
    fc.assert(
      fc.property(arbitraryTree, fc.array(change, { maxLength: 12 }), (tree, changes) => {
        const [own, other] = both(tree).map((document) => {
          for (const [kind, one, two] of changes) apply(document, kind, one, two);
          return seenOf(document);
        });
        expect(own).toEqual(other);
      }),
      { numRuns: 200 },
    );
  });

  it('copies whole, apart from what it copies', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const own = ownDocument(tree);
        const copy = own.cloneNode(true) as Document;
        expect(seenOf(copy)).toEqual(seenOf(own));
        const before = seenOf(own);
        copy.body.remove();
        expect(seenOf(own)).toEqual(before);
        expect(own.body.cloneNode(false).childNodes.length).toBe(0);
      }),
    );
  });

  it('knows its head, body, title, address and ids', () => {
    const own = ownDocument('<p id="a">1</p><p id="a">2</p>');
    expect([own.documentElement.tagName, own.head.tagName, own.body.className, own.title]).toEqual(['HTML', 'HEAD', 'page', 'A title']);
    expect([own.baseURI, own.documentURI, own.URL]).toEqual(Array(3).fill('https://example.test/'));
    expect([own.getElementById('a')?.textContent, own.getElementById('b'), own.getElementById('')]).toEqual(['1', null, null]);
    own.getElementById('a')?.setAttribute('id', 'b');
    expect([own.getElementById('a')?.textContent, own.getElementById('b')?.textContent]).toEqual(['2', '1']);
  });

  it.each([
    ['', ['HEAD', 'BODY'], ''],
    ['<html><p>x</p></html>', ['HEAD', 'P', 'BODY'], 'x'],
    ['<div>x</div>y', ['HEAD', 'DIV', 'BODY'], 'xy'],
    ['<html><body>x</body></html><p>after</p>', ['HEAD', 'BODY', 'P'], 'xafter'],
    ['</p></p><html><head></head><body>&lt;x&#233;&amp;amp;</body></html></div>', ['HEAD', 'BODY'], '<xé&amp;'],
  ])('has a head and a body, whatever is missing: %s', (tree, children, text) => {
    const document = documentOf(tree, 'https://example.test/');
    expect(document.documentElement?.children.map((child) => child.tagName)).toEqual(children);
    expect(document.documentElement?.textContent).toBe(text);
  });

  it('bears any depth and width', () => {
    const deep: TreeDocument = documentOf(wrap(`${'<p>'.repeat(100_000)}end${'</p>'.repeat(100_000)}`), 'https://example.test/');
    const wide = documentOf(wrap('<i></i>'.repeat(40_000)), 'https://example.test/');
    for (const document of [deep, wide]) {
      const copy = document.cloneNode(true);
      expect(copy.body?.innerHTML.length).toBe(document.body?.innerHTML.length);
      expect(copy.body?.textContent).toBe(document.body?.textContent);
    }
    const row = wide.body?.children ?? [];
    const sorted = [...row].reverse().sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
    expect(sorted.every((element, index) => element === row[index])).toBe(true);
  });
});

it('lets Readability read a copy, with the same words as from another DOM', () => {
  const sentence = 'You keep the harbour lights burning, write down each ship, and answer the radio in two languages, day and night. ';
  const page = `<div class="menu"><a href="/">Home</a></div><div id="main"><h1>Keeper</h1><p>${sentence.repeat(3)}</p><div>${sentence}<br/><br/>${sentence}</div><font>${sentence}</font><ul><li>${sentence}</li></ul><p><p>${sentence}</p></p><a href="javascript:void(0)">More</a><a href="#top">${sentence}</a></div><footer>Imprint</footer>`;
  const [own, other] = both(page).map((document) => new Readability(document, { charThreshold: 200 }).parse());
  expect(own?.textContent).toContain(sentence.trim());
  expect(own?.textContent).toBe(other?.textContent);
  expect(own?.title).toBe(other?.title);
});

/** One change of a document, at nodes chosen by number; the same in any DOM. */
function apply(document: Document, kind: string, one: number, two: number): void {
  const elements = [...document.body.querySelectorAll('*')];
  const element = elements[one % Math.max(elements.length, 1)];
  const target = elements[two % Math.max(elements.length, 1)] ?? document.body;
  if (element === undefined) return;
  const fits = !element.contains(target);
  switch (kind) {
    case 'remove':
      element.remove();
      break;
    case 'append':
      if (fits) target.appendChild(element);
      break;
    case 'before':
      if (fits) target.parentNode?.insertBefore(element, target);
      break;
    case 'replace':
      if (fits && !target.contains(element)) target.parentNode?.replaceChild(element, target);
      break;
    case 'wrap': {
      const box = document.createElement('DIV');
      element.parentNode?.replaceChild(box, element);
      box.appendChild(document.createTextNode('<boxed>'));
      box.appendChild(element);
      break;
    }
    case 'attribute':
      element.setAttribute('Data-K', String(two));
      element.id = `n${one}`;
      element.className = 'changed';
      break;
    case 'bare':
      element.removeAttribute('CLASS');
      break;
    default:
      element.innerHTML = '<b class="new">&amp;new</b>text';
  }
}
