import { JSDOM, VirtualConsole } from 'jsdom';
import type { LabelledPage } from '../../scripts/labelled-pages';
import { capturePage } from '../../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import type { Snapshot } from '../../src/posting/snapshot';
import { type ReadResult, readSnapshot } from '../../src/read';

/** A page in jsdom, to be changed before it is read. Its scripts do not run. */
export function openPage({ markup, contentType, label }: LabelledPage): JSDOM {
  return new JSDOM(markup, { url: label.url, contentType, virtualConsole: new VirtualConsole() });
}

/** The snapshot that the worker gets of it. */
export function snapshotOfPage({ window }: JSDOM, { label }: LabelledPage): Snapshot {
  // jsdom's window is a browser's, with types of its own.
  const snapshot = snapshotOf(capturePage(window as unknown as Window & typeof globalThis, new Date(label.capturedAt)));
  if (snapshot === TOO_LARGE) throw new RangeError('The page is too large.');
  return snapshot;
}

/** Reads the page as the worker does, and closes it. */
export function readPage(page: JSDOM, labelled: LabelledPage): ReadResult {
  const snapshot = snapshotOfPage(page, labelled);
  page.window.close();
  return readSnapshot(snapshot);
}

/** Every text node below a node that is shown, or holds no program: not of scripts and styles. */
export function textNodes({ window }: JSDOM): Text[] {
  const { document, NodeFilter } = window;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = node.parentElement?.localName ?? '';
    if ((node.nodeValue ?? '').trim() !== '' && host !== 'script' && host !== 'style') nodes.push(node as Text);
  }
  return nodes;
}

/** White space of every kind counts as one space. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
