import { expect } from 'vitest';
import type { Database } from '../../../src/store/database';
import { contentsFor, contentsOf, type StoredIndex } from '../../../src/store/search/contents';
import type { IndexSizes } from '../../../src/store/search/index-sizes';
import { openShelf } from '../../../src/store/shelf';
import { findShown, isListed, type ShownPosting, shownStores } from '../../../src/store/shown-posting';
import { type Bench, freshShelf } from '../sample';

/** So small that a handful of postings go through every level. */
export const tinySizes: IndexSizes = {
  bulk: 128,
  fold: 3,
  sortedFrom: 5,
  fanOut: 2,
  tailShare: 1 / 4,
  largest: 64,
  deadShare: 1 / 4,
  chunk: 120,
  mergeStep: 2,
  rebuildStep: 2,
};

/** A fresh shelf with an index of these sizes. */
export function tinyBench(): Bench {
  const bench = freshShelf();
  return { ...bench, shelf: openShelf({ database: bench.database, now: bench.clock.now, indexSizes: tinySizes }) };
}

/** The index says of every posting what one made anew from scratch would say. */
export async function expectWholeIndex({ database }: Pick<Bench, 'database'>): Promise<void> {
  const { index, listed } = await storedIndex(database);
  expect(contentsOf(index)).toEqual(contentsFor(listed));
}

const stores = ['searchState', 'searchChunks', 'searchBlocks', 'searchDelta', ...shownStores] as const;

/** All that the database holds of the index, and the postings that lists show. */
export async function storedIndex(database: Database): Promise<{ index: StoredIndex; listed: ShownPosting[] }> {
  return database.read(stores, async (transaction) => {
    const delta = transaction.objectStore('searchDelta');
    const numbers = await delta.getAllKeys();
    const records = await delta.getAll();
    const index = {
      searchState: await transaction.objectStore('searchState').getAll(),
      searchChunks: await transaction.objectStore('searchChunks').getAll(),
      searchBlocks: await transaction.objectStore('searchBlocks').getAll(),
      searchDelta: numbers.map((document, place) => ({ document, record: records[place] })),
    };
    const keys = await transaction.objectStore('postings').getAllKeys();
    const found = await Promise.all(keys.map((key) => findShown(transaction, key)));
    return { index, listed: found.flatMap((posting) => (posting.state === 'found' && isListed(posting.record) ? [posting] : [])) };
  });
}
