/** Runs in a page: builds the document that is measured, and times what is measured there. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { capturePage } from '../../src/capture/capture-page';
import type { Capture } from '../../src/posting/snapshot';
import type { Done, Job } from './worker-side';

/** Where a posting's text stands, on the layouts that are measured. */
const TEXT = '[data-testid="expandable-text-box"], .show-more-less-html__markup';

/** How the page is made larger than the file is: its text `text` times, then cards of other jobs up to `length` characters. */
interface Growth {
  readonly text: number;
  readonly length: number;
}

/** Puts a parsed page in the document's place. An HTML parser would take an XHTML page's nested `<p>` apart. */
function show(markup: string, type: DOMParserSupportedType, growth: Growth): number {
  const parsed = new DOMParser().parseFromString(markup, type);
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
  grow(growth);
  return document.documentElement.outerHTML.length;
}

function grow({ text, length }: Growth): void {
  const box = document.querySelector(TEXT);
  const paragraphs = [...(box?.childNodes ?? [])];
  for (let time = 1; time < text; time += 1) box?.append(...paragraphs.map((node) => node.cloneNode(true)));
  for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
    const data: { description?: unknown } = JSON.parse(block.textContent ?? '');
    if (typeof data.description !== 'string' || text === 1) continue;
    block.textContent = JSON.stringify({ ...data, description: data.description.repeat(text) });
  }
  const list = document.createElement('ul');
  const card = (number: number): string =>
    `<li class="card"><div class="card__info"><h3 class="card__title"><a href="/jobs/view/${9_000_000_000 + number}?trk=similar">Bookbinder, evening shift ${number}</a></h3><h4 class="card__company"><a href="/company/paper-mill-${number}">Paper Mill ${number}</a></h4><p class="card__place">Lisbon, Portugal</p><p class="card__pay">€${20 + (number % 9)}K/yr - €${30 + (number % 9)}K/yr</p><time datetime="2026-10-01">${2 + (number % 5)} weeks ago</time></div></li>`;
  const missing = length - document.documentElement.outerHTML.length;
  const count = Math.max(0, Math.ceil(missing / card(1_000).length));
  list.innerHTML = Array.from({ length: count }, (_, number) => card(number)).join('');
  if (count > 0) (document.querySelector('main') ?? document.body).append(list);
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** Times one step `runs` times after `warmUps`; `prepare` is not timed. */
function repeat<Input>(runs: number, warmUps: number, prepare: () => Input, run: (input: Input) => unknown): number[] {
  return Array.from({ length: warmUps + runs }, () => {
    const input = prepare();
    return timed(() => run(input));
  }).slice(warmUps);
}

/** Both change the document that they parse, so that each gets a copy. */
const copy = (): Document => document.cloneNode(true) as Document;

const bench = {
  show,
  capture: (): Capture => capturePage(window, new Date('2026-11-20T12:00:00Z'), 'html'),
  /** Interleaved, so that both meet the same heap; ten times a sample, since a page's clock ticks in tenths of a millisecond. */
  block(runs: number, warmUps: number): { capture: number[]; outerHtml: number[] } {
    const ten = (run: () => unknown): number =>
      timed(() => {
        for (let time = 0; time < 10; time += 1) run();
      }) / 10;
    const pairs = Array.from({ length: runs + warmUps }, () => ({
      outerHtml: ten(() => document.documentElement.outerHTML.length),
      capture: ten(() => capturePage(window, new Date(), 'html')),
    })).slice(warmUps);
    return { capture: pairs.map((pair) => pair.capture), outerHtml: pairs.map((pair) => pair.outerHtml) };
  },
  readability: (runs: number, warmUps: number): number[] => repeat(runs, warmUps, copy, (page) => new Readability(page).parse()),
  defuddle: (runs: number, warmUps: number): number[] =>
    repeat(runs, warmUps, copy, (page) => new Defuddle(page, { url: location.href }).parse()),
  /** Tasks of the page's main thread that were longer than 50 ms, from now on. */
  watchTasks(): void {
    bench.longTasks = [];
    new PerformanceObserver((list) => bench.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  },
  longTasks: [] as number[],
  /** Asks a new worker. `started` is the time that its script took, in milliseconds. */
  async work(script: string, job: Job): Promise<Done & { started: number }> {
    const worker = new Worker(script);
    const next = <Message>(): Promise<Message> =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Message>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    const { started } = await next<{ started: number }>();
    const answer = next<Done>();
    worker.postMessage(job);
    const done = await answer;
    worker.terminate();
    return { ...done, started };
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
