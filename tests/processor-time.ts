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

/** How often each length is timed; the least counts, since garbage that others left is collected in one run and not in all. */
const TIMES = 3;

/**
 * How many times as long something takes with four times as much: about 4 where the time grows with the length, 16 where it grows with its square.
 * However slow the machine is, and however busy. What takes less than `NOTHING` counts as that: there it is chance that is measured.
 */
export function growth(run: (length: number) => void, length: number): number {
  const least = (longer: number) => Math.min(...Array.from({ length: TIMES }, () => timed(() => run(longer)).milliseconds));
  const once = Math.max(least(length), NOTHING);
  return least(length * 4) / once;
}
