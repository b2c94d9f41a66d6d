/** What becomes of a posting that a file brings, before it is done: what the user sees and chooses by. */
import { Count, Instant } from './instant';
import { PostingKey } from './posting';
import * as z from './zod';

/**
 * What stands where shelf and file say different things. `newest`: what was said in the knowledge of the other, else later; a table, which tells
 * neither, never wins by it.
 */
export const Winner = z.enum(['newest', 'shelf', 'file']);
export type Winner = z.infer<typeof Winner>;

/** One thing on which shelf and file differ. */
export const Difference = z.object({
  /** A field of the posting, or of what the user says (`fieldOf` in user-data.ts); `status` for where the application stands. */
  field: z.string(),
  shelf: z.optional(z.json()),
  file: z.optional(z.json()),
  /** Whose value stands afterwards. */
  stands: z.enum(['shelf', 'file']),
  /** Whether the user said, or would have to give up, one of the two: it is asked, and never overwritten without a word. */
  conflict: z.boolean(),
});
export type Difference = z.infer<typeof Difference>;

/** The shelf did not have the posting, has it otherwise, nothing changes, or what the file has of it cannot stand on this shelf. */
const TakingOutcome = z.enum(['new', 'changed', 'same', 'refused']);
export type TakingOutcome = z.infer<typeof TakingOutcome>;

export const TakingIn = z.object({
  key: PostingKey,
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  outcome: TakingOutcome,
  /** It is in the bin, and stays there. */
  inBin: z.optional(z.literal(true)),
  differences: z.array(Difference),
});
export type TakingIn = z.infer<typeof TakingIn>;

export const ImportId = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** How many postings of an import came to what. */
export const ImportCounts = z.object({ new: Count, changed: Count, same: Count, refused: Count });
export type ImportCounts = z.infer<typeof ImportCounts>;

/** One import, as long as it can be gone on with or taken back. */
export const Import = z.object({
  id: ImportId,
  /** The file's. */
  name: z.string(),
  startedAt: Instant,
  /** Tells the same file when it is chosen again: its checksum. */
  fingerprint: z.string(),
  state: z.enum(['open', 'done', 'undoing', 'undone']),
  /** How many of the file's rows are through, in its order. */
  taken: Count,
  counts: ImportCounts,
});
export type Import = z.infer<typeof Import>;
