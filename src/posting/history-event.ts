/** What happened to a posting, as it is told: each event with what it changed. */
import { Instant } from './instant';
import { FieldName } from './posting';
import * as z from './zod';

/** A field that says something else than before; a side that said nothing is absent. */
export const FieldDifference = z.object({ field: FieldName, before: z.optional(z.json()), after: z.optional(z.json()) });
export type FieldDifference = z.infer<typeof FieldDifference>;

export const HistoryEvent = z.object({
  /** The step's; `save/undo` takes a capture or a new reading back by it. */
  id: z.string(),
  /**
   * `created` the first capture since the posting came on the shelf, `updated` one that brought something new, `seen` one that did not, `reread`
   * another reading of the page that was kept, by a later reader.
   */
  kind: z.enum(['created', 'updated', 'seen', 'reread', 'removed', 'restored']),
  at: Instant,
  differences: z.array(FieldDifference),
  /** The capture whose page is kept, where this event is one. */
  version: z.optional(z.string()),
});
export type HistoryEvent = z.infer<typeof HistoryEvent>;
