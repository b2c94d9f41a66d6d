import { Posting } from '../posting/posting';
import * as z from '../posting/zod';

/** The version of the JSON file's format. A reader refuses what is newer than itself. */
export const EXPORT_VERSION = 1;

/** A posting as files carry it: the whole record beside what the shelf knows of it. */
export const ExportedPosting = z.extend(Posting, {
  /** ISO 8601, the first save. */
  savedAt: z.string(),
  /** ISO 8601, the newest capture. */
  capturedAt: z.string(),
  captures: z.number().check(z.int(), z.nonnegative()),
});
export type ExportedPosting = z.infer<typeof ExportedPosting>;

/** The JSON file: lossless, so that reading it back gives the same postings. */
export const ExportFile = z.object({
  format: z.literal('roleshelf'),
  version: z.literal(EXPORT_VERSION),
  /** ISO 8601, UTC. */
  exportedAt: z.string(),
  postings: z.array(ExportedPosting),
});
export type ExportFile = z.infer<typeof ExportFile>;
