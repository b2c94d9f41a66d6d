import type { TreeElement } from './element';
import { elementBefore, elementFrom, isElement, nextBelow, TEXT, TreeNode } from './node';
import { selectorOf } from './selectors';

/** What elements and documents share: children, and ways to find what is below. Lists are arrays of the moment, not live. */
export abstract class TreeParent extends TreeNode {
  #childNodes: readonly TreeNode[] | undefined;
  #children: readonly TreeElement[] | undefined;

  override get childNodes(): readonly TreeNode[] {
    if (this.#childNodes === undefined) {
      const nodes: TreeNode[] = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
      this.#childNodes = nodes;
    }
    return this.#childNodes;
  }

  get children(): readonly TreeElement[] {
    if (this.#children === undefined) {
      const elements: TreeElement[] = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling) {
        if (isElement(node)) {
          node.index = elements.length;
          elements.push(node);
        }
      }
      this.#children = elements;
    }
    return this.#children;
  }

  get childElementCount(): number {
    return this.children.length;
  }

  get firstElementChild(): TreeElement | null {
    return elementFrom(this.firstChild);
  }

  get lastElementChild(): TreeElement | null {
    return elementBefore(this.lastChild);
  }

  querySelector(selector: string): TreeElement | null {
    const test = selectorOf(selector).within(this);
    for (let node = nextBelow(this, this); node !== null; node = nextBelow(this, node)) if (isElement(node) && test(node)) return node;
    return null;
  }

  querySelectorAll(selector: string): TreeElement[] {
    return this.#findAll(selectorOf(selector).within(this));
  }

  getElementsByTagName(name: string): TreeElement[] {
    const wanted = name.toLowerCase();
    return this.#findAll(wanted === '*' ? () => true : (element) => element.localName === wanted);
  }

  #findAll(test: (element: TreeElement) => boolean): TreeElement[] {
    const found: TreeElement[] = [];
    for (let node = nextBelow(this, this); node !== null; node = nextBelow(this, node)) if (isElement(node) && test(node)) found.push(node);
    return found;
  }

  /** The texts below, in document order. */
  protected get wholeText(): string {
    let text = '';
    for (let node = nextBelow(this, this); node !== null; node = nextBelow(this, node)) {
      if (node.nodeType === TEXT) text += node.nodeValue ?? '';
    }
    return text;
  }

  protected override childrenChanged(): void {
    this.#childNodes = undefined;
    this.#children = undefined;
  }
}
