/**
 * The lossless file, as JSON or JSON Lines: every version of it that was ever written, newest first below. Reading it back gives the same shelf.
 */
import { Count, Instant } from '../posting/instant';
import { Posting } from '../posting/posting';
import { ShelfPosting } from '../posting/shelf-posting';
import { UserData } from '../posting/user-data';
import * as z from '../posting/zod';

/** The version of the format that is written. A reader refuses what is newer than itself. */
export const EXPORT_VERSION = 2;

const Known = {
  /** The first save. */
  savedAt: Instant,
  /** The newest capture. */
  capturedAt: Instant,
  captures: Count,
};

/** A posting as every file carries it: the record that is shown, when it was kept, and what the user says of it. */
export const ExportedPosting = z.extend(Posting, { ...Known, user: UserData });
export type ExportedPosting = z.infer<typeof ExportedPosting>;

/** The kept page of one capture. */
export const ExportedPage = z.object({
  /** The `id` of the step of kind `version` that it belongs to. */
  captureId: z.string(),
  /** Base64 of the gzipped JSON of a `Snapshot`. */
  gzip: z.string(),
  /** How many bytes the JSON has. */
  length: Count,
});
export type ExportedPage = z.infer<typeof ExportedPage>;

/**
 * All that the shelf holds of one posting: what a reader of the file merges into its own shelf (`mergeShelfPostings`). What stands beside it is
 * made from it, for other programs and for people.
 */
const Whole = {
  shelfPosting: ShelfPosting,
  /** Only where the user asked for the pages. */
  pages: z.optional(z.array(ExportedPage)),
};

/** A posting that lists show. */
export const WholePosting = z.extend(ExportedPosting, Whole);
export type WholePosting = ExportedPosting & UnlistedPosting;

/** One that lists do not show: in the bin, shown as a part of another, or known only to have been deleted. */
export const UnlistedPosting = z.object(Whole);
export interface UnlistedPosting {
  readonly shelfPosting: ShelfPosting;
  readonly pages?: readonly ExportedPage[];
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

/** Version 1 (0.1): the shown records alone, without what the user says and without history. */
export const ExportFileV1 = z.object({
  format: z.literal('roleshelf'),
  version: z.literal(1),
  exportedAt: Instant,
  postings: z.array(z.extend(Posting, Known)),
});
export type ExportFileV1 = z.infer<typeof ExportFileV1>;
