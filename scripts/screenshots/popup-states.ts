import type { Page } from 'playwright-core';
import { type FixturePage, servePage } from '../chromium/fixture-pages';
import type { Browser } from '../chromium/launch';
import { pressToolbarAction } from '../chromium/toolbar-action';
import type { Keep } from './button-states';

const html = 'text/html; charset=utf-8';
const essay = `<html lang="en"><head><title>The lamp room</title></head><body><main><h1>The lamp room</h1>${'<p>In winter the lamps are lit at four, and somebody has to be there before that with a cloth and a steady hand.</p>'.repeat(6)}</main></body></html>`;

/** What the popup says of each kind of page, by the real toolbar action. */
export async function popupStates(browser: Browser, posting: FixturePage, list: FixturePage, keep: Keep): Promise<void> {
  const changed = {
    ...posting,
    url: `${posting.url}?changed=1`,
    body: posting.body.replace(/<h2([^>]*)>[^<]*/, '<h2$1>Senior Data Engineer, Music Catalogue'),
  };
  const loading = { url: `${posting.url}?loading=1`, body: '<html><body><main></main></body></html>', contentType: html };
  const other = { url: 'https://guild.example/notices/lamp-room', body: essay, contentType: html };
  for (const page of [posting, changed, list, loading, other]) await servePage(browser.context, page);
  const named = (name: string) =>
    `[...document.querySelectorAll('button')].some((button) => button.textContent.trim() === ${JSON.stringify(name)})`;
  const states: [name: string, url: string, until: string][] = [
    ['saved', posting.url, named('Update')],
    ['changed', changed.url, `document.body.textContent.includes('Changed since')`],
    ['loading', loading.url, `document.body.textContent.includes('still loading')`],
    ['list', list.url, `document.querySelector('[role="alert"]')`],
    ['no-posting', other.url, named('Save as plain page')],
    ['not-allowed', 'chrome://version/', `document.body.textContent.includes('page-not-allowed')`],
  ];
  for (const [name, url, until] of states) {
    const page: Page = await browser.context.newPage();
    await page.goto(url);
    const popup = await pressToolbarAction(browser, page);
    await popup.until(until);
    await popup.until(`document.querySelector('[data-key]')`);
    await keep(`popup-${name}`, await popup.screenshot());
    await popup.close();
    await page.close();
  }
}

/** The extension's own pages. */
export async function ownPages(browser: Browser, keep: Keep): Promise<void> {
  for (const name of ['welcome', 'options', 'tabs']) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(browser.page(`${name}.html`));
    // The options' last part comes with the worker's answer.
    await page.getByRole('heading', name === 'options' ? { name: 'Bin' } : { level: 1 }).waitFor();
    await keep(name, await page.screenshot({ fullPage: true }));
    await page.close();
  }
}

/** What the popup tells after an update that matters: the line, and behind it the news. */
export async function afterUpdate(browser: Browser, keep: Keep): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(browser.page('popup.html'));
  // As the worker notes an update.
  await page.evaluate(() => chrome.storage.local.set({ updatedFrom: '0' }));
  await page.reload();
  await page.locator('[data-key]').first().waitFor();
  const line = page.getByRole('button', { name: 'What’s new' });
  await line.waitFor();
  await keep('popup-updated', await page.screenshot());
  await line.click();
  await page.getByRole('dialog').waitFor();
  await keep('whats-new', await page.screenshot());
  await page.getByRole('button', { name: 'Close' }).click();
  await page.close();
}
