/** One machine of a user who has several: a browser profile, its own way to the server, and a clock that may be wrong. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnswerOf, RequestOf, RouteName } from '../../src/protocol/routes';
import { SyncState } from '../../src/protocol/sync';
import { type Browser, builtExtension, launch } from '../chromium/launch';
import { asked } from '../endurance/flows';
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
  await browser.grant('http://127.0.0.1/*');
  const page = await browser.context.newPage();
  await page.goto(browser.page('popup.html'));
  const worker = await workerStop(browser, page);
  return {
    browser,
    page,
    network,
    ask: (route, request) => asked(route, request, { popup: page, onInterrupted: () => undefined }),
    stopWorker: (by) => worker.stop(by),
    async close() {
      await browser.close();
      await network.close();
      await rm(copy, { recursive: true, force: true });
    },
  };
}

/** Every moment that the worker is told, and every one that it makes of nothing, is so much later. */
async function skewClock(script: string, skew: number): Promise<void> {
  const prelude = `{
  const RealDate = Date;
  globalThis.Date = class Date extends RealDate {
    constructor(...given) { super(...(given.length === 0 ? [RealDate.now() + ${skew}] : given)); }
    static now() { return RealDate.now() + ${skew}; }
  };
}
`;
  await writeFile(script, prelude + (await readFile(script, 'utf8')));
}

/** How the sync stands. Throws where none is set up, or nobody answers. */
export async function syncState(machine: Machine): Promise<SetUp> {
  const state = SyncState.parse(await machine.ask('sync/state', {}));
  if (!state.setUp) throw new Error(`the sync stands so: ${JSON.stringify(state)}`);
  return state;
}

/** How long one sync may take, in milliseconds. */
const PATIENCE = 60_000;

/** Syncs now, and waits until that is over, well or not. Answers how it stands then. */
export async function syncToEnd(machine: Machine, patience = PATIENCE): Promise<SetUp> {
  const deadline = Date.now() + patience;
  const before = (await syncState(machine)).lastSuccess;
  await machine.ask('sync/now', {});
  for (;;) {
    const state = await syncState(machine);
    const isOver = state.phase === 'idle' ? state.lastSuccess !== before && state.waiting === 0 : state.phase !== 'working';
    if (isOver) return state;
    if (Date.now() > deadline) throw new Error(`a sync takes longer than ${patience} ms: ${JSON.stringify(state)}`);
    await machine.page.waitForTimeout(30);
  }
}

/** Sets the sync up on each: the first starts the shelf, the others join. */
export async function setUpAll(machines: readonly Machine[], server: DavServer, passphrase: string): Promise<void> {
  for (const [index, machine] of machines.entries()) {
    const { user, password } = server;
    const how = index === 0 ? 'start' : 'join';
    await machine.ask('sync/set-up', { address: machine.network.address, user, password, passphrase, how });
    const state = await settledState(machine);
    if (state.phase !== 'idle') throw new Error(`set up, machine ${index} stands so: ${JSON.stringify(state)}`);
  }
}

/** How it stands once it is neither at work nor about to be. */
async function settledState(machine: Machine, patience = PATIENCE): Promise<SetUp> {
  const deadline = Date.now() + patience;
  for (;;) {
    const state = await syncState(machine);
    if (state.phase !== 'working' && (state.phase !== 'idle' || state.lastSuccess !== undefined)) return state;
    if (Date.now() > deadline) throw new Error(`nothing came of it: ${JSON.stringify(state)}`);
    await machine.page.waitForTimeout(30);
  }
}
