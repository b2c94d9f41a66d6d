/** Files of changes under this machine's numbers: a number is taken before its file goes, and is never used twice. */
import { buildChanges } from './changes-file';
import type { Item, OwnFile } from './progress';
import type { Range } from './ranges';
import { type Run, step } from './run';

/** What is larger is not put together with other files later. */
const COMPACT_MAX = 1_000_000;

/** Another browser profile speaks under this one's name: it was copied, or put back in time. */
export class NameInUse extends Error {
  override readonly name = 'NameInUse';
}

/** Takes a number and makes the file that goes under it; with `from` one that covers this machine's files from there on. */
export async function newFile(
  run: Run,
  lines: readonly string[],
  items: readonly Item[],
  range?: Range,
): Promise<{ readonly file: OwnFile; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const { own } = run.progress;
  const to = range?.[1] ?? own.next;
  const from = range?.[0] ?? to;
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
