import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Browser, builtExtension, launch } from '../../scripts/chromium/launch';
import { asked } from '../../scripts/endurance/asking';
import { historyFaults, modelFaults, postingsOf, summaryFaults } from '../../scripts/endurance/audit';
import { type ChangingPages, serveChangingPages } from '../../scripts/endurance/changing-pages';
import { readRawShelf } from '../../scripts/endurance/raw-shelf';
import { DATABASE_NAME } from '../../src/store/database';
import { migrations } from '../../src/store/migrations';
import { openCollection, rowKeys } from './collection-page';
import { listedKeys, openShelf, tabIdOf } from './shelf-page';

/** How many rows the popup asks for at once. */
const PAGE = 50;

interface Bench {
  readonly browser: Browser;
  readonly pages: ChangingPages;
  readonly tab: Page;
}

/** A browser of its own with an empty shelf that nothing has opened yet. */
async function bench(extension?: string): Promise<Bench> {
  const browser = await launch(extension === undefined ? {} : { extension });
  onTestFinished(() => browser.close());
  const pages = await serveChangingPages(browser.context);
  return { browser, pages, tab: await browser.context.newPage() };
}

/** A page of the extension's origin that runs nothing of its own, for what is done behind its back. */
async function bystander({ browser }: Bench): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('icon/48.png'));
  return page;
}

/** Presses the save button on a posting's page, and gives what the button says. */
async function press({ pages, tab }: Bench, posting: number): Promise<string> {
  await tab.goto(pages.url(posting));
  const button = tab.locator('roleshelf-save');
  await button.getByRole('button', { name: /^(Save posting|Update)$/ }).click();
  await button.locator('button[data-action]:not([aria-disabled="true"])').first().waitFor();
  return (await button.getByRole('status').textContent()) ?? '';
}

/** What is wrong with the shelf after everything that was done to these postings. */
async function faults(
  popup: Page,
  keys: readonly string[],
  titles: ReadonlyMap<string, { title: string; captures: number }>,
): Promise<string[]> {
  const raw = await readRawShelf(popup, keys);
  const { postings, faults: invalid } = postingsOf(raw);
  const model = new Map([...titles].map(([key, kept]) => [key, { ...kept, inBin: false }]));
  return [
    ...invalid,
    ...modelFaults(postings, model),
    ...summaryFaults(raw, postings),
    ...(await historyFaults(raw, postings, keys, new Set())),
  ];
}

const everything = { query: '', offset: 0, limit: 500 };
const notInterrupted = (): never => {
  throw new Error('the worker was gone');
};

/** Who asks, where no worker is stopped. */
const from = (popup: Page) => ({ popup, onInterrupted: notInterrupted, onSilent: notInterrupted });

describe('the space that the browser gives', () => {
  /**
   * The quota of the extension's origin as DevTools sets it, or none. Chromium asks for it only when the room
   * that it saw last is used up or old. It lasts as long as its session, which goes with the tab.
   */
  async function limit({ browser, tab }: Bench, quotaSize?: number): Promise<void> {
    const session = await browser.context.newCDPSession(tab);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: browser.page('').slice(0, -1),
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  }

  /** The built extension without the permission that exempts it: the only way to a quota that binds. */
  async function withoutUnlimitedStorage(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'roleshelf-limited-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(builtExtension, folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const manifest: { permissions: string[] } = JSON.parse(await readFile(file, 'utf8'));
    const permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
    await writeFile(file, JSON.stringify({ ...manifest, permissions }));
    return folder;
  }

  it('has no limit for the extension as it is shipped', async () => {
    const here = await bench();
    await limit(here, 1);
    expect(await press(here, 1)).toContain(here.pages.title(1));
  });

  it('says so when it is used up, writes nothing by halves, and saves again once there is room', async () => {
    const here = await bench(await withoutUnlimitedStorage());
    await limit(here, 1);
    const titles = new Map<string, { title: string; captures: number }>();
    let posting = 1;
    let said = await press(here, posting);
    // What Chromium saw of the room before may serve for some more.
    for (; !said.includes('storage-full'); said = await press(here, posting)) {
      titles.set(here.pages.key(posting), { title: here.pages.title(posting), captures: 1 });
      posting += 1;
    }
    expect(said).toMatch(/disk is full/i);
    const keys = Array.from({ length: posting }, (_, index) => here.pages.key(index + 1));
    const shelf = await openShelf(here.browser);
    expect(await faults(shelf, keys, titles)).toEqual([]);

    await limit(here);
    expect(await press(here, posting)).toContain(here.pages.title(posting));
    titles.set(here.pages.key(posting), { title: here.pages.title(posting), captures: 1 });
    // The popup draws the first page of a long list.
    const shownKeys = [...keys].reverse().slice(0, PAGE);
    await expect.poll(async () => (await listedKeys(shelf)).slice(0, PAGE)).toEqual(shownKeys);
    expect(await faults(shelf, keys, titles)).toEqual([]);
  });
});

