import { PageContact } from '../posting/page-contact';
import { Posting, PostingKey } from '../posting/posting';
import { ProblemReport } from '../posting/problem';
import { Refusal } from '../posting/refusal';
import * as z from '../posting/zod';

/** A kept posting beside what the page in front says now. */
export const SavedState = z.object({
  key: PostingKey,
  /** ISO 8601, the first save. */
  savedAt: z.string(),
  /** Names of fields whose value on the page differs from the kept one; empty when nothing changed. */
  changed: z.array(z.string()),
});
export type SavedState = z.infer<typeof SavedState>;

/** What the page in front is, as far as the worker could read it. */
export const FrontState = z.discriminatedUnion('state', [
  /** `captureId` names the captured page that `capture/save` keeps. */
  z.object({
    state: z.literal('posting'),
    captureId: z.string(),
    posting: Posting,
    saved: z.optional(SavedState),
    /** Whom the page names to speak to, where the user wants that: held by nobody until it comes back with `capture/save`. */
    contact: z.optional(PageContact),
  }),
  /** The page gave no record. `not-ready` and `stale-pane` are worth asking again. */
  z.object({
    state: z.literal('refused'),
    refusal: Refusal,
    url: z.optional(z.string()),
    /** The page can be kept as it is, with what its text states. */
    plain: z.optional(z.literal(true)),
  }),
  /** The page could not be looked at. */
  z.object({ state: z.literal('problem'), problem: ProblemReport }),
]);
export type FrontState = z.infer<typeof FrontState>;
