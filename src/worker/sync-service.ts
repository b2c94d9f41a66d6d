/**
 * When and how the worker syncs: some quiet seconds after changes, when it is started and the last time is long ago, when an alarm says so, and when the
 * user does. What went wrong and when it is tried again is written down, so that the next worker knows.
 */
import { base64, base64Bytes } from '../posting/base64';
import { Problem } from '../posting/problem';
import { turns } from '../posting/turns';
import type { SyncLook, SyncProbe, SyncServer, SyncSetUpRequest, SyncState, SyncStep } from '../protocol/sync';
import type { Shelf } from '../store/shelf';
import type { RunStep } from '../sync/run';
import type { Fetch } from '../sync/web-dav';
import type { StoredAccess } from './sync-access';
import { failureAfter, SyncFailure } from './sync-failure';
import { syncState } from './sync-state';
import { problemFrom, throughSyncer } from './syncer-problem';
import type { Syncing } from './syncing';
import type { Clock } from './tabs';

/** How long nothing may change before what changed goes out, and how long that is put off at most, in milliseconds. */
const QUIET = 4_000;
const QUIET_MAX = 20_000;
/** How long ago the last sync may be before one is begun without a change, in milliseconds. */
const SYNC_EVERY = 15 * 60 * 1000;
/** How often pages are told how far it is, in milliseconds. */
const TELL_EVERY = 400;

export interface SyncServiceTools {
  readonly shelf: Pick<Shelf, 'sync' | 'whole'>;
  readonly access: StoredAccess;
  readonly clock: Clock;
  readonly syncing: () => Syncing;
  readonly fetch: Fetch;
  /** Gives a number from 0 to 1. */
  readonly random: () => number;
  /** Whether Roleshelf may speak with the server at this address. */
  mayReach(address: string): Promise<boolean>;
  /** Wakes the worker then, where the user lets it (milliseconds since the epoch); without a time never again. */
  wakeAt(when: number | undefined): Promise<void>;
  /** Keeps the worker from being stopped for as long as `work` takes. */
  keepAwake<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The shelf changed by what came. */
  onCame(): void;
  /** The state changed. */
  onState(): void;
  onDefect(error: unknown): void;
}

export interface SyncService {
  state(): Promise<SyncState>;
  probe(server: SyncServer): Promise<SyncProbe>;
  look(request: SyncSetUpRequest): Promise<SyncLook>;
  setUp(request: SyncSetUpRequest): Promise<SyncState>;
  signIn(user: string, password: string): Promise<SyncState>;
  now(): Promise<SyncState>;
  leave(removeFromServer: boolean): Promise<void>;
  /** The shelf changed here. */
  changed(): Promise<void>;
  /** Goes on with what there is to do: to be called when the worker was started, an alarm rang, or the network is back. */
  wake(): Promise<void>;
}

