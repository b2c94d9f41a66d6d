import { parseHTML } from 'linkedom/worker';
import type { Page } from '../posting/page';
import type { Snapshot } from '../posting/snapshot';

/**
 * Rebuilds the page of a snapshot, for a worker, which has no DOM. linkedom keeps `<p>` in `<p>` and upper-case tag names.
 * Throws a TypeError when the snapshot's address is none.
 */
export function snapshotPage(snapshot: Snapshot): Page {
  const { document } = parseHTML(snapshot.tree.startsWith('<html') ? snapshot.tree : `<html><body>${snapshot.tree}</body></html>`);
  return { url: new URL(snapshot.url), document, title: snapshot.title, lang: snapshot.lang, capturedAt: snapshot.capturedAt };
}
