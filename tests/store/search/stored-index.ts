import type { Database } from '../../../src/store/database';
import type { PostingRecord } from '../../../src/store/schema';
import type { StoredIndex } from '../../../src/store/search/contents';
import type { IndexSizes } from '../../../src/store/search/index-sizes';

/** So small that a handful of postings go through every level. */
export const tinySizes: IndexSizes = { fold: 3, fanOut: 2, largest: 64, deadShare: 1 / 4, chunk: 120, mergeStep: 2, rebuildStep: 2 };

const stores = ['searchState', 'searchChunks', 'searchBlocks', 'searchDocuments', 'searchDelta', 'postings'] as const;

/** All that the database holds of the index, and the postings on the shelf. */
export async function storedIndex(database: Database): Promise<{ index: StoredIndex; onShelf: PostingRecord[] }> {
  return database.read(stores, async (transaction) => {
    const delta = transaction.objectStore('searchDelta');
    const numbers = await delta.getAllKeys();
    const records = await delta.getAll();
    const index = {
      searchState: await transaction.objectStore('searchState').getAll(),
      searchChunks: await transaction.objectStore('searchChunks').getAll(),
      searchBlocks: await transaction.objectStore('searchBlocks').getAll(),
      searchDocuments: await transaction.objectStore('searchDocuments').getAll(),
      searchDelta: numbers.map((document, place) => ({ document, record: records[place] })),
    };
    const postings = await transaction.objectStore('postings').getAll();
    return { index, onShelf: postings.filter(({ removedAt }) => removedAt === undefined) };
  });
}
