import { parseHTML } from 'linkedom/worker';
import type { Page } from '../posting/page';
import type { Snapshot } from '../posting/snapshot';
import { attributesOf, tokens, unescapeText, voidElements } from './markup';

/**
 * Rebuilds the page of a snapshot, for a worker, which has no DOM. Element by element: a parser for HTML would close a `<p>` where the next
 * one opens, and one for XML would give lower-case tag names, which Readability does not expect.
 * Throws a TypeError when the snapshot's address is none.
 */
export function snapshotPage(snapshot: Snapshot): Page {
  return {
    url: new URL(snapshot.url),
    document: documentOf(snapshot.tree),
    title: snapshot.title,
    lang: snapshot.lang,
    capturedAt: snapshot.capturedAt,
  };
}

function documentOf(tree: string): Document {
  const { document } = parseHTML('<!doctype html><html></html>');
  const root: Element = document.documentElement;
  let at: Element = root;
  let rootSeen = false;
  for (const token of tokens(tree)) {
    if (token.kind === 'open') {
      const isRoot = token.name === 'html' && !rootSeen;
      rootSeen = true;
      const element = isRoot ? root : document.createElement(token.name);
      for (const { name, value } of attributesOf(token.attributes)) element.setAttribute(name, unescapeText(value));
      if (isRoot) continue;
      at.appendChild(element);
      if (!token.empty && !voidElements.has(token.name)) at = element;
    } else if (token.kind === 'close') {
      at = at.parentElement ?? root;
    } else if (token.kind === 'comment') {
      at.appendChild(document.createComment(token.raw));
    } else {
      at.appendChild(document.createTextNode(unescapeText(token.raw)));
    }
  }
  return document;
}
