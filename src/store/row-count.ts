import type { Database, Reading } from './database';

/**
 * How many postings lists show. IndexedDB counts them one by one, which takes a tenth of a second of 100,000; a worker writes to its shelf alone,
 * so that what it counted holds until it writes again.
 */
export class RowCount {
  /** The database, with its writing watched. */
  readonly database: Database;
  #known: number | undefined;
  /** How many writings of rows have begun and ended: a count that one of them may have met is not kept. */
  #begun = 0;
  #ended = 0;

  constructor(database: Database) {
    this.database = {
      ...database,
      write: async (stores, work, durability) => {
        if (!stores.includes('summaries')) return database.write(stores, work, durability);
        this.#begun += 1;
        this.#known = undefined;
        try {
          return await database.write(stores, work, durability);
        } finally {
          this.#ended += 1;
        }
      },
    };
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
