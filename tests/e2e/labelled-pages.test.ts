import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { pressToolbarAction } from '../../scripts/chromium/toolbar-action';
import { Posting } from '../../src/posting/posting';
import * as z from '../../src/posting/zod';
import { type ExpectedRecord, missesOf } from '../sites/expected-record';
import { emptyShelf, exportFrom, keptPosting, listedKeys, openShelf, tabIdOf } from './shelf-page';

/** Labelled real pages are kept outside the repository, beside its folder. */
const pages = resolve(import.meta.dirname, '../../../shared/pages');
const tiktok = join(pages, 'tiktok');
const seed = join(pages, 'linkedin/2021-08-guest-jsonld-seed');
const there = existsSync(tiktok) && existsSync(seed);
if (!there) console.info('labelled pages: not beside this checkout, skipped');

const Kept = z.object({ answer: z.object({ posting: Posting }) });

/** A page's label without the wordings that it leaves open: how much of a sentence is quoted. */
function labelOf(folder: string): ExpectedRecord {
  const label: ExpectedRecord = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const posting = Object.entries(label.posting ?? {}).map(([field, value]) => {
    if (!field.endsWith('Requirements') || typeof value !== 'object' || value === null) return [field, value];
    return [field, Object.fromEntries(Object.entries(value).filter(([part]) => part !== 'text'))];
  });
  return { ...label, posting: Object.fromEntries(posting) };
}

describe.skipIf(!there)('labelled pages, at their addresses', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each(there ? readdirSync(tiktok) : [])('%s', async (name) => {
    await emptyShelf(browser);
    const fixture = fixturePage(join(tiktok, name));
    const label = labelOf(join(tiktok, name));
    await servePage(browser.context, fixture);
    const page = await browser.context.newPage();
    await page.goto(fixture.url);
    const shelf = await openShelf(browser, `?tab=${await tabIdOf(browser, page)}`);
    const front = shelf.getByRole('region', { name: 'Posting in front' });
    if (label.notReady || label.notAPosting) {
      await expect.poll(() => front.textContent(), { timeout: 14_000 }).toMatch(label.notReady ? /loading/ : /list of jobs|no longer/);
      await expect.poll(() => front.getByRole('button', { name: 'Save posting' }).count()).toBe(0);
      expect(await listedKeys(shelf)).toEqual([]);
    } else {
      await page.bringToFront();
      const button = page.locator('roleshelf-save').getByRole('button', { name: 'Save posting' });
      await button.click();
      await page.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).waitFor();
      const key = String(label.posting?.key);
      await expect.poll(() => listedKeys(shelf)).toEqual([key]);
      const { posting } = Kept.parse(await keptPosting(shelf, key)).answer;
      expect(missesOf(label, { ok: true, posting })).toEqual([]);
      const file = JSON.parse((await exportFrom(shelf, 'json')).text);
      expect(file.postings).toMatchObject([posting]);
    }
    await shelf.close();
    await page.close();
  });

  it('the LinkedIn page, by the real toolbar action', async () => {
    await emptyShelf(browser);
    const fixture = fixturePage(seed);
    const label = labelOf(seed);
    await servePage(browser.context, fixture);
    const page = await browser.context.newPage();
    await page.goto(fixture.url);
    const popup = await pressToolbarAction(browser, page);
    const save = `[...document.querySelectorAll('button')].find((button) => button.textContent === 'Save posting')`;
    await popup.until(save);
    await popup.evaluate(`${save}.click()`);
    await popup.until(`[...document.querySelectorAll('button')].some((button) => button.textContent === 'Undo')`);
    await popup.close();
    const shelf = await openShelf(browser);
    const { posting } = Kept.parse(await keptPosting(shelf, String(label.posting?.key))).answer;
    expect(missesOf(label, { ok: true, posting })).toEqual([]);
    await shelf.close();
    await page.close();
  });
});
