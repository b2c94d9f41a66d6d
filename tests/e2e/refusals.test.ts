import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { keptPosting, listedKeys, openShelf, tabIdOf } from './shelf-page';

const folder = (name: string): string => resolve(import.meta.dirname, '../sites/tiktok', name);
const html = 'text/html; charset=utf-8';
const host = 'https://lifeattiktok.com';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

interface Asked {
  readonly page: Page;
  readonly popup: Page;
}

/** Opens a page, and asks the popup about it. */
async function ask(url: string, body?: string, contentType = html): Promise<Asked> {
  if (body !== undefined) await servePage(browser.context, { url, body, contentType });
  const page = await browser.context.newPage();
  await page.goto(url);
  return { page, popup: await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`) };
}

/** What the popup says in the end. Nothing may be kept of the page. */
async function answer({ page, popup }: Asked): Promise<string> {
  const front = popup.getByRole('region', { name: 'Posting in front' });
  const settled = front.locator('small, code, button').first();
  await settled.waitFor({ timeout: 15_000 });
  await expect.poll(() => front.textContent(), { timeout: 14_000 }).not.toMatch(/Waiting|Reading/);
  const text = (await front.textContent()) ?? '';
  expect(await front.getByRole('button', { name: 'Save posting' }).count()).toBe(0);
  expect(await listedKeys(popup)).toEqual([]);
  await popup.close();
  await page.close();
  return text;
}

async function said(url: string, body?: string, contentType = html): Promise<string> {
  return answer(await ask(url, body, contentType));
}

describe('a page that gives no record says why, and nothing is kept', () => {
  it('a list, a posting that is gone, the pane of another job, pages that never finish or cannot be parsed', async () => {
    const pages: readonly (readonly [what: string, url: string, body: string, words: string])[] = [
      ...(
        [
          ['a list', '2026-10-next-list', 'list of jobs'],
          ['gone', '2026-10-next-gone', 'no longer'],
          ['another job', '2026-10-next-other-job', 'another job'],
          ['never finishes', '2026-10-next-loading', 'loading'],
        ] as const
      ).map(([what, name, words]) => {
        const { url, body } = fixturePage(folder(name));
        return [what, url, body, words] as const;
      }),
      [
        'cannot be parsed',
        'https://careers.tiktok.com/position/7550000000000000031/detail',
        '<html><head><script type="application/ld+json">{"@type":"JobPosting","title":</script></head><body></body></html>',
        'loading',
      ],
    ];
    // Most of them are waited for, for ten seconds: side by side.
    const asked: Asked[] = [];
    for (const [, url, body] of pages) asked.push(await ask(url, body));
    const answers = await Promise.all(asked.map(answer));
    expect(Object.fromEntries(pages.map(([what], place) => [what, answers[place]]))).toEqual(
      Object.fromEntries(pages.map(([what, , , words]) => [what, expect.stringContaining(words)])),
    );
  });

  it('waits for a page that is still rendering, and then reads it', async () => {
    const ready = fixturePage(folder('2026-10-next'));
    const main = /<main>[\s\S]*<\/main>/.exec(ready.body)?.[0] ?? '';
    const url = `${host}/search/7550000000000000001?late=1`;
    await servePage(browser.context, { url, body: ready.body.replace(main, '<main></main>'), contentType: html });
    const page = await browser.context.newPage();
    await page.goto(url);
    const popup = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
    const front = popup.getByRole('region', { name: 'Posting in front' });
    await expect.poll(() => front.textContent()).toContain('loading');
    await page.evaluate((markup) => {
      const place = document.querySelector('main');
      if (place) place.outerHTML = markup;
    }, main);
    await front.getByRole('button', { name: 'Save posting' }).waitFor();
    await popup.close();
    await page.close();
  });

  it('a page of 30 MB', async () => {
    // Made in the page, and not drawn: both would take longer than what is tested.
    const fill = "document.querySelector('main').innerHTML = ('<p>' + 'lorem '.repeat(1_000) + '</p>').repeat(5_000)";
    expect(
      await said(`${host}/search/7550000000000000030`, `<html><body><main hidden></main><script>${fill}</script></body></html>`),
    ).toContain('too large');
  });

  it.each([
    ['a page of the browser', 'chrome://version/'],
    ['a page of its own', 'about:blank'],
  ])('%s', async (_, url) => {
    expect(await said(url)).toContain('page-not-allowed');
  });

  it('a PDF', async () => {
    const pdf =
      '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
    expect(await said(`${host}/search/7550000000000000032`, pdf, 'application/pdf')).toContain('page-not-allowed');
  });
});

describe('a hostile page', () => {
  it('gives a record of harmless text, and runs nothing', async () => {
    const evil = `"><img src=x onerror="window.hit=1">`;
    const escaped = evil.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const url = `${host}/search/7550000000000000040`;
    const body = `<html><head><title>${escaped}</title></head><body><main><p>${escaped}</p><h2>${escaped}</h2><div><p>Location:</p><p>${escaped}</p></div><div><p>Job Code:</p><p>${escaped}</p></div><h3>Responsibilities</h3><div><p>${escaped}</p><p><a href="javascript:window.hit=1">__proto__</a></p><p>{{constructor.constructor('window.hit=1')()}}</p></div><a href="javascript:window.hit=1//resume/7550000000000000040/apply">Apply to this job</a></main><script type="application/ld+json">{"@type":"JobPosting","__proto__":{"polluted":true},"title":"x","url":"javascript:alert(1)"}</script></body></html>`;
    await servePage(browser.context, { url, body, contentType: html });
    const page = await browser.context.newPage();
    await page.goto(url);
    await page.evaluate(() => {
      Object.assign(window, { hit: 0 });
    });
    const errors: string[] = [];
    const popup = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
    popup.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
    await popup.getByRole('button', { name: 'Save posting' }).click();
    await popup.getByRole('button', { name: 'Undo' }).waitFor();
    const key = 'tiktok:7550000000000000040';
    expect(await keptPosting(popup, key)).toMatchObject({ ok: true, answer: { posting: { title: evil } } });
    await popup.goto(browser.page(`popup.html?posting=${key}`));
    await popup.locator('[data-field="title"]').first().waitFor();
    expect(await popup.locator('img, script[src=""], iframe').count()).toBe(0);
    expect(await popup.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(await popup.evaluate(() => 'hit' in window || 'polluted' in {})).toBe(false);
    expect(errors).toEqual([]);
    await popup.evaluate((gone) => chrome.runtime.sendMessage({ route: 'posting/remove', request: { key: gone } }), key);
    await popup.close();
    await page.close();
  });
});

describe('a worker that is stopped in the middle', () => {
  it('loses no save that was acknowledged, and doubles none', async () => {
    const fixture = fixturePage(folder('2026-10-next'));
    await servePage(browser.context, fixture);
    const page = await browser.context.newPage();
    await page.goto(fixture.url);
    const internals = await browser.context.newCDPSession(page);
    await internals.send('ServiceWorker.enable');
    const save = page.locator('roleshelf-save').getByRole('button', { name: 'Save posting' });
    await save.click({ noWaitAfter: true });
    await internals.send('ServiceWorker.stopAllWorkers');
    await page.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).or(save).first().waitFor();
    if ((await page.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).count()) === 0) await save.click();
    await page.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).waitFor();
    const shelf = await openShelf(browser);
    await expect.poll(() => listedKeys(shelf)).toEqual(['tiktok:7550000000000000001']);
    await shelf.close();
    await page.close();
  });
});
