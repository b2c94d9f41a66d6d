import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { rows, take, undo } from './import-rows';
import { freshShelf, hold, keysOf, samplePosting } from './sample';

const found = { query: 'polish', offset: 0, limit: 10 };

/** How many records each store has. */
async function countsIn(name: string): Promise<Record<string, number>> {
  const raw = await openDB(name);
  const counts = await Promise.all([...raw.objectStoreNames].map(async (store) => [store, await raw.count(store)] as const));
  raw.close();
  return Object.fromEntries(counts);
}

it('leaves nothing: neither postings nor the bin, what the user said, imports, nor words to search', async () => {
  const { shelf, clock, name } = freshShelf();
  await take(shelf, [rows(2)], 'shelf', 'import-1');
  await undo(shelf);
  await take(shelf, [rows(2, 2000)], 'shelf', 'import-2');
  expect(await countsIn(name)).toMatchObject({ imports: 2, importEntries: 2, importNews: 2 });
  await undo(shelf, 'import-2');
  for (const id of ['1', '2', '3']) {
    await hold(shelf, clock, `capture-${id}`, samplePosting(id));
    await shelf.save(`capture-${id}`);
  }
  await shelf.say('tiktok:1', [{ set: 'notes', value: 'Ask for the night shift.' }]);
  await shelf.remove('tiktok:2');
  await shelf.maintain();
  await hold(shelf, clock, 'capture-4', samplePosting('4'));
  expect((await shelf.list(found)).total).toBe(2);

  await shelf.erase();
  expect(await keysOf(shelf)).toEqual([]);
  expect(await shelf.bin()).toEqual([]);
  expect(await shelf.list(found)).toMatchObject({ total: 0, all: 0 });
  await expect(shelf.save('capture-4')).rejects.toMatchObject({ code: 'capture-expired' });
  // Each store that there is, also one that came after this was written; the index's manifest says that there is nothing.
  const counts = await countsIn(name);
  expect(counts).toEqual(Object.fromEntries(Object.keys(counts).map((store) => [store, store === 'searchState' ? expect.anything() : 0])));
});

it('is a shelf like a new one afterwards', async () => {
  const { shelf, clock } = freshShelf();
  await hold(shelf, clock, 'capture-1', samplePosting('1'));
  await shelf.save('capture-1');
  await shelf.maintain();
  await shelf.erase();
  await hold(shelf, clock, 'capture-1', samplePosting('1'));
  expect(await shelf.save('capture-1')).toMatchObject({ outcome: 'created' });
  await shelf.maintain();
  expect((await shelf.list(found)).total).toBe(1);
});
