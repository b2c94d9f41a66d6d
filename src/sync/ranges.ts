/** Sequence numbers that something covers, both ends included. */
export type Range = readonly [from: number, to: number];

/** The ranges, which need not be in order, with one more; in order, those that touch joined. */
export function withRange(ranges: readonly Range[], added: Range): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of [...ranges, added].sort((left, right) => left[0] - right[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

/** Whether each number of `range` is in one of `ranges`, which are as `withRange` leaves them. */
export function isWithin(ranges: readonly Range[], [from, to]: Range): boolean {
  return ranges.some((range) => range[0] <= from && to <= range[1]);
}

/** All of these together, as `withRange` leaves them. */
export function joinedRanges(ranges: readonly Range[]): Range[] {
  return ranges.reduce<Range[]>(withRange, []);
}
