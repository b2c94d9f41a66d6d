/** The pictures of the docs, from the built extension with the sample postings: `npm run screenshots` after `npm run build`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fixturePage, servePage } from './chromium/fixture-pages';
import { launch } from './chromium/launch';
import { pressToolbarAction } from './chromium/toolbar-action';
import { samples } from './samples';
import { buttonStates, type Keep } from './screenshots/button-states';
import { shootFullPage } from './screenshots/full-page';
import { afterUpdate, ownPages, popupStates } from './screenshots/popup-states';

const folder = resolve(import.meta.dirname, '../docs/screenshots');
const fixtureNamed = (name: string) => fixturePage(resolve(import.meta.dirname, '../tests/sites/tiktok', name));
const tiktokPages = ['2023-11-atsx', '2026-10-next-prewrap', '2026-10-atsx-usds', '2026-10-next'];
await mkdir(folder, { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  const suffix = colorScheme === 'dark' ? '-dark' : '';
  const browser = await launch({ colorScheme });
  try {
    // Chromium draws the toolbar's popup as the system has it, whatever its pages are told: there the theme is chosen in the options.
    const options = await browser.context.newPage();
    await options.goto(browser.page('options.html'));
    await options.locator(`input[value="${colorScheme}"]`).check();
    await options.close();
    const page = await browser.context.newPage();
    for (const name of tiktokPages) {
      const fixture = fixtureNamed(name);
      await servePage(browser.context, fixture);
      await page.goto(fixture.url);
      await page.locator('roleshelf-save').getByRole('button', { name: 'Save posting' }).click();
      await page.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).waitFor();
    }
    const keep: Keep = (name, picture) => writeFile(resolve(folder, `${name}${suffix}.png`), picture);
    await page.screenshot({ path: resolve(folder, `save-button${suffix}.png`), clip: { x: 0, y: 0, width: 1280, height: 480 } });

    const linkedin = fixturePage(samples.linkedin);
    await servePage(browser.context, linkedin);
    await page.goto(linkedin.url);
    const popup = await pressToolbarAction(browser, page);
    await popup.until(`[...document.querySelectorAll('button')].some((button) => button.textContent === 'Save posting')`);
    await popup.until(`document.querySelectorAll('[data-key]').length === ${tiktokPages.length}`);
    await popup.evaluate(`document.querySelector('[data-field="baseSalary"]').closest('button').focus()`);
    await popup.until(`document.querySelector('[role="tooltip"], [popover]')`);
    await writeFile(resolve(folder, `popup${suffix}.png`), await popup.screenshot());
    await popup.close();

    const reading = await browser.context.newPage();
    await reading.setViewportSize({ width: 900, height: 900 });
    await reading.goto(browser.page('collection.html?posting=tiktok:7550000000000000001'));
    await reading.locator('[data-field="title"]').first().waitFor();
    await reading.screenshot({ path: resolve(folder, `posting${suffix}.png`) });

    await popupStates(browser, fixtureNamed('2026-10-next'), fixtureNamed('2026-10-next-list'), keep);
    await ownPages(browser, keep);
    await afterUpdate(browser, keep);
    await buttonStates(browser, fixtureNamed('2025-06-next-one-line'), fixtureNamed('2026-10-next-other-job'), keep);
  } finally {
    await browser.close();
  }

  // A shelf of its own: the sample postings of one invented search.
  const shelf = await launch({ colorScheme });
  try {
    await shootFullPage(shelf, (page, name) => page.screenshot({ path: resolve(folder, `${name}${suffix}.png`) }));
  } finally {
    await shelf.close();
  }
}
