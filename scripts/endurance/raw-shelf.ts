/**
 * What stands in the extension's IndexedDB, read past its own code by a connection of the reader's own. The functions that run in the page
 * name none inside them: tsx would give those a helper that the page does not have.
 */
import type { Page } from 'playwright-core';
import * as z from '../../src/posting/zod';
import { DATABASE_NAME } from '../../src/store/database';

const RawSnapshot = z.object({
  captureId: z.string(),
  key: z.string(),
  capturedAt: z.string(),
  snapshot: z.object({ bytes: z.instanceof(Uint8Array), length: z.number() }),
});

/** The records of each store as they are, those of the search index with it. */
const RawShelf = z.object({
  postings: z.array(z.unknown()),
  summaries: z.array(z.unknown()),
  setAside: z.array(z.unknown()),
  userData: z.array(z.unknown()),
  searchState: z.array(z.unknown()),
  searchChunks: z.array(z.unknown()),
  searchBlocks: z.array(z.unknown()),
  searchDelta: z.array(z.object({ document: z.number(), record: z.unknown() })),
  steps: z.array(z.unknown()),
  snapshots: z.array(RawSnapshot),
});
export type RawShelf = z.infer<typeof RawShelf>;

const whole = ['postings', 'summaries', 'setAside', 'userData', 'searchState', 'searchChunks', 'searchBlocks'];
const ofPostings = ['steps', 'snapshots'];

/** Reads the shelf's stores in one transaction; steps and snapshots of the named postings only. Needs a shelf that was opened before. */
export async function readRawShelf(page: Page, keys: readonly string[]): Promise<RawShelf> {
  const json = await page.evaluate(
    async ({ name, keys, whole, ofPostings }) => {
      const database: IDBDatabase = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction([...whole, ...ofPostings, 'searchDelta'], 'readonly');
      const numbers = transaction.objectStore('searchDelta').getAllKeys();
      const changes: IDBRequest<unknown[]> = transaction.objectStore('searchDelta').getAll();
      const asked: [store: string, request: IDBRequest<unknown[]>][] = whole.map((store) => [
        store,
        transaction.objectStore(store).getAll(),
      ]);
      for (const key of keys) {
        asked.push(['steps', transaction.objectStore('steps').getAll(IDBKeyRange.bound([key], [key, []]))]);
        asked.push(['snapshots', transaction.objectStore('snapshots').index('key').getAll(key)]);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
      const stores: Record<string, unknown[]> = Object.fromEntries([...whole, ...ofPostings].map((store) => [store, []]));
      for (const [store, request] of asked) stores[store]?.push(...request.result);
      stores.searchDelta = changes.result.map((record, index) => ({ document: numbers.result[index], record }));
      // What the page answers travels as JSON, which has no bytes.
      return JSON.stringify(stores, (_, value: unknown) =>
        value instanceof Uint8Array || value instanceof Uint32Array ? { [value.constructor.name]: Array.from(value) } : value,
      );
    },
    { name: DATABASE_NAME, keys, whole, ofPostings },
  );
  return RawShelf.parse(JSON.parse(json, (_, value: unknown) => withNumbers(value)));
}

const Numbers = z.array(z.number());

function withNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('Uint8Array' in value) return Uint8Array.from(Numbers.parse(value.Uint8Array));
  return 'Uint32Array' in value ? Uint32Array.from(Numbers.parse(value.Uint32Array)) : value;
}

/**
 * Makes a record as an earlier reader would have left it: with another title, and its version. The row in lists and search follow when the kept
 * page is read again. Answers nothing when there is no such record.
 */
export async function ageRecord(page: Page, key: string, title: string): Promise<void> {
  await page.evaluate(
    async ({ name, key, title }) => {
      const database: IDBDatabase = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const transaction = database.transaction(['postings', 'steps'], 'readwrite');
      const [postings, steps] = [transaction.objectStore('postings'), transaction.objectStore('steps')];
      const found = postings.get(key);
      found.onsuccess = () => {
        if (found.result === undefined) return;
        const { reread, posting, step, ...record } = found.result;
        // What a later reader made of it is not there yet.
        if (reread !== undefined) steps.delete([key, reread]);
        steps.delete([key, `${record.version}@${record.readerVersion}`]);
        const aged = { ...record, readerVersion: 0, posting: { ...posting, title } };
        if (step !== undefined) {
          postings.put({ ...aged, step: { ...step, readerVersion: 0 } });
          return;
        }
        const version = steps.get([key, record.version]);
        version.onsuccess = () => {
          const { sequence, at, outcome, capturedAt } = version.result;
          postings.put({ ...aged, step: { sequence, at, outcome, capturedAt, readerVersion: 0 } });
          steps.delete([key, record.version]);
        };
      };
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    },
    { name: DATABASE_NAME, key, title },
  );
}

/** What an exported file says of one posting, as far as it is compared. */
const ExportedTitle = z.object({ key: z.string(), title: z.string() });
export type ExportedTitle = z.infer<typeof ExportedTitle>;
const ExportFile = z.object({ postings: z.array(ExportedTitle) });

/** The file that stands ready under this id. */
export async function readExport(page: Page, id: string): Promise<readonly ExportedTitle[]> {
  const text: unknown = await page.evaluate(
    async ({ name, id }) => {
      const database: IDBDatabase = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const request = database.transaction(['exports'], 'readonly').objectStore('exports').get(id);
      await new Promise((resolve, reject) => {
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
      database.close();
      return await request.result.file.text();
    },
    { name: DATABASE_NAME, id },
  );
  return ExportFile.parse(JSON.parse(z.string().parse(text))).postings;
}
