import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { copyExtension, type ExtensionCopy } from '../../scripts/chromium/extension-copy';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { pressToolbarAction } from '../../scripts/chromium/toolbar-action';
import { fillShelf } from '../../scripts/sample-shelf';
import { beginAnew, openCollection } from './collection-page';

let copy: ExtensionCopy;
let browser: Browser;
let page: Page;
let keys: string[];
beforeAll(async () => {
  copy = await copyExtension(({ permissions }) => ({ permissions: [...permissions, 'alarms', 'notifications'] }));
  browser = await launch({ extension: copy.folder });
  page = await openCollection(browser);
  keys = await fillShelf(page);
});
afterAll(async () => {
  await browser.close();
  await copy.remove();
});
beforeEach(() => beginAnew(browser, page));

it('a card is dragged to another column, and Ctrl+Z brings it back', async () => {
  await page.keyboard.press('2');
  const card = (status: string) => page.locator(`[data-status="${status}"] [data-card="${keys[6]}"]`);
  await card('saved').dragTo(page.locator('[data-status="interviewing"]'));
  await card('interviewing').waitFor();
  expect(await page.locator(`[data-status="saved"] [data-card="${keys[6]}"]`).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await card('saved').waitFor();
});

it('the side panel opens from the popup, with the shelf in it', async () => {
  const front = await browser.context.newPage();
  await front.goto('chrome://version/');
  const popup = await pressToolbarAction(browser, front);
  await popup.until(`document.querySelector('[data-key]')`);
  await popup.evaluate(`document.querySelector('[aria-label="Keep open beside the page"]').click()`);
  const panels = async () => {
    const { targetInfos } = await browser.session.send('Target.getTargets', { filter: [{}] });
    return targetInfos.filter(({ url, type }) => url.endsWith('/collection.html') && type !== 'tab').length;
  };
  // The page of this test, and the panel.
  await expect.poll(panels).toBe(2);
  await front.close();
});
