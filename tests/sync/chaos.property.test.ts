/**
 * Three machines, one server, and everything that goes wrong between them. Once the network is whole again all shelves say the same, nothing that was
 * acknowledged is lost, and nothing that was deleted comes back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shelfDatabase } from '../../src/store/database';
import { openShelf } from '../../src/store/shelf';
import type { SyncShelf } from '../../src/sync/port';
import type { Fetch } from '../../src/sync/web-dav';
import { type Bench, Clock, DAY, freshName, keep, MINUTE, samplePosting } from '../store/sample';
import { key } from '../store/shelf-story';
import { Account, holdingOf } from './account';
import { beginSync, type Machine, onServer, reopened } from './machines';
import { copyOf, type DatabaseCopy, putBack } from './profile-copy';
import { WebDavServer } from './web-dav-server';

const machine = fc.nat(2);
const number = fc.integer({ min: 1, max: 4 });
/** What the network does to a request, by its place among those of one sync. */
const troubles = [
  ...(['none', 'none', 'none', 'cut-before', 'cut-after', 'twice', 'half-body', 'half-answer', 'late', 'stopped'] as const),
  ...([423, 429, 500, 507] as const),
];
const trouble = fc.constantFrom(...troubles);
type Trouble = (typeof troubles)[number];
/** Before or after which of its steps is on disk the worker is stopped; seldom within a sync at all. */
const stop = fc.option(fc.record({ at: fc.nat(12), when: fc.constantFrom('before' as const, 'after' as const) }), {
  freq: 2,
  nil: undefined,
});
type Stop = typeof stop extends fc.Arbitrary<infer One> ? One : never;

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('save' as const), machine, number, title: fc.string({ maxLength: 6 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('say' as const), machine, number, text: fc.string({ minLength: 1, maxLength: 6 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('remove' as const, 'restore' as const, 'undo' as const, 'empty-bin' as const),
      machine,
      number,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clock' as const), machine, minutes: fc.integer({ min: -5_000, max: 5_000 }) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('sync' as const), machine, troubles: fc.array(trouble, { maxLength: 12 }), stop }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('server-copied' as const, 'server-put-back' as const, 'server-emptied' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('profile-copied' as const, 'profile-put-back' as const), machine }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** Thrown where the worker is stopped: nothing of ours catches it. */
class Stopped extends Error {}

/** The server's fetch over a bad network. */
function badly(server: WebDavServer, troubles: readonly Trouble[], late: (() => void)[]): Fetch {
  let at = 0;
  return async (address, init) => {
    const what = troubles[at] ?? 'none';
    at += 1;
    switch (what) {
      case 'none':
        return server.fetch(address, init);
      case 'stopped':
        // The worker is gone after the server did it, or before.
        if (at % 2 === 0) await server.fetch(address, init);
        throw new Stopped();
      case 'cut-before':
        throw new TypeError('cut');
      case 'cut-after':
        await server.fetch(address, init);
        throw new TypeError('cut');
      case 'twice':
        await server.fetch(address, init);
        return server.fetch(address, init);
      case 'late':
        if (init.method === 'PUT' || init.method === 'DELETE') late.push(() => void server.fetch(address, init));
        throw new TypeError('timed out');
      case 'half-body':
        if (init.method === 'PUT' && init.body instanceof Uint8Array) {
          await server.fetch(address, { ...init, body: new Uint8Array(init.body).slice(0, init.body.byteLength / 2) });
        }
        throw new TypeError('cut');
      case 'half-answer': {
        const answer = await server.fetch(address, init);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        if (init.method !== 'GET' && init.method !== 'PROPFIND') return answer;
        return new Response(bytes.slice(0, bytes.byteLength / 2), { status: answer.status });
      }
      case 423:
      case 429:
      case 500:
      case 507:
        return new Response('', { status: what });
    }
  };
}

/** The shelf's side of a sync, at one of whose steps the worker is stopped. */
function stopping(shelf: SyncShelf, stop: Stop): SyncShelf {
  let at = 0;
  const stopped =
    <Given extends unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const isHere = at === stop?.at;
      at += 1;
      if (isHere && stop?.when === 'before') throw new Stopped();
      const result = await write(...given);
      if (isHere) throw new Stopped();
      return result;
    };
  return { ...shelf, write: stopped(shelf.write), renew: stopped(shelf.renew) };
}

async function shown({ shelf }: Bench) {
  const postings = [];
  for await (const batch of shelf.all()) {
    for (const { posting, user } of batch) postings.push({ key: posting.key, title: posting.title, user });
  }
  return postings.sort((left, right) => (left.key < right.key ? -1 : 1));
}

interface World {
  readonly server: WebDavServer;
  readonly machines: Machine[];
  readonly late: (() => void)[];
  serverCopy: Map<string, Uint8Array<ArrayBuffer> | 'folder'> | undefined;
  readonly profiles: (DatabaseCopy | undefined)[];
  readonly account: Account;
}

async function newMachine(server: WebDavServer): Promise<Machine> {
  const name = freshName();
  const clock = new Clock();
  const database = shelfDatabase(name);
  const bench = { name, clock, database, shelf: openShelf({ database, now: clock.now }) };
  await beginSync(bench);
  return onServer(bench, server);
}

function performOnServer(world: World, what: Extract<Act, { do: `server-${string}` }>['do']): void {
  const { server, serverCopy } = world;
  if (what === 'server-copied') world.serverCopy = new Map(server.files);
  if (what === 'server-put-back' && serverCopy !== undefined) server.files = new Map(serverCopy);
  if (what === 'server-emptied') server.files = new Map([['/dav/', 'folder']]);
}

/** Does one thing, and enters it in the account. */
async function perform(world: World, what: Act, index: number): Promise<void> {
  const { account, machines, server } = world;
  const at = 'machine' in what ? what.machine : -1;
  const one = machines[at];
  if (one === undefined || what.do === 'profile-put-back') {
    const before = await holdingOf(machines, server);
    await performHere(world, what, index);
    account.forget(before, await holdingOf(machines, server));
    return;
  }
  const isReplacing = what.do === 'say' || what.do === 'empty-bin';
  const { texts } = await holdingOf(isReplacing ? [one] : []);
  await performHere(world, what, index);
  await account.see(machines[at] ?? one, [...texts]);
}

async function performHere(world: World, what: Act, index: number): Promise<void> {
  const { server, machines } = world;
  if (!('machine' in what)) return performOnServer(world, what.do);
  const one = machines[what.machine];
  if (one === undefined) throw new Error('no such machine');
  const { shelf, clock } = one;
  clock.advance(MINUTE);
  if (what.do === 'clock') clock.advance(what.minutes * MINUTE);
  if (what.do === 'save') await keep(shelf, clock, `c${index}`, samplePosting(`${what.number}`, { title: `t${index}${what.title}` }));
  const known = 'number' in what && (await shelf.find(key(what.number))) !== undefined;
  if (what.do === 'say' && known) await shelf.say(key(what.number), [{ set: 'notes', value: `${index} ${what.text}` }]);
  if (what.do === 'remove' && known) await shelf.remove(key(what.number));
  if (what.do === 'restore' && (await shelf.bin()).some((binned) => binned.key === key(what.number))) await shelf.restore(key(what.number));
  if (what.do === 'undo' && known) await shelf.undo((await shelf.get(key(what.number))).version);
  if (what.do === 'empty-bin') await shelf.emptyBin();
  if (what.do === 'profile-copied') world.profiles[what.machine] = await copyOf(one.name);
  if (what.do === 'profile-put-back') {
    const copy = world.profiles[what.machine];
    if (copy === undefined) return;
    one.database.close();
    await putBack(one.name, copy);
    machines[what.machine] = reopened(one, server);
  }
  if (what.do === 'sync') {
    try {
      await one.sync({ fetch: badly(server, what.troubles, world.late), shelf: stopping(shelf.sync, what.stop) });
    } catch (error) {
      expect(error instanceof Stopped || (error instanceof Error && error.name === 'Problem'), String(error)).toBe(true);
      // A worker that was stopped is another one next time.
      if (error instanceof Stopped) machines[what.machine] = reopened(one, server);
    }
  }
}

/** The network is whole again: everybody syncs until nobody has anything new. */
async function heal({ server, machines, late }: World): Promise<void> {
  for (const arrive of late.splice(0)) arrive();
  for (const one of machines) one.clock.advance(2 * DAY);
  for (let round = 0; round < 12; round += 1) {
    const before = server.log.filter((line) => !/^(?:PROPFIND|GET)/.test(line)).length;
    let came = 0;
    for (const one of machines) came += (await one.sync({ thorough: true })).came;
    const after = server.log.filter((line) => !/^(?:PROPFIND|GET)/.test(line)).length;
    if (came === 0 && before === after) return;
  }
  throw new Error('the machines never come to rest');
}

async function run(story: readonly Act[]): Promise<World> {
  const server = new WebDavServer();
  const machines = [await newMachine(server), await newMachine(server), await newMachine(server)];
  const world: World = {
    server,
    machines,
    late: [],
    serverCopy: undefined,
    profiles: [],
    account: new Account(),
  };
  for (const [index, what] of story.entries()) {
    await perform(world, what, index);
  }
  await heal(world);
  return world;
}

const settings = {
  numRuns: Number(process.env.CHAOS_RUNS ?? 6),
  ...(process.env.CHAOS_SEED === undefined ? {} : { seed: Number(process.env.CHAOS_SEED) }),
};
const stories = fc.array(act, { minLength: 6, maxLength: 40, size: 'max' });

describe('whatever goes wrong', () => {
  it('all shelves say the same in the end', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { machines } = await run(story);
        const [first, ...others] = await Promise.all(machines.map(shown));
        for (const other of others) expect(other).toEqual(first);
        for (const { database } of machines) database.close();
      }),
      settings,
    );
  });

  it('nothing is lost that was acknowledged and is anywhere still, and nothing comes back', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { machines, account } = await run(story);
        for (const one of machines) expect(await account.faults(one)).toEqual([]);
        for (const { database } of machines) database.close();
      }),
      settings,
    );
  });
});
