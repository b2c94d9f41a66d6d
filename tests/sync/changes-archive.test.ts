import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { openFile } from '../../src/import/open-file';
import { isSealed, openSealed } from '../../src/import/sealed-file';
import type { FileRow } from '../../src/posting/incoming';
import type { ToTake } from '../../src/store/taking-in';
import { ARCHIVE_HEAD } from '../../src/sync/archive-head';
import { sealPieces } from '../../src/sync/sealing';
import { prepareChanges } from '../../src/worker/prepare-changes';
import { syncing } from '../../src/worker/syncing';
import { type Bench, DAY, freshShelf, keep, samplePosting } from '../store/sample';
import { contents, key } from '../store/shelf-story';

/** The passphrase's own work takes a second in earnest. */
const quick: typeof syncing = { ...syncing, sealPieces: (pieces, passphrase) => sealPieces(pieces, passphrase, 4) };
const openTools = { readPosting: vi.fn(), captureMarkup: vi.fn(), now: '2026-03-05T00:00:00.000Z' };

/** A shelf with one posting of the first of March and two of the third. */
async function shelfOfDays() {
  const bench = freshShelf();
  const { shelf, clock } = bench;
  await keep(shelf, clock, 'a', samplePosting('1'));
  clock.advance(2 * DAY);
  await keep(shelf, clock, 'b', samplePosting('2'));
  await keep(shelf, clock, 'c', samplePosting('3'));
  await shelf.say(key(3), [{ set: 'notes', value: 'Windy' }]);
  return bench;
}

async function changesOf({ shelf, clock }: Awaited<ReturnType<typeof shelfOfDays>>, since: string, passphrase?: string): Promise<File> {
  const course = { now: clock.now(), signal: new AbortController().signal, onProgress: vi.fn() };
  const request = { id: 'x', since, ...(passphrase === undefined ? {} : { passphrase }) };
  const ready = await prepareChanges(request, { shelf, syncing: () => quick }, course);
  const made = await shelf.findExport(ready.id);
  if (made === undefined) throw new Error('no file');
  return new File([made.file], made.filename);
}

async function rowsOf(file: File): Promise<FileRow[]> {
  const opened = await openFile(file, openTools);
  expect(opened.format).toBe('changes');
  const rows: FileRow[] = [];
  for await (const row of opened.rows()) rows.push(row);
  return rows;
}

/** Takes the postings of a file onto a shelf. */
async function takeRows(to: Bench, rows: readonly FileRow[]): Promise<void> {
  const bytes = (gzip: string) => Uint8Array.from(atob(gzip), (character) => character.charCodeAt(0));
  const items = rows.map((row) => {
    if (!('incoming' in row) || row.incoming.kind !== 'whole') throw new Error('no posting');
    const { incoming } = row;
    const pages = new Map((incoming.pages ?? []).map(({ captureId, gzip, length }) => [captureId, { bytes: bytes(gzip), length }]));
    return { incoming, pages, wins: 'newest' as const };
  });
  const { id } = await to.shelf.beginImport({ id: 'i', name: 'x', fingerprint: 'y' });
  await to.shelf.takeIn(id, { items, taken: items.length, refused: 0 });
}

