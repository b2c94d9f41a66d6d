import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Database, shelfDatabase } from '../../../src/store/database';
import { migrations } from '../../../src/store/migrations';
import { contentsOf } from '../../../src/store/search/contents';
import { maintain } from '../../../src/store/search/maintenance';
import { type ChunkRecord, Manifest, type Segment, type WordsRecord } from '../../../src/store/search/schema';
import { openShelf, type Shelf } from '../../../src/store/shelf';
import { type Clock, freshName, freshShelf, keep, keysOf, MINUTE, samplePosting } from '../sample';
import { expectWholeIndex, storedIndex, tinyBench, tinySizes } from './stored-index';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Postings `from` to `to`, each with a word of its own, saved a minute apart. */
async function fill(shelf: Shelf, clock: Clock, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    clock.advance(MINUTE);
    await keep(shelf, clock, `capture-${number}`, samplePosting(String(number), { title: `Keeper own${number}x` }));
  }
}

async function segmentsIn(database: Database): Promise<readonly Segment[]> {
  const { index } = await storedIndex(database);
  return Manifest.parse(index.searchState[0]).segments;
}

async function segmentsOf(database: Database): Promise<number[]> {
  return (await segmentsIn(database)).map(({ count }) => count);
}

/** For each segment whether its words are unsorted. */
async function formsOf(database: Database): Promise<(true | undefined)[]> {
  return (await segmentsIn(database)).map(({ unsorted }) => unsorted);
}

function withFlippedBit(chunk: ChunkRecord): ChunkRecord {
  const lists = chunk.lists.slice();
  lists[2] = (lists[2] ?? 0) ^ 4;
  return { ...chunk, lists };
}

function withFlippedLetter(record: WordsRecord): WordsRecord {
  return { ...record, words: { ...record.words, text: record.words.text.replace('k', 'j') } };
}

describe('maintenance', () => {
  it('folds changes into segments and merges these, and loses nothing on the way', async () => {
    const { shelf, clock, database } = tinyBench();
    await shelf.maintain();
    for (let round = 0; round < 8; round += 1) {
      await fill(shelf, clock, round * 3 + 1, round * 3 + 3);
      await shelf.maintain();
      await expectWholeIndex({ database });
    }
    // The newest stays apart until it is a quarter of the rest.
    expect(await segmentsOf(database)).toEqual([21, 3]);
    // So few are sorted when they are merged.
    expect(await formsOf(database)).toEqual([undefined, true]);
    expect(await keysOf(shelf, 'own17x')).toEqual(['tiktok:17']);
  });

  it('sorts the words of several segments at once, which make one of the next level', async () => {
    const { shelf, clock, database } = tinyBench();
    await shelf.maintain();
    await fill(shelf, clock, 1, 3);
    await shelf.maintain();
    expect(await segmentsIn(database)).toMatchObject([{ count: 3, level: 0, unsorted: true }]);
    await fill(shelf, clock, 4, 6);
    await shelf.maintain();
    const [sorted, ...others] = await segmentsIn(database);
    expect(sorted).toMatchObject({ count: 6, level: 1 });
    expect(sorted).not.toHaveProperty('unsorted');
    expect(others).toEqual([]);
  });

  it('drops what is no more', async () => {
    const { shelf, clock, database } = tinyBench();
    await fill(shelf, clock, 1, 16);
    await shelf.maintain();
    for (let number = 2; number <= 13; number += 1) await shelf.remove(`tiktok:${number}`);
    await shelf.maintain();
    await expectWholeIndex({ database });
    expect((await segmentsOf(database)).reduce((sum, count) => sum + count, 0)).toBeLessThan(8);
    expect((await keysOf(shelf, 'keeper')).sort()).toEqual(['tiktok:1', 'tiktok:14', 'tiktok:15', 'tiktok:16']);
  });

  it('goes on where it was stopped, whichever step it was stopped after or in', async () => {
    for (let stop = 1; stop < 40; stop += 1) {
      const { shelf, clock, database, name } = tinyBench();
      await shelf.maintain();
      await fill(shelf, clock, 1, 12);
      let steps = 0;
      while (steps < stop - 1 && !(await maintain(database, clock.now(), tinySizes)).isIdle) steps += 1;
      const put = IDBObjectStore.prototype.put;
      let puts = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
        puts += 1;
        if (puts === 3) throw new Error('stopped');
        return put.apply(this, values);
      });
      await maintain(database, clock.now(), tinySizes).catch((error: unknown) => expect(error).toMatchObject({ message: 'stopped' }));
      vi.restoreAllMocks();
      database.close();
      const again = shelfDatabase(name);
      const reopened = openShelf({ database: again, now: clock.now, indexSizes: tinySizes });
      await expectWholeIndex({ database: again });
      await reopened.remove('tiktok:5');
      await fill(reopened, clock, 13, 13);
      expect(await keysOf(reopened, 'own4x')).toEqual(['tiktok:4']);
      await reopened.maintain();
      await expectWholeIndex({ database: again });
      expect(await keysOf(reopened, 'own5x')).toEqual([]);
      expect((await keysOf(reopened, 'keeper')).length).toBe(12);
      reopened.close();
      if (steps < stop - 1) return;
    }
    throw new Error('the work never ended');
  });

  it('is seen by a shelf that read the index before', async () => {
    const { shelf, clock, name } = tinyBench();
    const other = openShelf({ database: shelfDatabase(name), now: clock.now, indexSizes: tinySizes });
    await fill(shelf, clock, 1, 5);
    expect(await keysOf(other, 'own2x')).toEqual(['tiktok:2']);
    await fill(shelf, clock, 6, 12);
    await shelf.remove('tiktok:2');
    await shelf.maintain();
    expect(await keysOf(other, 'own2x')).toEqual([]);
    expect(await keysOf(other, 'own9x')).toEqual(['tiktok:9']);
    expect((await keysOf(other, 'keeper')).length).toBe(11);
  });
});

