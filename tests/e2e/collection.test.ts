import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violationsIn } from '../../scripts/chromium/axe-in-page';
import { type Browser, launch } from '../../scripts/chromium/launch';
import { fillShelf, sampleShelf } from '../../scripts/sample-shelf';
import { beginAnew, openCollection, rowKeys } from './collection-page';

let browser: Browser;
let page: Page;
let keys: string[];
beforeAll(async () => {
  browser = await launch();
  page = await openCollection(browser);
  await page.getByText('Your shelf is empty').waitFor();
  expect(await violationsIn(page)).toEqual([]);
  keys = await fillShelf(page);
  await page.locator(`tr[data-key="${keys[0]}"]`).waitFor();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await beginAnew(browser, page);
  await page.locator(`tr[data-key="${keys[0]}"]`).waitFor();
});

const press = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const focusedKey = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
const statusOf = async (key: string) => {
  const { answer } = await page.evaluate((wanted) => chrome.runtime.sendMessage({ route: 'posting/get', request: { key: wanted } }), key);
  return answer.user.statusSteps.at(-1)?.status;
};
const heading = () => page.locator('aside h1').textContent();

describe('with the keyboard alone', () => {
  it('finds, opens, goes on to the next, and comes back to the row', async () => {
    await press('/');
    await page.keyboard.type('paperclip');
    await expect.poll(() => rowKeys(page)).toHaveLength(2);
    await press('ArrowDown', 'Enter');
    await expect.poll(heading).toContain('iOS Engineer, Reading');
    await expect.poll(focused).toContain('iOS Engineer, Reading');
    await press('j');
    await expect.poll(heading).toContain('Frontend Engineer, Editor');
    await press('Escape');
    await expect.poll(focusedKey).toBe(keys[5]);
    await press('/', 'Escape');
    await expect.poll(() => rowKeys(page)).toHaveLength(sampleShelf.length);
  });

  it('edits a field, sees what the page says, and undoes it', async () => {
    await page.locator(`tr[data-key="${keys[7]}"]`).focus();
    await press('Enter');
    await expect.poll(heading).toContain('Data Scientist, Fleet');
    await press('e');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Data Scientist, Forecasts');
    await press('Enter');
    await expect.poll(heading).toContain('The page says: Data Scientist, Fleet');
    await press('Control+z');
    await expect.poll(heading).not.toContain('Forecasts');
  });

  it('sets the status of several, and takes that back at once', async () => {
    await page.locator(`tr[data-key="${keys[8]}"]`).focus();
    await press('x', 'j', 'x', 's', '2');
    await expect.poll(() => statusOf(keys[8] ?? '')).toBe('applied');
    await expect.poll(() => statusOf(keys[7] ?? '')).toBe('applied');
    await press('Control+z');
    await expect.poll(() => statusOf(keys[8] ?? '')).toBeUndefined();
    await expect.poll(() => statusOf(keys[7] ?? '')).toBeUndefined();
  });

  it('compares what is selected', async () => {
    await page.locator(`tr[data-key="${keys[3]}"]`).focus();
    await press('x', 'k', 'k', 'x', 'c');
    await page.getByRole('heading', { name: 'Comparing 2 postings' }).waitFor();
    await expect
      .poll(() => page.getByRole('columnheader').allTextContents())
      .toEqual([expect.stringContaining('Backend Engineer, Payments'), expect.stringContaining('Frontend Engineer, Editor')]);
  });

  it('selects all that is filtered, deletes it, and brings it back', async () => {
    await press('/');
    await page.keyboard.type('lantern');
    await expect.poll(() => rowKeys(page)).toHaveLength(2);
    await press('ArrowDown', 'Control+a', 'Delete');
    await page.getByText('Nothing found').waitFor();
    await press('Control+z');
    await expect.poll(() => rowKeys(page)).toHaveLength(2);
  });

  it('moves a card on the board', async () => {
    await press('Control+k');
    await page.keyboard.type('board');
    await press('Enter');
    const card = page.locator(`[data-card="${keys[6]}"]`);
    await card.focus();
    await press('Control+ArrowRight');
    await page.locator(`[data-status="applied"] [data-card="${keys[6]}"]`).waitFor();
    await press('Control+z');
    await page.locator(`[data-status="saved"] [data-card="${keys[6]}"]`).waitFor();
  });

  it('reads a chart mark by mark, to the postings behind it', async () => {
    await press('3');
    await page.locator('[data-mark]').first().focus();
    await press('ArrowDown', 'Enter');
    await page.getByRole('button', { name: 'Select in the table' }).waitFor();
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mark'))).toBe(true);
  });
});

