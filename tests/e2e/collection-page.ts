import type { Page } from 'playwright-core';
import type { Browser } from '../../scripts/chromium/launch';

/** The full page, wide or as narrow as a side panel. */
export async function openCollection(browser: Browser, query = '', width = 1440): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(browser.page(`collection.html${query}`));
  await page.locator('main').waitFor();
  return page;
}

/** The open full page as it is for somebody who comes for the first time: whatever was searched for, opened or chosen before is gone. */
export async function beginAnew(browser: Browser, page: Page): Promise<void> {
  // A page that is left writes down its place no more.
  await page.goto('about:blank');
  await (await browser.worker()).evaluate(() => chrome.storage.local.remove('collectionPlace'));
  await page.goto(browser.page('collection.html'));
  await page.locator('main').waitFor();
}

/** The keys of the rows that are drawn, from the top. */
export async function rowKeys(page: Page): Promise<string[]> {
  const rows = await page
    .locator('tr[data-key]')
    .evaluateAll((all) => all.map((row) => ({ index: Number(row.getAttribute('data-index')), key: row.getAttribute('data-key') ?? '' })));
  return rows.sort((left, right) => left.index - right.index).map(({ key }) => key);
}
