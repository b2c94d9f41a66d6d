/**
 * Rounds in which the user does something with the real extension while its worker is stopped at a seeded moment. A model is kept beside
 * the shelf; after each round the shelf must be what the model says, and whole.
 */
import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Timer } from '../../src/protocol/patience';
import type { Browser } from '../chromium/launch';
import { audit, type Compared, exportFaults, searchFaults, standings } from './comparison';
import { type FlowName, type FlowPart, type FlowResult, flowsFor, runFlow, type Stage, untilRead } from './flows';
import { type Seeded, seeded } from './seeded';
import { openSession } from './session';
import { type Modelled, nothingKept } from './shelf-model';
import { newStory, type Story } from './story';
import type { StopBy } from './worker-stop';

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
  /** Starts the browser anew on the same profile, where it starts the worker no more; without it the run ends there. */
  restart?(): Promise<Browser>;
  /** Another time than the real one, for what the popup asks. */
  readonly timer?: Timer;
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
  /** In how many rounds the browser started the worker no more, and was itself started anew. */
  readonly silentRounds: number;
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
/** A worker that is silent in that many new browsers, one after the other, is not the browser's fault. */
const MOST_BROWSERS = 3;
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

/**
 * Runs the rounds in a browser whose shelf is as the story says: empty at first. Throws when a flow fails in a way that neither a stopped worker
 * explains nor a browser that starts it no more, which is started anew.
 */
export async function endure(browser: Browser, options: EnduranceOptions): Promise<EnduranceReport> {
  const { rounds, seed, onRound, story = newStory(), stopShare = 1, saveShare = 0, auditEvery = 1, timer } = options;
  const postings = options.postings ?? Math.ceil(rounds / ROUNDS_A_POSTING);
  const random = seeded(seed);
  let session = await openSession(browser, story.edits);

  let round = 0;
  let interrupted = 0;
  let stops = 0;
  let stopsInFlight = 0;
  let acknowledgedSaves = 0;
  let isSilent = false;
  const silentRounds = new Set<number>();
  const durations = new Map<string, number>();
  const flows = new Map<FlowName, { done: number; acknowledged: number }>();
  const faults: string[] = [];

  const stage = (): Stage => ({
    ...session,
    ...(timer !== undefined && { timer }),
    restartWorker: () => session.worker.stop('stopAllWorkers'),
    onInterrupted() {
      interrupted += 1;
    },
    onSilent() {
      isSilent = true;
      silentRounds.add(round);
    },
    isSilent: () => isSilent,
    onPart: () => undefined,
    wasStopped: () => false,
  });
  const compared = (): Compared => ({ ...stage(), story });

  /** Goes on in another browser over the same profile. What this one's worker was still to read again is read there. */
  async function startAnew(): Promise<void> {
    if (options.restart === undefined) throw new Error('the browser starts the worker no more');
    session = await openSession(await options.restart(), story.edits);
    isSilent = false;
    await untilRead(stage());
  }

  /** Does what a worker must answer; where the browser starts none any more, in another. */
  async function heard<Value>(work: () => Promise<Value>): Promise<Value> {
    for (let browsers = 0; ; browsers += 1) {
      if (isSilent) await startAnew();
      try {
        return await work();
      } catch (error) {
        if (!isSilent || browsers === MOST_BROWSERS) throw error;
      }
    }
  }

  async function play(flow: FlowName, posting: number, model: Modelled): Promise<FlowResult> {
    if (stopShare < 1 && !random.chance(stopShare)) return runFlow(flow, posting, model, stage());
    const { worker } = session;
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
      return await runFlow(flow, posting, model, { ...stage(), onPart, wasStopped: () => wasStopped });
    } finally {
      over = true;
      if (began !== undefined) durations.set(`${flow} ${plan.part}`, 0.8 * usual + 0.2 * (performance.now() - began));
      await stopping;
    }
  }

  /** What is wrong after a round. Between two comparisons what was acknowledged is taken for what stands, and searched for. */
  async function afterRound(posting: number, result: FlowResult): Promise<string[]> {
    if (round % auditEvery === 0 || silentRounds.has(round) || !result.acknowledged || result.may.length > 1)
      return audit([posting], compared(), result);
    story.models.set(posting, result.may[0]);
    return round % SEARCH_EVERY === 0 ? searchFaults(posting, compared()) : [];
  }

  for (round = 1; round <= rounds; round += 1) {
    const posting = random.whole(postings);
    const model = story.models.get(posting) ?? nothingKept;
    const flow = saveShare > 0 && random.chance(saveShare) ? random.pick(saves) : random.pick(flowsFor(model));
    if (random.chance(0.5)) session.pages.change(posting);
    const result = await play(flow, posting, model);
    // What nobody was told of may still be under way, and would land while the shelf is gone through.
    if (!result.acknowledged && !isSilent) await session.worker.stop('stopAllWorkers');
    const count = flows.get(flow) ?? { done: 0, acknowledged: 0 };
    flows.set(flow, { done: count.done + 1, acknowledged: count.acknowledged + (result.acknowledged ? 1 : 0) });
    const saved = result.acknowledged && flow.endsWith('-save');
    const wrong = [...exportFaults(result, compared()), ...(await heard(() => afterRound(posting, result)))];
    faults.push(...wrong.map((fault) => `round ${round} (${flow}${result.acknowledged ? '' : ', not acknowledged'}): ${fault}`));
    if (saved) acknowledgedSaves += 1;
    await onRound?.(round, { popup: session.popup, saved });
    // What is wrong once stays wrong: later rounds would only say it again.
    if (wrong.length > 0) break;
  }
  const last = await heard(() => audit([...story.models.keys()], compared()));
  if (faults.length === 0) faults.push(...last.map((fault) => `at the end: ${fault}`));
  const kept = [...standings(compared()).values()].flatMap((standing) => standing ?? []);
  await session.close();
  return {
    rounds,
    seed,
    flows,
    stops,
    stopsInFlight,
    interrupted,
    silentRounds: silentRounds.size,
    acknowledgedSaves,
    postings: kept.length,
    captures: kept.reduce((sum, { captures }) => sum + captures, 0),
    faults,
  };
}
