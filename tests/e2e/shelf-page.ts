import type { Download, Locator, Page } from 'playwright-core';
import { type FixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import type { Browser } from '../../scripts/chromium/launch';

/** Serves a page at its address and keeps its posting by the page's own button. */
export async function saveByButton(browser: Browser, fixture: FixturePage): Promise<void> {
  await servePage(browser.context, fixture);
  const page = await browser.context.newPage();
  await page.goto(fixture.url);
  const button = page.locator('roleshelf-save');
  await button.getByRole('button', { name: 'Save posting' }).click();
  await button.getByRole('button', { name: 'Undo' }).waitFor();
  await page.close();
}

/** The popup in a tab of its own, as `popup.html` is when it is opened by its address. */
export async function openShelf(browser: Browser, query = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(browser.page(`popup.html${query}`));
  await page.getByRole('list', { name: 'Saved postings' }).or(page.getByText('Your shelf is empty')).first().waitFor({ state: 'attached' });
  return page;
}

/** The keys of the listed postings, from the top. */
export async function listedKeys(shelf: Page): Promise<string[]> {
  const items = shelf.getByRole('list', { name: 'Saved postings' }).locator('[data-key]');
  return items.evaluateAll((elements) => elements.map((element) => element.getAttribute('data-key') ?? ''));
}

/** The id that Chrome knows a page's tab by. */
export async function tabIdOf(browser: Browser, page: Page): Promise<number> {
  const worker = await browser.worker();
  await page.bringToFront();
  const id = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? -1;
  });
  if (id < 0) throw new Error('no tab is in front');
  return id;
}

/** Opens the export dialog of an open shelf, with a format chosen. */
export async function openExport(shelf: Page, format: string): Promise<Locator> {
  await shelf.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = shelf.getByRole('dialog', { name: 'Export postings' });
  await dialog.getByLabel('Format').selectOption(format);
  return dialog;
}

/** Exports from an open shelf and gives the file. */
export async function exportFrom(shelf: Page, format: string): Promise<{ name: string; bytes: Buffer; text: string }> {
  const dialog = await openExport(shelf, format);
  const waiting = shelf.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export \d+ posting/ }).click();
  const file = await fileOf(await waiting);
  await dialog.getByText(file.name).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return file;
}

/** A finished download's name and what is in it, a text's byte order mark kept. */
export async function fileOf(download: Download): Promise<{ name: string; bytes: Buffer; text: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** What the worker answers to a page that asks for a posting. */
export async function keptPosting(shelf: Page, key: string): Promise<unknown> {
  const reply: unknown = await shelf.evaluate(
    (wanted) => chrome.runtime.sendMessage({ route: 'posting/get', request: { key: wanted } }),
    key,
  );
  return reply;
}

/** Takes everything off the shelf, so that a test begins with an empty one. */
export async function emptyShelf(browser: Browser): Promise<void> {
  const shelf = await browser.context.newPage();
  await shelf.goto(browser.page('popup.html'));
  await shelf.evaluate(async () => {
    const { answer } = await chrome.runtime.sendMessage({ route: 'shelf/list', request: { query: '', offset: 0, limit: 500 } });
    for (const { key } of answer.items) await chrome.runtime.sendMessage({ route: 'posting/remove', request: { key } });
  });
  await shelf.close();
}
