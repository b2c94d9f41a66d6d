import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { samples } from '../../scripts/samples';
import { PATIENCE, PROBE_PATIENCE } from '../../src/protocol/send';
import { DATABASE_NAME } from '../../src/store/database';
import { expectNoFault } from './no-fault';
import { listedKeys, openShelf, saveByButton, tabIdOf } from './shelf-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sentence = /background part does not answer\. Nothing that is saved is lost/;

/** A page of ours with a clock of its own whose messages nobody answers, as where the browser starts the worker no more. */
async function openUnheard(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.clock.install();
  await page.addInitScript(() => Object.assign(chrome.runtime, { sendMessage: () => new Promise(() => {}) }));
  await page.setViewportSize(path.startsWith('popup') ? { width: 400, height: 600 } : { width: 1440, height: 900 });
  await page.goto(browser.page(path));
  await page.locator('main').first().waitFor();
  return page;
}

/** As who loads an unpacked extension has it: without this Chromium starts one that was reloaded no more. One from the store needs nothing. */
async function switchOnDeveloperMode(): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
}

/** Lets the time pass after which nobody waits any more. */
async function loseThePatience(page: Page): Promise<void> {
  await page.clock.runFor(PATIENCE);
  expect(await page.getByText(sentence).count()).toBe(0);
  await page.clock.runFor(PROBE_PATIENCE);
}

it.each([
  ['the table', 'collection.html', [], 'main [role="alert"]'],
  ['a posting', 'collection.html?posting=web:a', [], 'aside [role="alert"]'],
  ['the board', 'collection.html', ['2'], 'main [role="alert"]'],
  ['the options', 'options.html', [], 'main [role="alert"]'],
] as const)('%s says that the worker is silent, and how to go on; axe finds nothing wrong with it', async (_, path, keys, where) => {
  const page = await openUnheard(path);
  for (const key of keys) await page.keyboard.press(key);
  await loseThePatience(page);
  const told = page.locator(where).filter({ hasText: sentence }).first();
  await told.getByRole('button', { name: 'Restart Roleshelf' }).waitFor();
  await expectNoFault(page);
  await page.close();
});

it('the worker says what it is at work on, and only then', async () => {
  const page = await openShelf(browser);
  const said = await page.evaluate(async (name) => {
    const id = crypto.randomUUID();
    const atWork = () => chrome.runtime.sendMessage({ route: 'worker/at-work', request: { id } });
    const database: IDBDatabase = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // The worker's work lasts for as long as this transaction is held open before it.
    let isHeld = true;
    const stores = [...database.objectStoreNames];
    const held = database.transaction(stores, 'readwrite').objectStore(stores[0] ?? '');
    const hold = () => {
      if (isHeld) held.count().onsuccess = hold;
    };
    hold();
    const before = await atWork();
    const asked = chrome.runtime.sendMessage({ route: 'posting/get', request: { key: 'web:none' }, id });
    const meanwhile = await atWork();
    isHeld = false;
    await asked;
    database.close();
    return [before, meanwhile, await atWork()];
  }, DATABASE_NAME);
  expect(said).toEqual([false, true, false].map((atWork) => ({ ok: true, answer: { atWork } })));
  await page.close();
});

it('the popup restarts Roleshelf, which then works again and has what was saved', async () => {
  await switchOnDeveloperMode();
  const fixture = fixturePage(samples.tiktok);
  await saveByButton(browser, fixture);
  await servePage(browser.context, fixture);
  const tab = await browser.context.newPage();
  await tab.goto(fixture.url);
  const kept = await openShelf(browser);
  const keys = await listedKeys(kept);
  await kept.close();

  const popup = await openUnheard(`popup.html?tab=${await tabIdOf(browser, tab)}`);
  await loseThePatience(popup);
  const card = popup.getByRole('region', { name: 'Posting in front' });
  const list = popup.locator('[role="alert"]').filter({ has: popup.getByRole('button', { name: 'Restart Roleshelf' }) });
  for (const told of [card, list]) {
    await told.getByText(sentence).waitFor();
    await told.getByRole('button', { name: 'Try again' }).waitFor();
    await told.getByRole('button', { name: 'Restart Roleshelf' }).waitFor();
  }
  await expectNoFault(popup);

  await Promise.all([
    popup.waitForEvent('close'),
    browser.context.waitForEvent('serviceworker'),
    // The page may close before the press has come to its end.
    list
      .getByRole('button', { name: 'Restart Roleshelf' })
      .click()
      .catch((error: unknown) => expect(String(error)).toContain('has been closed')),
  ]);
  const again = await openShelf(browser);
  expect(await listedKeys(again)).toEqual(keys);
  expect(keys).toHaveLength(1);
});
