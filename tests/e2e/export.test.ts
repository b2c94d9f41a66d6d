import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { ExportFile } from '../../src/export/export-file';
import { exportFrom, keptPosting, listedKeys, openShelf, saveByButton } from './shelf-page';

const pages = ['2026-10-next', '2023-11-atsx', '2026-10-atsx-zh'].map((name) =>
  fixturePage(resolve(import.meta.dirname, '../sites/tiktok', name)),
);

let browser: Browser;
let downloads: string;
beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'roleshelf-downloads-'));
  browser = await launch({ downloads });
  for (const fixture of pages) await saveByButton(browser, fixture);
});
afterAll(async () => {
  await browser.close();
  await rm(downloads, { recursive: true, force: true });
});

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
  const before = await wholeExports();
  // What a popup does that closes while its file is built.
  await shelf.evaluate(() => {
    const port = chrome.runtime.connect({ name: 'export:closed-popup' });
    const options = { format: 'json', byteOrderMark: false, formulaGuard: true, pages: false };
    void chrome.runtime.sendMessage({ route: 'export/prepare', request: { id: 'closed-popup', selection: { kind: 'all' }, options } });
    port.disconnect();
  });
  await shelf.close();
  // The tab that finishes it may have begun before anybody could listen for its download: the file itself is looked at.
  await expect.poll(wholeExports, { timeout: 20_000 }).toBe(before + 1);
});

/** How many files in the downloads' folder are complete exports of the whole shelf. */
async function wholeExports(): Promise<number> {
  const files = await Promise.all((await readdir(downloads)).map((name) => readFile(join(downloads, name), 'utf8')));
  return files.filter((text) => holdsWholeShelf(text)).length;
}

function holdsWholeShelf(text: string): boolean {
  // A CSV, or a JSON file that is still being written, ends otherwise.
  if (!text.trimEnd().endsWith('}')) return false;
  return ExportFile.parse(JSON.parse(text)).postings.length === pages.length;
}