describe('a file of changes', () => {
  it.each([
    ['2026-03-03', ['tiktok:2', 'tiktok:3']],
    ['2026-03-01', ['tiktok:1', 'tiktok:2', 'tiktok:3']],
    ['2026-03-04', []],
  ])('has what changed since %s', async (since, keys) => {
    const rows = await rowsOf(await changesOf(await shelfOfDays(), since));
    expect(rows.map((row) => ('incoming' in row && row.incoming.kind === 'whole' ? row.incoming.shelfPosting.key : row))).toEqual(keys);
  });

  it('has what was imported since, however old that is, with its pages', async () => {
    const [from, other, to] = [await shelfOfDays(), freshShelf(), freshShelf()];
    await keep(other.shelf, other.clock, 'd', samplePosting('4'));
    const [old] = await other.shelf.wholeOf([key(4)]);
    const page = await other.shelf.page('d');
    if (old === undefined || page === undefined) throw new Error('nothing kept');
    from.clock.advance(2 * DAY);
    const { id } = await from.shelf.beginImport({ id: 'i', name: 'x', fingerprint: 'y' });
    const row = { kind: 'stated', posting: samplePosting('1'), said: [{ set: 'notes', value: 'Windy' }], fields: [] } as const;
    const items: ToTake[] = [
      {
        incoming: { kind: 'whole', shelfPosting: { ...old, steps: [...old.steps], said: [] } },
        wins: 'newest',
        pages: new Map([['d', page.snapshot]]),
      },
      { incoming: { ...row, said: [...row.said], fields: [] }, wins: 'newest', pages: new Map() },
    ];
    await from.shelf.takeIn(id, { items, taken: items.length, refused: 0 });
    const rows = await rowsOf(await changesOf(from, '2026-03-05'));
    await takeRows(to, rows);
    expect(await to.shelf.everyKey()).toEqual([key(1), key(4)]);
    expect(await to.shelf.wholeOf([key(1), key(4)])).toEqual(await from.shelf.wholeOf([key(1), key(4)]));
    expect((await to.shelf.get(key(1))).user.notes).toBe('Windy');
    for (const captureId of ['a', 'd']) expect(await to.shelf.page(captureId)).toEqual(await from.shelf.page(captureId));
    expect(await rowsOf(await changesOf(from, '2026-03-06'))).toEqual([]);
  });

  it.each([
    ['2026-03-02', ['tiktok:1']],
    ['2026-03-03', []],
  ])('begins with the day on the calendar of whoever asks: %s in Tokyo', async (since, keys) => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const bench = freshShelf();
    bench.clock.advance(DAY / 2);
    await keep(bench.shelf, bench.clock, 'a', samplePosting('1'));
    // It is nine in the evening in UTC, and the next morning there.
    const rows = await rowsOf(await changesOf(bench, since));
    vi.unstubAllEnvs();
    expect(rows.map((row) => ('incoming' in row && row.incoming.kind === 'whole' ? row.incoming.shelfPosting.key : row))).toEqual(keys);
  });

  it('makes another shelf say the same once it is imported, pages and all', async () => {
    const [from, to] = [await shelfOfDays(), freshShelf()];
    const rows = await rowsOf(await changesOf(from, '2026-03-01'));
    await takeRows(to, rows);
    expect(await contents(to)).toEqual(await contents(from));
  });

  it('is opened by its passphrase alone where it is sealed', async () => {
    const sealed = await changesOf(await shelfOfDays(), '2026-03-01', 'three lamps');
    expect(sealed.name).toMatch(/\.zip\.age$/);
    expect(await isSealed(sealed)).toBe(true);
    expect(await sealed.text()).not.toContain('Lighthouse');
    await expect(openSealed(sealed, 'four lamps')).rejects.toMatchObject({ code: 'sync-passphrase' });
    await expect(openSealed(new File([sealed.slice(0, -20)], 'half'), 'three lamps')).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(await rowsOf(await openSealed(sealed, 'three lamps'))).toHaveLength(3);
  });

  it('that is sealed and could not be opened again is none, and the sentence says what to do; unsealed it is one', async () => {
    const bench = await shelfOfDays();
    const sealed = await changesOf(bench, '2026-03-01', 'three lamps');
    const course = { now: bench.clock.now(), signal: new AbortController().signal, onProgress: vi.fn() };
    const prepare = (sealedMax: number, passphrase = 'three lamps') =>
      prepareChanges({ id: 'y', since: '2026-03-01', passphrase }, { shelf: bench.shelf, syncing: () => quick, sealedMax }, course);
    await expect(prepare(sealed.size - 1)).rejects.toMatchObject({ code: 'sealed-too-large' });
    expect(await bench.shelf.findExport('y')).toBeUndefined();
    expect(await prepare(sealed.size)).toMatchObject({ bytes: sealed.size });
    const unsealed = { id: 'z', since: '2026-03-01' };
    await prepareChanges(unsealed, { shelf: bench.shelf, syncing: () => quick, sealedMax: 1 }, course);
    expect(await bench.shelf.findExport('z')).toBeDefined();
  });

  it.each([0.5, 0.9, 0.99])('is refused whole where it was cut off after %d of it', async (part) => {
    const whole = await changesOf(await shelfOfDays(), '2026-03-01');
    await expect(rowsOf(new File([whole.slice(0, Math.floor(whole.size * part))], 'x.zip'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  it.each(['', '{', '{"format":"other"}', '{"format":"roleshelf-changes-archive","version":"x"}'])(
    'is refused where its head is “%s”',
    async (head) => {
      const archive = new Uint8Array(zipSync({ [ARCHIVE_HEAD]: new TextEncoder().encode(head) }, { level: 0 }));
      await expect(rowsOf(new File([archive], 'x.zip'))).rejects.toMatchObject({ code: 'file-unreadable' });
    },
  );

  it('is refused where it is damaged', async () => {
    const whole = await changesOf(await shelfOfDays(), '2026-03-01');
    const bytes = new Uint8Array(await whole.arrayBuffer());
    bytes.fill(7, 300, 400);
    await expect(rowsOf(new File([bytes], 'x.zip'))).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
