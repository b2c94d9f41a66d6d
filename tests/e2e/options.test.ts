import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixturePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { expectNoFault } from './no-fault';
import { listedKeys, openShelf, saveByButton, tabIdOf } from './shelf-page';

const tiktok = fixturePage(resolve(import.meta.dirname, '../sites/tiktok/2026-10-next'));
const key = 'tiktok:7550000000000000001';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  await saveByButton(browser, tiktok);
});
afterAll(() => browser.close());

let options: Page;
beforeEach(async () => {
  options = await browser.context.newPage();
  await options.goto(browser.page('options.html'));
  await options.getByRole('heading', { name: 'Bin' }).waitFor();
  return () => options.close();
});
const toggle = (name: string) => options.getByRole('switch', { name });

describe('the options', () => {
  it('have no fault that axe finds, light and dark, nor has the form of a server', async () => {
    await expectNoFault(options);
    await options.getByRole('button', { name: 'Set up' }).click();
    await options.getByLabel('WebDAV address').waitFor();
    await expectNoFault(options);
  });

  it('tell the shortcut as Chrome has it', async () => {
    await options.getByText('The shortcut is Alt+Shift+S.').waitFor();
  });

  it('bring a hidden button back', async () => {
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const host = page.locator('roleshelf-save');
    await host.getByRole('button', { name: 'Update' }).waitFor();
    await toggle('lifeattiktok.com').click();
    await host.waitFor({ state: 'detached' });
    await toggle('lifeattiktok.com').click();
    await host.getByRole('button', { name: 'Update' }).waitFor();
    await page.close();
  });

  it('put moved buttons back', async () => {
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const grip = page.locator('roleshelf-save').getByRole('button', { name: 'Move or hide this button' });
    await grip.focus();
    const before = await page.locator('roleshelf-save').boundingBox();
    await page.keyboard.press('ArrowDown');
    await options.getByRole('button', { name: 'Put moved buttons back' }).click();
    await expect.poll(() => page.locator('roleshelf-save').boundingBox()).toEqual(before);
    await page.close();
  });

  it('switch the context menu and the keyboard command off, and on again', async () => {
    const worker = await browser.worker();
    // Chrome tells no extension what its menu holds; to change an entry that is not there is an error.
    const hasEntry = () =>
      worker.evaluate(() =>
        chrome.contextMenus.update('save-posting', { enabled: true }).then(
          () => true,
          () => false,
        ),
      );
    await expect.poll(hasEntry).toBe(true);
    await toggle('Entries in the context menu').click();
    await expect.poll(hasEntry).toBe(false);
    await toggle('Entries in the context menu').click();
    await expect.poll(hasEntry).toBe(true);

    await options.evaluate((gone) => chrome.runtime.sendMessage({ route: 'posting/remove', request: { key: gone } }), key);
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const tabId = await tabIdOf(browser, page);
    const pressKeys = () =>
      worker.evaluate(`chrome.tabs.get(${tabId}).then((tab) => chrome.commands.onCommand.dispatch('save-posting', tab))`);
    const isOn = () => toggle('Save by the keyboard shortcut').getAttribute('aria-checked');
    await toggle('Save by the keyboard shortcut').click();
    await expect.poll(isOn).toBe('false');
    await pressKeys();
    await toggle('Save by the keyboard shortcut').click();
    await expect.poll(isOn).toBe('true');
    // Whatever the first press began is over: the worker answers in order.
    expect(await page.locator('roleshelf-save').getByRole('button', { name: 'Update' }).count()).toBe(0);
    await pressKeys();
    await page.locator('roleshelf-save').getByRole('button', { name: 'Update' }).waitFor();
    await page.close();
  });

  it('draw every page in the chosen theme from its first drawing on', async () => {
    await options.getByRole('radio', { name: 'Dark' }).check();
    const shelf = await openShelf(browser);
    expect(await shelf.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await options.getByRole('radio', { name: 'As the system' }).check();
    await expect.poll(() => shelf.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light dark');
    await shelf.close();
  });

  it('list the bin, and take a posting out of it', async () => {
    await options.evaluate((gone) => chrome.runtime.sendMessage({ route: 'posting/remove', request: { key: gone } }), key);
    await options.getByRole('button', { name: /^Restore/ }).click();
    await options.getByText('The bin is empty.').waitFor();
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([key]);
    await shelf.close();
  });

  // The last: nothing is left for the others.
  it('delete everything once the word is typed', async () => {
    const erase = options.getByRole('button', { name: 'Delete everything' });
    expect(await erase.isDisabled()).toBe(true);
    await options.getByLabel('Type delete to confirm').fill('delete');
    await erase.click();
    await options.getByText('Everything was deleted.').waitFor();
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([]);
    await shelf.close();
    await options.getByText('0 postings').waitFor();
    // That the shelf changed is counted for the next backup, which is off: before or after the rest goes.
    const { automaticBackup: _, ...left } = await options.evaluate(
      async (): Promise<Record<string, unknown>> => ({ ...(await chrome.storage.local.get()), ...localStorage }),
    );
    expect(left).toEqual({
      settings: expect.objectContaining({ hiddenOn: [], buttonPlaces: {}, linkedInButton: false, automaticBackup: 'off' }),
    });
  });
});
