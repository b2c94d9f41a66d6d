import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { copyExtension } from '../../scripts/chromium/extension-copy';
import { launch } from '../../scripts/chromium/launch';
import { serveChangingPages } from '../../scripts/endurance/changing-pages';
import { openShelf } from './shelf-page';

it('once a day puts the whole shelf into the downloads folder after a change, by itself, and says so in the options', async () => {
  const downloads = await mkdtemp(join(tmpdir(), 'roleshelf-downloads-'));
  onTestFinished(() => rm(downloads, { recursive: true, force: true }));
  // No test can press a button of Chrome's own windows: the permission is there from the beginning.
  const copy = await copyExtension(({ permissions }) => ({ permissions: [...permissions, 'downloads'] }));
  onTestFinished(copy.remove);
  const browser = await launch({ extension: copy.folder, downloads });
  onTestFinished(() => browser.close());
  const pages = await serveChangingPages(browser.context);
  const options = await browser.context.newPage();
  await options.goto(browser.page('options.html'));
  await options.getByRole('radio', { name: 'Once a day, if something changed' }).check();
  expect(await options.locator('main').textContent()).toContain('No automatic backup has been made yet.');

  const tab = await browser.context.newPage();
  await tab.goto(pages.url(1));
  await tab.locator('roleshelf-save').getByRole('button', { name: 'Save posting' }).click();
  await tab.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).waitFor();

  await options.bringToFront();
  await expect
    .poll(async () => {
      await options.reload();
      await options.getByText('Back up automatically').waitFor();
      return options.locator('main').textContent();
    })
    .toMatch(/Last backup: .*, 1 posting, roleshelf-backup-\d{4}-\d{2}-\d{2}\.zip\./);
  const [file, ...others] = await readdir(downloads);
  expect(others).toEqual([]);
  const entries = Object.keys(unzipSync(await readFile(join(downloads, file ?? ''))));
  expect(entries.filter((path) => path.startsWith('pages/'))).toHaveLength(1);
  // The tab that did it is gone; the shelf still works.
  expect(browser.context.pages().filter((page) => page.url().includes('/backup.html'))).toEqual([]);
  const shelf = await openShelf(browser);
  expect(await shelf.locator('body').textContent()).toContain(pages.title(1));
});
