/** Runs in a page of the extension: fills the shelf, and times searches and saves on it. */
import { openDB } from 'idb';
import MiniSearch from 'minisearch';
import { shelfDatabase } from '../../src/store/database';
import type { Incoming } from '../../src/store/merging';
import type { PostingRecord } from '../../src/store/schema';
import { indexStores } from '../../src/store/search/manifest';
import { openShelf } from '../../src/store/shelf';
import { inventedPosting, keystrokes } from './invented-postings';

/** The popup's page of the list. */
const ROWS = 50;
const START = Date.UTC(2026, 0, 1);

function recordOf(number: number): PostingRecord {
  const posting = inventedPosting(number);
  const savedAt = new Date(START + number * 1_000).toISOString();
  return { key: posting.key, posting, readerVersion: 1, version: `capture-${number}`, savedAt, capturedAt: savedAt, captures: 1 };
}

/** Postings as a file brings them. */
function* incoming(from: number, to: number): Generator<Incoming> {
  for (let number = from; number < to; number += 1) {
    const { key, posting, readerVersion, version, savedAt, capturedAt } = recordOf(number);
    const step = { id: version, key, sequence: 1, at: savedAt, kind: 'version', outcome: 'created', capturedAt, readerVersion } as const;
    yield { posting: { key, steps: [{ ...step, posting }], said: [] }, pages: new Map() };
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** The bytes of a record's texts and arrays. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return new Blob([value]).size;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'object' && value !== null) return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
  return 8;
}

const storeBench = {
  /** Takes the postings `from` up to `to` in, as an import does. */
  async fill(from: number, to: number): Promise<void> {
    const shelf = openShelf();
    for await (const _ of shelf.mergeAll(incoming(from, to)));
    shelf.close();
  },

  /** Milliseconds from keystroke to results, on a shelf that was searched before. */
  async warm(count: number, warmUps: number): Promise<number[]> {
    const shelf = openShelf();
    const times: number[] = [];
    for (const query of keystrokes(count + warmUps)) times.push(await timed(() => shelf.list({ query, offset: 0, limit: ROWS })));
    shelf.close();
    return times.slice(warmUps);
  },

  /** Milliseconds to the first results of a worker that has just started: nothing of the index is in memory. */
  async cold(count: number): Promise<number[]> {
    const times: number[] = [];
    for (const query of keystrokes(count * 3).filter((_, index) => index % 3 === 2)) {
      const shelf = openShelf();
      times.push(await timed(() => shelf.list({ query, offset: 0, limit: ROWS })));
      shelf.close();
    }
    return times;
  },

  /** Milliseconds until the index answers, without rows. */
  async open(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let run = 0; run < count; run += 1) {
      const shelf = openShelf();
      times.push(await timed(() => shelf.list({ query: 'zzz', offset: 0, limit: 1 })));
      shelf.close();
    }
    return times;
  },

  async indexBytes(): Promise<number> {
    const database = shelfDatabase();
    let bytes = 0;
    await database.read(indexStores, async (transaction) => {
      for (const store of indexStores) {
        for (let cursor = await transaction.objectStore(store).openCursor(); cursor !== null; cursor = await cursor.continue()) {
          bytes += bytesOf(cursor.value);
        }
      }
    });
    database.close();
    return bytes;
  },

  /** The same texts under MiniSearch, and under a plain look at every record. */
  async rivals(count: number, queries: number): Promise<{ build: number; bytes: number; load: number[]; query: number[]; scan: number[] }> {
    const options = { idField: 'key', fields: ['title', 'company', 'place', 'skills', 'text'] };
    const built = new MiniSearch<Record<string, string>>(options);
    const from = performance.now();
    for (let number = 0; number < count; number += 1) {
      const { key, title = '', hiringOrganization, jobLocations, skills, description = '' } = inventedPosting(number);
      const [company, place] = [hiringOrganization?.name ?? '', jobLocations?.map((location) => location.text).join(' ') ?? ''];
      built.add({ key, title, company, place, skills: skills?.join(' ') ?? '', text: description });
    }
    const build = performance.now() - from;
    const json = JSON.stringify(built);
    let loaded = built;
    const load: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      loaded = MiniSearch.loadJSON<Record<string, string>>(json, options);
      load.push(performance.now() - start);
    }
    const query: number[] = [];
    for (const typed of keystrokes(queries)) {
      const start = performance.now();
      loaded.search(typed, { prefix: true, combineWith: 'AND', boost: { title: 4, company: 3, place: 2 } });
      query.push(performance.now() - start);
    }
    const database = shelfDatabase();
    const scan: number[] = [];
    for (const typed of keystrokes(2)) {
      const start = performance.now();
      await database.read(['postings'], async (transaction) => {
        for (let cursor = await transaction.objectStore('postings').openCursor(); cursor !== null; cursor = await cursor.continue()) {
          cursor.value.posting.description?.includes(typed);
        }
      });
      scan.push(performance.now() - start);
    }
    database.close();
    return { build, bytes: new Blob([json]).size, load, query, scan };
  },

  /** Saves new postings, each beside a bare put of the same record and page; then the index's work, as the worker does it after a save. */
  async saves(from: number, count: number): Promise<{ save: number[]; bare: number[]; maintain: number }> {
    const bareDatabase = await openDB('bench-bare', 1, { upgrade: (upgraded) => void upgraded.createObjectStore('records') });
    const database = shelfDatabase();
    const shelf = openShelf({ database });
    await shelf.maintain();
    const [save, bare]: number[][] = [[], []];
    let maintain = 0;
    for (let number = from; number < from + count; number += 1) {
      const record = recordOf(number);
      const captureId = `${record.version}-${performance.now()}`;
      const { url = '', title = '' } = record.posting;
      const tree = `<html><body>${Array.from({ length: 6 }, (_, page) => inventedPosting(number + page).description).join('')}</body></html>`;
      const snapshot = { url, title, lang: 'en', capturedAt: record.capturedAt, version: 1, tree };
      await shelf.hold({ captureId, posting: record.posting, snapshot, readerVersion: 1 });
      const page = await database.read(['pending'], (transaction) => transaction.objectStore('pending').get(captureId));
      const putBare = () =>
        timed(async () => {
          const transaction = bareDatabase.transaction('records', 'readwrite', { durability: 'strict' });
          await transaction.store.put({ record, page: page?.snapshot }, record.key);
          await transaction.done;
        });
      const saveIt = () => timed(() => shelf.save(captureId));
      if (number % 2 === 0) {
        save?.push(await saveIt());
        bare?.push(await putBare());
      } else {
        bare?.push(await putBare());
        save?.push(await saveIt());
      }
      maintain += await timed(() => shelf.maintain());
      await database.write(['pending'], (transaction) => transaction.objectStore('pending').delete(captureId));
    }
    shelf.close();
    bareDatabase.close();
    return { save: save ?? [], bare: bare ?? [], maintain };
  },
};

export type StoreBench = typeof storeBench;
Object.assign(globalThis, { storeBench });
