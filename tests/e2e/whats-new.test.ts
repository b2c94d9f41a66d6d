import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsIn } from '../../scripts/chromium/axe-in-page';
import { copyExtension, type ExtensionCopy } from '../../scripts/chromium/extension-copy';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { openCollection } from './collection-page';
import { openShelf } from './shelf-page';

let copy: ExtensionCopy;
let browser: Browser;
beforeAll(async () => {
  copy = await copyExtension(() => ({ version: '0.0.9' }));
  browser = await launch({ extension: copy.folder });
});
afterAll(async () => {
  await browser.close();
  await copy.remove();
});

const line = (page: Page) => page.getByRole('button', { name: 'What’s new' });

/** What the worker noted of an update whose news were not told. */
const noted = async (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await chrome.storage.local.get('updatedFrom')).updatedFrom ?? null);

it('after an update that matters one line tells of it, in popup and full page, until it was read', async () => {
  const before = await openShelf(browser);
  expect(await noted(before)).toBeNull();
  expect(await line(before).count()).toBe(0);
  await before.close();
  await copy.rewrite(() => ({}));
  await browser.update();

  const collection = await openCollection(browser);
  await expect.poll(() => noted(collection)).toBe('0.0.9');
  await collection.reload();
  await line(collection).waitFor();
  const shelf = await openShelf(browser);
  await line(shelf).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await shelf.emulateMedia({ colorScheme });
    expect(await violationsIn(shelf)).toEqual([]);
  }

  await line(shelf).click();
  const dialog = shelf.getByRole('dialog', { name: 'What’s new' });
  await dialog.getByText('Version 0.1.0').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await shelf.emulateMedia({ colorScheme });
    expect(await violationsIn(shelf)).toEqual([]);
  }
  await shelf.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await line(shelf).count()).toBe(0);
  await expect.poll(() => noted(shelf)).toBeNull();
  await shelf.close();
  await collection.reload();
  await collection.getByRole('button', { name: 'Commands' }).waitFor();
  expect(await line(collection).count()).toBe(0);
});
