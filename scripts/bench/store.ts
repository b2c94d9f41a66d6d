import type { Page } from 'playwright-core';
import { type Browser, launch } from '../chromium/launch';
import { builtExtension, scriptOf } from './built';
import { type Figure, type Measured, quantile, type Ratio } from './measured';
import type { StoreBench } from './store-side';

/** One frame of a 60 Hz screen, in milliseconds. */
const FRAME = 1000 / 60;
const KEYSTROKES = 150;
const WARM_UPS = 30;
const COLD_RUNS = 20;
const OPENINGS = 12;
const OPENING_WARM_UPS = 3;
const SAVES = 100;
/** How many postings are put on the shelf between two words about how far it is. */
const STRIDE = 2_000;
/** The size at which the others take part: at larger ones they would take hours. */
const RIVALS_AT = 10_000;

declare const storeBench: StoreBench;

interface SizeFigures {
  readonly size: number;
  readonly warm: readonly number[];
  readonly cold: readonly number[];
  readonly open: readonly number[];
  readonly popup: readonly number[];
  readonly indexBytes: number;
  readonly saves: Awaited<ReturnType<StoreBench['saves']>>;
  readonly rivals: Awaited<ReturnType<StoreBench['rivals']>> | undefined;
}

/** Opens the popup's page again and again: milliseconds from navigation until its first rows are painted. */
async function popupOpenings(browser: Browser): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < OPENINGS + OPENING_WARM_UPS; run += 1) {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const painted = new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          if (document.querySelector('li[data-key]') === null) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        seen.observe(document, { childList: true, subtree: true });
      });
      Object.assign(globalThis, { painted });
    });
    await page.goto(browser.page('popup.html'));
    times.push(Number(await page.evaluate('painted')));
    await page.close();
  }
  return times.slice(OPENING_WARM_UPS);
}

async function fill(page: Page, size: number): Promise<void> {
  for (let from = 0; from < size; from += STRIDE) {
    await page.evaluate(([start, end]) => storeBench.fill(start, end), [from, Math.min(size, from + STRIDE)] as const);
    if (size > STRIDE) process.stderr.write(`\r${Math.min(size, from + STRIDE)} of ${size} postings on the shelf`);
  }
  if (size > STRIDE) process.stderr.write('\n');
}

/** Everything that is measured at one size, in a browser of its own. */
async function measure(extension: string, script: string, size: number): Promise<SizeFigures> {
  const browser = await launch({ extension });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.page('export.html'));
    await page.evaluate(script);
    await fill(page, size);
    const indexBytes = await page.evaluate(() => storeBench.indexBytes());
    const cold = await page.evaluate((runs) => storeBench.cold(runs), COLD_RUNS);
    const open = await page.evaluate((runs) => storeBench.open(runs), COLD_RUNS);
    const warm = await page.evaluate(([count, warmUps]) => storeBench.warm(count, warmUps), [KEYSTROKES, WARM_UPS] as const);
    const popup = await popupOpenings(browser);
    const saves = await page.evaluate(([from, count]) => storeBench.saves(from, count), [size, SAVES] as const);
    const rivals = size === RIVALS_AT ? await page.evaluate((count) => storeBench.rivals(count, 60), size) : undefined;
    return { size, warm, cold, open, popup, indexBytes, saves, rivals };
  } finally {
    await browser.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const p95 = (values: readonly number[]): number => quantile(values, 0.95);
const median = (values: readonly number[]): number => quantile(values, 0.5);
const short: Readonly<Record<number, string>> = { 10000: '10k', 100000: '100k' };

function ratiosOf({ size, warm, cold, open, popup, indexBytes, saves, rivals }: SizeFigures, small: SizeFigures | undefined): Ratio[] {
  const name = short[size] ?? String(size);
  const limits: Readonly<Record<string, number>> = { '10k': 1, '100k': 3 };
  const perSave = (sum(saves.save) + saves.maintain) / sum(saves.bare);
  return [
    ...(limits[name] === undefined ? [] : [{ id: `search-warm-${name}`, value: p95(warm) / FRAME, limit: limits[name] }]),
    ...(name === '10k' ? [{ id: 'search-cold-10k', value: p95(cold) / FRAME, limit: 4 }] : []),
    ...(name === '10' || name === '100k' ? [{ id: `save-${name}`, value: perSave, limit: 2 }] : []),
    ...(small === undefined || limits[name] === undefined
      ? []
      : [{ id: `popup-open-${name}`, value: median(popup) / median(small.popup), limit: name === '10k' ? 1.3 : 1.6 }]),
    ...(rivals === undefined
      ? []
      : [
          { id: 'search-open-vs-minisearch', value: median(open) / median(rivals.load), limit: 0.1 },
          { id: 'search-disk-vs-minisearch', value: indexBytes / rivals.bytes, limit: 0.125 },
        ]),
  ];
}

function figuresOf({ size, warm, cold, open, popup, indexBytes, saves, rivals }: SizeFigures): Figure[] {
  const ms = (id: string, value: number, note?: string): Figure => ({
    id,
    size,
    value,
    unit: 'ms',
    ...(note === undefined ? {} : { note }),
  });
  return [
    ms('search, warm, p95', p95(warm), `of ${KEYSTROKES} keystrokes, with 50 rows`),
    ms('search, warm, median', median(warm)),
    ms('search, cold, p95', p95(cold), `of ${COLD_RUNS}, nothing in memory`),
    ms('search index, opened', median(open)),
    ms('popup, first rows painted', median(popup), `median of ${OPENINGS}`),
    ms('save', sum(saves.save) / saves.save.length, `mean of ${SAVES}`),
    ms('bare put of the same bytes', sum(saves.bare) / saves.bare.length),
    ms('index, folded and merged, a save', saves.maintain / saves.save.length),
    { id: 'search index', size, value: indexBytes, unit: 'bytes' },
    ...(rivals === undefined
      ? []
      : [
          ms('MiniSearch, built', rivals.build),
          ms('MiniSearch, loadJSON', median(rivals.load)),
          ms('MiniSearch, query, p95', p95(rivals.query), 'keys alone, without rows'),
          { id: 'MiniSearch, JSON', size, value: rivals.bytes, unit: 'bytes' as const },
          ms('plain scan of every record', median(rivals.scan)),
        ]),
  ];
}

/** The shelf at each of `sizes`, in Chromium, with the same invented postings. What needs a smaller size beside it is left out without it. */
export async function benchStore(sizes: readonly number[]): Promise<Measured> {
  const script = await scriptOf('store-side');
  const extension = await builtExtension();
  try {
    const measured: SizeFigures[] = [];
    for (const size of sizes) measured.push(await measure(extension.path, script, size));
    const small = measured.find(({ size }) => size === 10);
    return { ratios: measured.flatMap((one) => ratiosOf(one, small)), figures: measured.flatMap(figuresOf) };
  } finally {
    await extension.remove();
  }
}
