/** One machine of a user who has several: a browser profile, its own way to the server, and a clock that may be wrong. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnswerOf, RequestOf, RouteName } from '../../src/protocol/routes';
import { SyncState } from '../../src/protocol/sync';
import { type Browser, builtExtension, launch } from '../chromium/launch';
import { asked } from '../endurance/asking';
import { seeded } from '../endurance/seeded';
import { type StopBy, workerStop } from '../endurance/worker-stop';
import { type BadNetwork, badNetwork } from '../webdav/bad-network';
import type { DavServer } from '../webdav/dav-server';

/** A sync that is set up. */
export type SetUp = Extract<SyncState, { setUp: true }>;

export interface Machine {
  readonly browser: Browser;
  /** A page of the extension's. */
  readonly page: Page;
  /** What is between this machine and the server. */
  readonly network: BadNetwork;
  /** Asks the worker as a page does. Nothing is answered where the worker was gone both times; a `Problem` is thrown. */
  ask<Name extends RouteName>(route: Name, request: RequestOf<Name>): Promise<AnswerOf<Name> | undefined>;
  stopWorker(by: StopBy): Promise<void>;
  close(): Promise<void>;
}

export interface MachineOptions {
  readonly seed: number;
  /** How far its clock is ahead, in milliseconds. */
  readonly skew?: number;
  readonly bytesPerSecond?: number;
  /** The built extension. */
  readonly extension?: string;
}

const LOOPBACK = 'http://127.0.0.1/*';

/** Starts a browser with a profile of its own, which may ask the server through its own proxy. */
export async function startMachine(
  server: Pick<DavServer, 'address'>,
  { seed, skew = 0, extension = builtExtension, ...pace }: MachineOptions,
): Promise<Machine> {
  // Chromium reads an unpacked extension whenever it starts the worker: a build meanwhile must not change what is tried.
  const copy = await mkdtemp(join(tmpdir(), 'roleshelf-machine-'));
  await cp(extension, copy, { recursive: true });
  if (skew !== 0) await skewClock(join(copy, 'background.js'), skew);
  const network = await badNetwork(server.address, { seed, ...pace });
  const browser = await launch({ extension: copy, loopback: true });
  const page = await browser.context.newPage();
  await page.goto(browser.page('popup.html'));
  await allowLoopback({ browser, page });
  const worker = await workerStop(browser, page);
  return {
    browser,
    page,
    network,
    ask: (route, request) => asked(route, request, { popup: page, onInterrupted: () => undefined, onSilent: startsNoMore }),
    stopWorker: (by) => worker.stop(by),
    async close() {
      await browser.close();
      await network.close();
      await rm(copy, { recursive: true, force: true });
    },
  };
}

function startsNoMore(): never {
  throw new Error('the browser starts the worker no more');
}

/** Lets the extension reach servers on this computer, as a user who allows it. */
export async function allowLoopback({ browser, page }: Pick<Machine, 'browser' | 'page'>): Promise<void> {
  await browser.grant(LOOPBACK);
  // What was allowed holds once it is asked for, as the options ask at the user's press.
  await page.evaluate((origins) => chrome.permissions.request({ origins }), [LOOPBACK]);
}

/** Whether it may. */
export function mayReachLoopback({ page }: Pick<Machine, 'page'>): Promise<boolean> {
  return page.evaluate((origins) => chrome.permissions.contains({ origins }), [LOOPBACK]);
}

/** Clocks are wrong by up to so much either way: less than a posting's time in the bin. In milliseconds. */
const SKEW = 25 * 24 * 60 * 60 * 1000;
const MACHINES = 3;

/** Starts three machines, all but the first with a wrong clock. */
export async function startMachines(
  server: Pick<DavServer, 'address'>,
  { seed, ...options }: Omit<MachineOptions, 'skew'>,
): Promise<Machine[]> {
  const random = seeded(seed);
  const starting = Array.from({ length: MACHINES }, (_, number) => {
    const skew = number === 0 ? 0 : Math.round((random.fraction() * 2 - 1) * SKEW);
    return startMachine(server, { ...options, seed: seed * 10 + number, skew });
  });
  const started = await Promise.allSettled(starting);
  const failed = started.find((one) => one.status === 'rejected');
  if (failed === undefined) return Promise.all(starting);
  for (const one of started) if (one.status === 'fulfilled') await one.value.close();
  throw failed.reason;
}

