import type { Page } from 'playwright-core';
import { type Browser, launch } from '../chromium/launch';
import { workerStop } from '../endurance/worker-stop';
import { builtExtension, scriptOf } from './built';
import { type Figure, type Measured, quantile } from './measured';
import type { StoreBench } from './store-side';
import { traceFrames } from './trace';

/** One frame of a 60 Hz screen, in milliseconds. */
const FRAME = 1000 / 60;
/** What charts and comparisons may take until they stand, in milliseconds. */
const DRAWN = 300;
const OPENINGS = 6;
const OPENING_WARM_UPS = 2;
const SCROLLED_FRAMES = 240;
const FRAME_MARK = 'roleshelf-frame';
/** Pixels that one frame scrolls: a hard turn of the wheel. */
const SCROLL_STEP = 120;
const STRIDE = 2_000;
const CHARTED = 1_000;
const COMPARED = 5;

declare const storeBench: StoreBench;

async function fill(browser: Browser, script: string, from: number, to: number): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('export.html'));
  await page.evaluate(script);
  for (let start = from; start < to; start += STRIDE) {
    await page.evaluate(([first, end]) => storeBench.fill(first, end), [start, Math.min(to, start + STRIDE)] as const);
    process.stderr.write(`\r${Math.min(to, start + STRIDE)} of ${to} postings on the shelf`);
  }
  process.stderr.write('\n');
  // The page wrote past the worker, which counts the shelf once: the next one counts anew.
  await (await workerStop(browser, page)).stop('stopAllWorkers');
  await page.close();
}

/** Opens the full page again and again: milliseconds from navigation until its first rows are painted. */
async function openings(browser: Browser): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < OPENINGS + OPENING_WARM_UPS; run += 1) {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const painted = new Promise((resolve) => {
        const seen = new MutationObserver(() => {
          if (document.querySelector('tr[data-key]') === null) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        seen.observe(document, { childList: true, subtree: true });
      });
      Object.assign(globalThis, { painted });
    });
    await page.goto(browser.page('collection.html'));
    times.push(Number(await page.evaluate('painted')));
    await page.close();
  }
  return times.slice(OPENING_WARM_UPS);
}

interface Scrolled {
  /** Milliseconds of the processor that the page's main thread took for each frame. */
  readonly busy: readonly number[];
  /** Milliseconds from each frame to the next, by the screen's clock. */
  readonly apart: readonly number[];
}

/** Opens the table at a shelf's full size and scrolls it frame by frame. */
async function scrolled(browser: Browser): Promise<Scrolled> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(browser.page('collection.html'));
  await page.getByRole('button', { name: 'Table' }).click();
  await page.locator('tr[data-key]').first().waitFor();
  let apart: number[] = [];
  const busy = await traceFrames(page, FRAME_MARK, async () => {
    apart = await page.evaluate(
      async ([mark, frames, step]) => {
        let scroller = document.querySelector('tr[data-key]')?.parentElement;
        while (scroller && (scroller.scrollHeight <= scroller.clientHeight || getComputedStyle(scroller).overflowY === 'visible'))
          scroller = scroller.parentElement;
        if (!scroller) throw new Error('nothing scrolls');
        const from = scroller.scrollTop;
        if (scroller.scrollHeight - scroller.clientHeight < from + frames * step) throw new Error('the table is not as long as the shelf');
        const starts: number[] = [];
        for (let frame = 0; frame <= frames; frame += 1) {
          starts.push(await new Promise<number>((done) => requestAnimationFrame(done)));
          // In the frame's own task still: a promise's continuation runs before it goes on to style and paint.
          console.timeStamp(mark);
          if (frame < frames) scroller.scrollTop += step;
        }
        if (scroller.scrollTop < from + frames * step) throw new Error('the table did not scroll as far as it was to');
        return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
      },
      [FRAME_MARK, SCROLLED_FRAMES, SCROLL_STEP] as const,
    );
  });
  await page.close();
  if (busy.length !== SCROLLED_FRAMES) throw new Error(`${busy.length} of ${SCROLLED_FRAMES} frames were traced`);
  return { busy, apart };
}

