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
  // What a version had from its installation, the next holds on, and gets at a press without a question.
  await copy.rewrite(() => ({}));
  await browser.update();
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

it('a reminder is asked for beside the follow-up; its day is told in the morning, and a click on that leads to it', async () => {
  const asking = await browser.context.newPage();
  // Nobody can press Chrome's own question here: the permissions are held, the page is told that they are not, and what it asks for is noted.
  await asking.addInitScript(`{
    const { permissions } = chrome;
    const request = permissions.request.bind(permissions);
    globalThis.asked = [];
    permissions.contains = async () => false;
    permissions.request = (wanted) => {
      asked.push({ ...wanted, byThePress: navigator.userActivation.isActive });
      return request(wanted);
    };
  }`);
  await asking.setViewportSize({ width: 1440, height: 900 });
  await asking.goto(browser.page('collection.html'));
  await asking.locator(`tr[data-key="${keys[2]}"]`).click();
  const pane = asking.locator('aside');
  await pane.getByLabel('Follow-up', { exact: true }).fill('2026-01-05');
  await pane.getByText('Due', { exact: true }).waitFor();
  const ask = pane.getByRole('button', { name: 'Remind me in Chrome' });
  await ask.click();
  await ask.waitFor({ state: 'detached' });
  expect(await asking.evaluate('asked')).toEqual([{ permissions: ['alarms', 'notifications'], byThePress: true }]);
  await asking.close();

  const worker = await browser.worker();
  const alarm = () => worker.evaluate(() => chrome.alarms.get('follow-ups'));
  await expect.poll(async () => (await alarm())?.periodInMinutes).toBe(24 * 60);
  expect(new Date((await alarm())?.scheduledTime ?? 0).getHours()).toBe(9);
  await worker.evaluate(`chrome.alarms.onAlarm.dispatch({ name: 'follow-ups', scheduledTime: Date.now() })`);
  await expect.poll(() => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()))).toEqual(['follow-ups']);

  const opening = browser.context.waitForEvent('page');
  await worker.evaluate(`chrome.notifications.onClicked.dispatch('follow-ups')`);
  const opened = await opening;
  await opened.locator(`tr[data-key="${keys[2]}"]`).waitFor();
  expect(await opened.getByRole('searchbox').inputValue()).toBe('followup:<1d');
  await opened.close();
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
