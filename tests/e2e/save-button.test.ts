import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixturePage, fixturePage, postingOn, servePage } from '../../scripts/chromium/fixture-pages';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { emptyShelf, listedKeys, openShelf, tabIdOf } from './shelf-page';

const folder = (name: string): string => resolve(import.meta.dirname, '../sites/tiktok', name);
const next = fixturePage(folder('2026-10-next'));
const families: [host: string, page: FixturePage][] = [
  ['lifeattiktok.com', next],
  ['joinbytedance.com', fixturePage(folder('2026-10-next-prewrap'))],
  ['careers.tiktok.com', fixturePage(folder('2023-11-atsx'))],
  ['careers.tiktokusds.com', fixturePage(folder('2026-10-atsx-usds'))],
  ['jobs.bytedance.com', fixturePage(folder('2026-10-atsx-zh'))],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  for (const [, page] of families) await servePage(browser.context, page);
});
afterAll(() => browser.close());

let page: Page;
beforeEach(async () => {
  await emptyShelf(browser);
  page = await browser.context.newPage();
  return () => page.close();
});

const button = (name: string) => page.locator('roleshelf-save').getByRole('button', { name, exact: true });

/** Every control of the page that the button lies over, by its words. */
async function covered(): Promise<string[]> {
  return page.evaluate(() => {
    const host = document.querySelector('roleshelf-save');
    const own = host?.getBoundingClientRect();
    if (!own) return ['no button'];
    return [...document.querySelectorAll('a[href], button, input, select, textarea, [role="button"], [tabindex]')]
      .filter((control) => {
        const box = control.getBoundingClientRect();
        return box.width > 0 && box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
      })
      .map((control) => control.textContent ?? '');
  });
}

