import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../src/posting/problem';
import { shelfDatabase, watchedDatabase } from '../../src/store/database';
import { type Migration, migrations } from '../../src/store/migrations';
import { openShelf } from '../../src/store/shelf';
import { storageProblem } from '../../src/store/storage-problem';
import { freshName, freshShelf, hold, keep, keysOf, samplePosting } from './sample';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('a watched database tells of each writing, also of what came from the server', async () => {
  const { database } = freshShelf();
  const seen: string[] = [];
  const watched = watchedDatabase(database, (stores, write) => {
    seen.push(...stores);
    return write();
  });
  await watched.write(['summaries'], async () => undefined);
  await watched.unnoted.write(['postings'], async () => undefined);
  await watched.unnoted.unnoted.write(['steps'], async () => undefined);
  await watched.read(['snapshots'], async () => undefined);
  expect(seen).toEqual(['summaries', 'postings', 'steps']);
});

/** A step of a later release. */
const later: Migration = { version: migrations.length + 1, run: ({ database }) => void database.createObjectStore('later') };

describe('migrations', () => {
  it('are numbered in order without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('keep what an earlier version wrote, and run only the steps that are new', async () => {
    const { shelf, clock, name } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    shelf.close();
    const upgraded = openShelf({ database: shelfDatabase(name, [...migrations, later]), now: clock.now });
    expect((await upgraded.get('tiktok:1')).posting).toEqual(samplePosting('1'));
    upgraded.close();
    const stores = [...(await openDB(name)).objectStoreNames];
    expect(stores).toContain('later');
  });

  it.each<[string, Migration['run']]>([
    [
      'at once',
      ({ database }) => {
        database.deleteObjectStore('postings');
        throw new Error('killed');
      },
    ],
    [
      'later',
      async ({ database }) => {
        database.deleteObjectStore('postings');
        await Promise.resolve();
        throw new Error('killed');
      },
    ],
  ])('leave the old version when a step fails %s', async (_when, run) => {
    const { shelf, clock, name } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    shelf.close();
    const upgraded = openShelf({ database: shelfDatabase(name, [...migrations, { ...later, run }]) });
    await expect(keysOf(upgraded)).rejects.toThrow('killed');
    expect(await keysOf(openShelf({ database: shelfDatabase(name) }))).toEqual(['tiktok:1']);
  });

  it('are refused backwards', async () => {
    const name = freshName();
    (await openDB(name, migrations.length + 1)).close();
    await expect(openShelf({ database: shelfDatabase(name) }).get('tiktok:1')).rejects.toMatchObject({ code: 'storage-newer' });
  });
});

describe('two connections', () => {
  it('see what the other one saved', async () => {
    const { shelf, clock, name } = freshShelf();
    const other = openShelf({ database: shelfDatabase(name), now: clock.now });
    await keep(shelf, clock, 'first', samplePosting('1'));
    expect(await keysOf(other)).toEqual(['tiktok:1']);
    await other.remove('tiktok:1');
    expect(await keysOf(shelf)).toEqual([]);
  });

  it('may save one posting at once: both captures are there, one after the other', async () => {
    const { shelf, clock, name } = freshShelf();
    const other = openShelf({ database: shelfDatabase(name), now: clock.now });
    await hold(shelf, clock, 'left', samplePosting('1'));
    await hold(other, clock, 'right', samplePosting('1', { title: 'Head Keeper' }));
    const outcomes = await Promise.all([shelf.save('left'), other.save('right')]);
    expect(outcomes.map((saved) => saved.outcome).sort()).toEqual(['created', 'updated']);
    expect((await shelf.get('tiktok:1')).captures).toBe(2);
  });

  it('let go for a newer version, and say so afterwards', async () => {
    const { shelf, clock, name } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    const newer = await openDB(name, migrations.length + 1);
    await expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'storage-newer' });
    newer.close();
  });

  it('are opened again after they were closed', async () => {
    const { shelf, clock } = freshShelf();
    await keep(shelf, clock, 'first', samplePosting('1'));
    shelf.close();
    expect(await keysOf(shelf)).toEqual(['tiktok:1']);
  });

  it('do not wait for ever for one that does not let go, however often they are asked, and open once it does', async () => {
    const { shelf: earlier, clock, name } = freshShelf();
    await keep(earlier, clock, 'first', samplePosting('1'));
    earlier.close();
    const stubborn = await openDB(name, migrations.length);
    const shelf = openShelf({ database: shelfDatabase(name, [...migrations, later]), now: clock.now });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const _ of ['first', 'again']) {
      const refused = expect(shelf.get('tiktok:1')).rejects.toMatchObject({ code: 'storage-unavailable' });
      await vi.waitUntil(() => vi.getTimerCount() === 1);
      vi.advanceTimersByTime(6_000);
      await refused;
    }
    vi.useRealTimers();
    stubborn.close();
    expect((await shelf.get('tiktok:1')).posting).toEqual(samplePosting('1'));
  });
});

