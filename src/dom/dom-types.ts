import type { TreeDocument } from './document';
import type { TreeElement } from './element';

/** `Node.ELEMENT_NODE`, which a worker has no `Node` to ask for. */
const ELEMENT = 1;

/** Whether a node is an element, of whichever DOM. */
export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/**
 * Our tree under the DOM's own types, so that readers work on a live page as on a rebuilt one. The only place that claims so:
 * the tree has the part of the DOM that readers and Readability use, not all that the types promise. `tests/dom/members.test.ts` lists that part
 * and holds the readers to it.
 */
export function asDocument(document: TreeDocument): Document {
  return document as unknown as Document;
}

/** As `asDocument`, for an element. */
export function asElement(element: TreeElement): Element {
  return element as unknown as Element;
}
