import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database';
import { freshShelf, keep, keysOf, samplePosting } from './sample';

/** What a disk fault or an old build may leave. */
const damaged = { key: 'tiktok:2', posting: { title: 17 }, notes: 'still here' };

async function damage(database: Database): Promise<void> {
  await database.write(['postings'], (transaction) => transaction.objectStore('postings').put(damaged as never));
}

async function setAside(database: Database) {
  return database.read(['setAside'], (transaction) => transaction.objectStore('setAside').getAll());
}

async function benchWithDamage() {
  const bench = freshShelf();
  await keep(bench.shelf, bench.clock, 'first', samplePosting('1'));
  await keep(bench.shelf, bench.clock, 'second', samplePosting('2'));
  await damage(bench.database);
  return bench;
}

describe('a record that does not fit its schema', () => {
  it('is set aside as it is when it is opened, and counted', async () => {
    const { shelf, database } = await benchWithDamage();
    await expect(shelf.get('tiktok:2')).rejects.toMatchObject({ code: 'record-invalid' });
    expect(await setAside(database)).toMatchObject([{ store: 'postings', key: 'tiktok:2', raw: damaged }]);
    const page = await shelf.list({ query: '', offset: 0, limit: 9 });
    expect(page.items.map((item) => item.key)).toEqual(['tiktok:1']);
    expect(page).toMatchObject({ total: 1, all: 1, setAside: 1 });
  });

  it('is left out of a walk over the shelf, which goes on', async () => {
    const { shelf, database } = await benchWithDamage();
    const keys: string[] = [];
    for await (const batch of shelf.all()) keys.push(...batch.map(({ posting }) => posting.key));
    expect(keys).toEqual(['tiktok:1']);
    expect(await setAside(database)).toHaveLength(1);
  });

  it('does not stand in the way of saving the posting anew, and is kept beside it', async () => {
    const { shelf, clock, database } = await benchWithDamage();
    expect(await keep(shelf, clock, 'third', samplePosting('2', { title: 'Head Keeper' }))).toMatchObject({ outcome: 'created' });
    expect((await shelf.get('tiktok:2')).posting.title).toBe('Head Keeper');
    expect(await setAside(database)).toHaveLength(1);
    // Its page is what the damaged record can be made of again.
    expect(await shelf.page('second')).toBeDefined();
  });

  it('does not stand in the way of undo', async () => {
    const { shelf, database } = await benchWithDamage();
    await shelf.undo('second');
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
    expect(await setAside(database)).toHaveLength(1);
  });

  it('may be a step of the history: the others hold', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    await keep(shelf, clock, 'second', samplePosting('1', { title: 'Head Keeper' }));
    await database.write(['steps'], (transaction) =>
      transaction.objectStore('steps').put({ id: 'first', key: 'tiktok:1', sequence: 1, kind: 'nonsense' } as never),
    );
    expect(await keep(shelf, clock, 'third', samplePosting('1', { title: 'Chief Keeper' }))).toMatchObject({ outcome: 'updated' });
    await shelf.undo('third');
    expect((await shelf.get('tiktok:1')).posting.title).toBe('Head Keeper');
    expect(await setAside(database)).toMatchObject([{ store: 'steps', key: 'tiktok:1/first' }]);
  });
});
