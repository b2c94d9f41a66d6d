import { describe, expect, it } from 'vitest';
import { DAY, keep, keysOf, MINUTE, samplePosting } from '../store/sample';
import { contents, key } from '../store/shelf-story';
import { machineAt } from './machines';
import { WebDavServer } from './web-dav-server';

describe('two machines', () => {
  it('bring each other what either keeps and says, its pages too', async () => {
    const server = new WebDavServer();
    const one = await machineAt(server);
    const other = await machineAt(server);
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await keep(other.shelf, other.clock, 'b', samplePosting('2'));
    await one.shelf.say(key(1), [{ set: 'notes', value: 'Bright lamp' }]);
    await one.sync();
    await other.sync();
    await one.sync();
    expect(await contents(other)).toEqual(await contents(one));
    expect((await keysOf(one.shelf)).sort()).toEqual([key(1), key(2)]);
    expect((await other.shelf.get(key(1))).user.notes).toBe('Bright lamp');
  });

  it('need one request where nothing changed, and at most four for a change on each', async () => {
    const server = new WebDavServer();
    const [one, other] = [await machineAt(server), await machineAt(server)];
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await one.sync();
    await other.sync();
    expect((await one.sync()).requests).toBe(1);
    expect((await other.sync()).requests).toBe(1);
    for (let number = 2; number < 40; number += 1) {
      one.clock.advance(MINUTE);
      await keep(one.shelf, one.clock, `a${number}`, samplePosting(`${number}`));
      expect((await one.sync()).requests).toBeLessThanOrEqual(4);
      expect((await other.sync()).requests).toBeLessThanOrEqual(4);
    }
    expect(await contents(other)).toEqual(await contents(one));
    expect([...server.files.keys()].filter((path) => path.includes('/changes/')).length).toBeLessThan(22);
  });

  it('say nothing again that came from the other', async () => {
    const server = new WebDavServer();
    const [one, other] = [await machineAt(server), await machineAt(server)];
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await one.sync();
    await other.sync();
    expect(await other.shelf.sync.countNotes()).toBe(0);
    expect(server.log.filter((line) => line.startsWith('PUT')).length).toBe(3);
  });
});

describe('a server that keeps a pack of pages in part and says that all is well', () => {
  const isPack = (path: string) => path.includes('/pages/') && path.endsWith('.age');

  it.each([
    { when: 'a day later', thorough: false },
    { when: 'by hand', thorough: true },
  ])('is sent it again at the next look at its packs, $when, and others ask for it once more', async ({ thorough }) => {
    const server = new WebDavServer();
    const [one, other] = [await machineAt(server), await machineAt(server)];
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await one.sync();
    const pack = [...server.files.keys()].find(isPack) ?? '';
    const whole = server.files.get(pack);
    if (!(whole instanceof Uint8Array)) throw new Error('no pack');
    server.files.set(pack, whole.slice(0, 100));
    await other.sync();
    expect(await other.shelf.page('a')).toBeUndefined();
    if (!thorough) one.clock.advance(DAY + MINUTE);
    await one.sync({ thorough });
    await keep(one.shelf, one.clock, 'b', samplePosting('2'));
    await one.sync();
    await other.sync();
    expect(await other.shelf.page('a')).toEqual(await one.shelf.page('a'));
  });
});
