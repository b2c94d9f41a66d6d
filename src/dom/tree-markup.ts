import type { TreeElement } from './element';
import { escapeText, type MarkupSink, scanMarkup, unescapeText, voidElements } from './markup';
import { isElement, type TreeNode } from './node';

/**
 * Adds to `root` what a serialised tree holds, tag by tag: a parser for HTML would close a `<p>` where the next one opens,
 * and LinkedIn nests them.
 */
export function growTree(root: TreeElement, xhtml: string): void {
  scanMarkup(xhtml, new Grower(root));
}

class Grower implements MarkupSink {
  #at: TreeElement;

  constructor(readonly root: TreeElement) {
    this.#at = root;
  }

  open(name: string, attributes: string, empty: boolean): void {
    const element = this.#at.appendChild(this.root.ownerDocument.elementOf(name, attributes));
    if (!empty && !voidElements.has(name)) this.#at = element;
  }

  close(name: string): void {
    if (this.#at !== this.root && !voidElements.has(name)) this.#at = this.#at.parentElement ?? this.root;
  }

  text(raw: string): void {
    this.#at.appendChild(this.root.ownerDocument.createTextNode(unescapeText(raw)));
  }

  comment(raw: string): void {
    this.#at.appendChild(this.root.ownerDocument.createComment(raw));
  }
}

/** What an element holds, written so that `growTree` gives it back. */
export function markupWithin(root: TreeElement): string {
  let markup = '';
  const leave = (node: TreeNode): void => {
    if (isElement(node) && !voidElements.has(node.localName)) markup += `</${node.localName}>`;
  };
  let node = root.firstChild;
  while (node !== null) {
    markup += startOf(node);
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node.nextSibling === null && node.parentNode !== null && node.parentNode !== root) {
      node = node.parentNode;
      leave(node);
    }
    node = node.nextSibling;
  }
  return markup;
}

function startOf(node: TreeNode): string {
  if (!isElement(node)) return node.nodeName === '#comment' ? `<!--${node.nodeValue}-->` : escapeText(node.nodeValue ?? '');
  const attributes = node
    .getAttributeNames()
    .map((name) => ` ${name}="${escapeText(node.getAttribute(name) ?? '').replaceAll('"', '&quot;')}"`);
  return `<${node.localName}${attributes.join('')}>`;
}
