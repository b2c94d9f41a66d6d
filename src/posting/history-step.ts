/**
 * What happened to a posting, as a set of steps that only grows: each has a name of its own, and taking one back is a step too. So two
 * shelves' histories of one posting merge by putting the sets together (shelf-posting.ts). `sequence` is a Lamport clock: a step's is
 * greater than that of every step that was known when it was made, whatever the clock on the wall said.
 */
import { Count, Instant } from './instant';
import { Posting, PostingKey } from './posting';
import * as z from './zod';

const Step = { id: z.string(), key: PostingKey, sequence: Count, at: Instant };

/** A capture that brought something new; `id` is the capture's. In the store `posting` is left out where the record has it. */
export const VersionStep = z.object({
  ...Step,
  kind: z.literal('version'),
  outcome: z.enum(['created', 'updated']),
  capturedAt: Instant,
  readerVersion: Count,
  posting: z.optional(Posting),
});

export type VersionStep = z.infer<typeof VersionStep>;

export const HistoryStep = z.discriminatedUnion('kind', [
  VersionStep,
  /** A capture with the same content as `version`; `id` is the capture's. */
  z.object({ ...Step, kind: z.literal('seen'), capturedAt: Instant, version: z.string() }),
  /** The kept page of `version` was read again by a later reader. */
  z.object({
    ...Step,
    kind: z.literal('reread'),
    version: z.string(),
    readerVersion: Count,
    /** The reader's version once more, where it gave another record: the store finds those by it. */
    changedBy: z.optional(Count),
    /** What it gave, where that is another record. */
    posting: z.optional(Posting),
  }),
  z.object({ ...Step, kind: z.literal('removed') }),
  z.object({ ...Step, kind: z.literal('restored') }),
  /**
   * The step `of` was taken back: a save, or what a later reader made of `version`. What it brought is gone; that it was taken back stays
   * known, so that the same reader does not bring it again.
   */
  z.object({
    ...Step,
    kind: z.literal('undone'),
    of: z.string(),
    reread: z.optional(z.object({ version: z.string(), readerVersion: Count })),
  }),
]);
export type HistoryStep = z.infer<typeof HistoryStep>;

/** A capture with its posting. */
export type FullVersion = VersionStep & { posting: Posting };

/** A step whose posting is at hand, whether it stood in the step itself or in the record. */
export type FullStep = FullVersion | Exclude<HistoryStep, { kind: 'version' }>;

/** The order of a history, the same on every machine. */
export function compareSteps(left: HistoryStep, right: HistoryStep): number {
  if (left.sequence !== right.sequence) return left.sequence - right.sequence;
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** The steps as a shelf keeps them: what was taken back is gone, that it was taken back stays known. */
export function keptSteps(steps: readonly FullStep[]): FullStep[] {
  const standing = new Set(standingSteps(steps));
  return steps.filter((step) => step.kind === 'undone' || standing.has(step));
}

/** The steps that count, in their order: what was taken back, and what only followed from that, does not. */
export function standingSteps(steps: readonly FullStep[]): FullStep[] {
  const undone = new Set(steps.flatMap((step) => (step.kind === 'undone' ? [step.of] : [])));
  return steps
    .filter((step) => !undone.has(step.id) && !((step.kind === 'seen' || step.kind === 'reread') && undone.has(step.version)))
    .sort(compareSteps);
}
