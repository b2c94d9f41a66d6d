import { type Database, watchedDatabase } from '../database';
import type { IndexSizes } from './index-sizes';
import { maintainAll } from './maintenance';

/**
 * Keeps the index quick, and looks for work only when enough was changed for there to be some: looking after every save would cost a third of
 * it. What others change meanwhile (another page, an earlier worker) is seen at the next look.
 */
export class Upkeep {
  /** The database, with its changes counted. */
  readonly database: Database;
  readonly #inner: Database;
  readonly #sizes: IndexSizes;
  /** How many changes may wait. Before the first look nobody knows. */
  #changes = Number.POSITIVE_INFINITY;

  constructor(database: Database, sizes: IndexSizes) {
    this.#inner = database;
    this.#sizes = sizes;
    this.database = watchedDatabase(database, (stores, write) => {
      if (stores.includes('searchDelta')) this.#changes += 1;
      return write();
    });
  }

  /** Does the work that there is, if there may be any. */
  async run(now: Date): Promise<void> {
    if (this.#changes < this.#sizes.fold) return;
    this.#changes = 0;
    const waiting = await maintainAll(this.#inner, now, this.#sizes);
    this.#changes += waiting;
  }
}
