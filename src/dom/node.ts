import type { TreeDocument } from './document';
import type { TreeElement } from './element';

/** `Node.nodeType`, as the DOM standard numbers the kinds that a page's tree holds here. */
export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;
export const DOCUMENT = 9;

const CONTAINS = 8;
const CONTAINED_BY = 16;
const PRECEDING = 2;
const FOLLOWING = 4;
const DISCONNECTED = 1;

/** A node of the tree. Neighbours are plain fields, so that a walk costs no more than reading them. */
export abstract class TreeNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  parentNode: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  /** The place in document order, as of the last numbering. */
  order = 0;

  abstract readonly ownerDocument: TreeDocument | null;
  abstract readonly nodeValue: string | null;
  abstract readonly textContent: string | null;
  abstract cloneNode(deep?: boolean): TreeNode;
  /** A node like this one, without what it holds, for another document. */
  abstract copyFor(owner: TreeDocument): TreeNode;

  get childNodes(): readonly TreeNode[] {
    return [];
  }

  hasChildNodes(): boolean {
    return this.firstChild !== null;
  }

  get parentElement(): TreeElement | null {
    return this.parentNode !== null && isElement(this.parentNode) ? this.parentNode : null;
  }

  get nextElementSibling(): TreeElement | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): TreeElement | null {
    return elementBefore(this.previousSibling);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  contains(other: TreeNode | null): boolean {
    for (let up = other; up !== null; up = up.parentNode) if (up === this) return true;
    return false;
  }

  getRootNode(): TreeNode {
    let root: TreeNode = this;
    while (root.parentNode !== null) root = root.parentNode;
    return root;
  }

  compareDocumentPosition(other: TreeNode): number {
    if (this === other) return 0;
    const root = this.getRootNode();
    if (root !== other.getRootNode()) return DISCONNECTED;
    if (this.contains(other)) return CONTAINED_BY | FOLLOWING;
    if (other.contains(this)) return CONTAINS | PRECEDING;
    root.numberOrder();
    return this.order < other.order ? FOLLOWING : PRECEDING;
  }

  removeChild<T extends TreeNode>(child: T): T {
    const { previousSibling, nextSibling } = child;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    this.childrenChanged();
    return child;
  }

  appendChild<T extends TreeNode>(child: T): T {
    return this.insertBefore(child, null);
  }

  insertBefore<T extends TreeNode>(child: T, before: TreeNode | null): T {
    child.remove();
    const previous = before === null ? this.lastChild : before.previousSibling;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous === null) this.firstChild = child;
    else previous.nextSibling = child;
    if (before === null) this.lastChild = child;
    else before.previousSibling = child;
    this.childrenChanged();
    return child;
  }

  replaceChild<T extends TreeNode>(child: TreeNode, old: T): T {
    if (child === old) return old;
    const next = old.nextSibling === child ? child.nextSibling : old.nextSibling;
    this.removeChild(old);
    this.insertBefore(child, next);
    return old;
  }

  /** Numbers the nodes from this root on in document order. */
  protected numberOrder(): void {
    let order = 0;
    for (let node: TreeNode | null = this; node !== null; node = nextBelow(this, node)) node.order = order++;
  }

  /** Told when a child came or went, for what was remembered about them. */
  protected childrenChanged(): void {}
}

/** The next node in document order below `root`, or `null` after the last. */
export function nextBelow(root: TreeNode, node: TreeNode): TreeNode | null {
  if (node.firstChild !== null) return node.firstChild;
  let at: TreeNode | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** Copies all that `source` holds into `target`, a node of the document `owner`. */
export function copyChildren(source: TreeNode, target: TreeNode, owner: TreeDocument): void {
  let into = target;
  let node = source.firstChild;
  while (node !== null) {
    const copy = into.appendChild(node.copyFor(owner));
    if (node.firstChild !== null) {
      node = node.firstChild;
      into = copy;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === source ? null : node.parentNode;
      into = into.parentNode ?? target;
    }
    node = node?.nextSibling ?? null;
  }
}

/** Whether a node is an element. */
export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === ELEMENT;
}

/** The first element from a node on, among it and what follows it beside. */
export function elementFrom(node: TreeNode | null): TreeElement | null {
  for (let at = node; at !== null; at = at.nextSibling) if (isElement(at)) return at;
  return null;
}

/** The last element up to a node, among it and what stands before it. */
export function elementBefore(node: TreeNode | null): TreeElement | null {
  for (let at = node; at !== null; at = at.previousSibling) if (isElement(at)) return at;
  return null;
}
