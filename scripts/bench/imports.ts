import { launch } from '../chromium/launch';
import { builtExtension, scriptOf } from './built';
import type { ImportBench } from './import-side';
import type { Figure, Measured } from './measured';

declare const importBench: ImportBench;

/**
 * How many times all is done, each time in a browser of its own: one run swings by a quarter, by what else the machine does. Each side comes first in
 * half of them, since the browser still sorts what the first has written while the second is timed.
 */
const ROUNDS = 4;

/** The mean of the two in the middle, as the number of rounds is even. */
function median(values: readonly number[]): number {
  const middle = [...values].sort((one, other) => one - other).slice(ROUNDS / 2 - 1, ROUNDS / 2 + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

interface Side {
  readonly own: number;
  readonly bare: number;
}

/**
 * Files of `count` postings come in, in Chromium: beside the parsing and the writing that nothing can do without, in the same run. Medians, the ratios'
 * being those of each round's own two sides.
 */
export async function benchImports(count: number): Promise<Measured> {
  const script = await scriptOf('import-side');
  const extension = await builtExtension();
  const [csv, json]: [Side[], Side[]] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const ownFirst = round % 2 === 1;
      const browser = await launch({ extension: extension.path });
      try {
        const page = await browser.context.newPage();
        await page.goto(browser.page('export.html'));
        await page.evaluate(script);
        const rows = await page.evaluate(({ size, ownFirst }) => importBench.csv(size, ownFirst), { size: count, ownFirst });
        const postings = await page.evaluate(({ size, ownFirst }) => importBench.json(size, ownFirst), { size: count, ownFirst });
        if (postings.new !== count || rows.rows !== count) throw new Error(`${postings.new} and ${rows.rows} of ${count} postings came in`);
        csv.push(rows);
        json.push(postings);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await extension.remove();
  }
  const ratio = (sides: readonly Side[]) => median(sides.map(({ own, bare }) => own / bare));
  const figure = (id: string, sides: readonly Side[], side: keyof Side): Figure => ({
    id,
    size: count,
    value: median(sides.map((one) => one[side])),
    unit: 'ms',
    note: `median of ${ROUNDS}`,
  });
  return {
    ratios: [
      { id: 'import-json', value: ratio(json), limit: 2 },
      { id: 'import-csv', value: ratio(csv), limit: 2 },
    ],
    figures: [
      figure('JSON, from the file to the shelf', json, 'own'),
      figure('JSON.parse and a bare put of the same records', json, 'bare'),
      figure('CSV, from the file to its rows', csv, 'own'),
      figure('papaparse alone', csv, 'bare'),
    ],
  };
}
