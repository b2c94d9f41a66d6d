import type { ExportedPosting, UnlistedPosting, WholePosting } from '../export/export-file';
import type { WholeShelf } from '../export/json';
import type { IndexRow } from '../export/markdown';
import { base64 } from '../posting/base64';
import type { CarriedPage } from '../posting/carried-page';
import type { PostingKey } from '../posting/posting';
import type { ShelfPosting } from '../posting/shelf-posting';
import type { KeptPosting } from '../store/kept-posting';
import type { Shelf } from '../store/shelf';

/** How many postings that lists do not show are read at a time. */
const BATCH = 50;
/** How many rows of an index are read at a time. */
const ROWS = 500;

/** A kept posting as files carry it. */
function exportedPosting({ posting, savedAt, capturedAt, captures, user }: KeptPosting): ExportedPosting {
  return { ...posting, savedAt, capturedAt, captures, user };
}

/** The postings of these keys, in this order, as files carry them. */
export async function* exportedPostings(shelf: Shelf, keys: readonly string[]): AsyncGenerator<ExportedPosting[]> {
  for await (const batch of shelf.kept(keys)) yield batch.map(exportedPosting);
}

/** The postings of these keys, in this order, as an index names them. */
export async function* indexRows(shelf: Shelf, keys: readonly string[]): AsyncGenerator<IndexRow[]> {
  for (let start = 0; start < keys.length; start += ROWS) yield shelf.rows(keys.slice(start, start + ROWS));
}

/**
 * All that the shelf holds of the postings of these keys, and of those that are shown as parts of them; with `everything` also what no list shows.
 * With `pages` the kept page of each version.
 */
export function wholeShelf(
  shelf: Shelf,
  keys: readonly string[],
  { everything, pages }: { readonly everything: boolean; readonly pages: boolean },
): WholeShelf {
  const written = new Set<string>();
  const parts: PostingKey[] = [];

  async function* postings(): AsyncGenerator<WholePosting[]> {
    for await (const batch of shelf.kept(keys)) {
      const whole = await shelf.wholeOf(batch.map(({ posting }) => posting.key));
      yield Promise.all(
        batch.map(async (kept, index): Promise<WholePosting> => {
          const shelfPosting = whole[index] ?? { key: kept.posting.key, steps: [], said: [] };
          written.add(kept.posting.key);
          parts.push(...kept.parts);
          return { ...exportedPosting(kept), ...(await wholeOf(shelfPosting)) };
        }),
      );
    }
  }

  async function* unlisted(): AsyncGenerator<UnlistedPosting[]> {
    const rest = (everything ? await shelf.everyKey() : parts).filter((key) => !written.has(key));
    for (let start = 0; start < rest.length; start += BATCH) {
      const batch = await shelf.wholeOf(rest.slice(start, start + BATCH));
      yield Promise.all(batch.map(wholeOf));
    }
  }

  async function wholeOf(shelfPosting: ShelfPosting): Promise<UnlistedPosting> {
    return { shelfPosting, ...(pages ? { pages: await pagesOf(shelfPosting, shelf) } : {}) };
  }

  return { postings: postings(), unlisted: unlisted() };
}

async function pagesOf({ key, steps }: ShelfPosting, shelf: Shelf): Promise<CarriedPage[]> {
  const pages: CarriedPage[] = [];
  for (const { kind, id } of steps) {
    const page = kind === 'version' ? await shelf.page(id) : undefined;
    if (page?.key === key) pages.push({ captureId: id, gzip: base64(page.snapshot.bytes), length: page.snapshot.length });
  }
  return pages;
}
