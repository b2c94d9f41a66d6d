/**
 * Runs something and says what it gave and what it cost this process's processors, in milliseconds: the same however busy the machine is
 * with other things.
 */
export function timed<Result>(run: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1_000 };
}

const NOTHING = 50;

/** The growth that tells time in step with a length from time in step with its square. */
export const IN_STEP = 10;

/** How often a length is timed; the least counts, since garbage that others left is collected in one run and not in all. */
const TIMES = 3;

/**
 * How many times as long something takes with four times as much: about 4 where the time grows with the length, 16 where it grows with its square.
 * However slow the machine is, and however busy. What takes less than `NOTHING` counts as that: there it is chance that is measured. The longer one is
 * timed once where that is in step already.
 */
export function growth(run: (length: number) => void, length: number): number {
  const time = (longer: number) => timed(() => run(longer)).milliseconds;
  const once = Math.max(Math.min(...Array.from({ length: TIMES }, () => time(length))), NOTHING);
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < TIMES && least >= IN_STEP; times += 1) least = Math.min(least, time(length * 4) / once);
  return least;
}
