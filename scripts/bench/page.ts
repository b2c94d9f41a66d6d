import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { fixturePage, servePage } from '../chromium/fixture-pages';
import { type Browser, launch } from '../chromium/launch';
import { pressToolbarAction } from '../chromium/toolbar-action';
import { builtExtension } from './built';
import type { Measured } from './measured';
import { quantile } from './measured';
import { type ScriptCost, traceScripts } from './trace';

/** What the button and the popup may take: gzipped bytes, and milliseconds. */
const BYTES = 10 * 1024;
const TASK = 10;
const FIRST_STATE = 150;
const READING = 1_000;
/** A look at the page each 200 ms at the most, and what begins one: the change itself, a timer, an idle callback. */
const CALLS_A_SECOND = 5 * 3;

const RUNS = 3;
/** How long the page changes with every frame, in milliseconds. */
const CHURN = 2_000;
/** Characters of the large page. */
const LARGE = 1_500_000;

const posting = fixturePage(resolve(import.meta.dirname, '../../tests/sites/tiktok/2026-10-next'));
const list = fixturePage(resolve(import.meta.dirname, '../../tests/sites/tiktok/2026-10-next-list'));

/** A page with as many cards of other jobs below its own part as make it this long. */
function grown(body: string, length: number): string {
  const card = (number: number): string =>
    `<li class="card"><a href="/search/${7_000_000_000_000_000_000 + number}"><h3>Bookbinder, evening shift ${number}</h3></a><p>Lisbon, Portugal. ${'We sew, glue and press what others only print. '.repeat(8)}</p><span>€${20 + (number % 9)}K a year</span><button type="button">Share</button></li>`;
  const count = Math.ceil((length - body.length) / card(1_000).length);
  const cards = Array.from({ length: Math.max(0, count) }, (_, number) => card(number)).join('');
  return body.replace('</body>', `<aside><ul>${cards}</ul></aside></body>`);
}

/** Adds and removes an element with every frame. As text: a named function that tsx compiled is none in the page. */
function churn(page: Page): Promise<void> {
  return page.evaluate(`new Promise((done) => {
    const until = performance.now() + ${CHURN};
    requestAnimationFrame(function step() {
      const mark = document.createElement('i');
      document.querySelector('main')?.append(mark);
      mark.remove();
      if (performance.now() < until) requestAnimationFrame(step);
      else done();
    });
  })`);
}

interface Visit {
  readonly arrive: ScriptCost;
  readonly churn: ScriptCost;
}

/** Opens a page and lets it change. `settled` is what tells that all of it stands. */
async function visit(browser: Browser, url: string, settled: string): Promise<Visit> {
  const page = await browser.context.newPage();
  const origin = browser.page('');
  const arrive = await traceScripts(page, origin, async () => {
    await page.goto(url);
    await page.locator(settled).first().waitFor({ state: 'attached' });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  });
  const changing = await traceScripts(page, origin, () => churn(page));
  await page.close();
  return { arrive, churn: changing };
}

/** The page's main thread while it arrives and changes, in milliseconds of its processor, as the browser counts its tasks. */
async function busy(browser: Browser, url: string, settled: string): Promise<number> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.locator(settled).first().waitFor({ state: 'attached' });
  await churn(page);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** The popup over a page, from its opening: when something is drawn, and when the posting stands there. */
