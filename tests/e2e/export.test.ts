import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { ExportFile } from '../../src/export/export-file';
import { openCollection, rowKeys } from './collection-page';
import { exportFrom, fileOf, keptPosting, listedKeys, openExport, openShelf, saveByButton } from './shelf-page';

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
  const { name, text } = await exportFrom(shelf, 'json');
  expect(name).toMatch(/^roleshelf-\d{4}-\d{2}-\d{2}.*\.json$/);
  const file = ExportFile.parse(JSON.parse(text));
  expect(file.postings.map(({ key }) => key).sort()).toEqual([...keys].sort());
  for (const { savedAt, capturedAt, captures, user, shelfPosting, ...posting } of file.postings) {
    expect(shelfPosting.steps).toMatchObject([{ kind: 'version', posting }]);
    expect(await keptPosting(shelf, posting.key)).toMatchObject({ ok: true, answer: { posting, savedAt, capturedAt, captures, user } });
  }
  await shelf.close();
});

it('gives the whole shelf as CSV, on request with a byte order mark', async () => {
  const shelf = await openShelf(browser);
  const plain = await exportFrom(shelf, 'csv');
  expect(plain.name).toMatch(/\.csv$/);
  expect(plain.text.startsWith('\ufeff')).toBe(false);
  const { data, errors } = Papa.parse<Record<string, string>>(plain.text, { header: true, delimiter: ',', skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data.map((row) => row.key).sort()).toEqual((await listedKeys(shelf)).sort());
  const row = data.find(({ key }) => key === 'tiktok:7550000000000000001');
  expect(row).toMatchObject({ title: 'Data Engineer, Music Catalogue', url: 'https://lifeattiktok.com/search/7550000000000000001' });
  expect(row?.description).toContain('nightly pipelines');

  const dialog = await openExport(shelf, 'csv');
  await dialog.getByLabel('Byte order mark').check();
  await shelf.keyboard.press('Escape');
  expect((await exportFrom(shelf, 'csv')).text.startsWith('\ufeff')).toBe(true);
  await shelf.close();
});

it('writes every format, with what a search found alone when asked', async () => {
  const shelf = await openShelf(browser);
  const begins: Record<string, string> = {
    jsonl: '{"format":"roleshelf","version":2',
    tsv: '\ufefftitle\t',
    xlsx: 'PK',
    markdown: '# Job postings\n',
    notes: 'PK',
    html: '<!doctype html>',
    'json-ld': '{"@context":"https://schema.org/"',
    calendar: 'BEGIN:VCALENDAR\r\n',
    text: '',
  };
  for (const [format, begin] of Object.entries(begins)) {
    const { text, bytes } = await exportFrom(shelf, format);
    expect(text.slice(0, begin.length), format).toBe(begin);
    expect(bytes.length, format).toBeGreaterThan(format === 'calendar' ? 100 : 2_000);
  }
  await shelf.getByRole('searchbox').fill('music catalogue');
  await expect.poll(async () => (await listedKeys(shelf)).length).toBe(1);
  const dialog = await openExport(shelf, 'json');
  await dialog.getByText('The 1 found').waitFor();
  await shelf.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const file = ExportFile.parse(JSON.parse((await exportFrom(shelf, 'json')).text));
  expect(file.postings.map(({ key }) => key)).toEqual(['tiktok:7550000000000000001']);
  // The popup would come back to this search.
  await shelf.getByRole('searchbox').fill('');
  await expect.poll(async () => (await listedKeys(shelf)).length).toBe(pages.length);
  await shelf.close();
});

it('shows the first rows, in a dialog that the keyboard and a screen reader can use', async () => {
  const shelf = await openShelf(browser);
  const dialog = await openExport(shelf, 'csv');
  await dialog.getByRole('columnheader', { name: 'title', exact: true }).waitFor();
  await expect.poll(() => dialog.getByRole('row').count()).toBe(1 + pages.length);
  await shelf.evaluate(axe.source);
  const violations: unknown = await shelf.evaluate(
    `axe.run('dialog').then((found) => found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
  );
  expect(violations).toEqual([]);
  await shelf.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await shelf.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  await shelf.close();
});

it('gives what is filtered on the full page as its preview shows it, and says what Google would miss in JSON-LD', async () => {
  const page = await openCollection(browser);
  await expect.poll(async () => (await rowKeys(page)).length).toBe(pages.length);
  await page.getByRole('searchbox').fill('music catalogue');
  await expect.poll(async () => (await rowKeys(page)).length).toBe(1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export postings' });
  await dialog.getByLabel('Format').selectOption('csv');
  await dialog.getByRole('cell', { name: 'Data Engineer, Music Catalogue', exact: true }).waitFor();
  await expect.poll(() => dialog.getByRole('row').count()).toBe(2);
  const download = async () => {
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export 1 posting' }).click();
    return fileOf(await waiting);
  };
  const { data } = Papa.parse<Record<string, string>>((await download()).text, { header: true, delimiter: ',', skipEmptyLines: true });
  expect(data).toMatchObject([{ key: 'tiktok:7550000000000000001', title: 'Data Engineer, Music Catalogue' }]);

  await dialog.getByLabel('Format').selectOption('json-ld');
  expect(JSON.parse((await download()).text)).toMatchObject({
    '@graph': [{ '@type': 'JobPosting', title: 'Data Engineer, Music Catalogue' }],
  });
  await dialog.getByText('1 posting has no date, which Google requires.').waitFor();
  await page.close();
});

it('copies the open posting as formatted text with plain words beside it', async () => {
  const shelf = await browser.context.newPage();
  await shelf.goto(browser.page('popup.html?posting=tiktok:7550000000000000001'));
  await browser.context.grantPermissions(['clipboard-read']);
  await shelf.getByRole('button', { name: 'Copy as' }).click();
  await shelf.getByRole('menuitem', { name: 'Formatted text' }).click();
  await shelf.getByText('Copied.').waitFor({ state: 'attached' });
  const copied = await shelf.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(copied[0]).toContain('Data Engineer, Music Catalogue</h1>');
  expect(copied[1]).toMatch(/^Data Engineer, Music Catalogue\r?\n/);
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
  // Other formats, and a JSON file that is still being written, end otherwise.
  if (!text.trimEnd().endsWith('\n]}')) return false;
  const file = ExportFile.safeParse(JSON.parse(text));
  return file.success && file.data.postings.length === pages.length;
}
