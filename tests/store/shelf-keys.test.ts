import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allKeys, keyStores, keysAfter } from '../../src/store/shelf-keys';
import { freshShelf, keep, samplePosting } from './sample';

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }).map(String), { maxLength: 12 });

describe('the keys of what the shelf knows', () => {
  it('are those of records and of steps, each once and in order, however many are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        numbers,
        numbers,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        async (ofRecords, ofSteps, limit, each) => {
          const { database } = freshShelf();
          await database.write(keyStores, async (transaction) => {
            for (const id of ofRecords) await transaction.objectStore('postings').put({ key: `tiktok:${id}` } as never);
            for (const id of ofSteps)
              for (let step = 0; step < each; step += 1)
                await transaction.objectStore('steps').put({ key: `tiktok:${id}`, id: `${step}` } as never);
          });
          const expected = [...new Set([...ofRecords, ...ofSteps])].map((id) => `tiktok:${id}`).sort();
          const found: string[] = [];
          await database.read(keyStores, async (transaction) => {
            for (
              let keys = await keysAfter(transaction, '', limit);
              keys.length > 0;
              keys = await keysAfter(transaction, found.at(-1) ?? '', limit)
            ) {
              expect(keys.length).toBeLessThanOrEqual(limit);
              found.push(...keys);
            }
          });
          expect(found).toEqual(expected);
          expect(await database.read(keyStores, allKeys)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leave out what is no key, however much of it there is', async () => {
    const { shelf, clock, database } = freshShelf();
    await keep(shelf, clock, 'one', samplePosting('1'));
    await database.write(['postings'], async (transaction) => {
      for (const key of ['a', 'b', 'c', 'z']) await transaction.objectStore('postings').put({ key } as never);
    });
    expect(await database.read(keyStores, (transaction) => keysAfter(transaction, '', 2))).toEqual(['tiktok:1']);
    expect(await shelf.everyKey()).toEqual(['tiktok:1']);
  });
});
