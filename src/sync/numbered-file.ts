/** Files of changes under this machine's numbers: a number is taken before its file goes, and is never used twice. */
import { buildChanges } from './changes-file';
import type { OwnSaying } from './port';
import type { Item, OwnFile } from './progress';
import type { Range } from './ranges';
import { type Run, step } from './run';

/** What is larger is not put together with other files later. */
const COMPACT_MAX = 1_000_000;

/** Another browser profile speaks under this one's name: it was copied, or put back in time. */
export class NameInUse extends Error {
  override readonly name = 'NameInUse';

  /** With sayings of this machine's by whose counts others know something else. */
  constructor(readonly sayings: readonly OwnSaying[] = []) {
    super('another profile uses this name');
  }
}

/** By how much a number may be greater than the one before. */
const LEAP = 65_536;

/**
 * A number that this machine has not used. It is not simply the next one: where profile and server were both put back in time, nothing tells which
 * numbers were used since, and others would take a new file of an old name and length for one that they have read.
 */
export function freshNumber({ progress }: Run): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return progress.own.next + (random % LEAP);
}

/** Takes a number and makes the file that goes under it; with `range` one that covers this machine's files of those numbers. */
export async function newFile(
  run: Run,
  lines: readonly string[],
  items: readonly Item[],
  range?: Range,
): Promise<{ readonly file: OwnFile; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const { own } = run.progress;
  const fresh = freshNumber(run);
  const [from, to] = range ?? [fresh, fresh];
  own.next = Math.max(own.next, to + 1);
  await step(run);
  const bytes = await run.seal.seal(await buildChanges({ machine: run.machine, from, to }, lines));
  const file: OwnFile = { from, to, length: bytes.byteLength, ...(bytes.byteLength <= COMPACT_MAX ? { items: [...items] } : {}) };
  own.begun = [...own.begun.filter((begun) => begun.to !== to || begun.from !== from), file];
  await step(run);
  return { file, bytes };
}

/** A file is on the server: what is in it need not be sent again. */
export async function acknowledge(run: Run, file: OwnFile, notes: readonly number[]): Promise<void> {
  const { own } = run.progress;
  own.begun = own.begun.filter(({ from, to }) => from !== file.from || to !== file.to);
  own.files = [...own.files, file].sort((left, right) => left.from - right.from);
  await step(run, { done: notes });
}
