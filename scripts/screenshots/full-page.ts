/** Pictures of the full page in its screens and states, with the invented shelf. */
import type { Page } from 'playwright-core';
import type { Browser } from '../chromium/launch';
import { fillShelf } from '../sample-shelf';

/** Takes a picture under a name. */
export type Shoot = (page: Page, name: string) => Promise<unknown>;

export async function shootFullPage(browser: Browser, shoot: Shoot, size = { width: 1360, height: 850 }): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(browser.page('collection.html'));
  await page.getByText('Your shelf is empty').waitFor();
  await shoot(page, 'shelf-empty');

  const keys = await fillShelf(page);
  const row = (index: number) => page.locator(`tr[data-key="${keys[index]}"]`);
  await row(0).waitFor();
  await page.keyboard.press('Escape');
  await shoot(page, 'shelf');

  for (const index of [0, 4, 8]) await row(index).locator('input').click();
  await page.getByRole('toolbar').waitFor();
  await shoot(page, 'shelf-selected');
  await page.keyboard.press('c');
  await page.locator('main tbody td').first().waitFor();
  await shoot(page, 'compare');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await row(0).click();
  await page.locator('aside h1').waitFor();
  await shoot(page, 'shelf-posting');
  await page.locator('aside').getByRole('button', { name: 'Edit Pay' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Currency').waitFor();
  await shoot(page, 'shelf-edit');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.keyboard.press('2');
  await page.locator('[data-card]').first().waitFor();
  await shoot(page, 'board');
  await page.keyboard.press('3');
  await page.locator('[data-mark]').first().waitFor();
  const expectation = page.getByLabel('Your expectation a year, USD');
  await expectation.fill('170000');
  await expectation.press('Enter');
  await page.getByText('You expect').waitFor();
  await page.keyboard.press('Tab');
  await shoot(page, 'insights');
  await page.getByRole('button', { name: 'Python' }).first().click();
  await page.getByRole('button', { name: 'Select in the table' }).waitFor();
  await shoot(page, 'insights-postings');
  await page.keyboard.press('Escape');

  await page.keyboard.press('1');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await shoot(page, 'commands');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await shoot(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('harpsichord');
  await page.getByText('Nothing found').waitFor();
  await shoot(page, 'shelf-no-match');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 400, height: 800 });
  await row(0).waitFor();
  await shoot(page, 'side-panel');
  await row(0).click();
  await page.locator('main h1 [data-editable]').waitFor();
  await shoot(page, 'side-panel-posting');
  await page.close();
}
