import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { readDocument, readSnapshot } from '../../src/read';
import { documentIn, emptyDocument } from './growing';

const home = new URL('../sites/', import.meta.url);
const pages = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((path) => /page\.x?html$/.test(path))
  .sort();

it('finds the fixtures', () => {
  expect(pages.length).toBeGreaterThan(40);
});

/** A snapshot gives one record, whichever DOM holds it; what the record says is the fixtures' own test. */
describe('the same reading from our DOM as from jsdom', () => {
  it.each(pages)('%s', (path) => {
    const expected = JSON.parse(readFileSync(new URL(path.replace(/[^/]+$/, 'expected.json'), home), 'utf8'));
    const contentType = path.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html';
    const { window } = new JSDOM(readFileSync(new URL(path, home), 'utf8'), {
      url: expected.url,
      contentType,
      virtualConsole: new VirtualConsole(),
    });
    // jsdom's window is a browser's, with types of its own.
    const snapshot = snapshotOf(capturePage(window as unknown as Window & typeof globalThis, new Date(expected.capturedAt)));
    if (snapshot === TOO_LARGE) throw new RangeError('The fixture is too large.');
    const { url, title, lang, capturedAt, tree } = snapshot;
    const other = readDocument({ url: new URL(url), document: documentIn(emptyDocument(url), tree), title, lang, capturedAt });
    expect(readSnapshot(snapshot)).toEqual(other);
  });
});