describe('the save button', () => {
  it.each(families)('saves a posting of %s with one click, and takes it back', async (_, fixture) => {
    const posting = postingOn(fixture);
    await page.goto(fixture.url);
    await button('Save posting').click();
    await button('Undo').waitFor();
    expect(await page.locator('roleshelf-save').getByRole('status').textContent()).toContain(posting.title);

    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([posting.key]);
    await button('Undo').click();
    await button('Save posting').waitFor();
    await expect.poll(() => listedKeys(shelf)).toEqual([]);
    await shelf.close();
  });

  it.each([
    { width: 1280, height: 900 },
    { width: 640, height: 700 },
    { width: 375, height: 667 },
  ])('never lies over a control of the page at $width px', async (viewport) => {
    await page.setViewportSize(viewport);
    for (const [, { url }] of families) {
      await page.goto(url);
      await button('Save posting').waitFor({ state: 'attached' });
      expect(await covered()).toEqual([]);
    }
  });

  it('opens the kept posting in a tab of its own', async () => {
    await page.goto(next.url);
    await button('Save posting').click();
    const opening = browser.context.waitForEvent('page');
    await button('Open').click();
    const opened = await opening;
    await opened.locator('[data-field="title"]').getByText('Data Engineer, Music Catalogue').waitFor();
    await opened.close();
    await button('Undo').click();
    await button('Save posting').waitFor();
  });

  it('is reached and pressed by keyboard alone', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '');
    for (let presses = 0; presses < 40 && (await focused()) !== 'Save posting'; presses += 1) await page.keyboard.press('Tab');
    expect(await focused()).toBe('Save posting');
    await page.keyboard.press('Enter');
    await button('Undo').waitFor();
    await expect.poll(focused).toBe('Undo');
    await page.keyboard.press('Space');
    await button('Save posting').waitFor();
  });

  it('takes a double click, or a key that is held, for one press', async () => {
    await page.goto(next.url);
    await button('Save posting').dblclick();
    await button('Undo').waitFor();
    await page.waitForFunction(() => document.querySelector('roleshelf-save')?.shadowRoot?.activeElement?.textContent === 'Undo');
    const presses = await page.locator('roleshelf-save').evaluate((host) => {
      const undo = host.shadowRoot?.activeElement;
      return [false, true].map((repeat) =>
        undo?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true })),
      );
    });
    // What is not prevented presses the button.
    expect(presses).toEqual([true, false]);
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual(['tiktok:7550000000000000001']);
    await shelf.close();
  });

  it('hears that its posting left the shelf, or came on it, elsewhere', async () => {
    await page.goto(next.url);
    await button('Save posting').click();
    await button('Undo').waitFor();
    const second = await browser.context.newPage();
    await second.goto(next.url);
    const there = second.locator('roleshelf-save');
    await there.getByRole('button', { name: 'Update' }).waitFor();
    await button('Undo').click();
    await there.getByRole('button', { name: 'Save posting' }).click();
    await there.getByRole('button', { name: 'Undo' }).waitFor();
    await button('Update').waitFor();
    await second.close();
  });

  it('ignores what the page itself presses', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => {
      const inner = document.querySelector('roleshelf-save')?.shadowRoot?.querySelector('button');
      inner?.click();
      inner?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual([]);
    await shelf.close();
    expect(await button('Save posting').isVisible()).toBe(true);
  });

  it('moves to the new posting when the single-page app goes on, and leaves on a list', async () => {
    const [, other] = families[1] ?? [];
    if (!other) throw new Error('no second page');
    await page.goto(next.url);
    await button('Save posting').click();
    await button('Undo').waitFor();
    await page.evaluate(() => {
      history.pushState({}, '', '/search/7550000000000000020');
      const main = document.querySelector('main');
      if (main)
        main.innerHTML = main.innerHTML
          .replaceAll('7550000000000000001', '7550000000000000020')
          .replaceAll('Music Catalogue', 'Live Streaming');
    });
    await button('Save posting').click();
    await expect.poll(() => page.locator('roleshelf-save').getByRole('status').textContent()).toContain('Live Streaming');
    const shelf = await openShelf(browser);
    expect(await listedKeys(shelf)).toEqual(['tiktok:7550000000000000020', 'tiktok:7550000000000000001']);
    await shelf.close();

    await page.evaluate(() => history.pushState({}, '', '/search?keyword=data'));
    await expect.poll(() => page.locator('roleshelf-save').count()).toBe(0);
  });

  it('stays inside the window when it grows, and makes the page no wider', async () => {
    const stale = fixturePage(folder('2026-10-next-other-job'));
    await servePage(browser.context, stale);
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(stale.url);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await button('Save posting').waitFor();
    const before = await wide();
    await button('Save posting').click();
    await page.locator('roleshelf-save').getByText('another job').waitFor({ timeout: 15_000 });
    await expect.poll(wide).toBe(before);
    const box = await page.locator('roleshelf-save').boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 900).toBe(true);
  });

  it('comes back when the page draws itself anew', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => {
      document.querySelector('roleshelf-save')?.remove();
      const main = document.querySelector('main');
      if (main) main.replaceWith(main.cloneNode(true));
    });
    await button('Save posting').waitFor();
  });
});

