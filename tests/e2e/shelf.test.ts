import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixturePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { listedKeys, openShelf, saveByButton, tabIdOf } from './shelf-page';

const pages = ['2023-11-atsx', '2026-10-atsx-zh', '2026-10-next'].map((name) =>
  fixturePage(resolve(import.meta.dirname, '../sites/tiktok', name)),
);
const newestFirst = ['tiktok:7550000000000000001', 'tiktok:7550000000000000012', 'tiktok:7550000000000000010'];

let browser: Browser;
let shelf: Page;
beforeAll(async () => {
  browser = await launch();
  for (const fixture of pages) await saveByButton(browser, fixture);
});
afterAll(() => browser.close());
beforeEach(async () => {
  // The popup remembers what was searched for.
  await (await browser.worker()).evaluate(() => chrome.storage.session.clear());
  shelf = await openShelf(browser);
  await expect.poll(() => listedKeys(shelf)).toEqual(newestFirst);
  return () => shelf.close();
});

describe('the list', () => {
  it('shows the newest save first, with title, company, place and pay', async () => {
    const row = shelf.locator('[data-key="tiktok:7550000000000000001"]');
    const text = await row.textContent();
    for (const fact of ['Data Engineer, Music Catalogue', 'TikTok', 'San Jose', '$151–243K']) expect(text).toContain(fact);
  });

  it.each([
    ['codec', ['tiktok:7550000000000000010']],
    ['KUBERNETES', []],
    ['nightly python', ['tiktok:7550000000000000001']],
    ['曲库', ['tiktok:7550000000000000012']],
  ])('finds “%s”', async (query, keys) => {
    await shelf.getByRole('searchbox', { name: 'Search saved postings' }).fill(query);
    await expect.poll(() => listedKeys(shelf)).toEqual(keys);
  });
});

describe('a saved posting', () => {
  it('opens with its fields, its text in sections and the link to the original', async () => {
    await shelf
      .locator('[data-key="tiktok:7550000000000000001"]')
      .getByRole('link')
      .or(shelf.locator('[data-key="tiktok:7550000000000000001"] button'))
      .first()
      .click();
    await shelf.locator('[data-field="description"], [data-field="sections"]').first().waitFor();
    const fields: [string, string][] = [
      ['title', 'Data Engineer, Music Catalogue'],
      ['hiringOrganization', 'TikTok'],
      ['jobLocations', 'San Jose'],
      ['baseSalary', '243'],
      ['experienceRequirements', '4'],
      ['jobCode', 'A301442'],
    ];
    for (const [name, text] of fields) expect(await shelf.locator(`[data-field="${name}"]`).first().textContent()).toContain(text);
    const original = shelf.locator('a[href="https://lifeattiktok.com/search/7550000000000000001"]').first();
    expect(await original.getAttribute('rel')).toContain('noopener');
    expect(await shelf.locator('body').textContent()).toContain('match recordings with their rights holders');
  });

  it('is deleted, and comes back by Undo', async () => {
    const row = shelf.locator('[data-key="tiktok:7550000000000000012"]');
    await row.getByRole('link').or(row.getByRole('button')).first().focus();
    await shelf.keyboard.press('Delete');
    await expect.poll(() => listedKeys(shelf)).not.toContain('tiktok:7550000000000000012');
    await shelf.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => listedKeys(shelf)).toEqual(newestFirst);
  });

  it('says that it is kept when its page is in front, and offers Update', async () => {
    const fixture = pages[2];
    if (!fixture) throw new Error('no page');
    const page = await browser.context.newPage();
    await page.goto(fixture.url);
    const popup = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
    const front = popup.getByRole('region', { name: 'Posting in front' });
    await front.getByRole('button', { name: 'Update' }).click();
    await expect.poll(() => front.textContent()).toContain('Saved before, nothing has changed.');
    expect(await listedKeys(popup)).toEqual(newestFirst);
    await popup.close();
    await page.close();
  });
});
