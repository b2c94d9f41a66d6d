/** Three machines on a bad network: each schedule does things on them at random, then lets the network heal and holds all shelves to the model. */
import { indexFaults, postingsOf, summaryFaults } from '../endurance/audit';
import type { Seeded } from '../endurance/seeded';
import { seeded } from '../endurance/seeded';
import type { StopBy } from '../endurance/worker-stop';
import type { DavServer } from '../webdav/dav-server';
import { type Machine, setUp, syncToEnd } from './machine';
import { differences, readShelf, saidOf } from './shelf-state';
import { emptyModel, type SyncModel } from './sync-model';
import { actions, allKeys, type User, userOf } from './user';

export interface SchedulesOptions {
  /** With empty shelves and no sync, each with its own way to the server. */
  readonly machines: readonly Machine[];
  readonly server: DavServer;
  readonly schedules: number;
  readonly seed: number;
  readonly passphrase: string;
  /** Called after each schedule. */
  onSchedule?(schedule: number): void;
}

export interface SchedulesReport {
  readonly schedules: number;
  /** How often each thing was done. */
  readonly done: ReadonlyMap<string, number>;
  /** Requests that the machines made, and how many of them met each fault. */
  readonly requests: number;
  readonly met: ReadonlyMap<string, number>;
  /** What never may stand on the server in plain words. */
  readonly written: ReadonlySet<string>;
  /** What did not hold, with its schedule. Empty is the aim. */
  readonly faults: readonly string[];
}

/** How many things are done in one schedule. */
const LENGTH = 18;
/** How often the machines may sync one after the other until all have heard of all. */
const HEALING_ROUNDS = 10;

const worldly = [
  ...(['worsen', 'worsen', 'cut-off', 'reconnect', 'sync', 'sync', 'sync', 'sync', 'sync', 'sync'] as const),
  ...(['stop-worker', 'stop-syncing-worker', 'stop-syncing-worker', 'copy-server', 'restore-server', 'empty-server'] as const),
] as const;
type Worldly = (typeof worldly)[number];

/**
 * Runs schedules on shelves that are set up on an empty server, and stay from one to the next. Throws when something fails in a way that neither
 * network nor stopped workers explain.
 */
export async function runSchedules({
  machines,
  server,
  schedules,
  seed,
  passphrase,
  onSchedule,
}: SchedulesOptions): Promise<SchedulesReport> {
  const random = seeded(seed);
  for (const [index, machine] of machines.entries()) {
    const { address } = machine.network;
    await setUp(machine, index === 0 ? 'start' : 'join', { ...server, address, passphrase });
  }
  const model = emptyModel();
  const user = userOf(machines, model, random);
  const world = worldOf(machines, server, random);
  const done = new Map<string, number>();
  const faults: string[] = [];
  for (let schedule = 1; schedule <= schedules && faults.length === 0; schedule += 1) {
    const wrong = await runSchedule({ machines, model, user, world, random, done });
    faults.push(...wrong.map((fault) => `schedule ${schedule} of seed ${seed}: ${fault}`));
    onSchedule?.(schedule);
  }
  const exchanges = machines.flatMap(({ network }) => network.exchanges);
  const met = new Map<string, number>();
  for (const { fault } of exchanges) if (fault !== undefined) met.set(fault, (met.get(fault) ?? 0) + 1);
  return { schedules, done, requests: exchanges.length, met, written: user.written, faults };
}

interface Running {
  readonly machines: readonly Machine[];
  readonly model: SyncModel;
  readonly user: User;
  readonly world: World;
  readonly random: Seeded;
  readonly done: Map<string, number>;
}

async function runSchedule({ machines, model, user, world, random, done }: Running): Promise<string[]> {
  const faults: string[] = [];
  for (const { network } of machines) if (random.chance(0.7)) network.worsen(badness(random));
  for (let step = 0; step < LENGTH; step += 1) {
    const on = random.whole(machines.length);
    const what = random.chance(0.55) ? random.pick(actions) : random.pick(worldly);
    done.set(what, (done.get(what) ?? 0) + 1);
    if (isWorldly(what)) await world.turn(what, on);
    else faults.push(...(await user.act(what, on)));
  }
  for (const { network } of machines) await network.heal();
  return [...faults, ...(await healedFaults(machines, model))];
}

function isWorldly(what: string): what is Worldly {
  return worldly.some((one) => one === what);
}

/** The share of requests that meet a fault. */
function badness(random: Seeded): number {
  return 0.2 + random.fraction() * 0.6;
}

/** What happens to machines, network and server. */
interface World {
  turn(what: Worldly, on: number): Promise<void>;
}

