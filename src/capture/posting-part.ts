/**
 * The posting's part of a page, which is all that is kept of it: the people, jobs and news around a posting are nobody's business here.
 * Written in the form of `prune.ts`, so that it is read again like any snapshot.
 */
import { isElement } from '../dom/dom-types';
import { escapeText, voidElements } from '../dom/markup';

/** What of a page is written. Elements that are neither kept nor around one that is are left out with all that they hold. */
export interface PostingPart {
  /** Elements that are written as they are, with all that they hold. */
  readonly keep: Iterable<Element>;
  /** Elements that are left out wherever they stand. */
  readonly drop?: ReadonlySet<Element>;
}

/** Attributes that speak in words or lead somewhere: around the posting's part they may speak of somebody else. */
const speaking = new Set('alt aria-description aria-label content href placeholder src title value'.split(' '));

const TEXT = 3;
const COMMENT = 8;

/** LinkedIn's profiles, absolute or relative; sites of employers link to them as well (seen 2021 to 2026-10). */
const profile = /^(?:(?:https?:)?\/\/(?:[\w-]+\.)?linkedin\.com)?\/(?:in|pub)\//i;
/** The longest text that is one person's card: name, headline, a button. */
const LONGEST_CARD = 400;

/**
 * The elements that speak of people by their markup: links to profiles with the card around each, and schema.org's Person.
 * What holds one of `kept` is never among them.
 */
export function peopleIn(document: Document, kept: readonly Element[]): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (const element of kept) for (let up: Element | null = element; up && !around.has(up); up = up.parentElement) around.add(up);
  const people = new Set<Element>();
  for (const link of document.querySelectorAll('a[href], [itemtype$="schema.org/Person"]')) {
    if (link.localName === 'a' && !profile.test(link.getAttribute('href') ?? '')) continue;
    if (around.has(link)) continue;
    let card: Element = link;
    for (let up = link.parentElement; up && !around.has(up) && (up.textContent ?? '').length <= LONGEST_CARD; up = up.parentElement)
      card = up;
    people.add(card);
  }
  return people;
}

/**
 * Serialises a part of a document: its `<head>`, the kept elements, and, as bare tags, the elements around them.
 * @returns pruned XHTML
 */
export function partOf(document: Document, { keep, drop = new Set() }: PostingPart): string {
  const whole = new Set<Node>(keep);
  if (document.head) whole.add(document.head);
  const around = new Set<Node>();
  for (const element of whole) for (let up = element.parentNode; up && !around.has(up); up = up.parentNode) around.add(up);
  const parts: string[] = [];

  const write = (node: Node, inside: boolean): void => {
    if (node.nodeType === TEXT || node.nodeType === COMMENT) {
      if (inside) parts.push(node.nodeType === TEXT ? escapeText(node.nodeValue ?? '') : `<!--${node.nodeValue ?? ''}-->`);
      return;
    }
    if (!isElement(node) || drop.has(node)) return;
    const kept = inside || whole.has(node);
    if (!kept && !around.has(node)) return;
    const name = node.localName.toLowerCase();
    parts.push(`<${name}${attributesOf(node, kept)}>`);
    if (voidElements.has(name)) return;
    for (let child = node.firstChild; child; child = child.nextSibling) write(child, kept);
    parts.push(`</${name}>`);
  };
  if (document.documentElement) write(document.documentElement, false);
  return parts.join('');
}

function attributesOf(element: Element, kept: boolean): string {
  return element
    .getAttributeNames()
    .filter((name) => kept || !speaking.has(name))
    .map((name) => ` ${name}="${escapeText(element.getAttribute(name) ?? '').replaceAll('"', '&quot;')}"`)
    .join('');
}
