/**
 * Sending what goes out. Several files are under way at a time where the line is quick, and while they are the next ones are made; a file of changes waits
 * for the packs that it names. What became of a file that failed need not be known: what was in it goes out again under another number.
 */
import { isSame } from '../posting/bytes';
import { CHANGES, changesName, packPath } from './file-names';
import { acknowledge, NameInUse } from './numbered-file';
import { makeUploads, type PackUpload, type Upload } from './outgoing';
import { type OwnFile, PART_MAX, PART_MIN } from './progress';
import { type Run, step } from './run';
import { ServerFailure } from './server-failure';

/** How many files are under way at a time, where the largest ones go quickly. */
const AT_A_TIME = 3;
/** What takes longer than this is sent in smaller parts, and what takes less than that in larger ones, in milliseconds. */
const QUICK = 4_000;

/** Sends all that is noted. Throws `ServerFailure` and `NameInUse`, once nothing is under way any more. */
export async function sendNotes(run: Run): Promise<void> {
  const total = await run.shelf.countNotes();
  if (total === 0) return;
  let done = 0;
  const failures: unknown[] = [];
  const underWay = new Set<Promise<void>>();
  const throwFailure = (): void => {
    if (failures.length > 0) throw failures[0];
  };

  async function sendAfter(before: readonly Promise<void>[], upload: Upload): Promise<void> {
    try {
      await Promise.all(before);
      if (failures.length > 0) return;
      run.tell?.({ what: 'sending', done, total });
      await send(run, upload);
      if (upload.kind === 'changes') done = Math.min(total, done + upload.notes.length);
    } catch (error) {
      failures.push(error);
    }
  }

  try {
    for await (const upload of makeUploads(run)) {
      while (underWay.size >= atATime(run)) await Promise.race(underWay);
      throwFailure();
      const sending = sendAfter(upload.kind === 'changes' ? [...underWay] : [], upload).then(() => void underWay.delete(sending));
      underWay.add(sending);
    }
  } finally {
    // A step that this run writes down after it ended would undo what the next one knows.
    await Promise.all(underWay);
  }
  throwFailure();
}

/** One where it is not known to be quick: several at a time share the line, and Chrome stops a worker whose request takes half a minute. */
function atATime({ progress }: Run): number {
  return progress.own.partBytes < PART_MAX ? 1 : AT_A_TIME;
}

async function send(run: Run, upload: Upload): Promise<void> {
  if (upload.kind === 'pack') return sendPack(run, upload);
  await sendFile(run, upload.file, upload.bytes);
  await acknowledge(run, upload.file, upload.notes);
}

/** Sends a pack under the name that its pages give it, and notes that they are there. */
export async function sendPack(run: Run, { pack, bytes, pages }: Omit<PackUpload, 'kind'>): Promise<void> {
  const path = packPath(pack);
  const length = bytes.byteLength;
  const isNew = await timed(run, length, () => run.server.put(path, bytes));
  // One of this name has the same pages; but it may have come through in part only.
  if (!isNew && (await run.server.lengthOf(path)) !== length) {
    await run.server.remove(path);
    await timed(run, length, () => run.server.put(path, bytes));
  }
  // One that is not known to be there is sent again, and found there by its name.
  await step(run, { pages: pages.map((id) => [id, pack, length] as const), relaxed: true });
}

/** Sends a file of changes. Throws `NameInUse` where another one is there under its name. */
export async function sendFile(run: Run, { from, to, length }: OwnFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const path = `${CHANGES}${changesName({ machine: run.machine, range: [from, to] })}`;
  if (await timed(run, length, () => run.server.put(path, bytes))) return;
  // A number is used once: either this very request came twice, or somebody else uses this machine's name.
  if (isSame(await run.server.get(path, length), bytes)) return;
  throw new NameInUse();
}

/** Sends some bytes, and learns how many may go at a time: some servers refuse what is large, and see `atATime`. */
async function timed<Result>(run: Run, length: number, work: () => Promise<Result>): Promise<Result> {
  const { own } = run.progress;
  const isLarge = length > PART_MIN;
  if (isLarge) {
    run.large += 1;
    own.sending = true;
    await step(run, { relaxed: true });
  }
  const begun = run.now().getTime();
  try {
    const result = await work();
    if (isLarge && run.now().getTime() - begun < QUICK) own.partBytes = Math.min(PART_MAX, own.partBytes * 2);
    return result;
  } catch (error) {
    if (error instanceof ServerFailure && error.details.status === 413) own.partBytes = smaller(own.partBytes);
    throw error;
  } finally {
    if (isLarge) run.large -= 1;
    if (run.large === 0) delete own.sending;
  }
}

/** After something large did not get through. */
export function smaller(partBytes: number): number {
  return Math.max(PART_MIN, Math.floor(partBytes / 2));
}