async function popupTimes(browser: Browser, url: string, title: string): Promise<{ first: number; read: number }> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const popup = await pressToolbarAction(browser, page);
  await popup.until(`document.querySelector('section [data-field="title"]')?.textContent.includes(${JSON.stringify(title)})`);
  const read = Number(await popup.evaluate('performance.now()'));
  const first = Number(await popup.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()`));
  await popup.close();
  await page.close();
  return { first, read };
}

async function times<Result>(count: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < count; run += 1) results.push(await work());
  return results;
}

/** What the save button costs the pages that carry it, and how long the popup takes, in one run. */
export async function benchPage(): Promise<Measured> {
  const extension = await builtExtension();
  const large = { ...posting, url: 'https://lifeattiktok.com/search/7550000000000000001?large=1', body: grown(posting.body, LARGE) };
  const open = async (path: string | false): Promise<Browser> => {
    const browser = await launch({ extension: path });
    for (const page of [posting, list, large]) await servePage(browser.context, page);
    return browser;
  };
  const browser = await open(extension.path);
  const alone = await open(false);
  try {
    const script = await readFile(join(extension.path, 'content-scripts/save-button.js'));
    const bytes = gzipSync(script, { level: 9 }).length;
    await visit(browser, posting.url, 'roleshelf-save');
    const onPosting = await times(RUNS, () => visit(browser, posting.url, 'roleshelf-save'));
    const onLarge = await times(RUNS, () => visit(browser, large.url, 'roleshelf-save'));
    const onList = await times(RUNS, () => visit(browser, list.url, 'main'));
    const pairs = await times(RUNS, async () => ({
      withIt: await busy(browser, large.url, 'roleshelf-save'),
      without: await busy(alone, large.url, 'main'),
    }));
    const withIt = pairs.map((pair) => pair.withIt);
    const without = pairs.map((pair) => pair.without);
    const { title } = (posting.label as { posting: { title: string } }).posting;
    const popups = await times(RUNS, () => popupTimes(browser, posting.url, title));
    const popupsLarge = await times(RUNS, () => popupTimes(browser, large.url, title));

    const all = [...onPosting, ...onLarge];
    const longest = Math.max(...all.flatMap((one) => [one.arrive.longest, one.churn.longest]));
    const calls = Math.max(...all.map((one) => one.churn.calls)) / (CHURN / 1000);
    const listCalls = Math.max(...onList.map((one) => one.churn.calls));
    const median = (samples: readonly number[]): number => quantile(samples, 0.5);
    const firsts = [...popups, ...popupsLarge].map((one) => one.first);
    const first = median(firsts);
    const read = Math.max(...popupsLarge.map((one) => one.read));
    const ms = (id: string, value: number, note: string) => ({ id, value, unit: 'ms' as const, note });
    return {
      ratios: [
        { id: 'button-bytes', value: bytes / BYTES, limit: 1 },
        { id: 'button-longest-task', value: longest / TASK, limit: 1 },
        { id: 'button-calls-while-changing', value: calls / CALLS_A_SECOND, limit: 1.2 },
        { id: 'list-calls-while-changing', value: listCalls, limit: 0 },
        { id: 'page-with-button', value: median(withIt) / median(without), limit: 1.25 },
        { id: 'popup-first-state', value: first / FIRST_STATE, limit: 1 },
        { id: 'popup-reading-large', value: read / READING, limit: 1 },
      ],
      figures: [
        { id: 'save button, gzipped', value: bytes, unit: 'bytes' },
        ms('posting: script, all of its arrival', median(onPosting.map((one) => one.arrive.total)), `median of ${RUNS}`),
        ms('large posting: script, all of its arrival', median(onLarge.map((one) => one.arrive.total)), `${large.body.length} characters`),
        ms('longest stretch of the script', longest, `of ${RUNS} visits to each`),
        ms(
          `large posting: script in ${CHURN / 1000} s of changes`,
          median(onLarge.map((one) => one.churn.total)),
          'each frame changes the page',
        ),
        ms('list: script, all of its arrival', median(onList.map((one) => one.arrive.total)), 'loading it, and one look at the address'),
        ms(`list: script in ${CHURN / 1000} s of changes`, median(onList.map((one) => one.churn.total)), `${listCalls} calls`),
        ms('large posting: main thread with the button', median(withIt), 'arrival and changes'),
        ms('large posting: main thread without it', median(without), 'the same page, no extension'),
        ms(
          'popup: first state',
          first,
          `from its opening to the first paint, median of ${2 * RUNS}; the longest ${Math.max(...firsts).toFixed(0)} ms`,
        ),
        ms('popup: reading of the large posting', read, `from its opening, worker and all; the longest of ${RUNS}`),
      ],
    };
  } finally {
    await browser.close();
    await alone.close();
    await extension.remove();
  }
}
