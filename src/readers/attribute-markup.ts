import type { Line } from '../posting/draft';
import { foldSpace, linesOf } from './lines';
import { textProperties } from './posting-text';
import { localName, type SchemaNode, type SchemaValue } from './schema-node';

/** How a kind of markup writes schema.org into attributes. */
export interface Dialect {
  /** The attribute that names an element's property. */
  readonly property: string;
  /** The attribute that names an item's type. */
  readonly type: string;
  /** An attribute that makes an element an item by itself. */
  readonly scope?: string;
  /** The attribute that lists the ids of further parts of an item. */
  readonly reference?: string;
}

/** An item in the page's own markup: its properties, and the elements that hold its text, outermost ones in document order. */
export interface MarkedItem {
  readonly element: Element;
  readonly node: SchemaNode;
  readonly textElements: readonly Element[];
}

/** Properties whose value has properties of its own, also where the markup forgot to say so. */
const structured = new Set(
  'joblocation address hiringorganization basesalary estimatedsalary value identifier geo addresscountry'.split(' '),
);
const addresses = new Set('url sameas image logo mainentityofpage contenturl'.split(' '));
const texts = new Set(textProperties.map((name) => name.toLowerCase()));

/** More marked elements than this are a catalogue. */
const MOST_ELEMENTS = 4_000;

/** All JobPosting items that are no part of another one, as schema.org nodes. */
export function findMarkedPostings(document: Document, dialect: Dialect): MarkedItem[] {
  const roots = [...document.querySelectorAll(`[${dialect.type}]`)]
    .filter((element) => typesOf(element, dialect).includes('jobposting'))
    .slice(0, 100);
  const all = new Set(roots);
  return roots.filter((root) => !hasAncestorIn(root, all)).map((root) => readItem(root, dialect));
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let up = element.parentElement; up !== null; up = up.parentElement) if (set.has(up)) return true;
  return false;
}

function readItem(root: Element, dialect: Dialect): MarkedItem {
  const items = new Map<Element, Record<string, SchemaValue[]>>([[root, { '@type': ['JobPosting'] }]]);
  const marked = new Map<Element, { readonly names: readonly string[]; readonly owner: Element }>();
  const textElements: Element[] = [];
  const selector = [dialect.property, dialect.type, ...(dialect.scope === undefined ? [] : [dialect.scope])]
    .map((name) => `[${name}]`)
    .join(',');

  const add = (element: Element): void => {
    const names = propertiesOf(element, dialect);
    const owner = ownerOf(element, root, items, marked);
    const isItem = element.hasAttribute(dialect.type) || (dialect.scope !== undefined && element.hasAttribute(dialect.scope));
    if (isItem) items.set(element, typesOf(element, dialect).length > 0 ? { '@type': typesOf(element, dialect) } : {});
    if (names.length === 0) return;
    marked.set(element, { names, owner });
    if (owner === root && names.some((name) => texts.has(name)) && !textElements.some((outer) => outer.contains(element)))
      textElements.push(element);
  };
  for (const part of [root, ...referredTo(root, dialect)]) {
    if (part !== root) add(part);
    for (const element of [...part.querySelectorAll(selector)].slice(0, MOST_ELEMENTS)) add(element);
  }
  // From the inside out, so that an item is complete before it becomes a value.
  const values = new Map<Element, Record<string, SchemaValue[]>>(items);
  for (const [element, { names, owner }] of [...marked].reverse()) {
    const node = values.get(element);
    const isNested = node !== undefined && Object.keys(node).some((name) => !name.startsWith('@'));
    const words = isNested ? wordsOf(element) : '';
    const value: SchemaValue | undefined = isNested ? (words === '' ? node : { ...node, '@text': words }) : elementValue(element, names);
    const target = values.get(owner);
    if (value === undefined || target === undefined) continue;
    for (const name of names) target[name] = [value, ...(Object.hasOwn(target, name) ? (target[name] ?? []) : [])];
  }
  return { element: root, node: values.get(root) ?? {}, textElements };
}

/** The item that an element's property belongs to. A structured property that holds others becomes an item on the way. */
function ownerOf(
  element: Element,
  root: Element,
  items: Map<Element, Record<string, SchemaValue[]>>,
  marked: ReadonlyMap<Element, { readonly names: readonly string[] }>,
): Element {
  for (let up = element.parentElement; up !== null && up !== root; up = up.parentElement) {
    if (items.has(up)) return up;
    if (marked.get(up)?.names.some((name) => structured.has(name))) {
      items.set(up, {});
      return up;
    }
  }
  return root;
}

/** Property names of schema.org; `og:title` and the like are another vocabulary's. */
function propertiesOf(element: Element, { property }: Dialect): string[] {
  return (element.getAttribute(property) ?? '')
    .split(/\s+/)
    .filter((name) => /^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)?[a-z]+$/i.test(name))
    .map(localName)
    .filter((name) => name !== 'none');
}

function typesOf(element: Element, { type }: Dialect): string[] {
  return (element.getAttribute(type) ?? '')
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(localName);
}

function referredTo(root: Element, { reference }: Dialect): Element[] {
  const ids = reference === undefined ? [] : (root.getAttribute(reference) ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.flatMap((id) => root.ownerDocument.getElementById(id) ?? []).filter((part) => !part.contains(root));
}

/** What an element says for its properties: the value written for machines first, else its words. */
function elementValue(element: Element, names: readonly string[]): string | undefined {
  const written = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (written !== null && written.trim() !== '') return written.trim();
  if (element.tagName.toUpperCase() === 'META') return undefined;
  const link = element.getAttribute('href') ?? element.getAttribute('src');
  if (link !== null && names.some((name) => addresses.has(name))) return link;
  if (element.tagName.toUpperCase() === 'DATA') return element.getAttribute('value')?.trim() || undefined;
  const isText = names.some((name) => texts.has(name));
  return wordsOf(element, isText ? '\n' : ' ') || undefined;
}

function wordsOf(element: Element, between = ' '): string {
  return linesOf(element)
    .map((line) => line.text)
    .join(between);
}

/**
 * The posting's lines as they stand in the page. Where the text is spread over several marked elements, everything from the first
 * to the last is taken, with the heading above the first: the headings between them are not marked.
 */
export function linesOfItem({ element: root, textElements, node }: MarkedItem): Line[] {
  const [first] = textElements;
  const last = textElements.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.tagName.toUpperCase() === 'META') return [];
  if (textElements.length === 1) return linesOf(first);
  let ancestor = first.parentElement ?? root;
  while (ancestor !== root && !textElements.every((element) => ancestor.contains(element))) ancestor = ancestor.parentElement ?? root;
  const children = [...ancestor.children];
  let from = children.findIndex((child) => child.contains(first));
  const to = children.findLastIndex((child) => child.contains(last));
  if (from < 0 || to < from) return textElements.flatMap((element) => linesOf(element));
  const titles = [node.title].flat();
  const above = children[from - 1];
  if (above !== undefined && isHeading(above) && !titles.includes(foldSpace(above.textContent ?? ''))) from -= 1;
  const outside = new Set([...children.slice(0, from), ...children.slice(to + 1)]);
  return linesOf(ancestor, { skip: (element) => outside.has(element) });
}

function isHeading(element: Element): boolean {
  const [line, ...others] = linesOf(element);
  return line?.kind === 'heading' && others.length === 0;
}
