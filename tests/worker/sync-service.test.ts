import { describe, expect, it, vi } from 'vitest';
import { storedAccess } from '../../src/worker/sync-access';
import { syncService } from '../../src/worker/sync-service';
import { syncing } from '../../src/worker/syncing';
import { freshArea } from '../settings/fresh-area';
import { freshShelf, keep, keysOf, samplePosting } from '../store/sample';
import { WebDavServer } from '../sync/web-dav-server';

/** The passphrase's own work takes a second in earnest. */
const quick: typeof syncing = { ...syncing, startShelf: (server, passphrase) => syncing.startShelf(server, passphrase, 4) };

/** A worker's sync, whose waits end when they are told to. */
function bench(server: WebDavServer) {
  const { shelf, clock } = freshShelf();
  const values: Record<string, unknown> = {};
  const waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const onCame = vi.fn();
  const service = syncService({
    shelf,
    access: storedAccess(freshArea(values)),
    clock: { now: clock.now, wait: (milliseconds) => new Promise((resolve) => waits.push({ milliseconds, end: resolve })) },
    syncing: () => quick,
    fetch: server.fetch,
    random: () => 0.5,
    mayReach: async () => true,
    wakeAt: vi.fn(async () => undefined),
    keepAwake: (work) => work(),
    onCame,
    onState: vi.fn(),
    onDefect: (error) => {
      throw error;
    },
  });
  const settled = async () => {
    await vi.waitFor(async () => expect(await service.state()).not.toMatchObject({ phase: 'working' }), { timeout: 5_000 });
    return service.state();
  };
  return { shelf, clock, service, waits, values, settled, onCame };
}

const phrase = { passphrase: 'three lamps in a row' };
const accessTo = ({ address, user, password }: WebDavServer) => ({ address, user, password });

describe('setting up', () => {
  it('starts a shelf, joins it elsewhere, and shows before what would come and go', async () => {
    const server = new WebDavServer();
    const [one, other] = [bench(server), bench(server)];
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await keep(other.shelf, other.clock, 'b', samplePosting('2'));
    const start = { ...accessTo(server), ...phrase, how: 'start' } as const;
    expect(await one.service.look(start)).toMatchObject({ comes: { new: 0, changed: 0 }, goes: { postings: 1, pages: 1 } });
    expect(server.log).toEqual([]);
    await one.service.setUp(start);
    expect(await one.settled()).toMatchObject({ setUp: true, phase: 'idle', waiting: 0 });
    expect(server.log.filter((line) => line === 'PROPFIND /dav/Roleshelf/changes/')).toHaveLength(1);
    await expect(other.service.setUp(start)).rejects.toMatchObject({ code: 'sync-none' });
    const join = { ...start, how: 'join' } as const;
    await expect(other.service.setUp({ ...join, passphrase: 'four lamps' })).rejects.toMatchObject({ code: 'sync-passphrase' });
    expect(await other.service.look(join)).toMatchObject({ comes: { new: 1, changed: 0 }, goes: { postings: 1, pages: 1 } });
    await other.service.setUp(join);
    await other.settled();
    expect((await keysOf(other.shelf)).sort()).toEqual(['tiktok:1', 'tiktok:2']);
    expect(await other.service.state()).toMatchObject({ otherMachines: [{ lastSeen: other.clock.now().toISOString() }] });
  });

  it('is left without a trace of the password, and on the server too where that is wanted', async () => {
    const server = new WebDavServer();
    const { service, values, settled, shelf, clock } = bench(server);
    await keep(shelf, clock, 'a', samplePosting('1'));
    await service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await settled();
    expect(JSON.stringify(values)).toContain(server.password);
    await service.leave(true);
    expect(JSON.stringify(values)).not.toMatch(new RegExp(`${server.password}|SECRET`));
    expect([...server.files.keys()]).toEqual(['/dav/']);
    expect(await service.state()).toEqual({ setUp: false });
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });
});

describe('leaving while the server is asked to remove everything', () => {
  /** A sync that is being left, its server not yet through with it, after something changed. */
  async function leaving(answer: () => Response | undefined) {
    const server = new WebDavServer();
    const machine = bench(server);
    const { service, settled, shelf, clock, waits } = machine;
    await service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await settled();
    await keep(shelf, clock, 'a', samplePosting('1'));
    await service.changed();
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    server.hold = async (method) => {
      if (method !== 'DELETE') return undefined;
      await held;
      return answer();
    };
    const sent = server.log.length;
    const left = service.leave(true);
    await vi.waitFor(() => expect(server.log.at(-1)).toMatch(/^DELETE/));
    return { ...machine, server, left, goOn, sent, wait: waits.at(-1) };
  }

  it('nothing begins, whatever asks for it, and nothing is noted or written after', async () => {
    const { service, shelf, clock, wait, left, goOn, server, sent } = await leaving(() => undefined);
    wait?.end();
    await service.wake();
    await service.now();
    await service.changed();
    goOn();
    await left;
    expect(server.log.slice(sent).filter((line) => !line.startsWith('DELETE'))).toEqual([]);
    expect(await service.state()).toEqual({ setUp: false });
    expect(await shelf.sync.state('own')).toBeUndefined();
    await keep(shelf, clock, 'b', samplePosting('2'));
    expect(await shelf.sync.countNotes()).toBe(0);
  });

  it('goes on syncing where the server does not', async () => {
    const { service, left, goOn, server } = await leaving(() => new Response('', { status: 503 }));
    const failed = expect(left).rejects.toMatchObject({ code: 'sync-server' });
    goOn();
    await failed;
    await vi.waitFor(async () => expect(await service.state()).toMatchObject({ setUp: true, phase: 'idle', waiting: 0 }));
    expect(server.log.some((line) => line.startsWith('PUT /dav/Roleshelf/changes/'))).toBe(true);
  });
});

