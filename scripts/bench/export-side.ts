/** Runs in a page of the extension: fills the shelf, and times how it is written to files. */
import Papa from 'papaparse';
import { joinList } from '../../src/export/cell-list';
import { columns } from '../../src/export/columns';
import { ExportFormat } from '../../src/posting/export-options';
import type { Incoming } from '../../src/store/merging';
import { packSnapshot } from '../../src/store/packed-snapshot';
import { openShelf, type Shelf } from '../../src/store/shelf';
import { exportedPostings, wholeShelf } from '../../src/worker/exported-postings';
import { exporting } from '../../src/worker/exporting';
import { prepareExport } from '../../src/worker/prepare-export';
import { inventedPosting } from './invented-postings';
import { timed } from './timed';

/** How many pages differ: packing ten thousand would take longer than all else. */
const PAGES = 100;
const START = Date.UTC(2026, 0, 1);

async function* incoming(from: number, to: number): AsyncGenerator<Incoming> {
  const pages = await Promise.all(
    Array.from({ length: PAGES }, (_, number) => {
      const tree = `<html><body>${Array.from({ length: 6 }, (_, page) => inventedPosting(number * 6 + page).description).join('')}</body></html>`;
      return packSnapshot({ url: '', title: '', lang: 'en', capturedAt: new Date(START).toISOString(), version: 1, tree });
    }),
  );
  for (let number = from; number < to; number += 1) {
    const posting = inventedPosting(number);
    const { key } = posting;
    const at = new Date(START + number * 1_000).toISOString();
    const id = `capture-${number}`;
    const step = { id, key, sequence: 1, at, kind: 'version', outcome: 'created', capturedAt: at, readerVersion: 1, posting } as const;
    const page = pages[number % PAGES];
    yield { posting: { key, steps: [step], said: [] }, pages: new Map(page === undefined ? [] : [[id, page]]) };
  }
}

async function withShelf<Result>(work: (shelf: Shelf) => Promise<Result>): Promise<Result> {
  const shelf = openShelf();
  try {
    return await work(shelf);
  } finally {
    shelf.close();
  }
}

const exportBench = {
  formats: () => [...ExportFormat.options],

  /** Takes the postings `from` up to `to` in, each with a kept page. */
  fill: (from: number, to: number) =>
    withShelf(async (shelf) => {
      for await (const _ of shelf.mergeAll(incoming(from, to)));
    }),

  /** Milliseconds until the file stands ready, as the worker makes it, and its size. */
  write: (format: ExportFormat, pages: boolean) =>
    withShelf(async (shelf) => {
      const options = { format, pages, formulaGuard: true, byteOrderMark: false };
      const course = { now: new Date(START), signal: new AbortController().signal, onProgress: () => undefined };
      let bytes = 0;
      const milliseconds = await timed(async () => {
        const tools = { shelf, exporting: () => exporting };
        bytes = (await prepareExport({ id: 'bench', selection: { kind: 'all' }, options }, tools, course)).bytes;
      });
      await shelf.dropExport('bench');
      return { milliseconds, bytes };
    }),

  /** The same walk, with `JSON.stringify` of what it gives and nothing else. */
  bareJson: () =>
    withShelf(async (shelf) =>
      timed(async () => {
        const parts: Blob[] = [];
        const { postings, unlisted } = wholeShelf(shelf, await shelf.listedKeys(), { everything: true, pages: false });
        for await (const batch of postings) parts.push(new Blob([JSON.stringify(batch)]));
        for await (const batch of unlisted) parts.push(new Blob([JSON.stringify(batch)]));
        await shelf.putExport({ id: 'bare', filename: 'bare', count: 0, file: new Blob(parts) });
        await shelf.dropExport('bare');
      }),
    ),

  /** The same walk, with papaparse's `unparse` of the same cells and nothing else. */
  barePapaparse: () =>
    withShelf(async (shelf) =>
      timed(async () => {
        const parts: Blob[] = [];
        for await (const batch of exportedPostings(shelf, await shelf.listedKeys())) {
          const rows = batch.map((posting) =>
            columns.map(({ read }) => {
              const value = read(posting);
              return typeof value === 'object' ? joinList(value) : value;
            }),
          );
          parts.push(new Blob([Papa.unparse(rows)]));
        }
        await shelf.putExport({ id: 'bare', filename: 'bare', count: 0, file: new Blob(parts) });
        await shelf.dropExport('bare');
      }),
    ),
};

export type ExportBench = typeof exportBench;
Object.assign(globalThis, { exportBench });
