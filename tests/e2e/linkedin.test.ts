import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePage, postingOn, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { pressToolbarAction } from '../../scripts/chromium/toolbar-action';
import { listedKeys, openShelf } from './shelf-page';

const pages = ['2026-07-server-driven-view', '2026-07-classic-split', '2026-08-guest-pay', '2026-06-guest-list'].map((name) =>
  fixturePage(resolve(import.meta.dirname, '../sites/linkedin', name)),
);
const [view] = pages;
if (!view) throw new Error('no page');

let browser: Browser;
let alone: Browser;
beforeAll(async () => {
  browser = await launch();
  alone = await launch({ extension: false });
  for (const one of [browser, alone]) {
    for (const page of pages) await servePage(one.context, page);
    await one.context.addInitScript({ content: probes });
  }
});
afterAll(async () => {
  await browser.close();
  await alone.close();
});

/**
 * What a page can notice, in the page's own world: every change of its tree, every resource, every message, every event that a content
 * script of WXT sends at its start, names that appear on `window`, style sheets. Sorted: a page comes in pieces as the machine has time.
 */
const probes = `(() => {
  const seen = [];
  const name = (node) => node.nodeName + (node.attributes ? [...node.attributes].map(({ name, value }) => ' ' + name + '=' + value).join('') : '');
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records)
      for (const change of [attributeName, ...[...addedNodes].map((node) => '+ ' + name(node)), ...[...removedNodes].map((node) => '- ' + name(node))])
        seen.push([type, name(target), change].join(' '));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => seen.push('resource ' + entry.name))).observe({ type: 'resource', buffered: true });
  addEventListener('message', ({ data }) => seen.push('message ' + JSON.stringify(data)));
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { seen.push('event ' + event.type); return dispatch.call(this, event); };
  for (const type of ['wxt:content-script-started', 'copy', 'focusin', 'selectionchange']) addEventListener(type, () => seen.push('event ' + type), true);
  Object.defineProperty(window, 'noticed', { enumerable: false, value: () => ({
    seen: [...seen].sort(), names: Object.keys(window).sort(), sheets: document.adoptedStyleSheets.length, markup: new XMLSerializer().serializeToString(document),
  }) });
})()`;

/** What the page noticed, once nothing of it or around it is left to do. */
async function noticed(page: Page): Promise<{ seen: string[]; names: string[]; sheets: number; markup: string }> {
  return page.evaluate(async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => requestIdleCallback(done, { timeout: 200 }));
    const tell: unknown = Reflect.get(window, 'noticed');
    if (typeof tell !== 'function') throw new Error('no probes in this page');
    return tell();
  });
}

describe('with the button switched off, as it is', () => {
  it.each(pages)('LinkedIn notices nothing at $url', async ({ url }) => {
    const page = await browser.context.newPage();
    const other = await alone.context.newPage();
    for (const one of [page, other]) await one.goto(url);
    const [with_, without] = [await noticed(page), await noticed(other)];
    expect(without.seen.length).toBeGreaterThan(0);
    expect(with_).toEqual(without);
    await other.close();

    // Nor when the user asks for the posting.
    const popup = await pressToolbarAction(browser, page);
    await popup.until(`document.querySelector('[aria-label="Posting in front"] button')`);
    await popup.close();
    expect(await noticed(page)).toEqual(with_);
    await page.close();
  });

  it('gives a page none of its files', async () => {
    const page = await browser.context.newPage();
    await page.goto(view.url);
    const files = ['icon/16.png', 'popup.html', 'linkedin-button.js', 'content-scripts/save-button.js', 'manifest.json'];
    const answers = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => '',
            ),
          ),
        ),
      files.map((file) => browser.page(file)),
    );
    expect(answers.filter((answer) => answer !== '')).toEqual([]);
    await page.close();
  });
});

describe('the button on LinkedIn', () => {
  const host = (page: Page) => page.locator('roleshelf-save');
  const switchIt = async () => {
    const options = await browser.context.newPage();
    await options.goto(browser.page('options.html'));
    const toggle = options.getByRole('switch', { name: 'A button on LinkedIn, too' });
    await toggle.click();
    return { options, toggle };
  };

  it('stands on postings once it is switched on, in open tabs too, and saves them', async () => {
    await browser.grant('https://*.linkedin.com/*');
    const open = await browser.context.newPage();
    await open.goto(view.url);
    const { options, toggle } = await switchIt();
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('true');
    await options.close();
    await host(open).getByRole('button', { name: 'Save posting' }).click();
    await host(open).getByRole('button', { name: 'Undo' }).waitFor();
    const shelf = await openShelf(browser);
    const posting = postingOn(view);
    expect(await listedKeys(shelf)).toEqual([posting.key]);
    await shelf.close();

    const next = await browser.context.newPage();
    await next.goto(view.url);
    await host(next).getByRole('button', { name: 'Update' }).waitFor();
    // The probes do see what an extension adds.
    expect((await noticed(next)).seen.join('\n')).toMatch(/roleshelf-save/i);
    await next.close();
    await open.close();
  });

  it('takes everything back when it is switched off', async () => {
    const open = await browser.context.newPage();
    await open.goto(view.url);
    await host(open).getByRole('button', { name: 'Update' }).waitFor();
    const { options, toggle } = await switchIt();
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('false');
    await host(open).waitFor({ state: 'detached' });
    const left = await options.evaluate(async () => ({
      scripts: (await chrome.scripting.getRegisteredContentScripts()).length,
      access: await chrome.permissions.contains({ origins: ['https://*.linkedin.com/*'] }),
    }));
    expect(left).toEqual({ scripts: 0, access: false });
    await options.close();

    const fresh = await browser.context.newPage();
    await fresh.goto(view.url);
    const other = await alone.context.newPage();
    await other.goto(view.url);
    expect(await noticed(fresh)).toEqual(await noticed(other));
    for (const page of [open, fresh, other]) await page.close();
  });

  it('goes from open pages, too, when the access is taken away in Chrome itself', async () => {
    await browser.grant('https://*.linkedin.com/*');
    const { options, toggle } = await switchIt();
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('true');
    const open = await browser.context.newPage();
    await open.goto(view.url);
    await host(open).getByRole('button', { name: 'Update' }).waitFor();
    await browser.revoke('https://*.linkedin.com/*');
    await host(open).waitFor({ state: 'detached' });
    await options.reload();
    await expect.poll(() => toggle.getAttribute('aria-checked')).toBe('false');
    await options.close();
    await open.close();
  });
});
