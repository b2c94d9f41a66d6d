import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../src/capture/capture-page';
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import { type ReadResult, readDocument, readSnapshot } from '../../src/read';
import { type ExpectedRecord, missesOf } from './expected-record';

interface Fixture {
  readonly name: string;
  readonly markup: string;
  readonly contentType: 'text/html' | 'application/xhtml+xml';
  readonly expected: ExpectedRecord;
}

/** `<site>/<yyyy-mm-layout>/` with `page.html`, `page.xhtml` or both, and one `expected.json` for them. */
function fixturesOf(site: string): Fixture[] {
  const home = new URL(`./${site}/`, import.meta.url);
  const folders = readdirSync(home, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/expected.json`, home)),
  );
  return folders.flatMap(({ name: folder }) => {
    const expected: ExpectedRecord = JSON.parse(readFileSync(new URL(`${folder}/expected.json`, home), 'utf8'));
    return (['page.html', 'page.xhtml'] as const).flatMap((file) => {
      const path = new URL(`${folder}/${file}`, home);
      if (!existsSync(path)) return [];
      const contentType = file === 'page.html' ? 'text/html' : 'application/xhtml+xml';
      return [{ name: `${folder}/${file}`, markup: readFileSync(path, 'utf8'), contentType, expected } as const];
    });
  });
}

function open({ markup, contentType, expected }: Fixture): JSDOM {
  return new JSDOM(markup, { url: expected.url, contentType, virtualConsole: new VirtualConsole() });
}

/** As a page's own document, which still has everything in it. */
function readLive(fixture: Fixture): ReadResult {
  const { document } = open(fixture).window;
  const lang = document.documentElement.getAttribute('lang') ?? '';
  return readDocument({
    url: new URL(fixture.expected.url),
    document,
    title: document.title,
    lang,
    capturedAt: fixture.expected.capturedAt,
  });
}

/** As the worker does: captured, pruned, rebuilt by another DOM. */
function readCaptured(fixture: Fixture): ReadResult {
  // jsdom's window is a browser's, with types of its own.
  const view = open(fixture).window as unknown as Window & typeof globalThis;
  const snapshot = snapshotOf(capturePage(view, new Date(fixture.expected.capturedAt)));
  return snapshot === TOO_LARGE ? { ok: false, refusal: { code: 'too-large', message: '' } } : readSnapshot(snapshot);
}

/** The first reading builds the tables of dates and currencies, which takes seconds on a busy machine. */
const TIMEOUT = 120_000;

const sites = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(sites.map(({ name }) => ({ site: name, fixtures: fixturesOf(name) })))('$site', ({ fixtures }) => {
  it('has fixtures', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.each(fixtures)(
    '$name, captured',
    (fixture) => {
      expect(missesOf(fixture.expected, readCaptured(fixture))).toEqual([]);
    },
    TIMEOUT,
  );

  it.each(fixtures)(
    '$name, live',
    (fixture) => {
      expect(missesOf(fixture.expected, readLive(fixture))).toEqual([]);
    },
    TIMEOUT,
  );
});
