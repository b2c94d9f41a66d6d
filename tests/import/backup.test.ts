import { describe, expect, it } from 'vitest';
import { buildZip } from '../../src/export/zip';
import { inspectBackup, isBackup, readBackup } from '../../src/import/backup-archive';
import type { FileRow, Incoming } from '../../src/posting/incoming';
import type { Shelf } from '../../src/store/shelf';
import { exporting } from '../../src/worker/exporting';
import { soundPage } from '../../src/worker/imported-page';
import { makeBackup } from '../../src/worker/prepare-backup';
import { type Bench, everything, freshShelf, keep, MINUTE, samplePosting } from '../store/sample';
import { largeArchive } from './large-archive';

const course = { now: new Date('2026-03-02T10:00:00.000Z'), signal: new AbortController().signal, onProgress: () => undefined };

/** A shelf with history, words of the user's, something in the bin, and kept pages. */
async function usedShelf(postings = 3): Promise<Bench> {
  const bench = freshShelf();
  const { shelf, clock } = bench;
  for (let number = 1; number <= postings; number += 1) {
    await keep(shelf, clock, `capture-${number}`, samplePosting(String(number), { title: `Keeper ${number}` }));
    clock.advance(MINUTE);
    await shelf.say(`tiktok:${number}`, [{ set: 'notes', value: `Oil ${number}. “Wick”\r\n\ud83d\udd26` }]);
  }
  await keep(shelf, clock, 'capture-again', samplePosting('1', { title: 'Head Keeper' }));
  await shelf.remove('tiktok:2');
  return bench;
}

async function backUp({ shelf }: Bench): Promise<Blob> {
  return (await makeBackup({ shelf, exporting: () => exporting }, course)).file;
}

async function rowsOf(archive: Blob): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of readBackup(archive, await inspectBackup(archive))) rows.push(row);
  return rows;
}

/** Takes an archive in as the worker does. */
async function restore(shelf: Shelf, rows: readonly FileRow[], from = 0): Promise<void> {
  const { id, taken } = await shelf.beginImport({ id: 'restore-1', name: 'backup.zip', fingerprint: 'f' });
  for (const [index, row] of rows.entries()) {
    if (index < Math.max(from, taken) || !('incoming' in row)) continue;
    await shelf.takeIn(id, {
      items: [{ incoming: row.incoming, wins: 'newest', pages: await pagesOf(row.incoming) }],
      taken: index + 1,
      refused: 0,
    });
  }
  await shelf.finishImport(id);
}

async function pagesOf(incoming: Incoming) {
  const pages = new Map();
  for (const page of incoming.kind === 'whole' ? (incoming.pages ?? []) : []) pages.set(page.captureId, await soundPage(page));
  return pages;
}

async function bytesOf(archive: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await archive.arrayBuffer());
}

describe('a backup', () => {
  it('restored onto an empty shelf gives the same shelf, pages and all', async () => {
    const [from, to] = [await usedShelf(), freshShelf()];
    const archive = await backUp(from);
    expect(await isBackup(archive)).toBe(true);
    expect(await inspectBackup(archive)).toMatchObject({
      createdAt: '2026-03-02T10:00:00.000Z',
      isWhole: true,
      counts: { postings: 3, pages: 4 },
      missing: [],
      missingPages: 0,
    });
    await restore(to.shelf, await rowsOf(archive));
    const whole = await everything(from.shelf);
    expect(await everything(to.shelf)).toEqual(whole);
    for (const { id, kind } of whole.flatMap(({ steps }) => steps)) {
      if (kind !== 'version') continue;
      expect((await to.shelf.page(id))?.snapshot, id).toEqual((await from.shelf.page(id))?.snapshot);
    }
    expect((await to.shelf.bin()).map(({ key }) => key)).toEqual(['tiktok:2']);
  });

  it('restored onto a used shelf is merged into it, and twice is the same', async () => {
    const [from, to] = [await usedShelf(), freshShelf()];
    await keep(to.shelf, to.clock, 'own-capture', samplePosting('9'));
    await to.shelf.say('tiktok:9', [{ set: 'rating', value: 5 }]);
    const rows = await rowsOf(await backUp(from));
    await restore(to.shelf, rows);
    const once = await everything(to.shelf);
    expect(once.map(({ key }) => key)).toEqual(['tiktok:1', 'tiktok:2', 'tiktok:3', 'tiktok:9']);
    await restore(to.shelf, rows);
    expect(await everything(to.shelf)).toEqual(once);
  });

  it('that was interrupted goes on where it was', async () => {
    const [from, to] = [await usedShelf(), freshShelf()];
    const rows = await rowsOf(await backUp(from));
    const { id } = await to.shelf.beginImport({ id: 'restore-1', name: 'backup.zip', fingerprint: 'f' });
    const [first] = rows;
    if (first === undefined || !('incoming' in first)) return expect.fail('an empty backup');
    await to.shelf.takeIn(id, {
      items: [{ incoming: first.incoming, wins: 'newest', pages: await pagesOf(first.incoming) }],
      taken: 1,
      refused: 0,
    });
    // The page was closed here; the same file is chosen again.
    await restore(to.shelf, rows, 1);
    expect(await everything(to.shelf)).toEqual(await everything(from.shelf));
  });

  it('of an empty shelf is one, too', async () => {
    expect(await inspectBackup(await backUp(freshShelf()))).toMatchObject({ isWhole: true, counts: { postings: 0, pages: 0 } });
  });
});

