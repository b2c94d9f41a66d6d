import { resolve } from 'node:path';
import Papa from 'papaparse';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { ExportFile } from '../../src/export/export-file';
import { exportFrom, keptPosting, listedKeys, openShelf, saveByButton, textOf } from './shelf-page';

const pages = ['2026-10-next', '2023-11-atsx', '2026-10-atsx-zh'].map((name) =>
  fixturePage(resolve(import.meta.dirname, '../sites/tiktok', name)),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  for (const fixture of pages) await saveByButton(browser, fixture);
});
afterAll(() => browser.close());

it('gives the whole shelf as JSON that holds what was kept', async () => {
  const shelf = await openShelf(browser);
  const keys = await listedKeys(shelf);
  expect(keys).toHaveLength(pages.length);
  const { name, text } = await exportFrom(shelf, 'JSON');
  expect(name).toMatch(/^roleshelf-\d{4}-\d{2}-\d{2}.*\.json$/);
  const file = ExportFile.parse(JSON.parse(text));
  expect(file.postings.map(({ key }) => key).sort()).toEqual([...keys].sort());
  for (const { savedAt, capturedAt, captures, ...posting } of file.postings) {
    expect(await keptPosting(shelf, posting.key)).toMatchObject({ ok: true, answer: { posting, savedAt, capturedAt, captures } });
  }
  await shelf.close();
});

it('gives the whole shelf as CSV, on request with a byte order mark', async () => {
  const shelf = await openShelf(browser);
  const plain = await exportFrom(shelf, 'CSV');
  expect(plain.name).toMatch(/\.csv$/);
  expect(plain.text.startsWith('\ufeff')).toBe(false);
  const { data, errors } = Papa.parse<Record<string, string>>(plain.text, { header: true, delimiter: ',', skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.map((row) => row.key).sort()).toEqual((await listedKeys(shelf)).sort());
  const row = data.find(({ key }) => key === 'tiktok:7550000000000000001');
  expect(row).toMatchObject({ title: 'Data Engineer, Music Catalogue', url: 'https://lifeattiktok.com/search/7550000000000000001' });
  expect(row?.description).toContain('nightly pipelines');

  await shelf.getByRole('button', { name: 'Export' }).click();
  await shelf.getByRole('menuitemcheckbox').click();
  await shelf.keyboard.press('Escape');
  expect((await exportFrom(shelf, 'CSV')).text.startsWith('\ufeff')).toBe(true);
  await shelf.close();
});

it('finishes the download although the popup closes', async () => {
  const shelf = await openShelf(browser);
  const finishing = new Promise<Download>((resolve) => {
    browser.context.once('page', (page) => page.once('download', resolve));
  });
  // What a popup does that closes while the file is built.
  await shelf.evaluate(() => {
    const port = chrome.runtime.connect({ name: 'export:closed-popup' });
    void chrome.runtime.sendMessage({ route: 'export/prepare', request: { id: 'closed-popup', format: 'json', byteOrderMark: false } });
    port.disconnect();
  });
  await shelf.close();
  const download = await finishing;
  const { text } = await textOf(download);
  expect(ExportFile.parse(JSON.parse(text)).postings).toHaveLength(pages.length);
  await download.page().close();
});