describe('a sync', () => {
  it('that fails tells only of what really came', async () => {
    const server = new WebDavServer();
    const [one, other] = [bench(server), bench(server)];
    await one.service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await one.settled();
    await other.service.setUp({ ...accessTo(server), ...phrase, how: 'join' });
    await other.settled();
    other.onCame.mockClear();
    server.before = () => new Response('', { status: 503 });
    await other.service.now();
    await other.settled();
    expect(other.onCame).not.toHaveBeenCalled();
    server.before = undefined;
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await one.service.now();
    await one.settled();
    await keep(other.shelf, other.clock, 'b', samplePosting('2'));
    server.before = (method) => (method === 'PUT' ? new Response('', { status: 503 }) : undefined);
    await other.service.now();
    expect(await other.settled()).toMatchObject({ phase: 'waiting' });
    expect(other.onCame).toHaveBeenCalledOnce();
    expect((await keysOf(other.shelf)).sort()).toEqual(['tiktok:1', 'tiktok:2']);
  });

  it('that is asked for by hand while one is running is as thorough after it', async () => {
    const server = new WebDavServer();
    const { service, settled, shelf, clock } = bench(server);
    await service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await settled();
    await keep(shelf, clock, 'a', samplePosting('1'));
    await service.now();
    await settled();
    server.files.set('/dav/Roleshelf/changes/evil.1-1.age', new Uint8Array(10));
    await service.now();
    await settled();
    const asked = () => server.log.filter((line) => line.includes('GET') && line.includes('evil')).length;
    const before = asked();
    // A sync by the clock leaves a file alone that could not be opened lately; one by hand does not.
    await service.signIn(server.user, server.password);
    await service.now();
    await settled();
    expect(asked()).toBe(before + 1);
  });

  it('follows changes once it is quiet, and a failure after a while, longer each time', async () => {
    const server = new WebDavServer();
    const { service, waits, settled, shelf, clock } = bench(server);
    await service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await settled();
    await keep(shelf, clock, 'a', samplePosting('1'));
    await service.changed();
    expect(waits.at(-1)?.milliseconds).toBe(4_000);
    server.before = () => new Response('', { status: 503 });
    waits.at(-1)?.end();
    await vi.waitFor(async () =>
      expect(await service.state()).toMatchObject({ phase: 'waiting', problem: { code: 'sync-server' }, waiting: 1 }),
    );
    expect(waits.at(-1)?.milliseconds).toBe(5_000);
    clock.advance(5_000);
    waits.at(-1)?.end();
    await vi.waitFor(() => expect(waits.at(-1)?.milliseconds).toBe(10_000));
    server.before = () => new Response('', { status: 429, headers: { 'retry-after': '120' } });
    clock.advance(10_000);
    waits.at(-1)?.end();
    await vi.waitFor(() => expect(waits.at(-1)?.milliseconds).toBe(120_000));
    server.before = undefined;
    await service.now();
    expect(await settled()).toMatchObject({ phase: 'idle', waiting: 0 });
    expect(await settled()).not.toHaveProperty('problem');
  });

  it.each([
    [401, 'sync-sign-in'],
    [507, 'sync-full'],
    [302, 'sync-address'],
  ])('stops at %i until the user does something', async (status, code) => {
    const server = new WebDavServer();
    const { service, settled } = bench(server);
    await service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await settled();
    server.before = () => new Response('', { status });
    await service.now();
    await vi.waitFor(async () => expect(await service.state()).toMatchObject({ phase: 'stopped', problem: { code } }));
    server.before = undefined;
    await service.wake();
    expect(await service.state()).toMatchObject({ phase: 'stopped' });
    await service.signIn(server.user, server.password);
    expect(await settled()).toMatchObject({ phase: 'idle' });
  });

  it('is offline where nothing answers', async () => {
    const server = new WebDavServer();
    const { service, settled } = bench(server);
    await service.setUp({ ...accessTo(server), ...phrase, how: 'start' });
    await settled();
    server.before = () => {
      throw new TypeError('fetch failed');
    };
    await service.now();
    await vi.waitFor(async () => expect(await service.state()).toMatchObject({ phase: 'offline', problem: { code: 'sync-offline' } }));
  });
});

describe('a probe', () => {
  it('tells what the server can, and leaves nothing behind', async () => {
    const server = new WebDavServer();
    const { service } = bench(server);
    const { abilities, found } = await service.probe(accessTo(server));
    expect(abilities.map(({ ability, ok }) => `${ability} ${ok}`)).toEqual([
      'reach true',
      'sign-in true',
      'list true',
      'make-folder true',
      'write true',
      'read-back true',
      'no-overwrite true',
      'delete true',
    ]);
    expect(found).toBe('nothing');
    expect([...server.files.keys()]).toEqual(['/dav/']);
    const wrong = await service.probe({ ...accessTo(server), password: 'x' });
    expect(wrong.abilities.at(-1)).toMatchObject({ ability: 'sign-in', ok: false });
    await expect(service.probe({ ...accessTo(server), address: 'http://cloud.example/' })).rejects.toMatchObject({ code: 'sync-address' });
  });
});
