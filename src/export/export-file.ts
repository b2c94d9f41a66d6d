/**
 * The lossless file, as JSON or JSON Lines. Reading it back gives the same shelf; src/import/json-file.ts reads every version of it that was ever
 * written.
 */
import { CarriedPage } from '../posting/carried-page';
import { Count, Instant } from '../posting/instant';
import { Posting } from '../posting/posting';
import { ShelfPosting } from '../posting/shelf-posting';
import { UserData } from '../posting/user-data';
import * as z from '../posting/zod';

/** The version of the format that is written. A reader refuses what is newer than itself. */
export const EXPORT_VERSION = 2;

/** A posting as every file carries it: the record that is shown, when it was kept, and what the user says of it. */
export const ExportedPosting = z.extend(Posting, {
  /** The first save. */
  savedAt: Instant,
  /** The newest capture. */
  capturedAt: Instant,
  captures: Count,
  user: UserData,
});
export type ExportedPosting = z.infer<typeof ExportedPosting>;

/**
 * All that the shelf holds of one posting: what a reader of the file merges into its own shelf (`mergeShelfPostings`). What stands beside it is
 * made from it, for other programs and for people.
 */
const Whole = {
  shelfPosting: ShelfPosting,
  /** Only where the user asked for the pages. */
  pages: z.optional(z.array(CarriedPage)),
};

/** A posting that lists show. */
export const WholePosting = z.extend(ExportedPosting, Whole);
export type WholePosting = ExportedPosting & UnlistedPosting;

/** One that lists do not show: in the bin, shown as a part of another, or known only to have been deleted. */
export const UnlistedPosting = z.object(Whole);
export interface UnlistedPosting {
  readonly shelfPosting: ShelfPosting;
  readonly pages?: readonly CarriedPage[];
}

const Head = {
  format: z.literal('roleshelf'),
  version: z.literal(2),
  /** UTC. */
  exportedAt: Instant,
};

/** The first line of a JSON Lines file. Each further line is a `WholePosting` or, without a `key`, an `UnlistedPosting`. */
export const ExportHead = z.object(Head);
export type ExportHead = z.infer<typeof ExportHead>;

/** The JSON file. Each posting has a line of its own. */
export const ExportFile = z.object({ ...Head, postings: z.array(WholePosting), unlisted: z.array(UnlistedPosting) });
export type ExportFile = z.infer<typeof ExportFile>;
