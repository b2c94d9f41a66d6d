import type { Page } from 'playwright-core';
import { type FixturePage, servePage } from '../chromium/fixture-pages';
import type { Browser } from '../chromium/launch';

/** Keeps a picture under a name. */
export type Keep = (name: string, picture: Buffer) => Promise<void>;

/** Every state of the save button, as it stands in a careers page; `stale` is one whose pane shows another job. */
export async function buttonStates(browser: Browser, fixture: FixturePage, stale: FixturePage, keep: Keep): Promise<void> {
  for (const one of [fixture, stale]) await servePage(browser.context, one);
  const page = await browser.context.newPage();
  await page.goto(fixture.url);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  if (isDark) await darken(page);
  const host = page.locator('roleshelf-save');
  const press = (name: string | RegExp) => host.getByRole('button', { name }).click();
  const shown = (name: string) => host.getByRole('button', { name, exact: true }).waitFor();
  /** The button with what stands around it. */
  const picture = async (name: string) => {
    const { y } = (await host.boundingBox()) ?? { y: 140 };
    await keep(
      `button-${name}`,
      await page.screenshot({ clip: { x: 0, y: Math.max(0, Math.min(y - 60, 700)), width: 1280, height: 200 } }),
    );
  };

  await shown('Save posting');
  await picture('idle');
  await press('Save posting');
  await shown('Undo');
  await picture('saved');
  await page.reload();
  if (isDark) await darken(page);
  await shown('Update');
  await picture('kept');
  await press(/^Move or hide/);
  await shown('Hide on this site');
  await picture('arranging');
  await press('Hide on this site');
  await shown('Undo');
  await picture('hidden');
  await press('Undo');
  await shown('Update');
  await page.goto(stale.url);
  if (isDark) await darken(page);
  await press('Save posting');
  await host.getByText('another job').waitFor({ timeout: 20_000 });
  await picture('failed');
  await page.close();
}

/** The careers pages have no dark colours of their own; this page gets some, as a page that has would. */
async function darken(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'html, body, main, main * { background: #16161a !important; color: #e8e8ee !important; }' });
}