/** Every moment that the worker is told, and every one that it makes of nothing, is so much later. */
async function skewClock(script: string, skew: number): Promise<void> {
  await writeFile(script, `${laterClock(skew)}\n${await readFile(script, 'utf8')}`);
}

function laterClock(by: number): string {
  return `{
  const RealDate = Date;
  globalThis.Date = class Date extends RealDate {
    constructor(...given) { super(...(given.length === 0 ? [RealDate.now() + ${by}] : given)); }
    static now() { return RealDate.now() + ${by}; }
  };
}`;
}

/** How the sync stands. Throws where none is set up, or nobody answers. */
async function syncState(machine: Machine): Promise<SetUp> {
  const state = SyncState.parse(await machine.ask('sync/state', {}));
  if (!state.setUp) throw new Error(`the sync stands so: ${JSON.stringify(state)}`);
  return state;
}

/** How long one sync may take, in milliseconds. */
const PATIENCE = 60_000;

/** Syncs now, as a user who presses the button, and waits until that is over, well or not. Answers how it stands then. */
export function syncToEnd(machine: Machine, patience = PATIENCE): Promise<SetUp> {
  return untilSynced(machine, () => machine.ask('sync/now', {}), patience);
}

/** How often machines may sync until nobody has anything to write. */
const ROUNDS_TO_REST = 30;

/** Syncs on all machines until none of them writes or deletes anything any more: tidying takes a few requests a sync. */
export async function syncUntilAtRest(machines: readonly Machine[]): Promise<void> {
  for (let round = 0; round < ROUNDS_TO_REST; round += 1) {
    const before = machines.map(({ network }) => network.exchanges.length);
    for (const machine of machines) await syncToEnd(machine);
    const since = machines.flatMap(({ network }, index) => network.exchanges.slice(before[index]));
    if (since.every(({ method }) => method === 'PROPFIND' || method === 'GET')) return;
  }
  throw new Error('the machines never come to rest');
}

/** More than the time after which the worker looks at the server though nothing changed. In milliseconds. */
const A_WHILE = 16 * 60 * 1000;

/** As `syncToEnd`, though nobody asks for it: a while later by the worker's clock the network comes back. */
export function syncUnasked(machine: Machine, patience = PATIENCE): Promise<SetUp> {
  const begin = async (): Promise<void> => {
    const worker = await machine.browser.worker();
    await worker.evaluate(`${laterClock(A_WHILE)} dispatchEvent(new Event('online'));`);
  };
  return untilSynced(machine, begin, patience);
}

/** Does what makes a sync begin, and waits until that is over, well or not. Answers how it stands then. */
export async function untilSynced(machine: Machine, begin: () => Promise<unknown>, patience = PATIENCE): Promise<SetUp> {
  const deadline = Date.now() + patience;
  const before = (await syncState(machine)).lastSuccess;
  await begin();
  for (;;) {
    const state = await syncState(machine);
    const isOver = state.phase === 'idle' ? state.lastSuccess !== before && state.waiting === 0 : state.phase !== 'working';
    if (isOver) return state;
    if (Date.now() > deadline) throw new Error(`a sync takes longer than ${patience} ms: ${JSON.stringify(state)}`);
    await machine.page.waitForTimeout(30);
  }
}

/** What a user types to set the sync up. */
export type Account = Pick<DavServer, 'address' | 'user' | 'password'> & { readonly passphrase: string };

/** Sets the sync up on one machine, and waits until it is through with its first. */
export async function setUp(
  machine: Machine,
  how: 'start' | 'join',
  { address, user, password, passphrase }: Account,
  patience = PATIENCE,
): Promise<void> {
  await machine.ask('sync/set-up', { address, user, password, passphrase, how });
  const state = await settledState(machine, patience);
  if (state.phase !== 'idle') throw new Error(`set up, a machine stands so: ${JSON.stringify(state)}`);
}

/** How it stands once it is neither at work nor about to be. */
async function settledState(machine: Machine, patience: number): Promise<SetUp> {
  const deadline = Date.now() + patience;
  for (;;) {
    const state = await syncState(machine);
    if (state.phase !== 'working' && (state.phase !== 'idle' || state.lastSuccess !== undefined)) return state;
    if (Date.now() > deadline) throw new Error(`nothing came of it: ${JSON.stringify(state)}`);
    await machine.page.waitForTimeout(30);
  }
}
