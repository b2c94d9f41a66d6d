import { existsSync, readFileSync } from 'node:fs';
import { type Browser, launch } from '../chromium/launch';
import { builtExtension, scriptOf } from './built';
import type { ExportBench } from './export-side';
import { type Figure, type Measured, quantile } from './measured';

/** How often each side of a ratio is measured, in turns. */
const RUNS = 3;
const STRIDE = 1_000;
/** How often the memory is looked at, in milliseconds. */
const LOOK = 200;
/** What writing a file may take in megabytes, whatever its size. */
const MEMORY_LIMIT = 200;

declare const exportBench: ExportBench;

/** Megabytes that only the browser's processes use, all of them together; nothing where the system does not tell. */
async function privateMegabytes({ session }: Browser): Promise<number | undefined> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const files = processInfo.map(({ id }) => `/proc/${id}/smaps_rollup`).filter((file) => existsSync(file));
  if (files.length === 0) return undefined;
  const kilobytes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].map(([, figure]) => Number(figure)),
  );
  return kilobytes.reduce((sum, figure) => sum + figure, 0) / 1024;
}

/** The most that the browser needed while `work` ran beyond what it had before, in megabytes. */
async function growthDuring(browser: Browser, work: Promise<unknown>): Promise<number | undefined> {
  const before = await privateMegabytes(browser);
  if (before === undefined) return undefined;
  let most = before;
  let running = true;
  const done = work.finally(() => {
    running = false;
  });
  while (running) {
    most = Math.max(most, (await privateMegabytes(browser)) ?? 0);
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, LOOK))]);
  }
  await done;
  return most - before;
}

/** How long a shelf takes to be written to a file, in Chromium, beside the walk and the writing that nothing can do without. */
export async function benchExports(count: number): Promise<Measured> {
  const script = await scriptOf('export-side');
  const extension = await builtExtension();
  const browser = await launch({ extension: extension.path });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.page('export.html'));
    await page.evaluate(script);
    for (let from = 0; from < count; from += STRIDE)
      await page.evaluate(([start, end]) => exportBench.fill(start, end), [from, Math.min(count, from + STRIDE)] as const);

    const figures: Figure[] = [];
    const times: Record<'json' | 'csv' | 'bareJson' | 'barePapaparse', number[]> = { json: [], csv: [], bareJson: [], barePapaparse: [] };
    for (let run = 0; run < RUNS; run += 1) {
      times.bareJson.push(await page.evaluate(() => exportBench.bareJson()));
      times.json.push((await page.evaluate(() => exportBench.write('json', false))).milliseconds);
      times.barePapaparse.push(await page.evaluate(() => exportBench.barePapaparse()));
      times.csv.push((await page.evaluate(() => exportBench.write('csv', false))).milliseconds);
    }
    const median = (name: keyof typeof times) => quantile(times[name], 0.5);
    figures.push(
      { id: 'export json', size: count, value: median('json'), unit: 'ms', note: `median of ${RUNS}` },
      { id: 'export csv', size: count, value: median('csv'), unit: 'ms', note: `median of ${RUNS}` },
    );
    for (const format of await page.evaluate(() => exportBench.formats())) {
      if (format === 'json' || format === 'csv') continue;
      const { milliseconds, bytes } = await page.evaluate((wanted) => exportBench.write(wanted, false), format);
      figures.push({ id: `export ${format}`, size: count, value: milliseconds, unit: 'ms', note: `${(bytes / 1e6).toFixed(1)} MB` });
    }
    figures.push(
      { id: 'JSON.stringify and the same walk', size: count, value: median('bareJson'), unit: 'ms', note: `median of ${RUNS}` },
      { id: 'papaparse and the same walk', size: count, value: median('barePapaparse'), unit: 'ms', note: `median of ${RUNS}` },
    );

    let bytes = 0;
    const writing = page
      .evaluate(() => exportBench.write('json', true))
      .then((written) => {
        bytes = written.bytes;
      });
    const growth = await growthDuring(browser, writing);
    if (growth !== undefined)
      figures.push({
        id: 'memory while JSON with pages is written',
        size: count,
        value: Math.round(growth * 1024 * 1024),
        unit: 'bytes',
        note: `${(bytes / 1e6).toFixed(0)} MB of file; all processes`,
      });
    return {
      ratios: [
        { id: 'export-json', value: median('json') / median('bareJson'), limit: 2 },
        { id: 'export-csv', value: median('csv') / median('barePapaparse'), limit: 2 },
        ...(growth === undefined ? [] : [{ id: 'export-memory', value: growth / MEMORY_LIMIT, limit: 1 }]),
      ],
      figures,
    };
  } finally {
    await browser.close();
    await extension.remove();
  }
}