describe('a damaged backup', () => {
  it('whose end is cut off gives its sound parts, and names what is missing', async () => {
    const bench = await usedShelf(260);
    const archive = await backUp(bench);
    const report = await inspectBackup(archive.slice(0, Math.floor(archive.size * 0.6)));
    expect(report.isWhole).toBe(false);
    expect(report.counts.postings).toBeGreaterThan(0);
    expect(report.missing.length).toBe(260 - report.counts.postings);
    expect(report.missing[0]).toMatchObject({ key: expect.stringMatching(/^tiktok:/), title: expect.stringMatching(/Keeper/) });
  });

  it('with a changed byte leaves out what that byte was of', async () => {
    const bytes = await bytesOf(await backUp(await usedShelf(12)));
    let noticed = 0;
    for (const at of [0.2, 0.4, 0.6, 0.8]) {
      const changed = bytes.slice();
      const place = Math.floor(changed.length * at);
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      const report = await inspectBackup(new Blob([changed]));
      if (!report.isWhole) noticed += 1;
      expect(await rowsOf(new Blob([changed]))).toHaveLength(report.counts.postings);
    }
    expect(noticed).toBeGreaterThan(0);
  });

  it('is refused where not even its manifest came through, and where a later version wrote it', async () => {
    const write = async (manifest: unknown): Promise<Blob> => {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      for await (const chunk of buildZip([{ path: 'manifest.json', pieces: [JSON.stringify(manifest)] }], course)) chunks.push(chunk);
      return new Blob(chunks);
    };
    await expect(inspectBackup(await write({ format: 'other' }))).rejects.toMatchObject({ code: 'file-unreadable' });
    const later = { format: 'roleshelf-backup', version: 2, createdAt: '2026-03-02T10:00:00.000Z', postings: [] };
    await expect(inspectBackup(await write(later))).rejects.toMatchObject({ code: 'file-newer' });
    await expect(inspectBackup(new Blob(['PK\u0003\u0004 no archive']))).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('that unpacks to a thousand times its size is refused, whatever it says of itself', async () => {
    const manifest = { format: 'roleshelf-backup', version: 1, createdAt: '2026-03-02T10:00:00.000Z', postings: [] };
    const bomb = await largeArchive([
      { path: 'manifest.json', pieces: [{ bytes: new TextEncoder().encode(JSON.stringify(manifest)), times: 1 }] },
      { path: 'postings/0001.json', pieces: [{ bytes: new Uint8Array(1_000_000), times: 80 }] },
    ]);
    expect(bomb.size).toBeLessThan(1_000_000);
    await expect(inspectBackup(bomb)).rejects.toMatchObject({ code: 'file-too-large' });
    // Without its list nothing is declared: what comes out is counted.
    await expect(inspectBackup(bomb.slice(0, bomb.size - 60))).rejects.toMatchObject({ code: 'file-too-large' });
  });
});
