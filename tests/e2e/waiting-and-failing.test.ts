import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { expectNoFault } from './no-fault';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page of ours whose worker never answers, or answers that the database does not open. */
async function openAgainst(worker: 'silent' | 'failing', path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript((fails) => {
    const refusal = { ok: false, problem: { code: 'storage-unavailable', message: 'IndexedDB does not open.' } };
    Object.assign(chrome.runtime, { sendMessage: () => (fails ? Promise.resolve(refusal) : new Promise(() => {})) });
  }, worker === 'failing');
  await page.setViewportSize(path.startsWith('popup') ? { width: 400, height: 600 } : { width: 1440, height: 900 });
  await page.goto(browser.page(path));
  return page;
}

const busy = '[aria-busy="true"]';
const told = '[role="alert"]';

it.each([
  ['the table before its rows', 'silent', 'collection.html', [], 'main'],
  ['a posting before it is there', 'silent', 'collection.html?posting=web:a', [], `aside${busy}`],
  ['the board before its cards', 'silent', 'collection.html', ['2'], `main ${busy}`],
  ['the charts before their postings', 'silent', 'collection.html', ['3'], 'main'],
  ['the popup before its rows', 'silent', 'popup.html', [], 'input[type="search"]'],
  ['the table without its database', 'failing', 'collection.html', [], `main ${told}`],
  ['a posting without its database', 'failing', 'collection.html?posting=web:a', [], `aside ${told}`],
  ['the board without its database', 'failing', 'collection.html', ['2'], `main ${told}`],
  ['the charts without their database', 'failing', 'collection.html', ['3'], `main ${told}`],
  ['the popup without its database', 'failing', 'popup.html', [], told],
] as const)('axe finds nothing wrong with %s, light and dark', async (_, worker, path, keys, until) => {
  const page = await openAgainst(worker, path);
  await page.locator('main').first().waitFor();
  for (const key of keys) await page.keyboard.press(key);
  await page.locator(until).first().waitFor();
  await expectNoFault(page);
  await page.close();
});
