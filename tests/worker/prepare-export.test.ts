import { describe, expect, it, vi } from 'vitest';
import { ExportFormat, type ExportOptions } from '../../src/posting/export-options';
import { PostingKey } from '../../src/posting/posting';
import type { ExportProgress, ExportSelection } from '../../src/protocol/exports';
import { exporting } from '../../src/worker/exporting';
import { createExports } from '../../src/worker/exports';
import { syncing } from '../../src/worker/syncing';
import { freshShelf, keep, MINUTE, samplePosting } from '../store/sample';
import { FakeClock, FakeTabs } from './sample';

const options: ExportOptions = { format: 'csv', columns: ['key'], formulaGuard: false, byteOrderMark: false, pages: false };
const key = (number: number) => PostingKey.parse(`tiktok:${number}`);

/** A shelf with this many postings, the last one the newest. */
async function bench(count: number) {
  const { shelf, clock } = freshShelf();
  for (let number = 1; number <= count; number += 1) {
    clock.advance(MINUTE);
    await keep(shelf, clock, `c${number}`, samplePosting(`${number}`, { title: number % 2 === 0 ? 'Even keeper' : 'Odd keeper' }));
  }
  const exports = createExports({
    shelf,
    tabs: new FakeTabs(),
    clock: new FakeClock(),
    exporting: () => exporting,
    syncing: () => syncing,
  });
  const textOf = async (selection: ExportSelection, chosen = options) => {
    const ready = await exports.prepare({ id: 'e', selection, options: chosen });
    return { ready, text: (await (await shelf.findExport('e'))?.file.text()) ?? '' };
  };
  return { shelf, exports, textOf };
}

describe('what a file is of', () => {
  it('is everything, the newest first', async () => {
    const { textOf } = await bench(3);
    expect((await textOf({ kind: 'all' })).text).toBe('key\r\ntiktok:3\r\ntiktok:2\r\ntiktok:1\r\n');
  });

  it('is what a query finds, in the order of its list, however many', async () => {
    const { textOf } = await bench(5);
    const { text, ready } = await textOf({ kind: 'found', query: 'odd', sort: 'saved' });
    expect(text).toBe('key\r\ntiktok:5\r\ntiktok:3\r\ntiktok:1\r\n');
    expect(ready.count).toBe(3);
  });

  it('is more than a list gives at once', async () => {
    const { textOf } = await bench(501);
    expect((await textOf({ kind: 'found', query: 'keeper' })).ready.count).toBe(501);
  }, 120_000);

  it('is what was chosen, in its order, each once, without what is gone', async () => {
    const { textOf, shelf } = await bench(3);
    await shelf.remove(key(2));
    const { text, ready } = await textOf({ kind: 'chosen', keys: [key(1), key(2), key(3), key(1)] });
    expect(text).toBe('key\r\ntiktok:1\r\ntiktok:3\r\n');
    expect(ready.count).toBe(2);
  });
});

it('notes of more postings than a zip archive lists files are refused before any is read', async () => {
  const { exports, shelf } = await bench(0);
  const read = vi.spyOn(shelf, 'kept');
  const keys = Array.from({ length: 65_534 }, (_, number) => key(number));
  const prepared = exports.prepare({ id: 'e', selection: { kind: 'chosen', keys }, options: { ...options, format: 'notes' } });
  await expect(prepared).rejects.toMatchObject({ code: 'archive-too-large' });
  expect(read).not.toHaveBeenCalled();
  expect(await shelf.findExport('e')).toBeUndefined();
});

describe('a file', () => {
  it.each(ExportFormat.options)('of the format %s has its name and its type', async (format) => {
    const { exports, shelf } = await bench(1);
    const ready = await exports.prepare({ id: 'e', selection: { kind: 'all' }, options: { ...options, format, columns: undefined } });
    const { mediaType, extension } = exporting.fileTypes[format];
    expect(ready.filename).toMatch(new RegExp(`^roleshelf(?:-notes)?-2026-03-01\\.${extension}$`));
    const file = (await shelf.findExport('e'))?.file;
    expect(file?.type).toBe(mediaType);
    expect(file?.size).toBeGreaterThan(50);
    expect(ready.bytes).toBe(file?.size);
  });

  it('of JSON-LD tells what postings lack that Google requires', async () => {
    const { exports } = await bench(2);
    const { lacking } = await exports.prepare({ id: 'e', selection: { kind: 'all' }, options: { ...options, format: 'json-ld' } });
    expect(lacking).toEqual([{ property: 'datePosted', count: 2 }]);
  });
});

describe('an export under way', () => {
  it('tells whoever watches how far it is', async () => {
    const { exports } = await bench(120);
    const told: ExportProgress[] = [];
    exports.watch('e', (progress) => told.push(progress));
    await exports.prepare({ id: 'e', selection: { kind: 'all' }, options });
    expect(told).toEqual([
      { done: 100, total: 120 },
      { done: 120, total: 120 },
    ]);
  });

  it('ends when it is cancelled, and leaves no file', async () => {
    const { exports, shelf } = await bench(120);
    exports.watch('e', () => void exports.cancel('e'));
    await expect(exports.prepare({ id: 'e', selection: { kind: 'all' }, options })).rejects.toMatchObject({ code: 'export-cancelled' });
    expect(await shelf.findExport('e')).toBeUndefined();
  });

  it('that stands ready is dropped when it is cancelled', async () => {
    const { exports, shelf } = await bench(1);
    await exports.prepare({ id: 'e', selection: { kind: 'all' }, options });
    await exports.cancel('e');
    expect(await shelf.findExport('e')).toBeUndefined();
  });
});

describe('a preview', () => {
  it('of a table has the first rows, with long cells cut', async () => {
    const { exports } = await bench(7);
    const preview = await exports.preview({
      selection: { kind: 'all' },
      options: { ...options, format: 'xlsx', columns: ['title', 'description'] },
    });
    expect(preview).toMatchObject({ total: 7, preview: { kind: 'table', columns: ['title', 'description'] } });
    expect(preview.preview.kind === 'table' && preview.preview.rows).toHaveLength(5);
  });

  it.each(['json', 'notes', 'calendar', 'text'] as const)('of %s has the beginning of its text', async (format) => {
    const { exports } = await bench(1);
    const { preview } = await exports.preview({ selection: { kind: 'all' }, options: { ...options, format } });
    const first = { json: '{"format":"roleshelf"', notes: '---\ntitle: "Odd keeper"', calendar: 'BEGIN:VCALENDAR', text: 'Odd keeper\n' }[
      format
    ];
    expect(preview.kind === 'text' && preview.text.startsWith(first)).toBe(true);
  });
});

it('a file larger than memory should hold is whole, and leaves no part behind', async () => {
  const { exports, shelf } = await bench(0);
  const description = 'x'.repeat(3_000_000);
  const { clock } = freshShelf();
  for (let number = 1; number <= 12; number += 1) await keep(shelf, clock, `c${number}`, samplePosting(`${number}`, { description }));
  const ready = await exports.prepare({ id: 'e', selection: { kind: 'all' }, options: { ...options, columns: ['key', 'description'] } });
  const lines = ((await (await shelf.findExport('e'))?.file.text()) ?? '').trimEnd().split('\r\n').slice(1);
  expect(ready.bytes).toBeGreaterThan(36_000_000);
  expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(12);
  expect(lines.every((line) => line.endsWith(`,${description}`))).toBe(true);
  expect(await shelf.findExport('e-part')).toBeUndefined();
}, 120_000);
