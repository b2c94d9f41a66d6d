import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { captureMarkup } from '../../src/capture/capture-markup';
import { snapshotOf } from '../../src/capture/prune';
import { buildCsv, buildTsv } from '../../src/export/delimited';
import { buildJson, buildJsonLines } from '../../src/export/json';
import { buildNotes, noteOf } from '../../src/export/markdown-notes';
import { buildXlsx } from '../../src/export/xlsx';
import { type OpenTools, openFile } from '../../src/import/open-file';
import type { FileRow } from '../../src/posting/incoming';
import { Posting } from '../../src/posting/posting';
import { Problem } from '../../src/posting/problem';
import { refuse } from '../../src/posting/refusal';
import type { ShelfPosting } from '../../src/posting/shelf-posting';
import { readToKeep } from '../../src/read';
import type { Shelf } from '../../src/store/shelf';
import { exporting } from '../../src/worker/exporting';
import { makeBackup } from '../../src/worker/prepare-backup';
import { bare, bytesOf, full, shelfOf, textOf } from '../export/sample';
import { type Bench, freshShelf, keep, keysOf, samplePosting } from '../store/sample';
import { largeArchive, type Repeated } from './large-archive';

const NOW = '2026-11-20T12:00:00.000Z';
const SEEDS = 1_000;
const options = { byteOrderMark: true, formulaGuard: true };
const { window } = new JSDOM('');

