import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, launch } from '../chromium/launch';
import { builtExtension, scriptOf } from './built';
import { keptPages } from './kept-pages';
import type { Figure, Measured } from './measured';
import { rendererMegabytes } from './renderer-memory';
import { figuresOf, type KeptFigures, ratiosOf, type SizeFigures } from './store-ratios';
import type { StoreBench } from './store-side';

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
/** How many of the postings FlexSearch gets: it writes a posting in ten milliseconds and more. */
const FLEXSEARCH_POSTINGS = 500;

declare const storeBench: StoreBench;

/** Where something is measured: the built extension, the bench's script, and a profile to come back to. */
interface Place {
  readonly extension: string;
  readonly script: string;
  readonly profile?: string;
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

/** Opens the popup, searches in it, and tells what its process uses. */
async function popupMemory(browser: Browser, page: Page): Promise<number | undefined> {
  await page.goto(browser.page('popup.html'));
  await page.waitForSelector('li[data-key]');
  await page.locator('input[type=search]').fill('pa');
  await page.waitForSelector('li[data-key] mark');
  return rendererMegabytes(browser, page);
}

/** Runs `work` with a page of the extension in a browser of its own, in which the bench's script stands ready. */
async function inBenchPage<Result>(
  { extension, script, profile }: Place,
  work: (browser: Browser, page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await launch({ extension, ...(profile === undefined ? {} : { profile }) });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.page('export.html'));
    await page.evaluate(script);
    return await work(browser, page);
  } finally {
    await browser.close();
  }
}

/** Brings postings onto the shelf, and tells how far it is. */
async function fill(page: Page, size: number): Promise<number> {
  const from = performance.now();
  for (let start = 0; start < size; start += STRIDE) {
    await page.evaluate(([first, end]) => storeBench.fill(first, end), [start, Math.min(size, start + STRIDE)] as const);
    if (size > STRIDE) process.stderr.write(`\r${Math.min(size, start + STRIDE)} of ${size} postings on the shelf`);
  }
  if (size > STRIDE) process.stderr.write('\n');
  return performance.now() - from;
}

/** Everything that is measured at one size. */
async function measure(place: Place, size: number): Promise<SizeFigures> {
  const imports =
    size === RIVALS_AT ? await inBenchPage(place, (_, page) => page.evaluate((count) => storeBench.imports(0, count), size)) : undefined;
  const profile = await mkdtemp(join(tmpdir(), 'roleshelf-bench-'));
  try {
    const figures = await measureOn({ ...place, profile }, size);
    // A browser of its own: nothing that the bench itself used is in its processes.
    const popupMegabytes = await inBenchPage({ ...place, profile, script: '' }, popupMemory);
    return { ...figures, imports, popupMegabytes };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

async function measureOn(place: Place, size: number): Promise<Omit<SizeFigures, 'imports' | 'popupMegabytes'>> {
  return inBenchPage(place, async (browser, page) => {
    const filled = await fill(page, size);
    const indexBytes = await page.evaluate(() => storeBench.indexBytes());
    const cold = await page.evaluate((runs) => storeBench.cold(runs), COLD_RUNS);
    const open = await page.evaluate((runs) => storeBench.open(runs), COLD_RUNS);
    const warm = await page.evaluate(([count, warmUps]) => storeBench.warm(count, warmUps), [KEYSTROKES, WARM_UPS] as const);
    const popup = await popupOpenings(browser);
    const saves = await page.evaluate(([from, count]) => storeBench.saves(from, count), [size, SAVES] as const);
    const withRivals = size === RIVALS_AT;
    const rivals = withRivals
      ? await page.evaluate(([count, flexCount]) => storeBench.rivals(count, flexCount, 60), [size, FLEXSEARCH_POSTINGS] as const)
      : undefined;
    const listWhileImporting = withRivals
      ? await page.evaluate(([from, count]) => storeBench.listWhileImporting(from, count), [size + SAVES, STRIDE] as const)
      : undefined;
    const upkeep = await page.evaluate((from) => storeBench.upkeep(from), size + SAVES + (withRivals ? STRIDE : 0));
    return { size, fill: filled, upkeep, warm, cold, open, popup, indexBytes, saves, rivals, listWhileImporting };
  });
}

/** What the labelled real pages take, kept on a shelf of their own; nothing where there are none. */
async function measureKept(place: Place): Promise<KeptFigures | undefined> {
  const pages = keptPages();
  if (pages.length === 0) return undefined;
  return inBenchPage(place, async (_, page) => ({
    count: pages.length,
    bytes: await page.evaluate((captured) => storeBench.keptBytes(captured), pages),
  }));
}

/** The shelf at each of `sizes`, in Chromium, with the same invented postings. What needs a smaller size, or pages that are not there, is left out. */
export async function benchStore(sizes: readonly number[]): Promise<Measured> {
  const script = await scriptOf('store-side');
  const extension = await builtExtension();
  const place: Place = { extension: extension.path, script };
  try {
    const measured: SizeFigures[] = [];
    for (const size of sizes) measured.push(await measure(place, size));
    const kept = await measureKept(place);
    const keptFigure: Figure[] =
      kept === undefined
        ? []
        : [
            {
              id: 'posting with its page',
              value: Math.round(kept.bytes / kept.count),
              unit: 'bytes',
              note: `mean of ${kept.count} labelled pages, index included`,
            },
          ];
    return { ratios: ratiosOf(measured, kept), figures: [...measured.flatMap(figuresOf), ...keptFigure] };
  } finally {
    await extension.remove();
  }
}
