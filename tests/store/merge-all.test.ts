import { afterEach, describe, expect, it, vi } from 'vitest';
import { shelfDatabase } from '../../src/store/database';
import type { Incoming } from '../../src/store/merging';
import { openShelf } from '../../src/store/shelf';
import { type Bench, keep, keysOf, MINUTE, samplePosting } from './sample';
import { expectWholeIndex, tinyBench, tinySizes } from './search/stored-index';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A posting as a file brings it, captured once, with a word of its own. */
function arriving(number: number, capture = `capture-${number}`, title = `Keeper own${number}x`): Incoming {
  const at = new Date(Date.parse('2026-02-01T09:00:00.000Z') + number * MINUTE).toISOString();
  const posting = samplePosting(String(number), { title });
  const version = {
    id: capture,
    key: posting.key,
    sequence: 1,
    at,
    capturedAt: at,
    kind: 'version' as const,
    outcome: 'created' as const,
    readerVersion: 1,
    posting,
  };
  const pages = new Map([[capture, { bytes: new Uint8Array([1, 2, 3]), length: 3 }]]);
  return { posting: { key: posting.key, steps: [version], said: [] }, pages };
}

function many(from: number, to: number): Incoming[] {
  return Array.from({ length: to - from + 1 }, (_, index) => arriving(from + index));
}

async function takeIn({ shelf }: Bench, incoming: Iterable<Incoming>): Promise<string[][]> {
  const outcomes: string[][] = [];
  for await (const batch of shelf.mergeAll(incoming)) outcomes.push(batch);
  return outcomes;
}

describe('many postings at once', () => {
  it('come on the shelf batch by batch, are found, and change nothing when they come again', async () => {
    const bench = tinyBench();
    const outcomes = await takeIn(bench, many(1, 300));
    expect(outcomes.map(({ length }) => length)).toEqual([128, 128, 44]);
    expect(new Set(outcomes.flat())).toEqual(new Set(['new']));
    expect((await keysOf(bench.shelf, 'keeper')).length).toBe(300);
    expect(await keysOf(bench.shelf, 'own77x')).toEqual(['tiktok:77']);
    expect(await bench.shelf.get('tiktok:77')).toMatchObject({ savedAt: '2026-02-01T10:17:00.000Z', captures: 1 });
    expect(await bench.shelf.page('capture-77')).toMatchObject({ key: 'tiktok:77' });
    await expectWholeIndex(bench);
    expect(new Set((await takeIn(bench, many(1, 300))).flat())).toEqual(new Set(['same']));
    await expectWholeIndex(bench);
  });

  it('come beside what was saved, before and after, and replace what they change', async () => {
    const bench = tinyBench();
    await keep(bench.shelf, bench.clock, 'mine', samplePosting('3', { title: 'Keeper mine' }));
    await bench.shelf.remove('tiktok:3');
    bench.clock.advance(MINUTE);
    await keep(bench.shelf, bench.clock, 'mine again', samplePosting('3', { title: 'Keeper mine' }));
    const [outcomes] = await takeIn(bench, [...many(1, 5), arriving(4, 'again', 'Warden own4x')]);
    expect(outcomes).toEqual(['new', 'new', 'changed', 'new', 'new', 'changed']);
    await keep(bench.shelf, bench.clock, 'later', samplePosting('5', { title: 'Keeper later' }));
    await bench.shelf.remove('tiktok:1');
    await expectWholeIndex(bench);
    expect((await keysOf(bench.shelf, 'mine')).length + (await keysOf(bench.shelf, 'own3x')).length).toBe(1);
    expect((await bench.shelf.get('tiktok:4')).captures).toBe(2);
    expect(await keysOf(bench.shelf, 'later')).toEqual(['tiktok:5']);
    expect(await keysOf(bench.shelf, 'own1x')).toEqual([]);
    await bench.shelf.maintain();
    await expectWholeIndex(bench);
  });

  it('are there in whole batches when somebody stops asking', async () => {
    const bench = tinyBench();
    for await (const batch of bench.shelf.mergeAll(many(1, 400))) {
      expect(batch.length).toBe(128);
      break;
    }
    expect((await keysOf(bench.shelf)).length).toBe(128);
    await expectWholeIndex(bench);
  });

  it('are there in whole batches when the worker is stopped in one', async () => {
    const { shelf, clock, database, name } = tinyBench();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      if (this.name === 'postings') puts += 1;
      if (puts === 200) throw new Error('stopped');
      return put.apply(this, values);
    });
    await expect(takeIn({ shelf, clock, database, name }, many(1, 400))).rejects.toThrow('stopped');
    vi.restoreAllMocks();
    database.close();
    const again = shelfDatabase(name);
    const reopened = { shelf: openShelf({ database: again, now: clock.now, indexSizes: tinySizes }), clock, database: again, name };
    expect((await keysOf(reopened.shelf)).length).toBe(128);
    await expectWholeIndex(reopened);
    expect((await takeIn(reopened, many(1, 400))).flat().filter((outcome) => outcome === 'new').length).toBe(272);
    await expectWholeIndex(reopened);
  });

  it('find a damaged index, which is made anew with them', async () => {
    const bench = tinyBench();
    await takeIn(bench, many(1, 20));
    await bench.database.write(['searchChunks'], (transaction) => transaction.objectStore('searchChunks').clear());
    await takeIn(bench, [arriving(7, 'again', 'Warden own7x'), ...many(21, 30)]);
    expect((await keysOf(bench.shelf, 'lamp')).length).toBe(30);
    await expectWholeIndex(bench);
  });
});