/** The same figures for the same seed (mulberry32, public domain). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const tools: OpenTools = {
  now: NOW,
  captureMarkup: (html, capturedAt) => captureMarkup(html, undefined, new Date(capturedAt), window),
  async readPosting(readable, capturedAt) {
    const snapshot =
      readable.kind === 'html'
        ? snapshotOf(readable.capture)
        : { kind: 'json-ld' as const, url: '', title: '', lang: '', capturedAt, version: 1, tree: readable.text };
    if (typeof snapshot === 'string') return refuse('unreadable');
    const read = readToKeep(snapshot);
    return read.ok ? { kind: 'read', posting: read.posting, capturedAt, readerVersion: 1 } : read.refusal;
  },
};

type Bytes = Uint8Array<ArrayBuffer>;
const encode = (text: string): Bytes => new TextEncoder().encode(text);
const bases: Record<string, Bytes> = {};

beforeAll(async () => {
  const now = new Date(NOW);
  const several = [full, bare, { ...bare, key: 'web:def', postingId: 'def', title: 'Ferry Mate' }];
  const used = freshShelf();
  for (const number of ['1', '2', '3']) await keep(used.shelf, used.clock, `backed-${number}`, samplePosting(number));
  const course = { now, signal: new AbortController().signal, onProgress: () => undefined };
  const backup = await makeBackup({ shelf: used.shelf, exporting: () => exporting }, course);
  const job = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Tide Reader',
    description: 'Read the tides every day.',
    url: 'https://t.example/4',
  };
  Object.assign(bases, {
    'v1.json': encode(
      JSON.stringify({ format: 'roleshelf', version: 1, exportedAt: NOW, postings: several.map(({ user: _, ...posting }) => posting) }),
    ),
    'v2.json': encode(await textOf(buildJson(shelfOf(several), { now }))),
    'lines.jsonl': encode(await textOf(buildJsonLines(shelfOf(several), { now }))),
    'own.csv': encode(await textOf(buildCsv([several], options))),
    'own.tsv': encode(await textOf(buildTsv([several], options))),
    'notes.zip': await bytesOf(buildNotes([several], { now })),
    'note.md': encode(noteOf(full)),
    'own.xlsx': await bytesOf(buildXlsx([several], { now })),
    'tracker.csv': encode(
      'Job Title,Company Name,Job URL,Applied Date,Status,Status Date\nA,B,https://a.example/1,2026-01-01,Applied,\nC,D,,,Trial,\n',
    ),
    'ld.json': encode(JSON.stringify([job, { ...job, title: 'Net Mender', url: 'https://t.example/5' }])),
    'page.html': new Uint8Array(readFileSync(resolve(import.meta.dirname, '../sites/web/2026-11-article-fr/page.html'))),
    'backup.zip': new Uint8Array(await backup.file.arrayBuffer()),
  });
});

type Damage = (bytes: Bytes, pick: (below: number) => number) => Bytes;

const asText =
  (change: (text: string, pick: (below: number) => number) => string): Damage =>
  (bytes, pick) =>
    encode(change(new TextDecoder().decode(bytes), pick));

/** What happens to files. Each is done at places that the seed picks. */
const damages: Record<string, Damage> = {
  cut: (bytes, pick) => bytes.slice(0, pick(bytes.length)),
  'cut at the front': (bytes, pick) => bytes.slice(pick(bytes.length)),
  'a piece lost': (bytes, pick) => {
    const from = pick(bytes.length);
    const to = from + pick(200);
    return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
  'a piece twice': (bytes, pick) => {
    const from = pick(bytes.length);
    const piece = bytes.subarray(from, from + pick(300));
    return new Uint8Array([...bytes.subarray(0, from), ...piece, ...bytes.subarray(from)]);
  },
  'halves swapped': (bytes, pick) => {
    const at = pick(bytes.length);
    return new Uint8Array([...bytes.subarray(at), ...bytes.subarray(0, at)]);
  },
  'bytes changed': (bytes, pick) => {
    const changed = bytes.slice();
    for (let count = 1 + pick(8); count > 0; count -= 1) changed[pick(changed.length)] = pick(256);
    return changed;
  },
  'read as Latin-1 and written again': (bytes) => encode(String.fromCharCode(...bytes.subarray(0, 60_000))),
  'as UTF-16': (bytes) => new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(bytes)}`, 'utf16le')),
  'a later version': asText((text) => text.replace(/"version":\s?\d+/, '"version":99')),
  'names of prototypes': asText((text, pick) => {
    const name = ['__proto__', 'constructor', 'prototype', 'toString'][pick(4)] ?? '';
    return text.replace(/"(?:title|key|said|steps|name)"/g, (found) => (pick(3) === 0 ? `"${name}"` : found)).replace(/title/, name);
  }),
  'other types': asText((text, pick) =>
    text.replace(/:"[^"]*"/g, (found) => (pick(6) === 0 ? ([':null', ':17', ':[]', ':{}', ':""'][pick(5)] ?? found) : found)),
  ),
  'steps of others': asText((text, pick) =>
    text.replace(/(?:web|tiktok|linkedin):\w+/g, (found) => (pick(4) === 0 ? 'tiktok:999' : found)),
  ),
  'a long cell': asText((text, pick) => {
    const at = pick(text.length);
    return text.slice(0, at) + 'x'.repeat(200_000) + text.slice(at);
  }),
  'quotes and line ends': asText((text, pick) =>
    text.replace(/[",\n]/g, (found) => (pick(9) === 0 ? (['"', '\n', '', ',,', '\r'][pick(5)] ?? found) : found)),
  ),
};

async function everything(shelf: Shelf): Promise<ShelfPosting[]> {
  const all: ShelfPosting[] = [];
  for await (const batch of shelf.whole()) all.push(...batch);
  return all;
}

/** Opens a file and gives its rows; or the problem that it is refused with. */
async function rowsOf(name: string, bytes: Bytes): Promise<FileRow[] | Problem> {
  try {
    const opened = await openFile(new File([bytes], name, { lastModified: Date.parse(NOW) }), tools);
    const rows: FileRow[] = [];
    for await (const row of opened.rows()) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function takeAndUndo({ shelf }: Bench, rows: readonly FileRow[], id: string): Promise<void> {
  const items = rows.flatMap((row) => ('incoming' in row ? [{ incoming: row.incoming, wins: 'newest' as const, pages: new Map() }] : []));
  await shelf.beginImport({ id, name: id, fingerprint: id });
  await shelf.takeIn(id, { items, taken: rows.length, refused: rows.length - items.length });
  for await (const batch of shelf.all()) for (const kept of batch) Posting.parse(kept.posting);
  for (let done = await shelf.undoImport(id); done.state !== 'undone'; done = await shelf.undoImport(id));
}

describe('damaged files', () => {
  it(`${SEEDS} of them are refused with a sentence, or give their sound rows, and leave the shelf as it was`, async () => {
    const outcomes = { refused: 0, read: 0, rows: 0 };
    let bench = freshShelf();
    let own: ShelfPosting[] = [];
    for (let seed = 0; seed < SEEDS; seed += 1) {
      if (seed % 100 === 0) {
        bench = freshShelf();
        await keep(bench.shelf, bench.clock, 'own', samplePosting('999'));
        await bench.shelf.say('tiktok:999', [{ set: 'notes', value: 'Mine.' }]);
        own = await everything(bench.shelf);
      }
      const pick = seeded(seed);
      const names = Object.keys(bases);
      const name = names[pick(names.length)] ?? '';
      const kinds = Object.keys(damages);
      const kind = kinds[pick(kinds.length)] ?? '';
      const damaged = damages[kind]?.(bases[name] ?? new Uint8Array(), pick) ?? new Uint8Array();
      const rows = await rowsOf(name, damaged);
      const told = `${kind}: ${name}, seed ${seed}`;
      if (rows instanceof Problem) {
        outcomes.refused += 1;
        expect(rows.code, told).toMatch(/^file-(?:unreadable|newer|too-large)$/);
        expect(rows.message, told).toMatch(/^[A-Z].*\.$/);
        continue;
      }
      outcomes.read += 1;
      outcomes.rows += rows.filter((row) => 'incoming' in row).length;
      await takeAndUndo(bench, rows, `seed-${seed}`);
      expect(await keysOf(bench.shelf), told).toEqual(['tiktok:999']);
      const kept = (await everything(bench.shelf)).find(({ key }) => key === 'tiktok:999');
      expect((await bench.shelf.get('tiktok:999')).user.notes, told).toBe('Mine.');
      expect(
        kept?.steps.filter(({ kind }) => kind === 'version').map(({ id }) => id),
        told,
      ).toContain(own[0]?.steps[0]?.id);
      expect(Object.hasOwn(Object.prototype, 'polluted'), told).toBe(false);
    }
    expect(outcomes.refused).toBeGreaterThan(100);
    expect(outcomes.read).toBeGreaterThan(100);
    expect(outcomes.rows).toBeGreaterThan(100);
  }, 300_000);

  const megabytes = (count: number) => new Uint8Array(count * 1_000_000).fill(0x78);
  const grinder = JSON.stringify({ ...bare, key: 'web:g', postingId: 'g', title: 'Grinder' });
  const head = `{"format":"roleshelf","version":1,"exportedAt":"${NOW}"`;
  const job = (title: string, rest: string) =>
    `{"@type":"JobPosting","title":"${title}","url":"https://t.example/${title}","description":"${rest}"}`;

  it.each<[name: string, size: number, before: string, after: string, sound: number]>([
    ['a.csv', 100, 'Title,Notes\nKeeper,', '\nGrinder,short\n', 3],
    ['own.csv', 13, 'title,url,hiringOrganization.name,notes\nKeeper,,Lamps,', '\nGrinder,,Lamps,short\n', 3],
    ['own.json', 100, `${head},"postings":[{"title":"`, `"},${grinder}]}`, 2],
    ['own.jsonl', 13, `${head}}\n{"title":"`, `"}\n${grinder}\n`, 3],
    ['ld.json', 13, `[{"@type":"JobPosting","title":"`, `"},${job('Grinder', 'Grind lenses every day, and mind the light.')}]`, 2],
  ])('a text in %s of %d MB leaves its row out, and the rest comes in', async (name, size, before, after, sound) => {
    const rows = await rowsOf(name, new Uint8Array(await new Blob([before, megabytes(size), after]).arrayBuffer()));
    expect(rows).toMatchObject([
      { row: sound - 1, refused: 'row-too-large' },
      { row: sound, incoming: { posting: { title: 'Grinder' } } },
    ]);
  });

  it.each([
    ['page.html', 100, '<!doctype html><title>x</title><p>', '</p>'],
    ['note.md', 13, '---\ntitle: x\n---\n', '\n'],
  ])('%s of %d MB is refused with a reason', async (name, size, before, after) => {
    const bytes = new Uint8Array(await new Blob([before, megabytes(size), after]).arrayBuffer());
    expect(await rowsOf(name, bytes)).toEqual([{ row: 1, refused: 'row-too-large' }]);
  });

  it('a value that is nested as deep as a parser goes leaves its row out', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await rowsOf('own.json', encode(`${head},"postings":[{"title":${deep}},${grinder}]}`))).toMatchObject([
      { row: 1, refused: 'does-not-fit' },
      { row: 2, incoming: { posting: { title: 'Grinder' } } },
    ]);
  });

  it('a workbook with a cell of 100 MB is refused before it is read', async () => {
    const whole = unzipSync(bases['own.xlsx'] ?? new Uint8Array());
    const entries = Object.entries(whole).map(([path, bytes]) => {
      const [before = '', after = ''] = new TextDecoder().decode(bytes).split('Ferry Mate');
      return {
        path,
        pieces: after === '' ? [once(bytes)] : [once(encode(before)), { bytes: megabytes(1), times: 100 }, once(encode(after))],
      };
    });
    expect(entries.some(({ pieces }) => pieces.length === 3)).toBe(true);
    expect(await rowsOf('cell.xlsx', await archiveOf(entries))).toMatchObject({ code: 'file-too-large' });
  });

  it('a workbook that unpacks to gigabytes is refused before it is unpacked', async () => {
    const bytes = await archiveOf([
      { path: '[Content_Types].xml', pieces: [once(encode('<Types/>'))] },
      { path: 'xl/worksheets/sheet1.xml', pieces: [{ bytes: encode(' '.repeat(1_000_000)), times: 420 }] },
    ]);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await rowsOf('bomb.xlsx', bytes)).toMatchObject({ code: 'file-too-large' });
  }, 120_000);
});

function once(bytes: Bytes): Repeated {
  return { bytes, times: 1 };
}

async function archiveOf(entries: Parameters<typeof largeArchive>[0]): Promise<Bytes> {
  return new Uint8Array(await (await largeArchive(entries)).arrayBuffer());
}
