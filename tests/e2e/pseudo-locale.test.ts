import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyExtension, type ExtensionCopy } from '../../scripts/chromium/extension-copy';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { fillShelf } from '../../scripts/sample-shelf';

let copy: ExtensionCopy;
let browser: Browser;
let page: Page;
let keys: string[];

/** A language that is written from the right, with words a third longer than English ones, as they are in many languages. */
function pseudo(key: string, message: string): string {
  if (key === 'catalogueDirection') return 'rtl';
  if (key === 'catalogueLanguage') return message;
  return `${message} ${'ˍ'.repeat(Math.ceil(message.length / 3))}`;
}

beforeAll(async () => {
  copy = await copyExtension();
  await copy.reword(pseudo);
  browser = await launch({ extension: copy.folder });
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(browser.page('collection.html'));
  keys = await fillShelf(page);
});
afterAll(async () => {
  await browser.close();
  await copy.remove();
});

/** What lies outside of the page to its left or right; what is scrolled in a frame of its own may. */
const outside = (of: Page): Promise<string[]> =>
  of.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const lost = [...document.querySelectorAll('button, input, select, h1, h2, p, a')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(element.parentElement);
    });
    return [...(wide > 0 ? [`${wide} pixels too wide`] : []), ...lost.map((element) => element.outerHTML.slice(0, 120))];
  });
const direction = (of: Page) => of.evaluate(() => document.documentElement.dir);

it.each([1440, 400])('the full page reads from the right, %i pixels wide', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.locator(`tr[data-key="${keys[0]}"]`).click();
  await page.locator('h1 [data-editable]').waitFor();
  expect(await direction(page)).toBe('rtl');
  expect(await outside(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('tr[data-key]').first().waitFor();
  expect(await outside(page)).toEqual([]);
  for (const [key, stands] of [
    ['2', '[data-card]'],
    ['3', '[data-mark]'],
    ['1', 'tr[data-key]'],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator(stands).first().waitFor();
    expect(await outside(page), stands).toEqual([]);
  }
});

it('the rail stands on the right, and ArrowLeft goes on to the next status', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const rail = await page.locator('header').first().boundingBox();
  const list = await page.locator('main').boundingBox();
  expect(rail?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0) - 1);
  await page.keyboard.press('2');
  await page.locator(`[data-card="${keys[6]}"]`).focus();
  await page.keyboard.press('Control+ArrowLeft');
  await page.locator(`[data-status="applied"] [data-card="${keys[6]}"]`).waitFor();
  await page.keyboard.press('Control+z');
  await page.locator(`[data-status="saved"] [data-card="${keys[6]}"]`).waitFor();
  await page.keyboard.press('1');
});

it.each([
  ['popup', '[data-key]'],
  // The last part of the options comes with the worker's answer.
  ['options', 'section:nth-of-type(7)'],
  ['import', 'main'],
  ['welcome', 'main'],
  ['tabs', 'main'],
])('%s.html reads from the right, and holds longer words', async (name, stands) => {
  const own = await browser.context.newPage();
  await own.setViewportSize({ width: name === 'popup' ? 400 : 900, height: 700 });
  await own.goto(browser.page(`${name}.html`));
  await own.locator(stands).first().waitFor();
  expect(await direction(own)).toBe('rtl');
  expect(await outside(own)).toEqual([]);
  await own.close();
});
