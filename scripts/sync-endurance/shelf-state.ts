/** What shelves hold, read past the extension's own code, and whether it is the same everywhere. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { HistoryStep } from '../../src/posting/history-step';
import * as z from '../../src/posting/zod';
import { DATABASE_NAME } from '../../src/store/database';
import { PostingRecord, UserEntry } from '../../src/store/schema';
import { stepIn } from '../../src/store/timeline';
import { type RawShelf, readRawShelf } from '../endurance/raw-shelf';

/** Histories and registers, without pages. */
const Said = z.object({ history: z.array(HistoryStep), userData: z.array(UserEntry) });
export type Said = z.infer<typeof Said>;

/** Reads what happened and what was said, in one transaction. */
export async function readSaid(page: Page): Promise<Said> {
  const json: unknown = await page.evaluate(async (name) => {
    const database: IDBDatabase = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction(['postings', 'steps', 'userData'], 'readonly');
    const postings: IDBRequest<unknown[]> = transaction.objectStore('postings').getAll();
    const steps: IDBRequest<unknown[]> = transaction.objectStore('steps').getAll();
    const userData: IDBRequest<unknown[]> = transaction.objectStore('userData').getAll();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
    return JSON.stringify({ postings: postings.result, steps: steps.result, userData: userData.result });
  }, DATABASE_NAME);
  return saidOf(RawSaid.parse(JSON.parse(z.string().parse(json))));
}

const RawSaid = z.object({ postings: z.array(z.unknown()), steps: z.array(z.unknown()), userData: z.array(z.unknown()) });

/** The same of what was read whole. */
export function saidOf({ postings, steps, userData }: z.infer<typeof RawSaid>): Said {
  const inRecords = postings.flatMap((record) => stepIn(PostingRecord.parse(record)) ?? []);
  return Said.parse({ history: [...steps, ...inRecords], userData });
}

/** What must be the same on every machine, by the names of its records. */
export type ShelfDigest = ReadonlyMap<string, unknown>;

const Keyed = z.looseObject({ key: z.string() });
const Step = z.looseObject({ id: z.string() });
const Entry = z.looseObject({ key: z.string(), field: z.string() });

function digestOf(raw: RawShelf): ShelfDigest {
  const digest = new Map<string, unknown>();
  for (const record of raw.postings) digest.set(`posting ${Keyed.parse(record).key}`, record);
  for (const record of raw.steps) digest.set(`step ${Step.parse(record).id}`, record);
  for (const record of raw.userData) {
    const { key, field } = Entry.parse(record);
    digest.set(`said ${key} ${field}`, record);
  }
  for (const { captureId, key, capturedAt, snapshot } of raw.snapshots)
    digest.set(`page ${captureId}`, { key, capturedAt, bytes: createHash('sha256').update(snapshot.bytes).digest('hex') });
  return digest;
}

/** What a machine holds of these postings. */
export async function readShelf(page: Page, keys: readonly string[]): Promise<{ readonly raw: RawShelf; readonly digest: ShelfDigest }> {
  const raw = await readRawShelf(page, keys);
  return { raw, digest: digestOf(raw) };
}

/** In what two shelves differ. */
export function differences(left: ShelfDigest, right: ShelfDigest): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((name) => {
    const [one, other] = [left.get(name), right.get(name)];
    return isDeepStrictEqual(one, other)
      ? []
      : [`${name}: ${JSON.stringify(one)?.slice(0, 300)} here, ${JSON.stringify(other)?.slice(0, 300)} there`];
  });
}
