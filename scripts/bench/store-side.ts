/** Runs in a page of the extension: fills the shelf, and times searches and saves on it. */
import { openDB } from 'idb';
import { type StoreName, shelfDatabase } from '../../src/store/database';
import { historyStores } from '../../src/store/history';
import type { Incoming } from '../../src/store/merging';
import { packSnapshot } from '../../src/store/packed-snapshot';
import type { PostingRecord } from '../../src/store/schema';
import { defaultSizes } from '../../src/store/search/index-sizes';
import { indexStores } from '../../src/store/search/manifest';
import { type CapturedPosting, openShelf } from '../../src/store/shelf';
import { inventedPosting, keystrokes } from './invented-postings';
import { rivals } from './store-rivals';
import { timed } from './timed';

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

/** The bytes of a record's texts, arrays and numbers. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return new Blob([value]).size;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'object' && value !== null) return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
  return 8;
}

async function bytesIn(stores: readonly StoreName[]): Promise<number> {
  const database = shelfDatabase();
  let bytes = 0;
  await database.read(stores, async (transaction) => {
    for (const store of stores) {
      for (let cursor = await transaction.objectStore(store).openCursor(); cursor !== null; cursor = await cursor.continue()) {
        bytes += bytesOf(cursor.primaryKey) + bytesOf(cursor.value);
      }
    }
  });
  database.close();
  return bytes;
}

const storeBench = {
  /** Takes the postings `from` up to `to` in, as an import does. */
  async fill(from: number, to: number): Promise<void> {
    const shelf = openShelf();
    for await (const _ of shelf.mergeAll(incoming(from, to)));
    // As the worker does it after each import.
    await shelf.maintain();
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

  /** Bytes of what the search index has, keys included. */
  indexBytes: () => bytesIn(indexStores),

  rivals,

  /**
   * Saves pages as the one gesture does, each beside a bare put of the same record and page; then the index's work, as the worker does it after
   * a save. What is left to fold at the end is folded and counted too.
   */
  async saves(from: number, count: number): Promise<{ save: number[]; held: number[]; bare: number[]; maintain: number }> {
    const bareDatabase = await openDB('bench-bare', 1, { upgrade: (upgraded) => void upgraded.createObjectStore('records') });
    const shelf = openShelf();
    await shelf.maintain();
    const [save, held, bare]: [number[], number[], number[]] = [[], [], []];
    let maintain = 0;
    for (let number = from; number < from + count; number += 1) {
      const record = recordOf(number);
      const captureId = `${record.version}-${performance.now()}`;
      const { url = '', title = '' } = record.posting;
      const tree = `<html><body>${Array.from({ length: 6 }, (_, page) => inventedPosting(number + page).description).join('')}</body></html>`;
      const snapshot = { url, title, lang: 'en', capturedAt: record.capturedAt, version: 1, tree };
      held.push(await timed(() => shelf.hold({ captureId, posting: record.posting, snapshot, readerVersion: 1 })));
      const page = await packSnapshot(snapshot);
      const putBare = async () =>
        void bare.push(
          await timed(async () => {
            const transaction = bareDatabase.transaction('records', 'readwrite', { durability: 'strict' });
            const put = transaction.store.put({ record, page }, record.key);
            transaction.commit();
            await Promise.all([put, transaction.done]);
          }),
        );
      const saveIt = async () => void save.push(await timed(() => shelf.save(captureId)));
      for (const run of number % 2 === 0 ? [saveIt, putBare] : [putBare, saveIt]) await run();
      maintain += await timed(() => shelf.maintain());
    }
    const rest = openShelf({ indexSizes: { ...defaultSizes, fold: count } });
    // Opened before it is timed.
    await rest.list({ query: '', offset: 0, limit: 1 });
    maintain += await timed(() => rest.maintain());
    rest.close();
    shelf.close();
    bareDatabase.close();
    return { save, held, bare, maintain };
  },

  /** The index's whole work, in milliseconds a save, over as many saves as bring each of its steps once: folding, sorting, merging. */
  async upkeep(from: number): Promise<number> {
    const count = defaultSizes.fold * defaultSizes.fanOut;
    const shelf = openShelf();
    await shelf.maintain();
    let work = 0;
    for (let number = from; number < from + count; number += 1) {
      const { posting, capturedAt } = recordOf(number);
      const snapshot = { url: '', title: '', lang: 'en', capturedAt, version: 1, tree: '<html></html>' };
      await shelf.saveCaptured({ captureId: `upkeep-${number}`, posting, snapshot, readerVersion: 1 });
      work += await timed(() => shelf.maintain());
    }
    shelf.close();
    return work / count;
  },

  /** Takes `count` new postings in; beside each batch the same records are put bare, so that both meet the same machine. All are made before. */
  async imports(from: number, count: number): Promise<{ merge: number; bare: number }> {
    const bareDatabase = await openDB('bench-bulk', 1, { upgrade: (upgraded) => void upgraded.createObjectStore('records') });
    const shelf = openShelf();
    const arriving = [...incoming(from, from + count)];
    const records = Array.from({ length: count }, (_, index) => recordOf(from + index));
    let merge = 0;
    let bare = 0;
    let next = 0;
    let start = performance.now();
    for await (const outcomes of shelf.mergeAll(arriving)) {
      merge += performance.now() - start;
      const batch = records.slice(next, next + outcomes.length);
      next += outcomes.length;
      bare += await timed(async () => {
        const transaction = bareDatabase.transaction('records', 'readwrite', { durability: 'strict' });
        for (const record of batch) void transaction.store.put(record, record.key);
        transaction.commit();
        await transaction.done;
      });
      start = performance.now();
    }
    shelf.close();
    bareDatabase.close();
    return { merge: merge + performance.now() - start, bare };
  },

  /** Milliseconds that a list of the popup takes while `count` postings are taken in. */
  async listWhileImporting(from: number, count: number): Promise<number[]> {
    const [shelf, popup] = [openShelf(), openShelf()];
    const times: number[] = [];
    let done = false;
    const looking = async () => {
      while (!done) {
        times.push(await timed(() => popup.list({ query: '', offset: 0, limit: ROWS })));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const looks = looking();
    for await (const _ of shelf.mergeAll(incoming(from, from + count)));
    done = true;
    await looks;
    shelf.close();
    popup.close();
    return times;
  },

  /** Saves captured pages and answers what all of them take, in bytes, keys and index included. */
  async keptBytes(captured: readonly CapturedPosting[]): Promise<number> {
    const shelf = openShelf();
    for (const one of captured) await shelf.saveCaptured(one);
    await shelf.maintain();
    shelf.close();
    return bytesIn([...new Set([...historyStores, ...indexStores])]);
  },
};

export type StoreBench = typeof storeBench;
Object.assign(globalThis, { storeBench });
