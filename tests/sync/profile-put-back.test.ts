/** A user brings back an old folder of their browser profile: the machine knows no more of what it said and wrote since. */
import { describe, expect, it } from 'vitest';
import { keep, MINUTE, samplePosting } from '../store/sample';
import { contents, key } from '../store/shelf-story';
import { type Machine, machineAt, reopened } from './machines';
import { copyOf, putBack } from './profile-copy';
import { WebDavServer } from './web-dav-server';

/** Two machines that have heard of each other, and a copy of the first one's profile from then. */
async function twoMachines() {
  const server = new WebDavServer();
  const [one, other] = [await machineAt(server), await machineAt(server)];
  await keep(one.shelf, one.clock, 'a', samplePosting('1'));
  for (const machine of [one, other, one]) await machine.sync();
  return { server, one, other, copy: await copyOf(one.name) };
}

async function put(machine: Machine, copy: Awaited<ReturnType<typeof copyOf>>, server: WebDavServer): Promise<Machine> {
  machine.database.close();
  await putBack(machine.name, copy);
  return reopened(machine, server);
}

async function untilQuiet(machines: readonly Machine[]): Promise<void> {
  for (let round = 0; round < 4; round += 1) for (const machine of machines) await machine.sync({ thorough: true });
}

/** All that stands as a note on the first posting, there and as the other text. */
async function notesOf({ shelf }: Machine): Promise<string[]> {
  const [whole] = await shelf.sync.wholeOf([key(1)]);
  const notes = whole?.said.find(({ field }) => field === 'notes');
  return (notes?.register.sayings ?? []).map(({ value }) => String(value)).sort();
}

describe('a profile that was put back in time', () => {
  it('says under a new name what it says from then on; what it had said before comes back to it', async () => {
    const { server, one, other, copy } = await twoMachines();
    await one.shelf.say(key(1), [{ set: 'notes', value: 'before' }]);
    await one.sync();
    await other.sync();
    const old = await put(one, copy, server);
    const before = await old.shelf.sync.installation();
    await old.shelf.say(key(1), [{ set: 'notes', value: 'after' }]);
    await untilQuiet([old, other]);
    expect(await old.shelf.sync.installation()).not.toBe(before);
    expect(await contents(other)).toEqual(await contents(old));
    expect(await notesOf(other)).toEqual(['after', 'before']);
  });

  it.each(['emptied', 'put back as well'])('and finds the server %s uses no count twice', async (how) => {
    const { server, one, other, copy } = await twoMachines();
    const files = new Map(server.files);
    await one.shelf.say(key(1), [{ set: 'notes', value: 'before' }]);
    await one.sync();
    await other.sync();
    server.files = how === 'emptied' ? new Map([['/dav/', 'folder']]) : files;
    const old = await put(one, copy, server);
    old.clock.advance(MINUTE);
    await old.shelf.say(key(1), [{ set: 'notes', value: 'behind' }]);
    await untilQuiet([old, other]);
    expect(await contents(other)).toEqual(await contents(old));
    expect(await notesOf(other)).toEqual(['before', 'behind']);
  });

  it('and finds the server emptied uses no number of a file twice', async () => {
    const { server, one, other, copy } = await twoMachines();
    await one.shelf.say(key(1), [{ set: 'notes', value: 'before' }]);
    await one.sync();
    await other.sync();
    const written = [...server.files.keys()];
    server.files = new Map([['/dav/', 'folder']]);
    const old = await put(one, copy, server);
    await old.shelf.say(key(1), [{ set: 'notes', value: 'behind' }]);
    await old.sync();
    const again = [...server.files.keys()].filter((path) => path.endsWith('.age') && path.includes('/changes/') && written.includes(path));
    expect(again).toEqual([]);
  });
});
