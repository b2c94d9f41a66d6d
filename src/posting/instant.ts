import * as z from './zod';

/** A moment: ISO 8601, UTC, as `Date.prototype.toISOString` writes it. */
export const Instant = z.string().check(z.minLength(1));
export type Instant = z.infer<typeof Instant>;

/** How a day is written. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
/** A day of the calendar: `2026-03-01`. */
export const Day = z.string().check(z.regex(dayPattern));

/** How many, or the how manieth. */
export const Count = z.number().check(z.int(), z.nonnegative());
