import type { Page } from 'playwright-core';
import { type Browser, launch } from '../chromium/launch';
import { builtExtension, scriptOf } from './built';
import type { Measured } from './measured';
import { quantile } from './measured';
import type { Bench } from './page-side';
import { type BenchPage, benchPages } from './pages';
import { savesOf } from './saves';

const RUNS = 30;
const WARM_UPS = 10;
const COLD_RUNS = 5;
const GROWN = 8;

declare const bench: Bench;

const median = (samples: readonly number[]): number => quantile(samples, 0.5);

interface Scripts {
  readonly page: string;
  readonly worker: string;
}

/** Opens a page at its own address, as it is when all of it has rendered. `grown` is how many times its size it has. */
async function openPage(browser: Browser, { url, body, contentType, length }: BenchPage, scripts: Scripts, grown = 1): Promise<Page> {
  const page = await browser.context.newPage();
  await page.route(
    (address) => address.origin === new URL(url).origin,
    (route) =>
      new URL(route.request().url()).pathname === '/bench-worker.js'
        ? route.fulfill({ body: scripts.worker, contentType: 'text/javascript' })
        : route.fulfill({ body: '<!doctype html><title></title>', contentType: 'text/html' }),
  );
  await page.goto(url);
  await page.evaluate(scripts.page);
  await page.evaluate(({ markup, type, growth }) => bench.show(markup, type, growth), {
    markup: body,
    type: contentType.startsWith('application/xhtml') ? ('application/xhtml+xml' as const) : ('text/html' as const),
    growth: { text: grown, length: length * grown },
  });
  return page;
}

interface PageTimes {
  readonly size: number;
  readonly read: number;
  readonly prune: number;
  readonly keep: number;
  readonly start: number;
  readonly coldRead: number;
}

/** The worker's times on a page: cold in a worker that has just started, warm after as many runs again. Median milliseconds. */
async function workerTimes(page: Page, title: string, runs: number): Promise<PageTimes> {
  const job = (count: number) => page.evaluate((times) => bench.work('/bench-worker.js', { capture: bench.capture(), runs: times }), count);
  const cold = [];
  for (let run = 0; run < COLD_RUNS; run += 1) cold.push(await job(1));
  const warm = await job(runs + WARM_UPS);
  if (warm.title !== title) throw new Error(`read "${warm.title}" where "${title}" stands`);
  return {
    size: warm.size,
    read: median(warm.read.slice(WARM_UPS)),
    prune: median(warm.prune.slice(WARM_UPS)),
    keep: median(warm.keep.slice(WARM_UPS)),
    start: median(cold.map(({ started }) => started)),
    coldRead: median(cold.flatMap(({ read }) => read)),
  };
}

function titleOf({ label }: BenchPage): string {
  const { posting } = label as { posting?: { title?: string } };
  return posting?.title ?? '';
}

/** How much longer a character takes on the page grown large. */
async function growthOf(
  browser: Browser,
  subject: BenchPage,
  scripts: Scripts,
  times: PageTimes,
): Promise<{ ratio: number; read: number; size: number }> {
  const page = await openPage(browser, subject, scripts, GROWN);
  const grown = await workerTimes(page, titleOf(subject), 10);
  await page.close();
  return { ratio: grown.read / grown.size / (times.read / times.size), read: grown.read, size: grown.size };
}

