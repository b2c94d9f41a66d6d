/**
 * Rounds in which the user does something with the real extension while its worker is stopped at a seeded moment. A model is kept beside
 * the shelf; after each round the shelf must be what the model says, and whole.
 */
import { setTimeout as after } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import type { Browser } from '../chromium/launch';
import { historyFaults, indexFaults, listFaults, modelFaults, postingsOf, standingOf, summaryFaults } from './audit';
import { serveChangingPages } from './changing-pages';
import { asked, type FlowName, type FlowPart, type FlowResult, flowsFor, runFlow, type Stage } from './flows';
import { readRawShelf } from './raw-shelf';
import { type Seeded, seeded } from './seeded';
import { type Modelled, nothingKept, type Standing, sameStanding } from './shelf-model';
import { type StopBy, workerStop } from './worker-stop';

export interface EnduranceOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Called after each round, with the pages that stand open, and whether it was an acknowledged save. */
  onRound?(round: number, open: { readonly popup: Page; readonly saved: boolean }): Promise<void> | void;
  /** What earlier runs over the same profile left; it is gone on with. */
  readonly story?: Story;
  /** How many postings there are; without it a tenth of the rounds. */
  readonly postings?: number;
  /** In how many of all rounds the worker is stopped; all without it. */
  readonly stopShare?: number;
  /** How many of all rounds are saves; without it every flow is as likely as the others. */
  readonly saveShare?: number;
  /** The shelf is compared after every so many rounds, and always where nobody was told what a round came to; every round without it. */
  readonly auditEvery?: number;
}

/** What is known of a profile from one browser to the next. */
export interface Story {
  readonly models: Map<number, Modelled>;
  readonly edits: Map<number, number>;
  /** The captures whose pages were unpacked. */
  readonly unpacked: Set<string>;
}

/** The story of an empty shelf. */
export function newStory(): Story {
  return { models: new Map(), edits: new Map(), unpacked: new Set() };
}

export interface EnduranceReport {
  readonly rounds: number;
  readonly seed: number;
  /** How often each flow was done, and how often the user was told that it is done. */
  readonly flows: ReadonlyMap<FlowName, { readonly done: number; readonly acknowledged: number }>;
  /** How often the worker was stopped, and how often of these while a flow ran. */
  readonly stops: number;
  readonly stopsInFlight: number;
  /** How often the popup's message got no answer because the worker was gone. */
  readonly interrupted: number;
  readonly acknowledgedSaves: number;
  readonly postings: number;
  readonly captures: number;
  /** What did not hold, with its round. Empty is the aim. */
  readonly faults: readonly string[];
}

/** How many rounds each posting has on average: enough for a history, few enough that it stays short. */
const ROUNDS_A_POSTING = 10;
/** Where not every round is compared, every so many are searched for. */
const SEARCH_EVERY = 5;
const saves: [FlowName, ...FlowName[]] = ['popup-save', 'button-save'];
/** How long a part of a flow takes before any was measured, in milliseconds. */
const FIRST_GUESS = 120;

/** When and how the worker is stopped in one round. */
interface StopPlan {
  /** Stopped before the flow begins, so that its first message starts the worker. */
  readonly cold: boolean;
  /** The part of the flow from whose beginning the stops count. */
  readonly part: FlowPart;
  /** Pauses before each stop, as shares of the time that this usually takes. */
  readonly pauses: readonly number[];
  readonly by: StopBy;
}

function planStops(random: Seeded): StopPlan {
  return {
    cold: random.chance(0.3),
    part: random.pick<FlowPart>(['first', 'last']),
    // A second stop meets the client's retry, so that the flow may fail for good.
    pauses: Array.from({ length: 1 + random.whole(3) }, (_, index) => random.fraction() * (index === 0 ? 1.1 : 0.5)),
    by: random.pick<StopBy>(['stopAllWorkers', 'closeTarget']),
  };
}

