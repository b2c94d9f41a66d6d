import type { Page } from 'playwright-core';
import { type FixturePage, servePage } from '../chromium/fixture-pages';
import type { Scene } from './pictures';

/** Every state of the save button, as it stands in a careers page; `stale` is one whose pane shows another job. */
export async function buttonStates({ browser, say, keep }: Scene, fixture: FixturePage, stale: FixturePage): Promise<void> {
  for (const one of [fixture, stale]) await servePage(browser.context, one);
  const page = await browser.context.newPage();
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const goTo = async (url: string) => {
    await page.goto(url);
    if (isDark) await darken(page);
  };
  const host = page.locator('roleshelf-save');
  const named = (name: string) => host.getByRole('button', { name, exact: true });
  const shoot = (name: string, screenshot: () => Promise<Buffer>) =>
    keep(`button-${name}`, { screenshot, evaluate: (expression) => page.evaluate(expression), ours: 'roleshelf-save' });
  /** The button with what stands around it. */
  const picture = async (name: string) => {
    const { y } = (await host.boundingBox()) ?? { y: 140 };
    const clip = { x: 0, y: Math.max(0, Math.min(y - 60, 700)), width: 1280, height: 200 };
    await shoot(name, () => page.screenshot({ clip }));
  };
  const save = named(say('savePosting'));
  const [open, undo, update] = [named(say('open')), named(say('undo')), named(say('update'))];

  await goTo(fixture.url);
  await save.waitFor();
  await picture('idle');
  await save.click();
  await undo.waitFor();
  await picture('saved');
  await undo.click();
  await save.waitFor();
  await picture('undone');
  await save.click();
  await undo.waitFor();
  await page.reload();
  if (isDark) await darken(page);
  await update.waitFor();
  await picture('kept');
  await update.click();
  await open.waitFor();
  await update.waitFor({ state: 'detached' });
  await picture('unchanged');

  await page.reload();
  if (isDark) await darken(page);
  await named(say('buttonArrange')).click();
  await named(say('buttonHide')).waitFor();
  await picture('arranging');
  await named(say('buttonNextCorner')).click();
  await named(say('buttonOwnPlace')).waitFor();
  await shoot('moved', () => page.screenshot());
  await named(say('buttonOwnPlace')).click();
  await named(say('buttonHide')).click();
  await undo.waitFor();
  await picture('hidden');
  await undo.click();
  await update.waitFor();

  await goTo(stale.url);
  await save.click();
  await named(say('buttonSaving')).waitFor();
  await picture('saving');
  await host.getByText(say('refusalStalePane')).waitFor({ timeout: 20_000 });
  await picture('failed');
  await page.close();
}

/** The careers pages have no dark colours of their own; this page gets some, as a page that has would. */
async function darken(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'html, body, main, main * { background: #16161a !important; color: #e8e8ee !important; }' });
}