/** The sync of this worker. What has to outlive it is in the shelf's own records (`tools.shelf.sync`). */
export function syncService(tools: SyncServiceTools): SyncService {
  const { shelf, access, clock, syncing } = tools;
  let running: { readonly done: Promise<void>; readonly ending: AbortController } | undefined;
  /** What was asked for while one was running. */
  let askedAgain: { readonly thorough: boolean } | undefined;
  /** Whether none may begin: the server is being left, or another taken. */
  let isHalted = false;
  const inTurn = turns();
  let progressing: SyncStep | undefined;
  let toldAt = 0;
  /** The latest wait that counts: an earlier one finds that another took its place. */
  let waitFor = 0;
  let firstChange: number | undefined;

  function notSetUp(): Problem {
    return new Problem('sync-not-set-up', 'No server is set up.');
  }

  async function serverOf(server: SyncServer) {
    const client = syncing().webDav(server, tools.fetch, () => clock.now());
    if (!(await tools.mayReach(server.address)))
      throw new Problem('permission-missing', 'Chrome does not let Roleshelf speak with this server.');
    return client;
  }

  async function readFailure(): Promise<SyncFailure | undefined> {
    const failure = SyncFailure.safeParse(await shelf.sync.state('failure'));
    return failure.success ? failure.data : undefined;
  }

  async function state(): Promise<SyncState> {
    const known = await access.read();
    if (known === undefined) return { setUp: false };
    const [progress, failure, machine, waiting] = await Promise.all([
      syncing().readProgress(shelf.sync),
      readFailure(),
      shelf.sync.installation(),
      shelf.sync.countNotes(),
    ]);
    return syncState({ address: known.address, machine, waiting, progress, failure, isRunning: running !== undefined, step: progressing });
  }

  function tell(step: RunStep): void {
    progressing = { ...step };
    const now = clock.now().getTime();
    if (Math.abs(now - toldAt) < TELL_EVERY) return;
    toldAt = now;
    tools.onState();
  }

  /** Begins a sync, or sees to it that another one, as thorough, follows the one that is running. */
  function start(thorough = false): void {
    if (isHalted) return;
    if (running !== undefined) {
      askedAgain = { thorough: thorough || askedAgain?.thorough === true };
      return;
    }
    const ending = new AbortController();
    const done = tools
      .keepAwake(() => attempt(ending.signal, thorough))
      .catch(tools.onDefect)
      .then(() => {
        running = undefined;
        progressing = undefined;
        tools.onState();
        const again = askedAgain;
        askedAgain = undefined;
        if (again !== undefined) start(again.thorough);
      });
    running = { done, ending };
    tools.onState();
  }

  async function attempt(signal: AbortSignal, thorough: boolean): Promise<void> {
    const known = await access.read();
    if (known === undefined) return;
    firstChange = undefined;
    let problem: Problem;
    try {
      const server = await serverOf(known);
      await syncing().sync({
        shelf: shelf.sync,
        server,
        seal: await syncing().sealOf(known.identity),
        sealedIdentity: base64Bytes(known.sealedIdentity),
        now: () => clock.now(),
        signal,
        tell,
        onCame: tools.onCame,
        thorough,
      });
      await shelf.sync.write({ state: { failure: undefined } });
      await tools.wakeAt(clock.now().getTime() + SYNC_EVERY);
      return;
    } catch (error) {
      if (signal.aborted) return;
      problem = problemOf(error);
    }
    const failure = failureAfter(problem, await readFailure(), clock.now(), tools.random);
    await shelf.sync.write({ state: { failure } });
    if (failure.retryAt !== undefined) await wakeLater(Date.parse(failure.retryAt));
  }

  function problemOf(error: unknown): Problem {
    const problem = problemFrom(error);
    if (problem !== undefined) return problem;
    tools.onDefect(error);
    return new Problem('unexpected', 'Something went wrong in Roleshelf.', { cause: error });
  }

  async function wakeLater(when: number): Promise<void> {
    await tools.wakeAt(when);
    waitUntil(when, wake);
  }

  /** Does `work` then, if nothing else is waited for by that time. */
  function waitUntil(when: number, work: () => Promise<void>): void {
    waitFor += 1;
    const mine = waitFor;
    clock
      .wait(Math.max(0, when - clock.now().getTime()))
      .then(() => (mine === waitFor ? work() : undefined))
      .catch(tools.onDefect);
  }

  async function wake(): Promise<void> {
    if (running !== undefined || (await access.read()) === undefined) return;
    const [failure, progress, notes] = await Promise.all([readFailure(), syncing().readProgress(shelf.sync), shelf.sync.countNotes()]);
    const now = clock.now().getTime();
    if (failure !== undefined) {
      if (failure.retryAt === undefined) return;
      if (Date.parse(failure.retryAt) > now) return wakeLater(Date.parse(failure.retryAt));
      return start();
    }
    const last = progress?.notes.lastSuccess;
    if (notes > 0 || last === undefined || Math.abs(now - Date.parse(last)) >= SYNC_EVERY) start();
  }

  /** Does `work` while none is running and none can begin, whatever waits for one. */
  async function whileHalted(work: () => Promise<void>): Promise<void> {
    try {
      await inTurn(async () => {
        isHalted = true;
        // What is waited for counts no more.
        waitFor += 1;
        try {
          running?.ending.abort();
          await running?.done;
          await work();
        } finally {
          isHalted = false;
        }
      });
    } catch (error) {
      // The server is still set up: it is gone on with.
      wake().catch(tools.onDefect);
      throw error;
    }
  }

  async function probe(server: SyncServer): Promise<SyncProbe> {
    const { abilities, found } = await syncing().probe(await serverOf(server));
    return { abilities: [...abilities], found };
  }

  async function look(request: SyncSetUpRequest): Promise<SyncLook> {
    const { lookAhead, joinShelf, sealOf } = syncing();
    const source = { shelf: shelf.sync, everything: () => shelf.whole() };
    const server = await serverOf(request);
    if (request.how === 'start') return lookAhead(source);
    const { identity } = await joinShelf(server, request.passphrase);
    return lookAhead(source, { server, seal: await sealOf(identity) });
  }

  async function setUp({ passphrase, how, ...server }: SyncSetUpRequest): Promise<SyncState> {
    const { startShelf, joinShelf, beginSyncing } = syncing();
    const { identity, sealedIdentity } = await (how === 'start' ? startShelf : joinShelf)(await serverOf(server), passphrase);
    await whileHalted(async () => {
      await shelf.sync.forget();
      await beginSyncing(shelf.sync, identity, clock.now());
      await access.write({ ...server, identity, sealedIdentity: base64(sealedIdentity) });
    });
    start();
    return state();
  }

  async function leave(removeFromServer: boolean): Promise<void> {
    await whileHalted(async () => {
      const known = await access.read();
      if (known !== undefined && removeFromServer) await (await serverOf(known)).remove(syncing().ROOT);
      await access.forget();
      await shelf.sync.forget();
      await tools.wakeAt(undefined);
    });
    tools.onState();
  }

  return {
    state,
    probe: (server) => throughSyncer(() => probe(server)),
    look: (request) => throughSyncer(() => look(request)),
    setUp: (request) => throughSyncer(() => setUp(request)),
    leave: (removeFromServer) => throughSyncer(() => leave(removeFromServer)),
    async signIn(user, password) {
      // Not while it is being left: what was read before would be written after.
      await inTurn(async () => {
        const known = await access.read();
        if (known === undefined) throw notSetUp();
        await access.write({ ...known, user, password });
      });
      start();
      return state();
    },
    async now() {
      if ((await access.read()) === undefined) throw notSetUp();
      start(true);
      return state();
    },
    async changed() {
      if ((await access.read()) === undefined) return;
      const failure = await readFailure();
      tools.onState();
      if (failure !== undefined) return;
      const now = clock.now().getTime();
      firstChange ??= now;
      waitUntil(Math.min(now + QUIET, firstChange + QUIET_MAX), async () => start());
    },
    wake,
  };
}
