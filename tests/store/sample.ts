import 'fake-indexeddb/auto';
import type { Posting } from '../../src/posting/posting';
import type { ShelfPosting } from '../../src/posting/shelf-posting';
import type { Snapshot } from '../../src/posting/snapshot';
import { type Database, shelfDatabase } from '../../src/store/database';
import type { Pages } from '../../src/store/merging';
import { openShelf, type Shelf } from '../../src/store/shelf';

let databases = 0;

/** A name that no other test uses. */
export function freshName(): string {
  databases += 1;
  return `shelf-${databases}`;
}

/** A clock that moves only when it is told to. */
export class Clock {
  #time = Date.parse('2026-03-01T09:00:00.000Z');

  readonly now = () => new Date(this.#time);

  advance(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** A lighthouse keeper's posting; `id` is its number on the site. */
export function samplePosting(id: string, changes: Partial<Posting> = {}): Posting {
  return {
    key: `tiktok:${id}`,
    site: 'tiktok',
    postingId: id,
    url: `https://lifeattiktok.com/search/${id}`,
    title: 'Lighthouse Keeper',
    hiringOrganization: { name: 'Northern Lamps' },
    jobLocations: [{ text: 'Reykjavík, Iceland', locality: 'Reykjavík', country: 'IS' }],
    description: 'Keep the lamp burning.\nPolish the lens with care.',
    evidence: { title: { source: 'dom', quote: 'Lighthouse Keeper' } },
    warnings: [],
    ...changes,
  };
}

export function sampleSnapshot(posting: Posting, capturedAt: string): Snapshot {
  return {
    url: posting.url ?? '',
    title: posting.title ?? '',
    lang: 'en',
    capturedAt,
    version: 1,
    tree: `<html><body>${posting.title}</body></html>`,
  };
}

/** Captures and holds a posting, as the worker does before a save. */
export async function hold(shelf: Shelf, clock: Clock, captureId: string, posting: Posting): Promise<void> {
  await shelf.hold({ captureId, posting, snapshot: sampleSnapshot(posting, clock.now().toISOString()), readerVersion: 1 });
}

/** Captures, holds and saves a posting. */
export async function keep(shelf: Shelf, clock: Clock, captureId: string, posting: Posting) {
  await hold(shelf, clock, captureId, posting);
  return shelf.save(captureId);
}

export interface Bench {
  readonly name: string;
  readonly database: Database;
  readonly shelf: Shelf;
  readonly clock: Clock;
}

/** An empty shelf of its own with a clock. */
export function freshShelf(): Bench {
  const name = freshName();
  const database = shelfDatabase(name);
  const clock = new Clock();
  return { name, database, shelf: openShelf({ database, now: clock.now }), clock };
}

/** The keys on the shelf, newest save first. */
export async function keysOf(shelf: Shelf, query = ''): Promise<string[]> {
  return (await shelf.list({ query, offset: 0, limit: 500 })).items.map((item) => item.key);
}

/** Takes in what another shelf holds of one posting. */
export async function hear({ shelf }: Bench, posting: ShelfPosting, pages: Pages = new Map()): Promise<void> {
  for await (const _ of shelf.mergeAll([{ posting, pages }]));
}

/** All that a shelf holds, in the order of the keys. */
export async function everything(shelf: Shelf): Promise<ShelfPosting[]> {
  const all: ShelfPosting[] = [];
  for await (const batch of shelf.whole()) all.push(...batch);
  return all;
}
