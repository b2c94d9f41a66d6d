import { JSDOM, VirtualConsole } from 'jsdom';
import { attributePairs, scanMarkup, unescapeText, voidElements } from '../../src/dom/markup';

/** An empty HTML document of jsdom at an address. */
export function emptyDocument(url = 'https://example.test/'): Document {
  return new JSDOM('<!doctype html><html></html>', { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** Builds in any DOM what a serialised tree holds, through the DOM's own methods: what our tree is compared with. */
export function growIn(document: Document, parent: Element, tree: string): void {
  let at: Node = parent;
  scanMarkup(tree, {
    open(name, attributes, empty) {
      const element = document.createElement(name);
      const pairs = attributePairs(attributes);
      for (let index = 0; index < pairs.length; index += 2) element.setAttribute(pairs[index] ?? '', unescapeText(pairs[index + 1] ?? ''));
      at.appendChild(element);
      if (!empty && !voidElements.has(name)) at = element;
    },
    close: () => {
      at = at.parentNode ?? parent;
    },
    text: (raw) => at.appendChild(document.createTextNode(unescapeText(raw))),
    comment: (raw) => at.appendChild(document.createComment(raw)),
  });
}

/** A document of another DOM with the root element that a whole page's tree has. */
export function documentIn(document: Document, tree: string): Document {
  const frame = document.createElement('div');
  growIn(document, frame, tree);
  const root = frame.firstElementChild;
  if (root === null) throw new TypeError('The tree has no element.');
  document.replaceChild(root, document.documentElement);
  return document;
}
