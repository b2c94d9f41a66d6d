import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/posting/summary';
import { noUserData } from '../../src/posting/user-data';
import { RowCount } from '../../src/store/row-count';
import { everything as allOf, freshShelf, keep, samplePosting } from './sample';

const everything = { query: '', offset: 0, limit: 1 };

describe('the count of the rows', () => {
  it('follows what is kept, removed, brought back and erased', async () => {
    const { shelf, clock } = freshShelf();
    const total = async () => (await shelf.list(everything)).total;
    expect(await total()).toBe(0);
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('2'));
    expect(await total()).toBe(2);
    await shelf.remove('tiktok:1');
    expect(await total()).toBe(1);
    await shelf.restore('tiktok:1');
    expect(await total()).toBe(2);
    await shelf.undo('second');
    expect(await total()).toBe(1);
    await shelf.erase();
    expect(await total()).toBe(0);
  });

  it('follows what came from the server', async () => {
    const [there, here] = [freshShelf(), freshShelf()];
    const total = async () => (await here.shelf.list(everything)).total;
    await keep(here.shelf, here.clock, 'first', samplePosting('1'));
    expect(await total()).toBe(1);
    await keep(there.shelf, there.clock, 'second', samplePosting('2'));
    const incoming = (await allOf(there.shelf)).map((posting) => ({ posting, pages: new Map() }));
    for await (const outcomes of here.shelf.sync.mergeAll(incoming)) expect(outcomes).toEqual(['new']);
    expect(await total()).toBe(2);
  });

  it('keeps no count that a save in between may have made untrue', async () => {
    const { database } = freshShelf();
    const rowCount = new RowCount(database);
    const count = () => rowCount.database.read(['summaries'], (transaction) => rowCount.of(transaction));
    const row = (key: string) =>
      rowCount.database.write(['summaries'], async (transaction) => {
        await transaction.objectStore('summaries').put({ ...summaryOf(samplePosting(key), '2026-11-01T10:00:00.000Z', noUserData) });
      });
    // Each count begins before the writing that comes after it, and ends after that was asked for.
    const [none, , one, , two] = await Promise.all([count(), row('1'), count(), row('2'), count()]);
    expect([none, one, two]).toEqual([0, 1, 2]);
    expect(await count()).toBe(2);
    const [still] = await Promise.all([count(), row('3')]);
    expect(still).toBe(2);
    expect(await count()).toBe(3);
  });
});
