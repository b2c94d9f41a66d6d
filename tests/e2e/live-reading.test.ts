import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { fixtureHome, type LabelledPage, labelledPages, realPagesHome } from '../../scripts/labelled-pages';
import { ALTERED, snapshotOf, snapshotOfTab, TOO_LARGE } from '../../src/capture/prune';
import { documentOf } from '../../src/capture/snapshot-document';
import { refuse } from '../../src/posting/refusal';
import type { Snapshot } from '../../src/posting/snapshot';
import { type ReadResult, readSnapshot } from '../../src/read';
import { missesOf } from '../sites/expected-record';
import type {} from './page-reader';

const fixtures = labelledPages(fixtureHome);
const realPages = labelledPages(realPagesHome);

let browser: Browser;
/** Holds the reader, made once, and the frame into which each page comes: starting the reader anew in every page takes longer than all reading. */
let host: Page;

beforeAll(async () => {
  const script = await pageReader();
  browser = await launch({ extension: false, crossOriginFrames: true });
  const url = 'https://reader.example/';
  await servePage(browser.context, { url, body: '<!doctype html><iframe width="1280" height="900"></iframe>', contentType: 'text/html' });
  host = await browser.context.newPage();
  await host.goto(url);
  await host.addScriptTag({ content: script });
});
afterAll(() => browser.close());

/** The reader as one script, so that a page can run it. */
async function pageReader(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'roleshelf-page-reader-'));
  const entry = resolve(import.meta.dirname, 'page-reader.ts');
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: { outDir, lib: { entry, formats: ['iife'], name: 'script', fileName: () => 'page-reader.js' } },
  });
  const script = await readFile(join(outDir, 'page-reader.js'), 'utf8');
  await rm(outDir, { recursive: true });
  return script;
}

/** Opens a page in the frame, in place of the last one. */
async function open({ label, markup, contentType }: LabelledPage): Promise<void> {
  await servePage(browser.context, { url: label.url, body: markup, contentType: `${contentType}; charset=utf-8` });
  await host.frames()[1]?.goto(label.url, { waitUntil: 'domcontentloaded' });
}

/** In the page, whose document still has everything in it. */
function readLive({ label }: LabelledPage): Promise<ReadResult> {
  return host.evaluate((capturedAt) => globalThis.pageReader.read(capturedAt), label.capturedAt);
}

/** As the worker does: captured, pruned, rebuilt in a DOM of our own. Both serialisations must give one tree. */
async function readCaptured({ label }: LabelledPage): Promise<ReadResult> {
  const { capturedAt } = label;
  const html = snapshotOfTab(await host.evaluate((at) => globalThis.pageReader.capture(at, 'html'), capturedAt));
  const xml = snapshotOf(await host.evaluate((at) => globalThis.pageReader.capture(at, 'xml'), capturedAt));
  if (html === TOO_LARGE || xml === TOO_LARGE) return { ok: false, refusal: refuse('too-large') };
  if (html === ALTERED) throw new Error('HTML does not give the page back');
  expect(treeOf(html)).toBe(treeOf(xml));
  return readSnapshot(html);
}

function treeOf({ tree, url }: Snapshot): string | undefined {
  return documentOf(tree, url).documentElement?.innerHTML;
}

describe.each([
  { collection: 'fixtures', pages: fixtures },
  { collection: 'labelled real pages', pages: realPages },
])('the same reading from Chromium as from the worker: $collection', ({ pages }) => {
  it.skipIf(pages.length === 0).each(pages)('$name', async (labelled) => {
    await open(labelled);
    const captured = await readCaptured(labelled);
    const live = await readLive(labelled);
    expect(live).toEqual(captured);
    // Two readers that agree may both be wrong; a fixture says what is right.
    if (pages === fixtures) expect(missesOf(labelled.label, live)).toEqual([]);
  });
});

it.skipIf(realPages.length > 0)('labelled real pages are not here: only the fixtures were read', () => undefined);