describe('a shelf that does not open', () => {
  it('because a newer version wrote it: says so and touches nothing', async () => {
    const here = await bench();
    await press(here, 1);
    const behind = await bystander(here);
    // The running worker lets go, as it does for a newer Roleshelf.
    await behind.evaluate(
      async ({ name, version }) => {
        const opening = indexedDB.open(name, version);
        await new Promise((resolve, reject) => {
          opening.onsuccess = resolve;
          opening.onerror = reject;
        });
        opening.result.close();
      },
      { name: DATABASE_NAME, version: migrations.length + 1 },
    );
    const popup = await here.browser.context.newPage();
    await popup.goto(here.browser.page('popup.html'));
    await popup.getByText('newer version of Roleshelf').first().waitFor();
    expect(await popup.locator('body').textContent()).toContain('storage-newer');
    expect(await press(here, 2)).toContain('storage-newer');
    const { postings } = postingsOf(await readRawShelf(behind, []));
    expect([...postings.keys()]).toEqual([here.pages.key(1)]);
  });

  it('because a page still holds an older version: says so, and opens once that page lets go', async () => {
    const here = await bench();
    const behind = await bystander(here);
    const first = migrations[0];
    if (first === undefined) throw new Error('no first migration');
    // The first version as it was released, held by a page that listens to nobody.
    // Both are asked for at once, so that the worker, which may have opened the shelf already, comes after them.
    await behind.evaluate(`(async () => {
      indexedDB.deleteDatabase(${JSON.stringify(DATABASE_NAME)});
      const opening = indexedDB.open(${JSON.stringify(DATABASE_NAME)}, 1);
      opening.onupgradeneeded = () => ({ ${first.run.toString()} }).run({ database: opening.result, transaction: opening.transaction });
      await new Promise((resolve, reject) => { opening.onsuccess = resolve; opening.onerror = () => reject(opening.error); });
      globalThis.held = opening.result;
    })()`);
    expect(await press(here, 1)).toMatch(/close other Roleshelf tabs.*storage-unavailable/i);
    await behind.close();
    expect(await press(here, 1)).toContain(here.pages.title(1));
  });
});

describe('a damaged record', () => {
  it('is set aside and counted; the others are there', async () => {
    const here = await bench();
    await press(here, 1);
    await press(here, 2);
    const [good, bad] = [here.pages.key(1), here.pages.key(2)];
    const behind = await bystander(here);
    await behind.evaluate(
      async ({ name, key }) => {
        const opening = indexedDB.open(name);
        await new Promise((resolve) => {
          opening.onsuccess = resolve;
        });
        const transaction = opening.result.transaction('postings', 'readwrite');
        transaction.objectStore('postings').put({ key, posting: { title: 17 }, notes: 'still here' });
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        opening.result.close();
      },
      { name: DATABASE_NAME, key: bad },
    );
    const shelf = await here.browser.context.newPage();
    await shelf.goto(here.browser.page(`popup.html?posting=${bad}`));
    await shelf.getByText('record-invalid').first().waitFor();
    await shelf.goto(here.browser.page('popup.html'));
    await shelf.getByText('1 record could not be read and is set aside.').waitFor();
    expect(await listedKeys(shelf)).toEqual([good]);
    expect(await asked('posting/get', { key: good }, from(shelf))).toMatchObject({ captures: 1 });
    const { setAside } = await readRawShelf(behind, []);
    expect(setAside).toMatchObject([{ store: 'postings', key: bad, raw: { notes: 'still here' } }]);
  });
});

