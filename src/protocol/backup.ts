import { Count, Instant } from '../posting/instant';
import { ProblemReport } from '../posting/problem';
import * as z from '../posting/zod';

/** What is known of automatic backups. */
export const BackupState = z.object({
  /** Changes of the shelf since the last one. */
  changes: z.catch(Count, 0),
  /** The last one that reached the disk. */
  last: z.optional(z.object({ at: Instant, filename: z.string(), count: Count })),
  /** One that has not reached the disk yet, and how many of the changes are in it. */
  begun: z.optional(z.object({ at: Instant, changes: Count })),
  /** Why the last attempt came to nothing. */
  failure: z.optional(ProblemReport),
});
export type BackupState = z.infer<typeof BackupState>;

/** What became of a backup that a page was to put on the disk. */
export const BackupOutcome = z.union([z.object({ filename: z.string(), count: Count }), ProblemReport]);
export type BackupOutcome = z.infer<typeof BackupOutcome>;