function worldOf(machines: readonly Machine[], server: DavServer, random: Seeded): World {
  const copies: string[] = [];

  /** What a host does behind everybody's back is done while nobody talks to it. */
  async function aside(work: () => Promise<void>): Promise<void> {
    for (const { network } of machines) network.cutOff();
    for (const { network } of machines) await network.quiet();
    await work();
    for (const { network } of machines) network.reconnect();
  }

  return {
    async turn(what, on) {
      const machine = machines[on];
      if (machine === undefined) throw new RangeError(`there is no machine ${on}`);
      switch (what) {
        case 'worsen':
          machine.network.worsen(badness(random));
          return;
        case 'cut-off':
          machine.network.cutOff();
          return;
        case 'reconnect':
          machine.network.worsen(0);
          machine.network.reconnect();
          return;
        case 'sync':
          await machine.ask('sync/now', {});
          return;
        case 'stop-worker':
          await machine.stopWorker(random.pick<StopBy>(['stopAllWorkers', 'closeTarget']));
          return;
        case 'stop-syncing-worker':
          await machine.ask('sync/now', {});
          await machine.page.waitForTimeout(random.whole(250));
          await machine.stopWorker(random.pick<StopBy>(['stopAllWorkers', 'closeTarget']));
          return;
        case 'copy-server':
          await aside(async () => void copies.push(await server.copy()));
          return;
        case 'restore-server': {
          const copy = copies[random.whole(copies.length)];
          if (copy !== undefined) await aside(() => server.restore(copy));
          return;
        }
        case 'empty-server':
          // Seldom: each time everything is written anew.
          if (random.chance(0.3)) await aside(() => server.restore());
          return;
      }
    },
  };
}

/** Syncs until all hold the same, and says what is not as it must be then. */
async function healedFaults(machines: readonly Machine[], model: SyncModel): Promise<string[]> {
  let apart: string[] = [];
  for (let round = 1; round <= HEALING_ROUNDS; round += 1) {
    const states = [];
    for (const machine of machines) states.push(await syncToEnd(machine));
    const shelves = await Promise.all(machines.map(({ page }) => readShelf(page, allKeys)));
    const [first, ...others] = shelves;
    if (first === undefined) throw new RangeError('there are no machines');
    apart = [
      ...others.flatMap(({ digest }, index) => differences(first.digest, digest).map((fault) => `machines 0 and ${index + 1}: ${fault}`)),
      ...states.flatMap(({ phase, problem, unreadable, waiting }, index) =>
        phase === 'idle' && unreadable.length === 0 && waiting === 0 && problem === undefined
          ? []
          : [`machine ${index} stands so: ${JSON.stringify({ phase, problem, unreadable, waiting })}`],
      ),
    ];
    if (apart.length > 0) continue;
    return shelves.flatMap(({ raw }, index) =>
      [...shelfFaults(raw), ...modelFaults(raw, model)].map((fault) => `machine ${index}: ${fault}`),
    );
  }
  return apart;
}

type Raw = Awaited<ReturnType<typeof readShelf>>['raw'];

/** Rows, index and pages are what the records give. */
function shelfFaults(raw: Raw): string[] {
  const { postings, faults } = postingsOf(raw);
  const versions = saidOf(raw).history.flatMap((step) => (step.kind === 'version' ? [step.id] : []));
  const pages = new Set(raw.snapshots.map(({ captureId }) => captureId));
  return [
    ...faults,
    ...summaryFaults(raw, postings),
    ...indexFaults(raw, postings),
    ...versions.flatMap((id) => (pages.delete(id) ? [] : [`the page of ${id} is not there`])),
    ...[...pages].map((id) => `a page of nothing: ${id}`),
  ];
}

/** Nothing is lost, nothing came back, nothing is there that nobody did. */
function modelFaults(raw: Raw, model: SyncModel): string[] {
  const { history, userData } = saidOf(raw);
  const steps = new Set(history.map(({ id }) => id));
  const expected = model.steps();
  const said = new Map(userData.map(({ key, field, register }) => [`${key} ${field}`, register.sayings]));
  const { postings } = postingsOf(raw);
  const standing = model.standing();
  return [
    ...[...expected].filter((id) => !steps.has(id)).map((id) => `step ${id} is lost`),
    ...[...steps].filter((id) => !expected.has(id)).map((id) => `step ${id} should not be there`),
    ...[...model.sayings()].flatMap(([name, dots]) => {
      const found = new Set(said.get(name)?.map(({ installation, count }) => `${installation} ${count}`));
      return sameSet(found, dots) ? [] : [`${name}: said by ${[...found]}, and not by ${[...dots]}`];
    }),
    ...[...new Set([...standing.keys(), ...postings.keys()])].flatMap((key) => {
      const record = postings.get(key)?.record;
      const found = record && { title: record.posting.title ?? '', captures: record.captures, inBin: record.removedAt !== undefined };
      const must = standing.get(key);
      return JSON.stringify(found) === JSON.stringify(must)
        ? []
        : [`${key}: ${JSON.stringify(found)} stands where ${JSON.stringify(must)} should`];
    }),
  ];
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
