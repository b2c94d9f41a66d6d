import { TreeDocument } from '../dom/document';
import { asDocument } from '../dom/dom-types';
import { growTree } from '../dom/tree-markup';
import type { Page } from '../posting/page';
import type { Snapshot } from '../posting/snapshot';

/** Stands for the address of a page that came as a file without one: relative addresses lead nowhere from here. */
const NO_ADDRESS = 'about:blank';

/**
 * Rebuilds the page of a snapshot, for a worker, which has no DOM.
 * Throws a TypeError when the snapshot's address is neither empty nor an address.
 */
export function snapshotPage(snapshot: Snapshot): Page {
  const { kind, url, tree, title, lang, capturedAt } = snapshot;
  const address = url === '' ? NO_ADDRESS : url;
  const document = asDocument(documentOf(tree, address));
  return { url: new URL(address), document, title, lang, capturedAt, ...(kind === 'plain-page' && { plain: true }) };
}

/** The document of a pruned tree. It has a head and a body, as every document has that a browser parsed. */
export function documentOf(tree: string, address: string): TreeDocument {
  const document = new TreeDocument(address);
  const frame = document.createElement('html');
  growTree(frame, tree);
  const root = frame.firstElementChild?.localName === 'html' ? frame.firstElementChild : frame;
  document.appendChild(root);
  while (frame !== root && frame.firstChild !== null) root.appendChild(frame.firstChild);
  if (document.head === null) root.insertBefore(document.createElement('head'), root.firstChild);
  if (document.body === null) root.appendChild(document.createElement('body'));
  document.grownFrom(tree);
  return document;
}
