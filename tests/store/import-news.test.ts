/** What an import brought of new postings, many a record, and that all of it is taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Winner } from '../../src/posting/taking-in';
import { type Database, SYNC_OWN, shelfDatabase, type Writing } from '../../src/store/database';
import { oldestNotes } from '../../src/store/outbox';
import { ImportEntry } from '../../src/store/schema';
import { openShelf } from '../../src/store/shelf';
import { expectForgotten, itemOf, type Row, rows, take, undo } from './import-rows';
import { DAY, everything, freshName, freshShelf, keep, keysOf, samplePosting } from './sample';

async function countsOf(database: Database): Promise<{ entries: number; news: number }> {
  return database.read(['importEntries', 'importNews'], async (transaction) => {
    const [entries, news] = await Promise.all([
      transaction.objectStore('importEntries').count(),
      transaction.objectStore('importNews').count(),
    ]);
    return { entries, news };
  });
}

async function entriesOf(database: Database): Promise<ImportEntry[]> {
  const raw: unknown[] = await database.read(['importEntries'], (transaction) => transaction.objectStore('importEntries').getAll());
  return raw.map((one) => ImportEntry.parse(one));
}

describe('new postings of an import', () => {
  it('are written down a hundred a record, and none has a record of its own', async () => {
    const { shelf, database } = freshShelf();
    await take(shelf, [rows(130), rows(3, 2000)]);
    expect(await countsOf(database)).toEqual({ entries: 0, news: 3 });
  });

  it('are taken back a hundred at a time, and then have a record each', async () => {
    const bench = freshShelf();
    const { shelf, database } = bench;
    await take(shelf, [rows(130), rows(3, 2000)]);
    await shelf.finishImport('import-1');
    const left: number[] = [];
    for (let state = 'done'; state !== 'undone'; left.push((await keysOf(shelf)).length)) {
      const told = await shelf.undoImport('import-1');
      expect(Object.keys(told).sort()).toEqual(['counts', 'fingerprint', 'id', 'name', 'startedAt', 'state', 'taken']);
      state = told.state;
    }
    expect(left).toEqual([33, 3, 0, 0]);
    const entries = await entriesOf(database);
    expect(entries).toHaveLength(133);
    expect(entries.every(({ undone }) => undone?.length === 1)).toBe(true);
    expect(await keysOf(shelf, 'keeper')).toEqual([]);
    await expectForgotten(bench, '1120');
    // Taken back once more, nothing of it is touched.
    expect(await undo(shelf)).toBe(1);
    expect(await keysOf(shelf)).toEqual(['tiktok:1120']);
  });

  it('are taken back when each step was stopped once, and its worker with it', async () => {
    const { shelf, database, name, clock } = freshShelf();
    await take(shelf, [rows(110)]);
    shelf.close();
    let state = 'open';
    for (let round = 0; state !== 'undone' && round < 10; round += 1) {
      const stopping: Database = {
        ...database,
        write: (stores, work) =>
          database.write(stores, async (transaction) => {
            await work(transaction);
            throw new Error('stopped');
          }),
      };
      const before = await everything(openShelf({ database, now: clock.now }));
      await expect(openShelf({ database: stopping, now: clock.now }).undoImport('import-1')).rejects.toThrow('stopped');
      expect(await everything(openShelf({ database, now: clock.now }))).toEqual(before);
      database.close();
      const next = openShelf({ database: shelfDatabase(name), now: clock.now });
      ({ state } = await next.undoImport('import-1'));
      next.close();
    }
    expect(await keysOf(shelf)).toEqual([]);
    expect((await entriesOf(database)).filter(({ undone }) => undone?.length === 1)).toHaveLength(110);
  });

  it('are passed over in steps of bounded length once they have records of their own', async () => {
    const { shelf, database } = freshShelf();
    await take(shelf, [rows(1)]);
    await shelf.undoImport('import-1');
    // As though there had been 2,100 of them, and one more that was known.
    await database.write(['importEntries'], async (transaction) => {
      const entry = ImportEntry.parse(await transaction.objectStore('importEntries').get(['import-1', 'tiktok:1000']));
      for (const { id } of rows(2099, 1001)) await transaction.objectStore('importEntries').put({ ...entry, key: `tiktok:${id}` });
      const { undone: _, ...known } = { ...entry, key: 'tiktok:9' as const };
      await transaction.objectStore('importEntries').put(known);
    });
    expect(await undo(shelf)).toBe(2);
    expect((await entriesOf(database)).filter(({ undone }) => undone === undefined)).toEqual([]);
  });

  it('come again after they were taken back', async () => {
    const { shelf } = freshShelf();
    await take(shelf, [rows(120)]);
    await undo(shelf);
    const [again] = await take(shelf, [rows(120)], 'newest', 'import-2');
    expect(new Set(again?.map(({ outcome }) => outcome))).toEqual(new Set(['new']));
    expect(await keysOf(shelf)).toHaveLength(120);
    expect((await shelf.get('tiktok:1077')).user.notes).toBe('Of row 1077.');
    await undo(shelf, 'import-2');
    expect(await keysOf(shelf)).toEqual([]);
  });

  it.each<[string, Row[][]]>([
    ['one batch', [[{ id: '1', notes: 'One.' }, { id: '2' }, { id: '1', notes: 'Two.', rating: 4 }]]],
    ['two batches', [[{ id: '1', notes: 'One.' }, { id: '2' }], [{ id: '1', notes: 'Two.', rating: 4 }]]],
    [
      'three batches',
      [[{ id: '1', notes: 'One.' }, { id: '2' }], [{ id: '1', notes: 'Two.' }], [{ id: '1', notes: 'Two.', rating: 4 }, { id: '3' }]],
    ],
  ])('that stand in the file twice, in %s, are taken back as a whole', async (_, batches) => {
    const bench = freshShelf();
    const { shelf, database } = bench;
    await take(shelf, batches, 'file');
    expect((await shelf.get('tiktok:1')).user).toMatchObject({ notes: 'Two.', rating: 4 });
    expect((await countsOf(database)).entries).toBe(1);
    await undo(shelf);
    expect(await keysOf(shelf)).toEqual([]);
    const entry = (await entriesOf(database)).find(({ key }) => key === 'tiktok:1');
    expect(entry?.undone?.map(({ field }) => field).sort()).toEqual(['notes', 'rating']);
    await expectForgotten(bench, '1');
  });

  it('that were said something of since keep that', async () => {
    const { shelf, clock } = freshShelf();
    await take(shelf, [[{ id: '1', notes: 'One.', rating: 2 }]]);
    await shelf.say('tiktok:1', [{ set: 'notes', value: 'Mine.' }]);
    await undo(shelf);
    await keep(shelf, clock, 'capture-1', samplePosting('1'));
    const { user } = await shelf.get('tiktok:1');
    expect(user.notes).toBe('Mine.');
    expect(user.rating).toBeUndefined();
  });

  it('are written down once where a batch is asked for twice', async () => {
    const { shelf, database } = freshShelf();
    await shelf.beginImport({ id: 'import-1', name: 'jobs.csv', fingerprint: 'f' });
    const batch = { items: rows(3).map((row) => itemOf(row)), from: 0, taken: 3, refused: 0 };
    await shelf.takeIn('import-1', batch);
    const standing = () => database.read(['importNews'], (transaction) => transaction.objectStore('importNews').getAll());
    const before = await standing();
    expect((await shelf.takeIn('import-1', batch)).taking.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same']);
    expect(await standing()).toEqual(before);
    expect(await countsOf(database)).toEqual({ entries: 0, news: 1 });
    await undo(shelf);
    expect(await keysOf(shelf)).toEqual([]);
  });

  it('are those that were imported since, before and after they were taken back', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'capture-1', samplePosting('1'));
    await take(shelf, [rows(2, 1), rows(120)], 'file', 'early');
    clock.advance(2 * DAY);
    const since = clock.now().toISOString();
    await keep(shelf, clock, 'capture-7', samplePosting('7'));
    await take(shelf, [rows(4, 5)], 'file', 'late');
    const late = new Set(['tiktok:5', 'tiktok:6', 'tiktok:7', 'tiktok:8']);
    expect(await shelf.importedSince(since)).toEqual(late);
    expect((await shelf.importedSince('')).size).toBe(126);
    await shelf.undoImport('late');
    expect(await shelf.importedSince(since)).toEqual(late);
    await undo(shelf, 'late');
    expect(await shelf.importedSince(since)).toEqual(late);
  });

  it('are forgotten with their import, and no other’s', async () => {
    const { shelf, clock, database } = freshShelf();
    await take(shelf, [rows(120)], 'shelf', 'early');
    clock.advance(20 * DAY);
    await take(shelf, [rows(5, 1)], 'shelf', 'late');
    expect((await countsOf(database)).news).toBe(3);
    clock.advance(15 * DAY);
    await shelf.tidy();
    expect(await countsOf(database)).toEqual({ entries: 0, news: 1 });
    await undo(shelf, 'late');
    expect(await keysOf(shelf)).toHaveLength(120);
  });

  it.each<[string, (transaction: Writing) => Promise<unknown>, string[]]>([
    [
      'an entry of it',
      async (transaction) => {
        const store = transaction.objectStore('importNews');
        const [first, ...others] = (await store.get(1))?.entries ?? [];
        return store.put({ import: 'import-1', entries: [{ ...Object(first), steps: 'torn' }, ...others] }, 1);
      },
      ['tiktok:1'],
    ],
    [
      'all of it',
      (transaction) => transaction.objectStore('importNews').put({ import: 'import-1', entries: 'torn' } as never, 1),
      ['tiktok:2', 'tiktok:1'],
    ],
  ])('are taken back but for those whose record is damaged: %s', async (_, damage, left) => {
    const { shelf, database } = freshShelf();
    await take(shelf, [rows(2, 1), rows(2, 3)]);
    await database.write(['importNews'], damage);
    await undo(shelf);
    expect((await keysOf(shelf)).sort()).toEqual(left.sort());
  });

  it('that are new a second time, because all of them was lost between, are taken back both times', async () => {
    const bench = freshShelf();
    const { shelf, database } = bench;
    await take(shelf, [[{ id: '1', notes: 'One.' }]]);
    await database.write(['postings', 'steps', 'summaries', 'userData'], (transaction) =>
      Promise.all((['postings', 'steps', 'summaries', 'userData'] as const).map((store) => transaction.objectStore(store).clear())),
    );
    await take(shelf, [[{ id: '1', notes: 'Two.' }]]);
    await undo(shelf);
    expect(await keysOf(shelf)).toEqual([]);
    await expectForgotten(bench, '1');
  });

  it('go to the user’s server as postings, and nothing of the import', async () => {
    const name = freshName();
    const database = shelfDatabase(name);
    await database.write(['syncState'], (transaction) => transaction.objectStore('syncState').put({ id: SYNC_OWN, value: {} }));
    database.close();
    const shelf = openShelf({ database });
    await take(shelf, [rows(2, 1)]);
    await undo(shelf);
    const notes = await oldestNotes(database, 100, 0);
    expect(new Set(notes.map(({ key }) => key))).toEqual(new Set(['tiktok:1', 'tiktok:2']));
    for (const note of notes) expect(['id', 'key', 'steps', 'fields']).toEqual(expect.arrayContaining(Object.keys(note)));
  });
});

const row = fc.record({
  id: fc.constantFrom('1', '2', '3', '4'),
  notes: fc.constantFrom('One.', 'Two.', ''),
  rating: fc.option(fc.constantFrom(1, 5), { nil: undefined }),
});
const file = fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

describe('an import of new postings and known ones', () => {
  it('leaves the shelf as it was once it is taken back, and comes in the same way again', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.subarray(['1', '2', '3', '4']),
        fc.constantFrom<Winner>('newest', 'shelf', 'file'),
        async (drawn, known, wins) => {
          const bench = freshShelf();
          const { shelf, clock } = bench;
          const batches = drawn.map((batch) =>
            batch.map(({ id, notes, rating }) => ({ id, notes, ...(rating === undefined ? {} : { rating }) })),
          );
          for (const id of known) {
            await keep(shelf, clock, `capture-${id}`, samplePosting(id));
            await shelf.say(`tiktok:${id}`, [{ set: 'notes', value: 'Mine.' }]);
          }
          const shownNow = async () =>
            Promise.all((await keysOf(shelf)).sort().map(async (key) => shelf.get(key as `tiktok:${string}`))).then((all) =>
              all.map(({ posting, user }) => ({ posting, user })),
            );
          const before = await shownNow();
          await take(shelf, batches, wins);
          const after = await shownNow();
          await undo(shelf);
          expect(await shownNow()).toEqual(before);
          await take(shelf, batches, wins, 'import-2');
          expect(await shownNow()).toEqual(after);
          await undo(shelf, 'import-2');
          expect(await shownNow()).toEqual(before);
          for (const id of ['1', '2', '3', '4'].filter((one) => !known.includes(one))) await expectForgotten(bench, id);
        },
      ),
      { numRuns: 10 },
    );
  });
});
