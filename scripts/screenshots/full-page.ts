/** Pictures of the full page in its screens and states, with the invented shelf. */
import type { Page } from 'playwright-core';
import { fillShelf } from '../sample-shelf';
import type { Scene } from './pictures';

const wide = { width: 1360, height: 850 };

/** The screens that a store shows, in the order in which a user meets them. Answers the page as it is left: at the table. */
export async function mainScreens({ browser, say, keep }: Scene, size = wide): Promise<{ page: Page; keys: string[] }> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(browser.page('collection.html'));
  await page.getByText(say('emptyTitle')).waitFor();
  await keep('shelf-empty', page);

  const keys = await fillShelf(page);
  const row = (index: number) => page.locator(`tr[data-key="${keys[index]}"]`);
  await row(0).waitFor();
  await page.keyboard.press('Escape');
  await keep('shelf', page);

  for (const index of [0, 4, 8]) await row(index).locator('input').click();
  await page.getByRole('toolbar').waitFor();
  await keep('shelf-selected', page);
  await page.keyboard.press('c');
  await page.locator('main tbody td').first().waitFor();
  await keep('compare', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await row(0).click();
  await page.locator('aside h1').waitFor();
  await keep('shelf-posting', page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('2');
  await page.locator('[data-card]').first().waitFor();
  await keep('board', page);
  await page.keyboard.press('3');
  await page.locator('[data-mark]').first().waitFor();
  const expectation = page.getByLabel(say('insightsMine', 'USD'));
  await expectation.fill('170000');
  await expectation.press('Enter');
  await page.locator('[data-mark]').first().waitFor();
  await page.keyboard.press('Tab');
  await keep('insights', page);
  await page.keyboard.press('1');
  await row(0).waitFor();
  return { page, keys };
}

/** Every other state of the full page. */
export async function furtherStates(scene: Scene, page: Page, keys: readonly string[]): Promise<void> {
  await openPosting(scene, page, keys);
  await insights(scene, page);
  await dialogs(scene, page);
  await sidePanel(scene, page, keys);
}

async function openPosting({ say, keep }: Scene, page: Page, keys: readonly string[]): Promise<void> {
  const pane = page.locator('aside');
  await page.locator(`tr[data-key="${keys[0]}"]`).click();
  await pane.locator('h1').waitFor();
  await pane.getByRole('button', { name: say('editNamed', say('fieldPay')) }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel(say('payCurrency')).waitFor();
  await keep('shelf-edit', page);
  await page.keyboard.press('Escape');
  await pane.getByRole('region', { name: say('trackingLabel') }).scrollIntoViewIfNeeded();
  await pane.locator('summary', { hasText: say('history') }).click();
  const kept = page.getByRole('button', { name: say('keptPage') }).first();
  await kept.scrollIntoViewIfNeeded();
  await keep('shelf-history', page);
  await kept.click();
  await page.locator('iframe').waitFor();
  await keep('kept-page', page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

async function insights({ say, keep }: Scene, page: Page): Promise<void> {
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Python' }).first().click();
  await page.getByRole('button', { name: say('pickedSelect') }).waitFor();
  await keep('insights-postings', page);
  await page.keyboard.press('Escape');
  for (const table of await page.getByRole('button', { name: say('asTable') }).all()) await table.click();
  await page.locator('main td').first().waitFor();
  await keep('insights-tables', page);
  await page.keyboard.press('1');
}

async function dialogs({ say, keep }: Scene, page: Page): Promise<void> {
  const dialog = page.locator('dialog[open]');
  const picture = async (name: string) => {
    await dialog.waitFor();
    await keep(name, page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  const command = async (name: string) => {
    // Not by its role alone: a dialog that opens at once may have a choice in it.
    const palette = page.locator('input[role="combobox"]');
    await page.keyboard.press('Control+k');
    await palette.fill(name);
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'detached' });
  };
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await picture('commands');
  await page.keyboard.press('?');
  await picture('keys');
  await page.keyboard.press('s');
  await picture('status');
  await page.keyboard.press('t');
  await picture('tag');
  await command(say('columns'));
  await picture('columns');
  await command(say('cmdExport'));
  await page.locator('dialog[open] table').waitFor();
  await picture('export');
  await page.keyboard.press('/');
  await page.keyboard.type('remote python');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: say('saveView') }).click();
  await picture('save-view');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('harpsichord');
  await page.getByText(say('noMatchTitle')).waitFor();
  await keep('shelf-no-match', page);
  await page.keyboard.press('Escape');
}

/** The same page, as narrow as a side panel. */
async function sidePanel({ say, keep }: Scene, page: Page, keys: readonly string[]): Promise<void> {
  const row = page.locator(`tr[data-key="${keys[0]}"]`);
  await page.setViewportSize({ width: 400, height: 800 });
  await row.waitFor();
  await keep('side-panel', page);
  await page.getByRole('button', { name: say('filtersButton') }).click();
  await page.locator('dialog[open]').waitFor();
  await keep('side-panel-filters', page);
  await page.keyboard.press('Escape');
  await row.click();
  await page.locator('main h1 [data-editable]').waitFor();
  await keep('side-panel-posting', page);
}
