import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildChanges, changesLine } from '../../src/sync/changes-file';
import { parsePack } from '../../src/sync/pack';
import { keep, samplePosting } from '../store/sample';
import { contents, key } from '../store/shelf-story';
import { machineAt, seal } from './machines';
import { WebDavServer } from './web-dav-server';

/** Zeros, of which gzip leaves a thousandth. */
const bomb = () => new Uint8Array(gzipSync(Buffer.alloc(140_000_000), { level: 1 }));
/** A page that is small, and says that it is 4 GB when it is unpacked. */
const boastingPage = () => Buffer.concat([gzipSync('{}').subarray(0, -4), Buffer.alloc(4, 255)]);
const zipOf = (files: Record<string, Uint8Array>, level: 0 | 9) => new Uint8Array(zipSync(files, { level }));

describe('a file that is sealed with the shelf’s own key', () => {
  it('and would unpack to more than anything of ours is refused as such, and the rest is synced', async () => {
    const server = new WebDavServer();
    const [one, other] = [await machineAt(server), await machineAt(server)];
    await keep(one.shelf, one.clock, 'a', samplePosting('1'));
    await one.sync();
    server.files.set('/dav/Roleshelf/changes/evil.1-1.age', await seal.seal(bomb()));
    await other.sync();
    expect(await contents(other)).toEqual(await contents(one));
    expect(await other.shelf.sync.state('notes')).toMatchObject({ unreadable: [{ name: 'evil.1-1.age', reason: 'too-large' }] });
  });

  it('whose pack does is read without its pages', async () => {
    const server = new WebDavServer();
    const other = await machineAt(server);
    await other.sync();
    const pack = 'ab'.repeat(32);
    const posting = { key: key(1), steps: [], said: [] };
    const changes = await buildChanges({ machine: 'evil', from: 1, to: 1 }, [changesLine({ posting, pages: { a: pack } })]);
    server.files.set('/dav/Roleshelf/changes/evil.1-1.age', await seal.seal(changes));
    server.files.set(`/dav/Roleshelf/pages/${pack}.age`, await seal.seal(zipOf({ 'a.json.gz': boastingPage() }, 0)));
    await other.sync();
    expect(await other.shelf.page('a')).toBeUndefined();
  });
});

describe('a pack', () => {
  it.each([
    ['whose file unpacks to more than the pack has', zipOf({ 'a.json.gz': new Uint8Array(1_000_000) }, 9)],
    ['whose page says that it is huge', zipOf({ 'a.json.gz': boastingPage() }, 0)],
  ])('%s is refused', (_what, pack) => {
    expect(() => parsePack(pack)).toThrow(expect.objectContaining({ name: 'Unreadable', reason: 'too-large' }));
  });
});