/** Everything in Chromium, in one run, on the same pages. Throws when a page does not read as its label says. */
export async function benchRead(): Promise<Measured> {
  const scripts: Scripts = { page: await scriptOf('page-side'), worker: await scriptOf('worker-side') };
  const extension = await builtExtension();
  const browser = await launch({ extension: extension.path });
  try {
    const { markup, signedIn } = benchPages;
    const markupPage = await openPage(browser, markup, scripts);
    const markupRead = await workerTimes(markupPage, titleOf(markup), RUNS);
    const markupPeers = await peersOf(markupPage);
    await markupPage.close();
    const markupGrowth = await growthOf(browser, markup, scripts, markupRead);

    const page = await openPage(browser, signedIn, scripts);
    const signedInRead = await workerTimes(page, titleOf(signedIn), RUNS);
    const peers = await peersOf(page);
    const growth = await growthOf(browser, signedIn, scripts, signedInRead);
    const block = await page.evaluate(([runs, warmUps]) => bench.block(runs, warmUps), [RUNS, WARM_UPS] as const);
    await page.evaluate(() => bench.watchTasks());
    const saves = await savesOf(browser, page, COLD_RUNS);
    const longTasks = await page.evaluate(() => bench.longTasks);
    await page.close();

    const pages = `${markup.name}, ${signedIn.name}`;
    const ms = (id: string, value: number, note?: string) => ({ id, value, unit: 'ms' as const, ...(note === undefined ? {} : { note }) });
    const of = (name: string, times: PageTimes, parse: { readability: number; defuddle: number }) => [
      { id: `${name}: snapshot`, value: times.size, unit: 'bytes' as const },
      ms(`${name}: read`, times.read, `warm, median of ${RUNS} after ${WARM_UPS}`),
      ms(`${name}: read and reduce to the posting's part`, times.keep, 'what a save does'),
      ms(`${name}: prune the capture`, times.prune),
      ms(`${name}: start a worker`, times.start, `script evaluated, median of ${COLD_RUNS}`),
      ms(`${name}: cold read`, times.coldRead, `the first in a new worker, median of ${COLD_RUNS}`),
      ms(`${name}: Readability`, parse.readability, 'parse alone, without the copy it needs'),
      ms(`${name}: Defuddle`, parse.defuddle, 'parse alone, without the copy it needs'),
    ];
    return {
      ratios: [
        { id: 'read-markup', value: markupRead.read / markupPeers.readability, limit: 0.5 },
        { id: 'read-signed-in', value: signedInRead.read / peers.readability, limit: 0.5 },
        { id: 'read-growth', value: Math.max(growth.ratio, markupGrowth.ratio), limit: 1.2 },
        { id: 'capture-block', value: median(block.capture) / median(block.outerHtml), limit: 1.5 },
        { id: 'click-to-kept', value: quantile(saves.gesture, 0.95) / peers.readability, limit: 2 },
      ],
      figures: [
        ...of('markup', markupRead, markupPeers),
        ms(`markup × ${GROWN}: read`, markupGrowth.read, `${markupGrowth.size} bytes, growth ${markupGrowth.ratio.toFixed(2)}`),
        ...of('signed in', signedInRead, peers),
        ms(`signed in × ${GROWN}: read`, growth.read, `${growth.size} bytes, growth ${growth.ratio.toFixed(2)}`),
        ms('capture', median(block.capture)),
        ms('capture, longest', Math.max(...block.capture, ...longTasks), `${longTasks.length} tasks over 50 ms in all saves`),
        ms('outerHTML.length', median(block.outerHtml)),
        ms('gesture to kept, p95', quantile(saves.gesture, 0.95), `of ${saves.gesture.length}, by the keyboard command`),
        ms('gesture to kept, median', median(saves.gesture)),
        ms('gesture to the mark, p95', quantile(saves.marked, 0.95), 'on the toolbar button'),
        ms('gesture to the mark, median', median(saves.marked)),
        ms('popup: read and kept, p95', quantile(saves.popup, 0.95), `of ${saves.popup.length}, both of its messages without a pause`),
        ms('popup: read and kept, median', median(saves.popup)),
        ms('popup: kept, median', median(saves.kept), 'the second message alone: what a press on Save waits for'),
        ms('popup: read and kept, worker stopped before', median(saves.cold), `median of ${saves.cold.length}; pages: ${pages}`),
      ],
    };
  } finally {
    await browser.close();
    await extension.remove();
  }
}

async function peersOf(page: Page): Promise<{ readability: number; defuddle: number }> {
  const readability = await page.evaluate(([runs, warmUps]) => bench.readability(runs, warmUps), [RUNS, WARM_UPS] as const);
  const defuddle = await page.evaluate(([runs, warmUps]) => bench.defuddle(runs, warmUps), [RUNS / 3, WARM_UPS / 2] as const);
  return { readability: median(readability), defuddle: median(defuddle) };
}
