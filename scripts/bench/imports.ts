import { launch } from '../chromium/launch';
import { builtExtension, scriptOf } from './built';
import type { ImportBench } from './import-side';
import type { Measured } from './measured';

declare const importBench: ImportBench;

/** Files of `count` postings come in, in Chromium: beside the parsing and the writing that nothing can do without, in the same run. */
export async function benchImports(count: number): Promise<Measured> {
  const script = await scriptOf('import-side');
  const extension = await builtExtension();
  const browser = await launch({ extension: extension.path });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.page('export.html'));
    await page.evaluate(script);
    const csv = await page.evaluate((size) => importBench.csv(size), count);
    const json = await page.evaluate((size) => importBench.json(size), count);
    if (json.new !== count || csv.rows !== count) throw new Error(`${json.new} and ${csv.rows} of ${count} postings came in`);
    return {
      ratios: [
        { id: 'import-json', value: json.own / json.bare, limit: 2 },
        { id: 'import-csv', value: csv.own / csv.bare, limit: 2 },
      ],
      figures: [
        { id: 'JSON, from the file to the shelf', size: count, value: json.own, unit: 'ms' },
        { id: 'JSON.parse and a bare put of the same records', size: count, value: json.bare, unit: 'ms' },
        { id: 'CSV, from the file to its rows', size: count, value: csv.own, unit: 'ms' },
        { id: 'papaparse alone', size: count, value: csv.bare, unit: 'ms' },
      ],
    };
  } finally {
    await browser.close();
    await extension.remove();
  }
}
