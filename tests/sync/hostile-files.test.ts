import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readChangesArchive } from '../../src/import/changes-archive';
import type { FullStep } from '../../src/posting/history-step';
import type { FileRow } from '../../src/posting/incoming';
import { ARCHIVE_HEAD } from '../../src/sync/archive-head';
import { buildChanges, changesLine } from '../../src/sync/changes-file';
import { parsePack } from '../../src/sync/pack';
import { keep, keysOf, samplePosting, sampleSnapshot } from '../store/sample';
import { contents, key } from '../store/shelf-story';
import { machineAt, seal } from './machines';
import { WebDavServer } from './web-dav-server';

/** Zeros, of which gzip leaves a thousandth. */
const bomb = () => new Uint8Array(gzipSync(Buffer.alloc(140_000_000), { level: 1 }));
/** A page that is small, and says that it is 4 GB when it is unpacked. */
const boastingPage = () => Buffer.concat([gzipSync('{}').subarray(0, -4), Buffer.alloc(4, 255)]);
/** The save of a posting. */
const versionOf = (id: string): FullStep => ({
  id: `save-${id}`,
  key: `tiktok:${id}`,
  sequence: 1,
  at: '2026-03-01T09:00:00.000Z',
  kind: 'version',
  outcome: 'created',
  capturedAt: '2026-03-01T09:00:00.000Z',
  readerVersion: 1,
  posting: samplePosting(id),
});
const archiveHead = new TextEncoder().encode('{"format":"roleshelf-changes-archive","version":1,"since":"2026-03-01"}');
const snapshot = sampleSnapshot(samplePosting('1'), '2026-03-01T09:00:00.000Z');
/** A page with other bytes in its middle. */
function damagedPage(): Uint8Array {
  const page = gzipSync(JSON.stringify(snapshot));
  return page.fill(0, 20, 40);
}
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

describe('a file of changes with a line that is none', () => {
  const good = { key: key(1), steps: [versionOf('1')], said: [] };

  it.each<[string, unknown]>([
    ['has a step of another posting', { key: key(2), steps: [versionOf('9')], said: [] }],
    ['has another posting in its step', { key: key(2), steps: [{ ...versionOf('2'), posting: samplePosting('9') }], said: [] }],
    [
      'has a posting whose key is not its id',
      { key: key(2), steps: [{ ...versionOf('2'), posting: samplePosting('2', { postingId: '9' }) }], said: [] },
    ],
    ['has the same step twice', { key: key(2), steps: [versionOf('2'), versionOf('2')], said: [] }],
    ['has a version without its posting', { key: key(2), steps: [{ ...versionOf('2'), posting: undefined }], said: [] }],
    ['is of no posting', 7],
  ])('that %s is told, and what stands around it comes in', async (_what, bad) => {
    const server = new WebDavServer();
    const other = await machineAt(server);
    await other.sync();
    await keep(other.shelf, other.clock, 'mine', samplePosting('9', { title: 'Mine' }));
    const lines = [JSON.stringify({ posting: bad }), changesLine({ posting: good, pages: {} })];
    const file = await buildChanges({ machine: 'evil', from: 1, to: 1 }, lines);
    server.files.set('/dav/Roleshelf/changes/evil.1-1.age', await seal.seal(file));
    await other.sync();
    expect((await keysOf(other.shelf)).sort()).toEqual([key(1), key(9)]);
    expect((await other.shelf.get(key(9))).posting.title).toBe('Mine');
    expect(await other.shelf.sync.state('notes')).toMatchObject({ unreadable: [{ name: 'evil.1-1.age', reason: 'damaged' }] });
    // As a file without a server, the same.
    const archive = zipOf({ [ARCHIVE_HEAD]: archiveHead, 'changes/0001.jsonl.gz': file }, 0);
    const rows: FileRow[] = [];
    for await (const row of readChangesArchive(new Blob([archive]))) rows.push(row);
    expect(rows).toMatchObject([
      { row: 1, incoming: { kind: 'whole', shelfPosting: { key: key(1) } } },
      { row: 2, refused: 'does-not-fit' },
    ]);
  });
});

describe('a page in a pack', () => {
  it.each<[string, Uint8Array]>([
    ['is no gzip', Buffer.alloc(100)],
    ['was damaged in the middle', damagedPage()],
    ['is no page', gzipSync('{"title":1}')],
    ['is longer than it says', Buffer.concat([gzipSync(JSON.stringify(snapshot)).subarray(0, -4), Buffer.from([1, 0, 0, 0])])],
  ])('that %s does not get onto the shelf, and is not asked for again; the others of its pack are', async (_what, page) => {
    const server = new WebDavServer();
    const other = await machineAt(server);
    await other.sync();
    const pack = 'ab'.repeat(32);
    const lines = ['1', '2'].map((id) =>
      changesLine({ posting: { key: `tiktok:${id}`, steps: [versionOf(id)], said: [] }, pages: { [`save-${id}`]: pack } }),
    );
    server.files.set(
      '/dav/Roleshelf/changes/evil.1-1.age',
      await seal.seal(await buildChanges({ machine: 'evil', from: 1, to: 1 }, lines)),
    );
    const zip = zipOf({ 'save-1.json.gz': page, 'save-2.json.gz': gzipSync(JSON.stringify(snapshot)) }, 0);
    server.files.set(`/dav/Roleshelf/pages/${pack}.age`, await seal.seal(zip));
    await other.sync();
    expect((await keysOf(other.shelf)).sort()).toEqual([key(1), key(2)]);
    expect(await other.shelf.page('save-1')).toBeUndefined();
    expect(await other.shelf.page('save-2')).toBeDefined();
    expect(await other.shelf.sync.state('notes')).toMatchObject({ wanted: [], unreadable: [] });
    expect(await other.shelf.sync.packsOf(['save-1', 'save-2'])).toEqual(new Map([['save-2', pack]]));
  });
});

describe('a pack', () => {
  it.each([
    ['whose file unpacks to more than the pack has', zipOf({ 'a.json.gz': new Uint8Array(1_000_000) }, 9)],
    ['whose page says that it is huge', zipOf({ 'a.json.gz': boastingPage() }, 0)],
  ])('%s is refused', (_what, pack) => {
    expect(() => parsePack(pack)).toThrow(expect.objectContaining({ name: 'Unreadable', reason: 'too-large' }));
  });

  it('whose file has a name that cannot be decoded is damaged', () => {
    const pack = zipOf({ '%E0%A4.json.gz': gzipSync('{}') }, 0);
    expect(() => parsePack(pack)).toThrow(expect.objectContaining({ name: 'Unreadable', reason: 'damaged' }));
  });
});