it('keeps its place across closing', async () => {
  await press('/');
  await page.keyboard.type('remote');
  await expect.poll(async () => (await rowKeys(page)).length).toBeLessThan(sampleShelf.length);
  const before = await rowKeys(page);
  await page.locator('tr[data-key]').first().focus();
  await press('Enter');
  await expect
    .poll(() => page.evaluate(() => chrome.storage.local.get('collectionPlace')))
    .toMatchObject({ collectionPlace: { open: before[0] } });
  await expect.poll(heading).not.toBe('');
  const again = await openCollection(browser);
  await expect.poll(() => rowKeys(again)).toEqual(before);
  await expect.poll(() => again.locator('aside h1').textContent()).toBe(await heading());
  await again.close();
});

describe.each(['light', 'dark'] as const)('axe finds nothing wrong, %s', (colorScheme) => {
  beforeAll(() => page.emulateMedia({ colorScheme }));

  const states: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['the table', () => page.locator('tr[data-key]').first().waitFor()],
    [
      'an open posting',
      async () => {
        await page.locator(`tr[data-key="${keys[0]}"]`).click();
        await page.locator('aside h1').waitFor();
      },
    ],
    [
      'its history',
      async () => {
        await page.locator('aside summary', { hasText: 'History' }).click();
        await page.getByRole('button', { name: 'Page as it was kept' }).first().waitFor();
      },
    ],
    [
      'a kept page',
      async () => {
        await page.getByRole('button', { name: 'Page as it was kept' }).first().click();
        await page.locator('iframe').waitFor();
      },
    ],
    [
      'an editor',
      async () => {
        await press('Escape');
        await page.locator('aside').getByRole('button', { name: 'Edit Pay' }).click();
      },
    ],
    [
      'a selection',
      async () => {
        await press('Escape', 'Escape');
        for (const key of keys.slice(0, 3)) await page.locator(`tr[data-key="${key}"] input`).click();
      },
    ],
    [
      'the comparison',
      async () => {
        await page.getByRole('toolbar').getByRole('button', { name: 'Compare' }).click();
        await page.getByRole('heading', { name: 'Comparing 3 postings' }).waitFor();
      },
    ],
    [
      'the board',
      async () => {
        await press('Escape', 'Escape', '2');
        await page.locator('[data-card]').first().waitFor();
      },
    ],
    [
      'the insights',
      async () => {
        await press('3');
        await page.locator('[data-mark]').first().waitFor();
      },
    ],
    [
      'the insights as tables',
      async () => {
        for (const button of await page.getByRole('button', { name: 'As a table' }).all()) await button.click();
        await page.locator('main td').first().waitFor();
      },
    ],
    ['the commands', () => press('1', 'Control+k')],
    ['the keys', () => press('Escape', '?')],
    ['the statuses', () => press('Escape', 's')],
    ['a tag', () => press('Escape', 't')],
    [
      'a view to be saved',
      async () => {
        await press('Escape', '/');
        await page.keyboard.type('remote');
        await page.getByRole('button', { name: 'Save this view' }).click();
        await page.getByLabel('Name of the view').waitFor();
      },
    ],
    [
      'an export',
      async () => {
        await press('Escape', '/', 'Control+a', 'Delete', 'ArrowDown', 'Control+k');
        await page.keyboard.type('export');
        await press('Enter');
        await page.locator('dialog[open] table').waitFor();
      },
    ],
    [
      'the columns',
      async () => {
        await press('Escape', 'Escape');
        await page.getByRole('button', { name: 'Columns' }).click();
      },
    ],
    [
      'no match',
      async () => {
        await press('Escape', '/');
        await page.keyboard.type('zzzz');
        await page.getByText('Nothing found').waitFor();
      },
    ],
    [
      'a narrow list',
      async () => {
        await press('Escape');
        await page.setViewportSize({ width: 400, height: 800 });
        await page.locator('tr[data-key]').first().waitFor();
      },
    ],
    ['narrow filters', () => page.getByRole('button', { name: 'Filters' }).click()],
    [
      'a narrow posting',
      async () => {
        await press('Escape');
        await page.locator('tr[data-key]').first().click();
        await page.locator('main h1 [data-editable]').waitFor();
      },
    ],
  ];

  it('on any screen, in any state', async () => {
    const found: Record<string, string[]> = {};
    for (const [name, reach] of states) {
      await reach();
      const violations = await violationsIn(page);
      if (violations.length > 0) found[name] = violations;
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(found).toEqual({});
  }, 120_000);
});
