import type { TreeDocument } from './document';
import { attributePairs, unescapeText } from './markup';
import { copyChildren, ELEMENT } from './node';
import { TreeParent } from './parent';
import { selectorOf } from './selectors';
import { growTree, markupWithin } from './tree-markup';

/** An attribute by itself, as `attributes` lists it. */
export class TreeAttribute {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}

  cloneNode(): TreeAttribute {
    return this;
  }
}

/** An HTML element. Names are in lower case where they are kept, `tagName` in upper case, as HTML documents have them. */
export class TreeElement extends TreeParent {
  readonly tagName: string;
  /** The place among its parent's elements, as of the last time that `children` listed them. */
  index = 0;

  /** Names and values in turn, or a tag's text of them that nobody has asked for yet: most of a page's attributes are never read. */
  #attributes: string[] | string;

  /** @param attributes names and values in turn, or as a tag has them; where a name comes twice, the first counts */
  constructor(
    readonly ownerDocument: TreeDocument,
    readonly localName: string,
    attributes: string[] | string,
  ) {
    super();
    this.tagName = localName.toUpperCase();
    this.#attributes = attributes === '' ? [] : attributes;
  }

  private get pairs(): string[] {
    if (typeof this.#attributes === 'string') {
      const pairs = attributePairs(this.#attributes);
      for (let at = 1; at < pairs.length; at += 2) pairs[at] = unescapeText(pairs[at] ?? '');
      this.#attributes = pairs;
    }
    return this.#attributes;
  }

  get nodeType(): number {
    return ELEMENT;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get nodeValue(): null {
    return null;
  }

  get textContent(): string {
    return this.wholeText;
  }

  /** The parent's elements; reading them makes `index` true. */
  get siblings(): readonly TreeElement[] {
    if (this.parentNode instanceof TreeParent) return this.parentNode.children;
    this.index = 0;
    return [this];
  }

  getAttribute(name: string): string | null {
    const { pairs } = this;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === name) return pairs[at + 1] ?? '';
    const lower = name.toLowerCase();
    return lower === name ? null : this.getAttribute(lower);
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  getAttributeNames(): string[] {
    return [...new Set(this.pairs.filter((_, at) => at % 2 === 0))];
  }

  hasAttributes(): boolean {
    return this.pairs.length > 0;
  }

  get attributes(): TreeAttribute[] {
    return this.getAttributeNames().map((name) => new TreeAttribute(name, this.getAttribute(name) ?? ''));
  }

  setAttribute(name: string, value: string): void {
    const lower = name.toLowerCase();
    const at = this.pairs.findIndex((part, index) => index % 2 === 0 && part === lower);
    if (at < 0) this.pairs.push(lower, value);
    else this.pairs[at + 1] = value;
    this.ownerDocument.changed();
  }

  setAttributeNode({ name, value }: TreeAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const lower = name.toLowerCase();
    const { pairs } = this;
    this.#attributes = pairs.filter((_, index) => pairs[index - (index % 2)] !== lower);
    this.ownerDocument.changed();
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  matches(selector: string): boolean {
    return selectorOf(selector).within(this)(this);
  }

  closest(selector: string): TreeElement | null {
    const test = selectorOf(selector).within(this);
    for (let up: TreeElement | null = this; up !== null; up = up.parentElement) if (test(up)) return up;
    return null;
  }

  get innerHTML(): string {
    return markupWithin(this);
  }

  /** Takes what the getter gives; tag soup is for `fragmentOf`. */
  set innerHTML(markup: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    growTree(this, markup);
  }

  override cloneNode(deep = false): TreeElement {
    const copy = this.copyFor(this.ownerDocument);
    if (deep) copyChildren(this, copy, this.ownerDocument);
    return copy;
  }

  override copyFor(owner: TreeDocument): TreeElement {
    const attributes = this.#attributes;
    return new TreeElement(owner, this.localName, typeof attributes === 'string' ? attributes : [...attributes]);
  }

  protected override childrenChanged(): void {
    super.childrenChanged();
    this.ownerDocument.changed();
  }
}
