/** Everything that a shelf holds of one posting but its pages: what happened to it, and what the user said of it. */
import { compareSteps, type FullStep, HistoryStep, keptSteps } from './history-step';
import { bearsItsKey, PostingKey } from './posting';
import { mergeRegisters, Register } from './register';
import type { Said } from './said';
import * as z from './zod';

export const ShelfPosting = z.object({
  key: PostingKey,
  steps: z.array(
    HistoryStep.check(
      z.refine((step) => step.kind !== 'version' || step.posting !== undefined, { error: 'a version without its posting' }),
    ),
  ),
  said: z.array(z.object({ field: z.string().check(z.minLength(1)), register: Register })),
});

export interface ShelfPosting {
  readonly key: PostingKey;
  readonly steps: readonly FullStep[];
  readonly said: readonly Said[];
}

/**
 * Whether all that is told is told of one posting, and each step once: a step of another would end up in that one's history. To be asked of whatever
 * comes from a file or a server.
 */
export function isOfOnePosting({ key, steps }: { readonly key: PostingKey; readonly steps: readonly HistoryStep[] }): boolean {
  const ids = new Set(steps.map(({ id }) => id));
  if (ids.size !== steps.length) return false;
  return steps.every((step) => {
    const posting = 'posting' in step ? step.posting : undefined;
    return step.key === key && (posting === undefined || (posting.key === key && bearsItsKey(posting)));
  });
}

/**
 * What two shelves together hold of one posting: the steps of both, and of each thing said what both say (`mergeRegisters`). The one rule by
 * which an import, a restore and another machine come in: commutative, associative and idempotent. Steps that were taken back on either side
 * stay taken back.
 */
export function mergeShelfPostings(left: ShelfPosting, right: ShelfPosting): ShelfPosting {
  if (left.key !== right.key) throw new Error(`${left.key} and ${right.key} are two postings`);
  return { key: left.key, steps: mergeSteps(left.steps, right.steps), said: mergeSaid(left.said, right.said) };
}

/** The union of two histories, without what was taken back, in order. */
export function mergeSteps(left: readonly FullStep[], right: readonly FullStep[]): FullStep[] {
  const steps = new Map(left.map((step) => [step.id, step]));
  for (const step of right) {
    const known = steps.get(step.id);
    if (known === undefined || JSON.stringify(step) > JSON.stringify(known)) steps.set(step.id, step);
  }
  return keptSteps([...steps.values()]).sort(compareSteps);
}

/** Both sides' registers, by their fields. */
function mergeSaid(left: readonly Said[], right: readonly Said[]): Said[] {
  const registers = new Map(left.map(({ field, register }) => [field, register]));
  for (const { field, register } of right) {
    const known = registers.get(field);
    registers.set(field, known === undefined ? register : mergeRegisters(known, register));
  }
  return [...registers].map(([field, register]) => ({ field, register })).sort((one, other) => (one.field < other.field ? -1 : 1));
}