describe('a damaged index', () => {
  const damages: [string, (database: Database) => Promise<unknown>][] = [
    [
      'with a flipped bit in each chunk',
      (database) =>
        database.write(['searchChunks'], async (transaction) => {
          for (const chunk of await transaction.objectStore('searchChunks').getAll()) {
            await transaction.objectStore('searchChunks').put('lists' in chunk ? withFlippedBit(chunk) : withFlippedLetter(chunk));
          }
        }),
    ],
    [
      'without its chunks',
      (database) => database.write(['searchChunks'], (transaction) => transaction.objectStore('searchChunks').clear()),
    ],
    [
      'without its blocks',
      (database) => database.write(['searchBlocks'], (transaction) => transaction.objectStore('searchBlocks').clear()),
    ],
    [
      'with a block of another form',
      (database) =>
        database.write(['searchBlocks'], async (transaction) => {
          const [block] = await transaction.objectStore('searchBlocks').getAll();
          await transaction.objectStore('searchBlocks').put({ ...block, keys: 7 } as never);
        }),
    ],
    [
      'with a change of another form',
      (database) => database.write(['searchDelta'], (transaction) => transaction.objectStore('searchDelta').add({ entry: 7 } as never)),
    ],
    [
      'of another version',
      (database) =>
        database.write(['searchState'], async (transaction) => {
          const manifest = await transaction.objectStore('searchState').get('manifest');
          await transaction.objectStore('searchState').put({ ...manifest, version: 99 } as never);
        }),
    ],
    [
      'without its manifest',
      (database) => database.write(['searchState'], (transaction) => transaction.objectStore('searchState').clear()),
    ],
  ];

  describe.each([
    ['of sorted words', 10, undefined],
    ['of words that are not sorted yet', 4, true],
  ] as const)('%s', (_form, count, unsorted) => {
    it.each(damages)('%s is made anew when it is searched', async (_name, damage) => {
      const { shelf, clock, database, name } = tinyBench();
      await fill(shelf, clock, 1, count);
      await shelf.remove('tiktok:3');
      await shelf.maintain();
      expect(await formsOf(database)).toContain(unsorted);
      await damage(database);
      const fresh = openShelf({ database: shelfDatabase(name), now: clock.now, indexSizes: tinySizes });
      expect((await keysOf(fresh, 'keeper')).length).toBe(count - 1);
      expect(await keysOf(fresh, 'own4x')).toEqual(['tiktok:4']);
      await expectWholeIndex({ database });
      // The shelf that had read it before sees the new one.
      expect(await keysOf(shelf, 'own4x')).toEqual(['tiktok:4']);
    });
  });
});

describe('the step from version 1', () => {
  /** What version 1 wrote, by hand: a posting on the shelf, one in the bin, one damaged. */
  async function versionOne(): Promise<string> {
    const name = freshName();
    const old = await openDB(name, 1, {
      upgrade: (database, _from, _to, transaction) => {
        void migrations[0]?.run({ database: database as never, transaction: transaction as never });
      },
    });
    const record = (number: string, more: object = {}) => ({
      key: `tiktok:${number}`,
      posting: samplePosting(number, { title: `Keeper own${number}x` }),
      readerVersion: 1,
      version: `capture-${number}`,
      savedAt: '2026-02-01T09:00:00.000Z',
      capturedAt: '2026-02-01T09:00:00.000Z',
      captures: 1,
      ...more,
    });
    for (const number of ['1', '2', '3', '4', '5']) {
      await old.put('postings', record(number));
      await old.put('summaries', {
        key: `tiktok:${number}`,
        site: 'tiktok',
        title: `Keeper own${number}x`,
        savedAt: '2026-02-01T09:00:00.000Z',
      });
      await old.put('searchTexts', { key: `tiktok:${number}`, text: ' keeper ' });
    }
    await old.put('postings', record('8', { removedAt: '2026-02-02T09:00:00.000Z' }));
    await old.put('postings', { key: 'tiktok:9', posting: { title: 17 } });
    old.close();
    return name;
  }

  it('makes the index from what is stored', async () => {
    const database = shelfDatabase(await versionOne());
    const shelf = openShelf({ database, indexSizes: tinySizes });
    expect((await keysOf(shelf, 'keeper')).sort()).toEqual(['tiktok:1', 'tiktok:2', 'tiktok:3', 'tiktok:4', 'tiktok:5']);
    expect(await keysOf(shelf, 'own4x')).toEqual(['tiktok:4']);
    const { index } = await storedIndex(database);
    expect(contentsOf(index).size).toBe(5);
  });

  it('goes on where it was killed, with what was saved meanwhile', async () => {
    const name = await versionOne();
    const { clock } = freshShelf();
    const first = shelfDatabase(name);
    for (let step = 0; step < 2; step += 1) await maintain(first, clock.now(), tinySizes);
    await keep(openShelf({ database: first, now: clock.now }), clock, 'again', samplePosting('4', { title: 'Head own44x' }));
    first.close();
    const database = shelfDatabase(name);
    const shelf = openShelf({ database, now: clock.now, indexSizes: tinySizes });
    expect(await keysOf(shelf, 'own44x')).toEqual(['tiktok:4']);
    expect(await keysOf(shelf, 'own4x')).toEqual([]);
    expect((await keysOf(shelf, 'own')).length).toBe(5);
  });
});
