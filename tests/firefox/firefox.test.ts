import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePage } from '../../scripts/chromium/fixture-pages';
import { comes } from '../../scripts/firefox/comes';
import { type Firefox, launchFirefox } from '../../scripts/firefox/launch';
import { samples } from '../../scripts/samples';
import { ExportFile } from '../../src/export/export-file';

const careers = fixturePage(resolve(import.meta.dirname, '../sites/tiktok/2026-10-next'));
const linkedin = fixturePage(samples.linkedin);
const FAR = 'Senior Beekeeper | Apiary';
const TITLE = 'Data Engineer, Music Catalogue';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());

/** What a page of the extension's can ask of others of its own: Firefox's protocol does not reach into popup and sidebar. */
interface FirefoxApi {
  readonly extension: { getViews(of: { type: string }): Window[] };
}

/** The words in the extension's popup or sidebar; empty while none is open. */
function view(page: Page, type: 'popup' | 'sidebar'): Promise<string> {
  return page.evaluate((wanted) => {
    const { browser } = globalThis as unknown as { browser: FirefoxApi };
    return browser.extension
      .getViews({ type: wanted })
      .map((one) => one.document.body.innerText)
      .join();
  }, type);
}

/** Waits for words on a page. */
function words(page: Page, wanted: string): Promise<void> {
  return comes(async () => (await page.evaluate(() => document.body.innerText)).includes(wanted));
}

it('takes the manifest without a warning, and opens the welcome page', async () => {
  expect(await firefox.inWindow(`JSON.stringify(extension.warnings ?? [])`)).toBe('[]');
  await comes(async () => (await firefox.tabs()).some((address) => address.endsWith('/welcome.html')));
});

it('saves by the button on a careers page, and takes it back', async () => {
  const page = await firefox.serve(careers);
  await page.locator('roleshelf-save >>> button[data-action="save"]').click();
  await page.locator('roleshelf-save >>> button[data-action="undo"]').click();
  await page.locator('roleshelf-save >>> button[data-action="save"]').click();
  await page.locator('roleshelf-save >>> button[data-action="undo"]').wait();
  const shelf = await firefox.open('collection.html');
  await words(shelf, TITLE);
  await shelf.close();
  await page.close();
});

it('shows the posting in front in the popup of the toolbar icon', async () => {
  const watching = await firefox.open('collection.html');
  const page = await firefox.serve(linkedin);
  await page.bringToFront();
  await firefox.inWindow(`document.querySelector('.webextension-browser-action').click()`);
  await comes(async () => (await view(watching, 'popup')).includes('Save posting'));
  expect(await view(watching, 'popup')).toContain(FAR);
  await firefox.inWindow(`document.querySelector('.webextension-browser-action').click()`);
  await page.close();
  await watching.close();
});

it('saves by the shortcut a page that it may read only then', async () => {
  const page = await firefox.serve(linkedin);
  await page.bringToFront();
  await firefox.inWindow(`document.querySelector('keyset[id^="ext-keyset-id"] key').doCommand()`);
  const shelf = await firefox.open('collection.html');
  await words(shelf, FAR);
  await shelf.close();
  await page.close();
});

it('opens the shelf in the sidebar', async () => {
  const shelf = await firefox.open('collection.html');
  await firefox.inWindow(`SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.endsWith('-sidebar-action')))`);
  await comes(async () => (await view(shelf, 'sidebar')).includes(TITLE));
  await firefox.inWindow('SidebarController.hide()');
  await shelf.close();
});

it('suggests postings in the address bar, without markup', async () => {
  await firefox.inWindow(`gURLBar.search('job music')`);
  await comes(async () => String(await firefox.inWindow('gURLBar.view.panel.textContent')).includes(TITLE));
  expect(await firefox.inWindow('gURLBar.view.panel.textContent')).not.toContain('<match>');
  await firefox.inWindow('gURLBar.view.close()');
});

it('writes the shelf into a file, and takes it in again', async () => {
  const shelf = await firefox.open('popup.html');
  await shelf.locator('::-p-aria([name="Export"][role="button"])').click();
  await shelf.waitForSelector('dialog select');
  await shelf.select('dialog select', 'json');
  await shelf.locator('dialog ::-p-text(Export 2 postings)').click();
  // While a download runs, its file has another name or an empty one stands in its place.
  const written = async () => (await readdir(firefox.downloads)).filter((name) => !name.endsWith('.part'));
  await comes(async () => (await readdir(firefox.downloads)).length === 1 && (await written()).length === 1);
  const [name = ''] = await written();
  const file = join(firefox.downloads, name);
  const { postings } = ExportFile.parse(JSON.parse(await readFile(file, 'utf8')));
  expect(postings.map(({ title }) => title).sort()).toEqual([TITLE, FAR].sort());
  const page = await firefox.open('import.html');
  const input = await page.waitForSelector('input[type="file"]');
  await input?.uploadFile(file);
  await words(page, 'same: 2');
  await page.close();
  await shelf.close();
});

it('goes on after its event page was stopped', async () => {
  const shelf = await firefox.open('collection.html');
  await words(shelf, TITLE);
  await firefox.inWindow('extension.terminateBackground()');
  await shelf.close();
  const again = await firefox.open('collection.html?search=beekeeper');
  await words(again, 'Senior Beekeeper');
  await again.close();
});