describe('two full pages and a popup', () => {
  it('may write at once: every capture is there once, every word is kept, and all show the same', async () => {
    const here = await bench();
    const { browser, pages, tab } = here;
    const postings = [1, 2, 3];
    const [left, right, popup] = [await openCollection(browser), await openCollection(browser), await openShelf(browser)];
    const all = [left, right, popup].map(from);
    const captures: string[] = [];
    for (const posting of postings) {
      await tab.goto(pages.url(posting));
      const tabId = await tabIdOf(browser, tab);
      const fronts = await Promise.all(all.map((one) => asked('front/read', { tabId }, one)));
      captures.push(...fronts.flatMap((front) => (front?.state === 'posting' ? [front.captureId] : [])));
    }
    expect(captures).toHaveLength(3 * postings.length);
    // Each page asks for every save, so that each is asked for three times.
    const answers = await Promise.all(all.flatMap((one) => captures.map((captureId) => asked('capture/save', { captureId }, one))));
    const outcomes = answers.flatMap((answer) => answer?.outcome ?? []);
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(3 * postings.length);
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(6 * postings.length);

    const [first = '', second = '', third = ''] = postings.map(pages.key);
    await Promise.all([
      ...all.map((one) => asked('posting/remove', { key: first }, one)),
      asked('posting/remove', { key: second }, from(left)),
      // What each says of the same posting stands beside what the others say.
      ...['left', 'right', 'popup'].map((tag, index) =>
        asked('user/change', { key: third, changes: [{ set: 'tag', id: tag, value: tag }] }, from([left, right, popup][index] ?? popup)),
      ),
    ]);
    await Promise.all([left, right].map((one, index) => asked('posting/restore', { key: index === 0 ? first : second }, from(one))));
    const kept = new Map(postings.map((posting) => [pages.key(posting), { title: pages.title(posting), captures: 3 }]));
    expect(await faults(popup, [first, second, third], kept)).toEqual([]);
    const said = await asked('posting/get', { key: third }, from(popup));
    expect([...(said?.user.tags ?? [])].sort()).toEqual(['left', 'popup', 'right']);
    const shown = [first, second, third].sort();
    await expect.poll(async () => (await listedKeys(popup)).sort()).toEqual(shown);
    for (const page of [left, right]) await expect.poll(async () => (await rowKeys(page)).sort()).toEqual(shown);
  });
});

describe('a popup that is closed', () => {
  it('right after Save keeps the posting, whole and once', async () => {
    const here = await bench();
    const { browser, pages, tab } = here;
    const kept = new Map<string, { title: string; captures: number }>();
    const shelf = await openShelf(browser);
    for (const posting of [1, 2, 3, 4]) {
      await tab.goto(pages.url(posting));
      const popup = await openShelf(browser, `?tab=${await tabIdOf(browser, tab)}`);
      await popup.getByRole('button', { name: 'Save posting' }).click({ noWaitAfter: true });
      await popup.close();
      kept.set(pages.key(posting), { title: pages.title(posting), captures: 1 });
      await expect.poll(() => listedKeys(shelf)).toContain(pages.key(posting));
    }
    const { total } = (await asked('shelf/list', everything, from(shelf))) ?? { total: -1 };
    expect(total).toBe(kept.size);
    expect(await faults(shelf, [...kept.keys()], kept)).toEqual([]);
  });
});
