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
