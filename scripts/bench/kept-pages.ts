import { JSDOM, VirtualConsole } from 'jsdom';
import { capturePage } from '../../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { readToKeep } from '../../src/read';
import type { CapturedPosting } from '../../src/store/shelf';
import { labelledPages, realPagesHome } from '../labelled-pages';

/** The labelled real pages as the worker would hold them, those that are refused left out. None on a machine without them. */
export function keptPages(): CapturedPosting[] {
  const kept = new Map<string, CapturedPosting>();
  for (const { name, markup, contentType, label } of labelledPages(realPagesHome)) {
    const { window } = new JSDOM(markup, { url: label.url, contentType, virtualConsole: new VirtualConsole() });
    // jsdom's window is a browser's window with types of its own.
    const snapshot = snapshotOf(capturePage(window as unknown as Window & typeof globalThis, new Date(label.capturedAt)));
    window.close();
    if (snapshot === TOO_LARGE) continue;
    const reading = readToKeep(snapshot);
    // One capture a posting: a second one would share the record.
    if (reading.ok)
      kept.set(reading.posting.key, { captureId: name, posting: reading.posting, snapshot: reading.part().snapshot, readerVersion: 1 });
  }
  return [...kept.values()];
}
