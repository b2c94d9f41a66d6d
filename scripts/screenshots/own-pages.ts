import { type FixturePage, servePage } from '../chromium/fixture-pages';
import type { Scene } from './pictures';

const size = { width: 900, height: 700 };

/** The pages that the extension opens beside the shelf. */
export async function ownPages(scene: Scene): Promise<void> {
  const { browser, say, keep } = scene;
  for (const name of ['welcome', 'options', 'import'] as const) {
    const page = await browser.context.newPage();
    await page.setViewportSize(size);
    await page.goto(browser.page(`${name}.html`));
    // The options' last part comes with the worker's answer.
    await page.getByRole('heading', name === 'options' ? { name: say('optionsBin') } : { level: 1 }).waitFor();
    await keep(name, { screenshot: () => page.screenshot({ fullPage: true }), evaluate: (expression) => page.evaluate(expression) });
    await page.close();
  }
  await importing(scene);
}

const tracker = [
  'Company Name,Job Title,Status,Date Added (UTC),Date Applied (UTC),Date Interviewed (UTC),Job Link,Tags',
  'Campana Works,Bell Founder,Applied,2026-11-01,2026-11-03,,https://campana.example/jobs/17,bronze',
  'Quay Co,Net Mender,Interviewing,2026-11-02,2026-11-05,2026-11-20,https://quay.example/jobs/2,harbour',
  'Harbour Board,Tide Reader,Saved,2026-11-09,,,https://tides.example/jobs/4,',
].join('\n');
const unknown = 'What,Who,Where it is,Pays\nNet Mender,Quay Co,https://quay.example/jobs/2,24 GBP an hour\n';

/** A table that another tracker wrote, one whose columns are not known, and what an import would do. */
async function importing({ browser, say, keep }: Scene): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  const choose = async (name: string, text: string) => {
    await page.goto(browser.page('import.html'));
    await page.getByRole('heading', { name: say('importTitle') }).waitFor();
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  await choose('jobs_export.csv', tracker);
  await page.getByRole('heading', { name: say('importLookedTitle') }).waitFor();
  await page.locator('tbody td').first().waitFor();
  await keep('import-look', page);
  await choose('mine.csv', unknown);
  await page.getByRole('heading', { name: say('importExplainTitle', 'mine.csv') }).waitFor();
  await keep('import-columns', page);
  await page.close();
}

/** Saving the open tabs of a window, from the question to what became of each; the extension has the access that Chrome would ask for. */
export async function openTabs({ browser, say, keep }: Scene, posting: FixturePage, list: FixturePage): Promise<void> {
  for (const fixture of [posting, list]) await servePage(browser.context, fixture);
  const tabs = await Promise.all(
    [posting, list].map(async ({ url }) => {
      const page = await browser.context.newPage();
      await page.goto(url);
      return page;
    }),
  );
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 900, height: 480 });
  await page.goto(browser.page('tabs.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await keep('tabs', page);
  await page.getByRole('button', { name: say('openTabsList') }).click();
  await page.getByRole('checkbox').nth(1).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.mouse.move(0, 0);
  await keep('tabs-choose', page);
  await page.getByRole('button', { name: say('openTabsSave_other', 2) }).click();
  await page.getByText(say('openTabsDone')).waitFor();
  await keep('tabs-done', page);
  for (const one of [...tabs, page]) await one.close();
}