/** Runs the rounds in a browser whose shelf is as the story says: empty at first. Throws when a flow fails in a way that a stopped worker does not explain. */
export async function endure(browser: Browser, options: EnduranceOptions): Promise<EnduranceReport> {
  const { rounds, seed, onRound, story = newStory(), stopShare = 1, saveShare = 0, auditEvery = 1 } = options;
  const postings = options.postings ?? Math.ceil(rounds / ROUNDS_A_POSTING);
  const random = seeded(seed);
  const pages = await serveChangingPages(browser.context, story.edits);
  const tab = await browser.context.newPage();
  await tab.goto(pages.url(0));
  const popup = await browser.context.newPage();
  await popup.goto(browser.page('popup.html'));
  const tabId = await popup.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, `${pages.url(0)}*`);
  const worker = await workerStop(browser, popup);

  let interrupted = 0;
  let stops = 0;
  let stopsInFlight = 0;
  let acknowledgedSaves = 0;
  const onInterrupted = (): void => {
    interrupted += 1;
  };
  const stage: Stage = {
    pages,
    tab,
    tabId,
    popup,
    restartWorker: () => worker.stop('stopAllWorkers'),
    onInterrupted,
    onPart: () => undefined,
    wasStopped: () => false,
  };
  const { models, unpacked } = story;
  const durations = new Map<string, number>();
  const flows = new Map<FlowName, { done: number; acknowledged: number }>();
  const faults: string[] = [];

  const standings = (): Map<string, Standing> => new Map([...models].map(([posting, { standing }]) => [pages.key(posting), standing]));

  async function play(flow: FlowName, posting: number, model: Modelled): Promise<FlowResult> {
    if (stopShare < 1 && !random.chance(stopShare)) return runFlow(flow, posting, model, stage);
    const plan = planStops(random);
    if (plan.cold) await worker.stop(plan.by);
    const usual = durations.get(`${flow} ${plan.part}`) ?? FIRST_GUESS;
    let began: number | undefined;
    let over = false;
    let wasStopped = false;
    let stopping = Promise.resolve();
    const stopOnPlan = async (): Promise<void> => {
      for (const pause of plan.pauses) {
        await after(pause * usual);
        stops += 1;
        if (!over) stopsInFlight += 1;
        wasStopped = true;
        await worker.stop(plan.by);
      }
    };
    const onPart = (part: FlowPart): void => {
      if (part !== plan.part || began !== undefined) return;
      began = performance.now();
      stopping = stopOnPlan();
    };
    try {
      return await runFlow(flow, posting, model, { ...stage, onPart, wasStopped: () => wasStopped });
    } finally {
      over = true;
      if (began !== undefined) durations.set(`${flow} ${plan.part}`, 0.8 * usual + 0.2 * (performance.now() - began));
      await stopping;
    }
  }

  /** Compares shelf and model, and gives what is wrong. `touched` are the postings whose history is gone through. */
  async function audit(touched: readonly number[], result?: FlowResult): Promise<string[]> {
    const answer = (await asked('shelf/list', { query: '', offset: 0, limit: 500 }, stage)) ?? missing('shelf/list');
    const keys = touched.map(pages.key);
    const raw = await readRawShelf(popup, keys);
    const { postings, faults: invalid } = postingsOf(raw);
    const [posting] = touched;
    if (result !== undefined && posting !== undefined) {
      const found = standingOf(postings.get(pages.key(posting)));
      const stands = result.may.find(({ standing }) => sameStanding(standing, found)) ?? result.may[0];
      // When a save landed without being acknowledged, its time is known from here on.
      models.set(posting, found !== undefined && sameStanding(stands.standing, found) ? { ...stands, standing: found } : stands);
    }
    const model = standings();
    const faults = [
      ...invalid,
      ...modelFaults(postings, model),
      ...summaryFaults(raw, postings),
      ...indexFaults(raw, postings),
      ...(await historyFaults(raw, postings, keys, unpacked)),
      ...listFaults(answer, model),
    ];
    for (const one of touched) faults.push(...(await searchFaults(one)));
    return faults;
  }

  async function keysFound(query: string): Promise<string[]> {
    const { items } = (await asked('shelf/list', { query, offset: 0, limit: 500 }, stage)) ?? missing('shelf/list');
    return items.map(({ key }) => key).sort();
  }

  /** A word of the posting's present title finds it while it is on the shelf, and only then; a word of every title finds the whole shelf. */
  async function searchFaults(posting: number): Promise<string[]> {
    const isKept = (standing: Standing): boolean => standing !== undefined && !standing.inBin;
    const standing = models.get(posting)?.standing;
    const word = standing?.title.split(' ').at(-1) ?? pages.word(posting);
    const all = [...standings()].flatMap(([key, kept]) => (isKept(kept) ? [key] : []));
    const expected: [query: string, keys: string[]][] = [
      [word, isKept(standing) ? [pages.key(posting)] : []],
      [pages.sharedWord, all.sort()],
    ];
    const faults: string[] = [];
    for (const [query, keys] of expected) {
      const found = await keysFound(query);
      if (!isDeepStrictEqual(found, keys)) faults.push(`search: “${query}” finds ${JSON.stringify(found)}, not ${JSON.stringify(keys)}`);
    }
    return faults;
  }

  function exportFaults({ exported }: FlowResult): string[] {
    if (exported === undefined) return [];
    const expected = [...standings()].flatMap(([key, standing]) => (standing && !standing.inBin ? [{ key, title: standing.title }] : []));
    const sorted = (titles: readonly { key: string; title: string }[]) => [...titles].sort((a, b) => a.key.localeCompare(b.key));
    return isDeepStrictEqual(sorted(exported), sorted(expected)) ? [] : ['export: the file does not hold what is on the shelf'];
  }

  /** What is wrong after a round. Between two comparisons what was acknowledged is taken for what stands, and searched for. */
  async function afterRound(round: number, posting: number, result: FlowResult): Promise<string[]> {
    if (round % auditEvery === 0 || !result.acknowledged || result.may.length > 1) return audit([posting], result);
    models.set(posting, result.may[0]);
    return round % SEARCH_EVERY === 0 ? searchFaults(posting) : [];
  }

  for (let round = 1; round <= rounds; round += 1) {
    const posting = random.whole(postings);
    const model = models.get(posting) ?? nothingKept;
    const flow = saveShare > 0 && random.chance(saveShare) ? random.pick(saves) : random.pick(flowsFor(model));
    if (random.chance(0.5)) pages.change(posting);
    const result = await play(flow, posting, model);
    // What nobody was told of may still be under way, and would land while the shelf is gone through.
    if (!result.acknowledged) await worker.stop('stopAllWorkers');
    const count = flows.get(flow) ?? { done: 0, acknowledged: 0 };
    flows.set(flow, { done: count.done + 1, acknowledged: count.acknowledged + (result.acknowledged ? 1 : 0) });
    const saved = result.acknowledged && flow.endsWith('-save');
    const wrong = [...exportFaults(result), ...(await afterRound(round, posting, result))];
    faults.push(...wrong.map((fault) => `round ${round} (${flow}${result.acknowledged ? '' : ', not acknowledged'}): ${fault}`));
    if (saved) acknowledgedSaves += 1;
    await onRound?.(round, { popup, saved });
    // What is wrong once stays wrong: later rounds would only say it again.
    if (wrong.length > 0) break;
  }
  const last = await audit([...models.keys()]);
  if (faults.length === 0) faults.push(...last.map((fault) => `at the end: ${fault}`));
  const kept = [...standings().values()].flatMap((standing) => standing ?? []);
  await Promise.all([tab.close(), popup.close()]);
  return {
    rounds,
    seed,
    flows,
    stops,
    stopsInFlight,
    interrupted,
    acknowledgedSaves,
    postings: kept.length,
    captures: kept.reduce((sum, { captures }) => sum + captures, 0),
    faults,
  };
}

function missing(route: string): never {
  throw new Error(`${route}: a worker that nobody stops does not answer`);
}
