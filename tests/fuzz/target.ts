/** What fuzzing is done on, and how: inputs by a grammar, a law that holds of each. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';

export interface FuzzTarget<Input> {
  readonly name: string;
  /** Inputs are JSON, so that one that breaks the law can be kept. */
  readonly arbitrary: fc.Arbitrary<Input>;
  /** Throws where the law does not hold. */
  check(input: Input): Promise<void>;
}

export interface Finding {
  readonly target: string;
  readonly error: string;
  readonly input: unknown;
}

export interface FuzzReport {
  readonly runs: number;
  readonly findings: readonly Finding[];
}

/** Tries inputs for so many seconds, each finding made as small as it gets. The same seed tries the same inputs in the same order. */
export async function fuzz<Input>(target: FuzzTarget<Input>, seconds: number, seed: number): Promise<FuzzReport> {
  const until = performance.now() + seconds * 1_000;
  const findings = new Map<string, Finding>();
  let runs = 0;
  for (let round = 0; ; round += 1) {
    const left = until - performance.now();
    if (left < 100) break;
    const details = await fc.check(fc.asyncProperty(target.arbitrary, target.check), {
      seed: seed + round * 7_919,
      numRuns: 1_000_000_000,
      interruptAfterTimeLimit: left,
      markInterruptAsFailure: false,
    });
    runs += details.numRuns;
    if (!details.failed || details.counterexample === null) break;
    const error = details.errorInstance instanceof Error ? (details.errorInstance.stack ?? details.errorInstance.message) : 'failed';
    const kind = error.split('\n').slice(0, 2).join(' ').slice(0, 200);
    if (!findings.has(kind)) findings.set(kind, { target: target.name, error, input: details.counterexample[0] });
  }
  return { runs, findings: [...findings.values()] };
}

/** The name of a file in `cases/` that keeps a finding. */
export function caseName({ target, input }: Finding): string {
  return `${target}-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 8)}.json`;
}

/**
 * Ends a check that takes longer than any user waits, in milliseconds of the processor's: other programs on the machine count for nothing.
 * `from` is what `process.cpuUsage()` gave at the beginning.
 */
export function assertQuick(from: NodeJS.CpuUsage, limit = 5_000): void {
  const { user, system } = process.cpuUsage(from);
  if ((user + system) / 1_000 > limit) throw new Error(`it took longer than ${limit} ms`);
}