/** Milliseconds from a key until `selector` is painted, by the page's own clock. */
async function drawn(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate((wanted) => {
    const done = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          const seen = new MutationObserver(() => {
            if (document.querySelector(wanted) === null) return;
            seen.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)));
          });
          seen.observe(document, { childList: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
    Object.assign(globalThis, { done });
  }, selector);
  await page.keyboard.press(key);
  return Number(await page.evaluate('done'));
}

/** Milliseconds that drawing the charts takes once their postings are there: the second time that they are shown. */
async function charts(browser: Browser): Promise<{ first: number; again: number[] }> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('collection.html'));
  await page.locator('tr[data-key]').first().waitFor();
  const first = await drawn(page, '3', '[data-mark]');
  const again: number[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    await page.keyboard.press('1');
    await page.locator('tr[data-key]').first().waitFor();
    again.push(await drawn(page, '3', '[data-mark]'));
  }
  await page.close();
  return { first, again };
}

async function comparisons(browser: Browser): Promise<number[]> {
  const page = await browser.context.newPage();
  await page.goto(browser.page('collection.html'));
  await page.getByRole('button', { name: 'Table' }).click();
  await page.locator('tr[data-key]').first().waitFor();
  for (let row = 0; row < COMPARED; row += 1) await page.locator(`tr[data-index="${row}"] input`).click();
  const times: number[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    times.push(await drawn(page, 'c', 'main table[class*="table"] tbody td'));
    await page.keyboard.press('Escape');
    await page.locator('tr[data-key]').first().waitFor();
  }
  await page.close();
  return times;
}

const p95 = (values: readonly number[]): number => quantile(values, 0.95);
const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A size as the names of ratios have it: `10k`. */
const short = (size: number): string => (size % 1_000 === 0 ? `${size / 1_000}k` : String(size));

const ms = (id: string, of: number, value: number, note: string): Figure => ({ id, size: of, value, unit: 'ms', note });

/** The full page with so many postings on the shelf: its opening, and how the table scrolls. */
async function listOf(browser: Browser, size: number): Promise<Measured> {
  const open = await openings(browser);
  const { busy, apart } = await scrolled(browser);
  const late = apart.filter((one) => one > 1.5 * FRAME).length;
  return {
    ratios: [{ id: `scroll-frame-${short(size)}`, value: p95(busy) / FRAME, limit: 1 }],
    figures: [
      ms('full page, first rows painted', size, median(open), `median of ${OPENINGS}`),
      ms('scroll, processor time of a frame, median', size, median(busy), `of ${busy.length} frames, ${SCROLL_STEP} pixels each`),
      ms('scroll, processor time of a frame, p95', size, p95(busy), 'script, style, layout and paint on the main thread'),
      ms('scroll, processor time of a frame, most', size, Math.max(...busy), ''),
      ms('scroll, from frame to frame, p95', size, p95(apart), `${late} of ${apart.length} frames late, drawn without a graphics card`),
    ],
  };
}

/** The full page's list at each of `sizes` of a thousand postings and more, and its charts and comparison of a thousand. */
export async function benchUi(sizes: readonly number[]): Promise<Measured> {
  const script = await scriptOf('store-side');
  const extension = await builtExtension();
  const browser = await launch({ extension: extension.path });
  try {
    await fill(browser, script, 0, CHARTED);
    const { first, again } = await charts(browser);
    const compared = await comparisons(browser);
    const lists: Measured[] = [];
    let filled = CHARTED;
    for (const size of sizes.filter((one) => one >= CHARTED)) {
      await fill(browser, script, filled, size);
      filled = size;
      lists.push(await listOf(browser, size));
    }
    return {
      ratios: [
        ...lists.flatMap(({ ratios }) => ratios),
        { id: 'insights-1000', value: median(again) / DRAWN, limit: 1 },
        { id: 'compare', value: median(compared) / DRAWN, limit: 1 },
      ],
      figures: [
        ...lists.flatMap(({ figures }) => figures),
        ms('insights, opened first', CHARTED, first, 'the charts’ code and the postings are fetched too'),
        ms('insights, drawn', CHARTED, median(again), `median of ${OPENINGS}, from the key to the paint`),
        ms(`comparison of ${COMPARED}, drawn`, CHARTED, median(compared), `median of ${OPENINGS}, from the key to the paint`),
      ],
    };
  } finally {
    await browser.close();
    await extension.remove();
  }
}
