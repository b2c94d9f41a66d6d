import { type Database, type Reading, watchedDatabase } from './database';

/**
 * How many postings lists show. IndexedDB counts them one by one, which takes a tenth of a second of 100,000. Rows are
 * written by the worker alone, so that what it counted holds until it writes again: what the user does, what a file or the sync brings.
 */
export class RowCount {
  /** The database, with its writing watched, also of what came from the server. */
  readonly database: Database;
  #known: number | undefined;
  /** How many writings of rows have begun and ended: a count that one of them may have met is not kept. */
  #begun = 0;
  #ended = 0;

  constructor(database: Database) {
    this.database = watchedDatabase(database, async (stores, write) => {
      if (!stores.includes('summaries')) return write();
      this.#begun += 1;
      this.#known = undefined;
      try {
        return await write();
      } finally {
        this.#ended += 1;
      }
    });
  }

  async of(transaction: Reading): Promise<number> {
    if (this.#known !== undefined) return this.#known;
    const begun = this.#begun;
    const atRest = begun === this.#ended;
    const count = await transaction.objectStore('summaries').count();
    if (atRest && begun === this.#begun) this.#known = count;
    return count;
  }
}
