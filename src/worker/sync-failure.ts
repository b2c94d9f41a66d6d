/** What went wrong with a sync, and when it is tried again: later each time, at no fixed moment, and not before the server wants to be asked. */
import { Count, Instant } from '../posting/instant';
import { type Problem, ProblemReport } from '../posting/problem';
import * as z from '../posting/zod';
import { SyncerProblem } from './syncer-problem';

export const SyncFailure = z.object({
  report: ProblemReport,
  at: Instant,
  /** How many times in a row. */
  attempts: Count,
  /** Missing where only the user can mend it. */
  retryAt: z.optional(Instant),
});
export type SyncFailure = z.infer<typeof SyncFailure>;

/** The first wait and the longest, in milliseconds. */
const FIRST = 5_000;
const LONGEST = 15 * 60 * 1000;
/** How long a server that asks to be left alone is believed. */
const ASKED_MAX = 60 * 60 * 1000;

const passing = new Set<ProblemReport['code']>(['sync-offline', 'sync-server', 'storage-unavailable', 'unexpected']);

/** The failure after this problem; `before` is the one of the attempt before. `random` gives a number from 0 to 1. */
export function failureAfter(problem: Problem, before: SyncFailure | undefined, now: Date, random: () => number): SyncFailure {
  const attempts = (before?.attempts ?? 0) + 1;
  const at = now.toISOString();
  const report = problem.toReport();
  if (!passing.has(problem.code)) return { report, at, attempts };
  const wait = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20)) * (0.5 + random());
  const asked = problem instanceof SyncerProblem ? Math.min(problem.retryAfter, ASKED_MAX) : 0;
  const retryAt = new Date(now.getTime() + Math.max(wait, asked)).toISOString();
  return { report, at, attempts, retryAt };
}
