import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixturePage, fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { emptyShelf, listedKeys, openShelf } from './shelf-page';

const folder = (name: string): string => resolve(import.meta.dirname, '../sites/tiktok', name);
const next = fixturePage(folder('2026-10-next'));
const families: [host: string, page: FixturePage][] = [
  ['lifeattiktok.com', next],
  ['joinbytedance.com', fixturePage(folder('2026-10-next-prewrap'))],
  ['careers.tiktok.com', fixturePage(folder('2023-11-atsx'))],
  ['careers.tiktokusds.com', fixturePage(folder('2026-10-atsx-usds'))],
  ['jobs.bytedance.com', fixturePage(folder('2026-10-atsx-zh'))],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  for (const [, page] of families) await servePage(browser.context, page);
});
afterAll(() => browser.close());

let page: Page;
beforeEach(async () => {
  await emptyShelf(browser);
  page = await browser.context.newPage();
  return () => page.close();
});

const button = (name: string) => page.locator('roleshelf-save').getByRole('button', { name, exact: true });

/** Every control of the page that the button lies over, by its words. */
async function covered(): Promise<string[]> {
  return page.evaluate(() => {
    const host = document.querySelector('roleshelf-save');
    const own = host?.getBoundingClientRect();
    if (!own) return ['no button'];
    return [...document.querySelectorAll('a[href], button, input, select, textarea, [role="button"], [tabindex]')]
      .filter((control) => {
        const box = control.getBoundingClientRect();
        return box.width > 0 && box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
      })
      .map((control) => control.textContent ?? '');
  });
}

describe('the save button', () => {
  it.each(families)('saves a posting of %s with one click, and takes it back', async (_, { url, label }) => {
    const { posting } = label as { posting: { key: string; title: string } };
    await page.goto(url);
    await button('Save posting').click();
    await button('Undo').waitFor();
    expect(await page.locator('roleshelf-save').getByRole('status').textContent()).toContain(posting.title);

    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([posting.key]);
    await button('Undo').click();
    await button('Save posting').waitFor();
    await expect.poll(() => listedKeys(shelf)).toEqual([]);
    await shelf.close();
  });

  it.each([
    { width: 1280, height: 900 },
    { width: 640, height: 700 },
    { width: 375, height: 667 },
  ])('never lies over a control of the page at $width px', async (viewport) => {
    await page.setViewportSize(viewport);
    for (const [, { url }] of families) {
      await page.goto(url);
      await button('Save posting').waitFor({ state: 'attached' });
      expect(await covered()).toEqual([]);
    }
  });

  it('opens the kept posting in a tab of its own', async () => {
    await page.goto(next.url);
    await button('Save posting').click();
    const opening = browser.context.waitForEvent('page');
    await button('Open').click();
    const opened = await opening;
    await opened.locator('[data-field="title"]').getByText('Data Engineer, Music Catalogue').waitFor();
    await opened.close();
    await button('Undo').click();
    await button('Save posting').waitFor();
  });

  it('is reached and pressed by keyboard alone', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '');
    for (let presses = 0; presses < 40 && (await focused()) !== 'Save posting'; presses += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Save posting');
    await page.keyboard.press('Enter');
    await button('Undo').waitFor();
    await expect.poll(focused).toBe('Undo');
    await page.keyboard.press('Space');
    await button('Save posting').waitFor();
  });

  it('takes a double click, or a key that is held, for one press', async () => {
    await page.goto(next.url);
    await button('Save posting').dblclick();
    await button('Undo').waitFor();
    await page.waitForFunction(() => document.querySelector('roleshelf-save')?.shadowRoot?.activeElement?.textContent === 'Undo');
    const presses = await page.locator('roleshelf-save').evaluate((host) => {
      const undo = host.shadowRoot?.activeElement;
      return [false, true].map((repeat) =>
        undo?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true })),
      );
    });
    // What is not prevented presses the button.
    expect(presses).toEqual([true, false]);
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual(['tiktok:7550000000000000001']);
    await shelf.close();
  });

  it('hears that its posting left the shelf, or came on it, elsewhere', async () => {
    await page.goto(next.url);
    await button('Save posting').click();
    await button('Undo').waitFor();
    const second = await browser.context.newPage();
    await second.goto(next.url);
    const there = second.locator('roleshelf-save');
    await there.getByRole('button', { name: 'Update' }).waitFor();
    await button('Undo').click();
    await there.getByRole('button', { name: 'Save posting' }).click();
    await there.getByRole('button', { name: 'Undo' }).waitFor();
    await button('Update').waitFor();
    await second.close();
  });

  it('ignores what the page itself presses', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => {
      const inner = document.querySelector('roleshelf-save')?.shadowRoot?.querySelector('button');
      inner?.click();
      inner?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([]);
    await shelf.close();
    expect(await button('Save posting').isVisible()).toBe(true);
  });

  it('moves to the new posting when the single-page app goes on, and leaves on a list', async () => {
    const [, other] = families[1] ?? [];
    if (!other) throw new Error('no second page');
    await page.goto(next.url);
    await button('Save posting').click();
    await button('Undo').waitFor();
    await page.evaluate(() => {
      history.pushState({}, '', '/search/7550000000000000020');
      const main = document.querySelector('main');
      if (main)
        main.innerHTML = main.innerHTML
          .replaceAll('7550000000000000001', '7550000000000000020')
          .replaceAll('Music Catalogue', 'Live Streaming');
    });
    await button('Save posting').click();
    await expect.poll(() => page.locator('roleshelf-save').getByRole('status').textContent()).toContain('Live Streaming');
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual(['tiktok:7550000000000000020', 'tiktok:7550000000000000001']);
    await shelf.close();

    await page.evaluate(() => history.pushState({}, '', '/search?keyword=data'));
    await expect.poll(() => page.locator('roleshelf-save').count()).toBe(0);
  });

  it('comes back when the page draws itself anew', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => {
      document.querySelector('roleshelf-save')?.remove();
      const main = document.querySelector('main');
      if (main) main.replaceWith(main.cloneNode(true));
    });
    await button('Save posting').waitFor();
  });
});
