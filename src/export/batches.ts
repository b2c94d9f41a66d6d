/** What is walked a batch at a time, so that a shelf of any size never stands in memory at once. */
export type Batches<Item> = AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>;
