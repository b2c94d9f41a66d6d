import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { PageReport } from '../../src/posting/page-report';
import { openShelf, tabIdOf } from './shelf-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('a page of a known site that lost its markers says which, and gives a report without a word of it', async () => {
  const url = 'https://careers.tiktok.com/position/7550000000000000051/detail?spread=abc';
  const body =
    '<html lang="en"><head><title>Bell Founder</title></head><body><div class="atsx-body"><section class="rebuilt"><h1 class="new-title">Bell Founder</h1><p>You cast bells and tune them.</p></section></div></body></html>';
  await servePage(browser.context, { url, body, contentType: 'text/html; charset=utf-8' });
  const page = await browser.context.newPage();
  await page.goto(url);
  const popup = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
  const front = popup.getByRole('region', { name: 'Posting in front' });
  await front.getByText('What was not found').click({ timeout: 15_000 });
  expect(await front.getByRole('listitem').allTextContents()).toContain('.block-content');

  await popup.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
  });
  await front.getByRole('button', { name: 'Copy report' }).click();
  await popup.getByText('Report copied').waitFor();
  const copied = await popup.evaluate(() => String(Reflect.get(window, 'copied')));
  const report = PageReport.parse(JSON.parse(copied));
  expect(report).toMatchObject({
    site: 'tiktok',
    postingId: '7550000000000000051',
    url: 'https://careers.tiktok.com/position/7550000000000000051/detail',
    refusal: { code: 'not-ready', missing: expect.arrayContaining(['.block-content']) },
  });
  expect(report.skeleton).toContain('<section class="rebuilt"><h1 class="new-title">');
  expect(copied).not.toMatch(/bell|founder|tune|spread|abc/i);
  await popup.close();
  await page.close();
});

it('the clipboard takes a text from the popup', async () => {
  const popup = await openShelf(browser);
  await popup.bringToFront();
  await popup.getByRole('searchbox').click();
  expect(await popup.evaluate(() => navigator.clipboard.writeText('x').then(() => 'taken'))).toBe('taken');
  await popup.close();
});
