/**
 * What an import brought of postings that nothing was known of, written down many a record: a record for each, and its place in an index, is felt
 * where thousands come. Once it is taken back, each has a record of its own (import-entries.ts), by which it is found when its posting comes again.
 */
import { PostingKey } from '../posting/posting';
import * as z from '../posting/zod';
import type { Reading, Writing } from './database';
import { put } from './requests';
import { ImportNews, NewEntry } from './schema';

/** How many postings have a record together: as many as one step of an undoing takes back. */
export const NEWS_BATCH = 100;

/** Writes down what an import brought of new postings. Never over what stands: a batch may be asked for twice. */
export function putNews(transaction: Writing, importId: string, news: readonly NewEntry[]): void {
  for (let from = 0; from < news.length; from += NEWS_BATCH) {
    put(transaction, 'importNews', { import: importId, entries: news.slice(from, from + NEWS_BATCH) });
  }
}

/** The places of an import's records of new postings, in their order. */
export function newsPlaces(transaction: Writing, importId: string): Promise<number[]> {
  return transaction.objectStore('importNews').index('import').getAllKeys(importId);
}

/** What stands in one of these records. What is damaged is left out. */
export async function readNews(transaction: Writing, place: number): Promise<NewEntry[]> {
  return entriesOf(await transaction.objectStore('importNews').get(place), NewEntry);
}

const Keyed = z.object({ key: PostingKey });

/** The new postings that an import brought. */
export async function newKeys(transaction: Reading, importId: string): Promise<PostingKey[]> {
  const raw: unknown[] = await transaction.objectStore('importNews').index('import').getAll(importId);
  return raw.flatMap((one) => entriesOf(one, Keyed)).map(({ key }) => key);
}

function entriesOf<Entry extends z.ZodMiniType>(raw: unknown, schema: Entry): z.output<Entry>[] {
  const record = ImportNews.safeParse(raw);
  if (!record.success) return [];
  return record.data.entries.flatMap((one) => {
    const entry = schema.safeParse(one);
    return entry.success ? [entry.data] : [];
  });
}
