import { expect } from 'vitest';
import type { StatedIncoming } from '../../src/posting/incoming';
import type { TakingIn, Winner } from '../../src/posting/taking-in';
import type { UserChange } from '../../src/posting/user-data';
import type { Shelf } from '../../src/store/shelf';
import { type Bench, freshShelf, keep, samplePosting } from './sample';

export interface Row {
  readonly id: string;
  readonly notes?: string;
  readonly rating?: number;
}

/** A row of a table, as it is taken in. */
export function itemOf({ id, notes, rating }: Row, wins: Winner = 'shelf') {
  const title = `Keeper ${id}`;
  const said: UserChange[] = [
    ...(notes === undefined ? [] : [{ set: 'notes' as const, value: notes }]),
    ...(rating === undefined ? [] : [{ set: 'rating' as const, value: rating }]),
  ];
  const incoming: StatedIncoming = {
    kind: 'stated',
    posting: {
      key: `tiktok:${id}`,
      site: 'tiktok',
      postingId: id,
      title,
      validThrough: '2026-06-01',
      evidence: { title: { source: 'user', quote: title }, validThrough: { source: 'user', quote: '2026-06-01' } },
      warnings: [],
    },
    said,
    fields: ['title', 'validThrough'],
  };
  return { incoming, wins, pages: new Map() };
}

/** So many rows, each with notes, `from` the number of the first. */
export function rows(count: number, from = 1000): Row[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(from + index), notes: `Of row ${from + index}.` }));
}

/** Takes these batches in; the import is begun, or gone on with. */
export async function take(
  shelf: Shelf,
  batches: readonly (readonly Row[])[],
  wins: Winner = 'shelf',
  id = 'import-1',
): Promise<TakingIn[][]> {
  const open = await shelf.beginImport({ id, name: 'jobs.csv', fingerprint: id });
  let { taken } = open;
  const taking: TakingIn[][] = [];
  for (const batch of batches) {
    const from = taken;
    taken += batch.length;
    taking.push((await shelf.takeIn(open.id, { items: batch.map((row) => itemOf(row, wins)), from, taken, refused: 0 })).taking);
  }
  return taking;
}

/** Takes the import back, and answers in how many steps. */
export async function undo(shelf: Shelf, id = 'import-1'): Promise<number> {
  for (let steps = 1; ; steps += 1) if ((await shelf.undoImport(id)).state === 'undone') return steps;
}

/** A posting of which nothing is left of what an import brought is like one that was never there, once its page is kept. */
export async function expectForgotten({ shelf, clock }: Bench, id: string): Promise<void> {
  const [never, posting] = [freshShelf(), samplePosting(id)];
  await keep(never.shelf, never.clock, `capture-${id}`, posting);
  await keep(shelf, clock, `capture-${id}`, posting);
  const [here, there] = [await shelf.get(posting.key), await never.shelf.get(posting.key)];
  expect(here.user).toEqual(there.user);
  expect(here.posting).toEqual(there.posting);
}