describe('a failing database', () => {
  it('that does not open is a problem, and is tried again', async () => {
    const { shelf, clock } = freshShelf();
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(shelf.save('first')).rejects.toMatchObject({ name: 'Problem', code: 'storage-unavailable' });
    failing.mockRestore();
    expect(await keep(shelf, clock, 'first', samplePosting('1'))).toMatchObject({ outcome: 'created' });
  });

  it('whose disk is full says so, and nothing is half written', async () => {
    const { shelf, clock, database } = freshShelf();
    await hold(shelf, clock, 'first', samplePosting('1'));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
      if (this.name === 'snapshots') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, values);
    });
    await expect(shelf.save('first')).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    const counts = await database.read(['postings', 'summaries', 'searchDelta', 'steps', 'snapshots'], async (transaction) =>
      Promise.all(
        (['postings', 'summaries', 'searchDelta', 'steps', 'snapshots'] as const).map((store) => transaction.objectStore(store).count()),
      ),
    );
    expect(counts).toEqual([0, 0, 0, 0, 0]);
    expect(await shelf.save('first')).toMatchObject({ outcome: 'created' });
  });

  it('writes nothing when the work on it fails', async () => {
    const { database } = freshShelf();
    const failure = new Error('a defect');
    const work = database.write(['searchDelta'], async (transaction) => {
      await transaction.objectStore('searchDelta').put({ key: 'tiktok:1', replaces: true }, 1);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    expect(await database.read(['searchDelta'], (transaction) => transaction.objectStore('searchDelta').count())).toBe(0);
  });

  it('asks for durability that survives a power cut', async () => {
    const { shelf, clock } = freshShelf();
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await keep(shelf, clock, 'first', samplePosting('1'));
    await shelf.maintain();
    await shelf.remove('tiktok:1');
    await shelf.undo('first');
    const strict = (store: string) =>
      begun.mock.calls.flatMap(([stores, mode, options]) =>
        mode === 'readwrite' && [stores].flat().includes(store) ? [options?.durability === 'strict'] : [],
      );
    expect(strict('steps')).toEqual([true, true, true]);
    // What can be made anew need not survive one: a page that is only held, the index.
    expect(strict('pending')).toEqual([false]);
    expect(strict('searchChunks')).not.toContain(true);
  });

  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['VersionError', 'storage-newer'],
    ['UnknownError', 'storage-unavailable'],
    ['AbortError', 'storage-unavailable'],
  ])('calls %s %s', (name, code) => {
    expect(storageProblem(new DOMException('', name))).toMatchObject({ code });
  });

  it('leaves what is no failure of storage as it is', () => {
    const defect = new TypeError('a defect');
    expect(storageProblem(defect)).toBe(defect);
    const problem = new Problem('posting-unknown', '');
    expect(storageProblem(problem)).toBe(problem);
  });
});
