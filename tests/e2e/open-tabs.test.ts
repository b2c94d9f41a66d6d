import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { copyExtension, type ExtensionCopy } from '../../scripts/chromium/extension-copy';
import { fixturePage, postingOn, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { expectNoFault } from './no-fault';
import { emptyShelf, listedKeys, openShelf } from './shelf-page';

const html = 'text/html; charset=utf-8';
const tiktok = fixturePage(resolve(import.meta.dirname, '../sites/tiktok/2026-10-next'));
const main = /<main>[\s\S]*<\/main>/.exec(tiktok.body)?.[0] ?? '';
/** The same posting, whose page takes until the test lets it. */
const slow = { ...tiktok, url: `${tiktok.url}?slow=1`, body: tiktok.body.replace(main, '<main></main>') };
/** On a host that the extension may not read without being asked. */
const guild = {
  url: 'https://guild.example/notices/lamp-keeper',
  contentType: html,
  body: `<html lang="en"><head><title>Lamp Keeper</title><script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Lamp Keeper',
    description: '<p>You keep the lamps of the coast lit, from four in the afternoon until the sun is up again.</p>',
    datePosted: '2026-10-01',
    hiringOrganization: { '@type': 'Organization', name: 'Lamp Guild' },
  })}</script></head><body><main><h1>Lamp Keeper</h1></main></body></html>`,
};
const story = {
  url: 'https://guild.example/notices/a-story',
  contentType: html,
  body: '<html lang="en"><head><title>A story of lamps</title></head><body><main><h1>A story of lamps</h1></main></body></html>',
};
const lent = 'https://guild.example/*';

let copy: ExtensionCopy;
let browser: Browser;
beforeAll(async () => {
  copy = await copyExtension(() => ({}));
  browser = await launch({ extension: copy.folder });
  for (const page of [tiktok, slow, guild, story]) await servePage(browser.context, page);
  // Access that was given once and taken back is given again without a question: no test can press a button of Chrome's own windows.
  await browser.grant(lent);
});
afterAll(async () => {
  await browser.close();
  await copy.remove();
});

/** The page that saves the open tabs, and the tabs beside it. */
let saving: Page;
const opened: Page[] = [];
async function openTabs(...urls: string[]): Promise<void> {
  for (const url of urls) {
    const page = await browser.context.newPage();
    opened.push(page);
    await page.goto(url);
  }
  await saving.bringToFront();
}

beforeEach(async () => {
  // A permission that an earlier version had from its installation is held on by one that asks for it: as if the user had said yes to `tabs`.
  await copy.rewrite(({ permissions }) => ({ permissions: [...permissions, 'tabs'] }));
  await browser.update();
  await copy.rewrite(() => ({}));
  await browser.update();
  await emptyShelf(browser);
  saving = await browser.context.newPage();
  opened.push(saving);
  await saving.goto(browser.page('tabs.html'));
  expect(await held()).toEqual({ tabs: true, host: false });
  return async () => {
    for (const page of opened.splice(0)) await page.close();
  };
});

const held = () =>
  saving.evaluate(
    async (origin) => ({
      tabs: await chrome.permissions.contains({ permissions: ['tabs'] }),
      host: await chrome.permissions.contains({ origins: [origin] }),
    }),
    lent,
  );
const row = (title: string) => saving.getByRole('listitem').filter({ hasText: title });
const press = (name: string | RegExp) => saving.getByRole('button', { name }).click();

/** Presses through to the saving of every tab that is listed. */
async function saveAll(count: number): Promise<void> {
  await press('List the open tabs');
  await expect.poll(() => saving.getByRole('checkbox').count()).toBe(count);
  for (const box of await saving.getByRole('checkbox').all()) await box.check();
  await press(`Save ${count} tabs`);
}

it('saves the postings of the window’s tabs, says of each what came of it, and gives the access back', async () => {
  const posting = postingOn(tiktok);
  await openTabs(tiktok.url, guild.url, story.url);
  await expectNoFault(saving);
  await press('List the open tabs');
  // Known by its address; the others may be postings.
  await expect.poll(() => saving.getByRole('checkbox', { checked: true }).count()).toBe(1);
  await saving.getByRole('checkbox', { name: 'Lamp Keeper' }).check();
  await saving.getByText('Chrome asks for access to lifeattiktok.com and guild.example').waitFor();
  await saving.getByRole('checkbox', { name: 'A story of lamps' }).check();
  await expectNoFault(saving);
  await press('Save 3 tabs');
  await saving.getByText('Done. The access was given back.').waitFor();
  expect(await row(posting.title).textContent()).toContain('Saved to your shelf.');
  expect(await row('Lamp Keeper').textContent()).toContain('Saved to your shelf.');
  expect(await row('A story of lamps').textContent()).toContain('There is no job posting on this page');
  expect(await held()).toEqual({ tabs: false, host: false });
  const shelf = await openShelf(browser);
  opened.push(shelf);
  expect(await listedKeys(shelf)).toEqual([expect.stringMatching(/^web:/), posting.key]);
  await expectNoFault(saving);
});

it('tells how far it is; Cancel ends with the tab that is being read, and the access goes back', async () => {
  await openTabs(guild.url, slow.url, story.url);
  await saveAll(3);
  await saving.getByText('1 of 3 done.').waitFor();
  expect(await held()).toEqual({ tabs: true, host: true });
  await press('Cancel');
  await opened
    .find((page) => page.url() === slow.url)
    ?.evaluate((late) => {
      const place = document.querySelector('main');
      if (place) place.outerHTML = late;
    }, main);
  await saving.getByText('Done. The access was given back.').waitFor();
  expect(await saving.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('Saved to your shelf.'),
    expect.stringContaining('Saved to your shelf.'),
    expect.stringContaining('Not read.'),
  ]);
  expect(await held()).toEqual({ tabs: false, host: false });
});

it('gives the access back when its page is closed in the middle', async () => {
  await openTabs(guild.url, slow.url);
  await saveAll(2);
  await saving.getByText('1 of 2 done.').waitFor();
  await saving.close();
  saving = await openShelf(browser);
  opened.push(saving);
  await expect.poll(held).toEqual({ tabs: false, host: false });
});
