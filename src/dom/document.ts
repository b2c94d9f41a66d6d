import { TreeElement } from './element';
import { copyChildren, DOCUMENT, isElement, nextBelow } from './node';
import { TreeParent } from './parent';
import { selectorOf } from './selectors';
import { TreeComment, TreeText } from './text';

/** The document of a page that was captured. */
export class TreeDocument extends TreeParent {
  readonly ownerDocument = null;
  #byId: ReadonlyMap<string, TreeElement> | undefined;
  #isNumbered = false;
  /** The markup that the tree was grown from, as long as it is what it was. */
  #source: string | undefined;

  /** @param baseURI the page's address, which its relative addresses are relative to */
  constructor(readonly baseURI: string) {
    super();
  }

  get nodeType(): number {
    return DOCUMENT;
  }

  get nodeName(): string {
    return '#document';
  }

  get nodeValue(): null {
    return null;
  }

  get textContent(): null {
    return null;
  }

  get documentURI(): string {
    return this.baseURI;
  }

  get URL(): string {
    return this.baseURI;
  }

  get documentElement(): TreeElement | null {
    return this.firstElementChild;
  }

  get head(): TreeElement | null {
    return this.#part('head');
  }

  get body(): TreeElement | null {
    return this.#part('body');
  }

  #part(name: string): TreeElement | null {
    return this.documentElement?.children.find((child) => child.localName === name) ?? null;
  }

  get title(): string {
    return (this.querySelector('title')?.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ').trim();
  }

  getElementById(id: string): TreeElement | null {
    if (this.#byId === undefined) {
      const byId = new Map<string, TreeElement>();
      for (let node = nextBelow(this, this); node !== null; node = nextBelow(this, node)) {
        if (isElement(node) && !byId.has(node.id)) byId.set(node.id, node);
      }
      this.#byId = byId;
    }
    return id === '' ? null : (this.#byId.get(id) ?? null);
  }

  /**
   * To be told once the tree stands: most selectors of other layouts ask for words that the page has nowhere.
   * @param markup as a serialiser writes it, which puts no reference in a letter's place
   */
  grownFrom(markup: string): void {
    this.#source = markup;
  }

  override querySelector(selector: string): TreeElement | null {
    return this.#mayHold(selector) ? super.querySelector(selector) : null;
  }

  override querySelectorAll(selector: string): TreeElement[] {
    return this.#mayHold(selector) ? super.querySelectorAll(selector) : [];
  }

  #mayHold(selector: string): boolean {
    const source = this.#source;
    const { words } = selectorOf(selector);
    return source === undefined || words.length === 0 || words.some((word) => source.includes(word));
  }

  createElement(name: string): TreeElement {
    return this.elementOf(name.toLowerCase(), []);
  }

  /** An element of a name in lower case, with names and values of attributes in turn, or a tag's text of them. */
  elementOf(name: string, attributes: string[] | string): TreeElement {
    return new TreeElement(this, name, attributes);
  }

  createTextNode(data: string): TreeText {
    return new TreeText(this, data);
  }

  createComment(data: string): TreeComment {
    return new TreeComment(this, data);
  }

  override cloneNode(deep = false): TreeDocument {
    const copy = this.copyFor();
    if (deep) copyChildren(this, copy, copy);
    return copy;
  }

  override copyFor(): TreeDocument {
    return new TreeDocument(this.baseURI);
  }

  /** Told of every change to the tree, so that what was counted is counted anew. */
  changed(): void {
    this.#source = undefined;
    this.#byId = undefined;
    this.#isNumbered = false;
  }

  protected override childrenChanged(): void {
    super.childrenChanged();
    this.changed();
  }

  protected override numberOrder(): void {
    if (!this.#isNumbered) super.numberOrder();
    this.#isNumbered = true;
  }
}
