import { describe, expect, it } from 'vitest';
import type { PostingKey } from '../../src/posting/posting';
import { say } from '../../src/posting/register';
import { historyStores } from '../../src/store/history';
import { knownKeys } from '../../src/store/known-keys';
import { freshShelf, hear, keep, samplePosting } from './sample';

const kept: PostingKey = 'tiktok:2';
const undone: PostingKey = 'tiktok:4';
const said: PostingKey = 'tiktok:6';

/** A shelf that holds a record of one posting, only steps of a second, only a word of a third, and others before, between and behind them. */
async function shelfOfThree() {
  const bench = freshShelf();
  const { shelf, clock } = bench;
  for (const number of ['0', '2', '5', '9']) await keep(shelf, clock, `capture-${number}`, samplePosting(number));
  await keep(shelf, clock, 'taken-back', samplePosting('4'));
  await shelf.undo('taken-back');
  const register = say(undefined, 'Bring a coat.', { installation: 'another', at: '2026-02-01T00:00:00.000Z' });
  await hear(bench, { key: said, steps: [], said: [{ field: 'notes', register }] });
  return bench;
}

describe('what a shelf knows of some postings', () => {
  it.each([
    ['together', undefined],
    ['together, up to the last record that may be looked at', 5],
    ['one by one, where more lies between them', 1],
  ])('is told of records, steps and words alike: %s', async (_how, most) => {
    const { database } = await shelfOfThree();
    const asked: PostingKey[] = ['tiktok:7', said, 'tiktok:1', kept, 'tiktok:3', undone, 'tiktok:8'];
    const known = await database.write(historyStores, (transaction) => knownKeys(transaction, asked, most));
    expect(asked.filter((key) => known.has(key)).sort()).toEqual([kept, undone, said]);
  });

  it.each([undefined, 1])('is nothing on an empty shelf, and of no postings', async (most) => {
    const { database } = freshShelf();
    const [none, nobody] = await database.write(historyStores, (transaction) =>
      Promise.all([knownKeys(transaction, ['tiktok:1'], most), knownKeys(transaction, [], most)]),
    );
    expect([none?.size, nobody?.size]).toEqual([0, 0]);
  });
});
