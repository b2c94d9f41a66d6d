/**
 * Rows that a search showed stay at hand for the next one, with their texts once these were read: a query that is typed letter by letter finds many of
 * them again, and to read them takes longer than to search. Each is known by its document's number in the index, which a posting has only until something of it changes.
 */
import { userDataOf } from '../posting/said';
import type { PostingSummary } from '../posting/summary';
import * as z from '../posting/zod';
import type { Reading } from './database';
import { rowOf } from './search/row';
import type { FoundDocument } from './search/search';
import { findSaid } from './user-entries';

/** How many rows are kept at hand: ten screens of a list, or some three megabytes with their texts. */
const MOST = 512;

/** A row, and the text that its excerpt is cut from once that was needed. */
interface RowAtHand {
  readonly row: PostingSummary;
  text?: string;
}

/** Of a record, what an excerpt needs. */
const Described = z.object({ posting: z.object({ description: z.optional(z.string()) }) });

export class RowsAtHand {
  readonly #rows = new Map<number, RowAtHand>();

  /** The row of a posting; nothing where it is damaged. */
  rowOf({ document, facts }: FoundDocument): PostingSummary | undefined {
    const known = this.#rows.get(document);
    const row = known === undefined ? rowOf(facts()) : known.row;
    if (row !== undefined) this.#keep(document, known ?? { row });
    return row;
  }

  /** The text that an excerpt is cut from: the posting's as it is shown, then what the user wrote to it. */
  async textOf(transaction: Reading, { key, document, facts }: FoundDocument): Promise<string> {
    const known = this.#rows.get(document);
    if (known?.text !== undefined) return known.text;
    const [raw, said] = await Promise.all([
      transaction.objectStore('postings').get(key),
      // Most postings nobody wrote to.
      facts().written === true ? findSaid(transaction, key) : [],
    ]);
    const { edits, notes } = userDataOf(said);
    const record = Described.safeParse(raw);
    const description = edits.description === undefined && record.success ? record.data.posting.description : edits.description;
    const text = [description, notes].filter((one) => typeof one === 'string').join('\n');
    if (known !== undefined) known.text = text;
    return text;
  }

  /** Keeps a row as the one used last, and lets go of the one that was not used for longest. */
  #keep(document: number, row: RowAtHand): void {
    this.#rows.delete(document);
    this.#rows.set(document, row);
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > MOST && oldest !== undefined) this.#rows.delete(oldest);
  }
}