describe('the button’s place', () => {
  const grip = () => page.locator('roleshelf-save').getByRole('button', { name: 'Move or hide this button' });
  const box = async () => {
    const found = await page.locator('roleshelf-save').boundingBox();
    if (!found) throw new Error('no button');
    return found;
  };
  /** Where the button is once the page has put its parts in their places. */
  const restingBox = async () => {
    let last = await box();
    await expect
      .poll(async () => {
        const before = last;
        last = await box();
        return JSON.stringify(last) === JSON.stringify(before);
      })
      .toBe(true);
    return last;
  };
  const backBeside = async () => {
    await grip().click();
    await button('Back to its place').click();
    await button('Done').click();
  };

  it('is where the user drags it, on every page of the host, and in every size of the window', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    const from = await grip().boundingBox();
    if (!from) throw new Error('no grip');
    await page.mouse.move(from.x + 6, from.y + 6);
    await page.mouse.down();
    await page.mouse.move(900, 700, { steps: 4 });
    await page.mouse.move(1100, 800, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await box()).y).toBeGreaterThan(700);
    // The drag was no press.
    expect(await grip().getAttribute('aria-expanded')).toBe('false');
    const there = await box();

    await page.reload();
    await button('Save posting').waitFor();
    await expect.poll(box).toEqual(there);
    await page.setViewportSize({ width: 640, height: 450 });
    await expect.poll(async () => (await box()).x + (await box()).width).toBeLessThanOrEqual(640);
    expect((await box()).y).toBe(there.y - 450);
    await backBeside();
    await expect.poll(async () => (await box()).y).toBeLessThan(there.y - 450);
  });

  it('is moved by keyboard alone, without the page hearing of it', async () => {
    await page.goto(next.url);
    await grip().focus();
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 });
      document.addEventListener('keydown', () => Object.assign(window, { heard: 1 }));
    });
    const from = await restingBox();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    await expect.poll(box).toEqual({ ...from, x: from.x - 16, y: from.y + 32 });
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBe(0);
    await page.keyboard.press('Enter');
    await button('Next corner').click();
    await expect.poll(async () => (await box()).y).toBeGreaterThan(800);
    await button('Done').click();
    await backBeside();
  });

  it('is nowhere on a site where it is hidden, until that is taken back', async () => {
    await page.goto(next.url);
    await grip().click();
    await button('Hide on this site').click();
    await page.locator('roleshelf-save').getByText('Hidden on lifeattiktok.com').waitFor();
    const second = await browser.context.newPage();
    await second.goto(next.url);
    await second.waitForFunction(() => document.querySelector('h2') !== null);
    expect(await second.locator('roleshelf-save').count()).toBe(0);
    await button('Undo').click();
    await button('Save posting').waitFor();
    await second.locator('roleshelf-save').getByRole('button', { name: 'Save posting' }).waitFor();
    await second.close();
  });
});

describe('the page’s own ways', () => {
  const host = () => page.locator('roleshelf-save');

  it('stands at the other end, and reads from the left, where the page is written from right to left', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await expect.poll(async () => ((await host().boundingBox())?.x ?? 999) < 640).toBe(true);
    expect(await covered()).toEqual([]);
    expect(await host().evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
  });

  it('is dark where the page is, also when the page changes its mind', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    const scheme = () => host().evaluate((element) => getComputedStyle(element).colorScheme);
    expect(await scheme()).toBe('light');
    await page.addStyleTag({ content: '.night, .night * { background: #111 !important; color: #eee !important; }' });
    await page.evaluate(() => document.documentElement.classList.add('night'));
    await expect.poll(scheme).toBe('dark');
  });

  it('moves nothing where the user wants no motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(next.url);
    const seconds = () => button('Save posting').evaluate((element) => Number.parseFloat(getComputedStyle(element).transitionDuration));
    expect(await seconds()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await seconds()).toBeGreaterThan(0);
  });

  it('covers nothing at 200 % zoom', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    const tabId = await tabIdOf(browser, page);
    const worker = await browser.worker();
    await worker.evaluate((id) => chrome.tabs.setZoom(id, 2), tabId);
    await page.waitForFunction(() => innerWidth <= 700);
    await button('Save posting').click();
    await button('Undo').waitFor();
    await expect.poll(covered).toEqual([]);
    const inside = await host().evaluate((element) => element.getBoundingClientRect().right <= innerWidth);
    expect(inside).toBe(true);
    await worker.evaluate((id) => chrome.tabs.setZoom(id, 1), tabId);
  });

  it('stays when a link only downloads something', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/leaflet.pdf';
      link.download = 'leaflet.pdf';
      document.body.append(link);
      link.click();
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await button('Save posting').count()).toBe(1);
  });
});

// The last: it takes the worker that the tests above speak to.
describe('an update of the extension', () => {
  it('leaves one living button in a page that was open', async () => {
    await page.goto(next.url);
    await button('Save posting').waitFor();
    await page.evaluate(() => document.querySelector('roleshelf-save')?.setAttribute('data-old', ''));
    await browser.update();
    await page.locator('roleshelf-save:not([data-old])').waitFor();
    expect(await page.locator('roleshelf-save').count()).toBe(1);
    await button('Save posting').click();
    await button('Undo').waitFor();
  });
});
