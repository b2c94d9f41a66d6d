/**
 * A multi-value register: one thing that the user says, said on several machines that know nothing of each other for a while. Each value
 * carries where it was said and as the how manieth there; `seen` tells what a register has seen, so that a merge knows which values were
 * said in the knowledge of others (those replace them) and which were not (all of those are kept). No clock decides what is kept.
 *
 * The form is a dotted version vector set: Preguiça, Baquero, Almeida, Fonte, Gonçalves, "Dotted Version Vectors: Logical Clocks for
 * Optimistic Replication", 2010, https://arxiv.org/abs/1011.5808
 */
import { Count, Instant } from './instant';
import { hashText } from './text-hash';
import * as z from './zod';

/** Where something was said: one shelf in one browser profile, for as long as it is installed. */
export const Installation = z.string().check(z.regex(/^[\w-]{1,64}$/));
export type Installation = z.infer<typeof Installation>;

/** What can be said: whatever JSON holds. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;

/** A value as it was said once; without `value` the user took away what stood there. */
export const Saying = z.object({ installation: Installation, count: Count, at: Instant, value: z.optional(Json) });
export type Saying = z.infer<typeof Saying>;

export const Register = z.object({
  /** For each installation how much of what was said there is known. */
  seen: z.record(Installation, Count),
  /** What stands now; more than one where several installations spoke without knowing of each other. Never empty. */
  sayings: z.array(Saying).check(z.minLength(1)),
});
export type Register = z.infer<typeof Register>;

/** Who speaks, and when. */
export interface Speaker {
  readonly installation: Installation;
  /** ISO 8601. */
  readonly at: string;
  /** A count that it has used in registers that are forgotten; other shelves may know them still. */
  readonly forgotten?: number;
}

/** The register after its user said `value`, or took it away (undefined), in the knowledge of all that stands in `register`. */
export function say(register: Register | undefined, value: Saying['value'], { installation, at, forgotten = 0 }: Speaker): Register {
  const count = Math.max(register?.seen[installation] ?? 0, forgotten) + 1;
  return {
    seen: { ...register?.seen, [installation]: count },
    sayings: [{ installation, count, at, ...(value === undefined ? {} : { value }) }],
  };
}

/**
 * The register after its user had all of `sayings` stand again, in the knowledge of all that stands in `register` but not of one another. The first,
 * which counts, is the speaker's; each further one, of the moment when it was said at first, goes under a name made of it and of `occasion`, so that it
 * is the same on every machine. Without any what stands is taken away.
 */
export function sayAgain(register: Register, [first, ...others]: readonly Saying[], speaker: Speaker, occasion: string): Register {
  const at = first !== undefined && first.at > speaker.at ? first.at : speaker.at;
  const { seen, sayings } = say(register, first?.value, { ...speaker, at });
  const again = others.map((saying): Saying => {
    const installation = `again-${hashText(JSON.stringify([occasion, saying]))}`;
    return { ...saying, installation, count: (register.seen[installation] ?? 0) + 1 };
  });
  for (const { installation, count } of again) seen[installation] = count;
  return { seen, sayings: [...sayings, ...again] };
}

/** Whether both say the same and have seen the same, in whatever order that stands in them. */
export function isSameRegister(left: Register, right: Register): boolean {
  return JSON.stringify(mergeRegisters(left, left)) === JSON.stringify(mergeRegisters(right, right));
}

/**
 * What both registers together say. Commutative, associative and idempotent, so that it does not matter in which order, how late or how
 * often two machines hear of each other.
 */
export function mergeRegisters(left: Register, right: Register): Register {
  const seen: Record<string, number> = { ...left.seen };
  for (const [installation, count] of Object.entries(right.seen)) seen[installation] = Math.max(seen[installation] ?? 0, count);
  const same = (one: Saying) => (other: Saying) => one.installation === other.installation && one.count === other.count;
  const survive = (own: Register, other: Register) =>
    own.sayings.filter((saying) => other.sayings.some(same(saying)) || saying.count > (other.seen[saying.installation] ?? 0));
  const kept = survive(left, right).map((saying) => {
    const twin = right.sayings.find(same(saying));
    return twin === undefined ? saying : first(saying, twin);
  });
  const added = survive(right, left).filter((saying) => !kept.some(same(saying)));
  return { seen: sorted(seen), sayings: [...kept, ...added].sort(compareSayings) };
}

/**
 * Of two values of one count the one that was said first. There are two only where an installation was put back in time and counted from there again:
 * the same one must stand on every machine.
 */
function first(left: Saying, right: Saying): Saying {
  if (left.at !== right.at) return left.at < right.at ? left : right;
  return JSON.stringify(left.value ?? null) <= JSON.stringify(right.value ?? null) ? left : right;
}

function sorted(seen: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(seen).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The newest first; of two of the same moment, the same one first on every machine. */
function compareSayings(left: Saying, right: Saying): number {
  if (left.at !== right.at) return left.at < right.at ? 1 : -1;
  if (left.installation !== right.installation) return left.installation < right.installation ? -1 : 1;
  return right.count - left.count;
}

/** A saying that is no taking away. */
export type SaidValue = Saying & { readonly value: Json };

/**
 * What a register comes to: the value that counts, and what else was said at the same time elsewhere. A value counts before a taking away that
 * did not know of it; of several values the newest counts. Nothing when there is no value.
 */
export function valuesOf({ sayings }: Register): readonly [SaidValue, ...SaidValue[]] | undefined {
  const values: SaidValue[] = [];
  for (const saying of [...sayings].sort(compareSayings)) {
    if (saying.value !== undefined) values.push({ ...saying, value: saying.value });
  }
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  const told = JSON.stringify(first.value);
  return [first, ...others.filter((other) => JSON.stringify(other.value) !== told)];
}
