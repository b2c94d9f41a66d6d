import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '../../scripts/chromium/axe-in-page';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch, welcomePage } from '../../scripts/chromium/launch';
import { pressToolbarAction } from '../../scripts/chromium/toolbar-action';
import { listedKeys, openShelf, saveByButton, tabIdOf } from './shelf-page';

const tiktok = fixturePage(resolve(import.meta.dirname, '../sites/tiktok/2026-10-next'));
const key = 'tiktok:7550000000000000001';
const essay = {
  url: 'https://guild.example/notices/lamp-room',
  contentType: 'text/html; charset=utf-8',
  body: `<html lang="en"><head><title>The lamp room</title></head><body><main><h1>The lamp room</h1>${'<p>In winter the lamps are lit at four, and somebody has to be there before that with a cloth and a steady hand.</p>'.repeat(6)}<p>The guild pays £14.50 an hour.</p></main></body></html>`,
};

let browser: Browser;
let welcome: Page;
beforeAll(async () => {
  browser = await launch({ welcome: true });
  welcome = await welcomePage(browser.context);
  await servePage(browser.context, essay);
});
afterAll(() => browser.close());

/** Calls the worker's listeners as Chrome does; Chrome's own menus and address bar are out of every test's reach. */
async function dispatch(event: string, ...values: string[]): Promise<unknown> {
  return (await browser.worker()).evaluate(`chrome.${event}.dispatch(${values.join(', ')})`);
}

const badgeOf = async (tabId: number) => (await browser.worker()).evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);

describe('the welcome page', () => {
  it.each(['light', 'dark'] as const)(
    'opens after the installation, without a fault that axe finds, in the %s theme',
    async (colorScheme) => {
      await welcome.getByRole('heading', { name: 'Welcome to Roleshelf' }).waitFor();
      await welcome.emulateMedia({ colorScheme });
      expect(await violationsIn(welcome)).toEqual([]);
    },
  );

  it('names the shortcut as it is, and leads to the options', async () => {
    await welcome.getByText('Alt+Shift+S saves the posting in front').waitFor();
    const opening = browser.context.waitForEvent('page');
    await welcome.getByRole('button', { name: 'Open the options' }).click();
    const options = await opening;
    await options.getByRole('heading', { name: 'Roleshelf options' }).waitFor();
    await options.close();
    await welcome.close();
  });
});

describe('the toolbar icon', () => {
  it('has a tick while a kept posting is in front, and none on a list of the same app', async () => {
    await saveByButton(browser, tiktok);
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const tabId = await tabIdOf(browser, page);
    await expect.poll(() => badgeOf(tabId)).toBe('✓');
    const title = await (await browser.worker()).evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
    expect(title).toMatch(/^On your shelf since /);
    await page.evaluate(() => history.pushState({}, '', '/search?keyword=data'));
    await expect.poll(() => badgeOf(tabId)).toBe('');
    await page.close();
  });
});

describe('the context menu', () => {
  const click = (menuItemId: string, more: object, tabId: number) =>
    dispatch('contextMenus.onClicked', JSON.stringify({ menuItemId, editable: false, ...more }), `{ id: ${tabId}, url: '${tiktok.url}' }`);

  it('opens the kept posting that a link leads to, and asks no host for it', async () => {
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const tabId = await tabIdOf(browser, page);
    const asked: string[] = [];
    browser.context.on('request', (request) => void (/^https?:/.test(request.url()) && asked.push(request.url())));
    const opening = browser.context.waitForEvent('page');
    await click('open-link', { linkUrl: `${tiktok.url}?spread=mail` }, tabId);
    const opened = await opening;
    await opened.locator('[data-field="title"]').getByText('Data Engineer, Music Catalogue').waitFor();
    await opened.close();
    await click('open-link', { linkUrl: 'https://lifeattiktok.com/search/7550000000000000099' }, tabId);
    await expect.poll(() => badgeOf(tabId)).toBe('!');
    expect(asked).toEqual([]);
    await page.close();
  });

  it('reads the selected text, line by line', async () => {
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const tabId = await tabIdOf(browser, page);
    await page.evaluate(() => {
      const text = document.createElement('div');
      text.innerHTML =
        '<h3>Lens Grinder</h3><p>Company: Northern Lamps</p><p>Location: Bergen, Norway</p><p>Responsibilities</p><p>Grind lenses for the lamps of the coast.</p><p>Requirements</p><p>Two years at a wheel.</p>';
      document.body.append(text);
      getSelection()?.selectAllChildren(text);
    });
    const opening = browser.context.waitForEvent('page');
    await click('new-from-text', { selectionText: 'Lens Grinder Company: Northern Lamps' }, tabId);
    const opened = await opening;
    await opened.getByRole('region', { name: 'Posting that was read' }).getByText('Northern Lamps').first().waitFor();
    expect(await opened.getByLabel('Text of the posting').inputValue()).toContain('Lens Grinder\n');
    await opened.close();
    await page.close();
  });
});

describe('the address bar', () => {
  it('suggests saved postings for what is typed, and Enter opens one', async () => {
    const worker = await browser.worker();
    const suggested = await worker.evaluate(`new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch('music cata', resolve))`);
    expect(suggested).toEqual([{ content: key, description: expect.stringContaining('Data Engineer') }]);
    const opening = browser.context.waitForEvent('page');
    await dispatch('omnibox.onInputEntered', `'music cata'`, `'newForegroundTab'`);
    const opened = await opening;
    await opened.locator('[data-field="title"]').getByText('Data Engineer, Music Catalogue').waitFor();
    await opened.close();
  });

  it('opens the shelf searched for words that nothing fits', async () => {
    const opening = browser.context.waitForEvent('page');
    await dispatch('omnibox.onInputEntered', `'glockenspiel'`, `'newForegroundTab'`);
    const opened = await opening;
    await opened.getByText('Nothing found').waitFor();
    expect(await opened.getByRole('searchbox').inputValue()).toBe('glockenspiel');
    await opened.close();
  });
});

describe('a page that is no posting', () => {
  it('is kept as a plain page by the toolbar action, with what its text states', async () => {
    const page = await browser.context.newPage();
    await page.goto(essay.url);
    const popup = await pressToolbarAction(browser, page);
    const named = (name: string) =>
      `[...document.querySelectorAll('button')].find((element) => element.textContent.trim() === ${JSON.stringify(name)})`;
    await popup.until(named('Save as plain page'));
    expect(await popup.evaluate(`document.querySelector('[role="alert"]').textContent`)).toContain('There is no job posting on this page');
    await popup.evaluate(`${named('Save as plain page')}.click()`);
    await popup.until(named('Undo'));
    await popup.close();
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toHaveLength(2);
    await shelf.getByText('The lamp room').first().waitFor();
    await shelf.close();
    await page.close();
  });
});

describe('the popup', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds, in the %s theme', async (colorScheme) => {
    const page = await browser.context.newPage();
    await page.goto(tiktok.url);
    const shelf = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
    await shelf.emulateMedia({ colorScheme });
    await shelf.getByRole('region', { name: 'Posting in front' }).getByRole('button', { name: 'Open' }).waitFor();
    expect(await violationsIn(shelf)).toEqual([]);
    await shelf.close();
    await page.close();
  });
});
