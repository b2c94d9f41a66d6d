/** Reading what other machines wrote: whatever is listed and was not read, the files that cover most first. */
import { mergeShelfPostings, type ShelfPosting } from '../posting/shelf-posting';
import { type ChangesLine, parseChanges, Unreadable } from './changes-file';
import { countedTwice } from './counted-twice';
import { CHANGES } from './file-names';
import { type PackReader, packReader } from './pack-reader';
import type { IncomingPosting, Page } from './port';
import type { Wanted } from './progress';
import { isWithin, withRange } from './ranges';
import { type ListedChanges, type Run, step } from './run';
import { ServerFailure } from './server-failure';

/** How many postings go on the shelf at a time: one transaction of the store's. */
const BATCH = 128;
/** How long a file that could not be opened is left alone while it stays as long as it is, in milliseconds. */
const LEFT_ALONE = 60 * 60 * 1000;
/** How many pages whose packs did not come are remembered. */
const WANTED_MAX = 20_000;

/**
 * Reads what is new in these files of other machines. Answers whether one was gone when it was asked for, because its machine put it together with
 * others meanwhile: the list is to be asked for once more then.
 */
export async function readOthers(run: Run, listed: readonly ListedChanges[]): Promise<boolean> {
  const packs = packReader(run);
  const failed = new Set<string>();
  const unread = () =>
    listed
      .filter(({ machine, name, range }) => !failed.has(name) && !isWithin(run.progress.seen[machine]?.ranges ?? [], range))
      .sort((left, right) => right.range[1] - right.range[0] - (left.range[1] - left.range[0]) || left.range[0] - right.range[0]);
  let isOutdated = false;
  let done = 0;
  for (let files = unread(); files[0] !== undefined; files = unread()) {
    const [file] = files;
    run.tell?.({ what: 'reading', done, total: done + files.length });
    done += 1;
    const outcome = isLeftAlone(run, file) ? 'left-alone' : await tried(run, () => readFile(run, file, packs));
    if (outcome !== 'read') failed.add(file.name);
    if (outcome === 'gone') isOutdated = true;
  }
  forgetGone(run, listed);
  return isOutdated;
}

/** A file that fails does not keep the others: it is told, and tried again next time. */
async function tried<Result>(run: Run, work: () => Promise<Result>): Promise<Result | 'failed'> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    run.failures.push(error);
    // Where nothing answers any more, asking for the next file takes as long again.
    if (run.failures.length >= 3 || error.code === 'sync-sign-in' || error.details.retryAfter !== undefined) throw error;
    return 'failed';
  }
}

function isLeftAlone({ progress, now, thorough }: Run, { name, length }: ListedChanges): boolean {
  const known = progress.notes.unreadable.find((file) => file.name === name);
  return !thorough && known !== undefined && known.length === length && now().getTime() - Date.parse(known.triedAt) < LEFT_ALONE;
}

async function readFile(run: Run, file: ListedChanges, packs: PackReader): Promise<'read' | 'gone' | 'unreadable'> {
  const { machine, name, range } = file;
  const { seen, notes } = run.progress;
  const bytes = await run.server.get(`${CHANGES}${name}`, file.length);
  if (bytes === undefined) return 'gone';
  try {
    if (!hasWhole(file, bytes)) throw new Unreadable('damaged');
    const { head, lines, refused } = await parseChanges(await run.seal.open(bytes));
    if (head.machine !== machine || head.from !== range[0] || head.to !== range[1]) throw new Unreadable('damaged');
    await mergeLines(run, lines, packs);
    // What stands around a line that is none is on the shelf by now.
    if (refused > 0) throw new Unreadable('damaged');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { reason } = error;
    notes.unreadable = [
      ...notes.unreadable.filter((other) => other.name !== name),
      { name, reason, triedAt: run.now().toISOString(), ...(file.length === undefined ? {} : { length: file.length }) },
    ];
    await step(run);
    return 'unreadable';
  }
  const before = seen[machine] ?? { ranges: [], lengths: {} };
  seen[machine] = {
    ranges: withRange(before.ranges, range).map(([from, to]) => [from, to]),
    lengths: { ...before.lengths, [name]: bytes.byteLength },
    lastSeen: run.now().toISOString(),
  };
  notes.unreadable = notes.unreadable.filter((other) => other.name !== name);
  await step(run);
  return 'read';
}

function hasWhole({ length }: ListedChanges, bytes: Uint8Array): boolean {
  return length === undefined || length === bytes.byteLength;
}

/** What is no longer listed is no longer told of. */
function forgetGone(run: Run, listed: readonly ListedChanges[]): void {
  const { notes, seen } = run.progress;
  const names = new Set(listed.map(({ name }) => name));
  notes.unreadable = notes.unreadable.filter(({ name }) => names.has(name));
  for (const machine of Object.values(seen)) {
    machine.lengths = Object.fromEntries(Object.entries(machine.lengths).filter(([name]) => names.has(name)));
  }
}

/** Takes in the postings of a file, with their pages, a batch at a time. */
async function mergeLines(run: Run, lines: readonly ChangesLine[], packs: PackReader): Promise<void> {
  for (let start = 0; start < lines.length; start += BATCH) {
    const batch = lines.slice(start, start + BATCH);
    const twice = await countedTwice(run, batch);
    const places = new Map(batch.flatMap(({ pages }) => Object.entries(pages)));
    const kept = await run.shelf.keptPages([...places.keys()]);
    const wanted: Wanted[] = [];
    const incoming: IncomingPosting[] = [];
    for (const { posting, pages } of batch) {
      const found = new Map<string, Page>();
      for (const [captureId, pack] of Object.entries(pages)) {
        if (kept.has(captureId)) continue;
        const page = await packs(pack, captureId);
        if (page === undefined) wanted.push({ captureId, key: posting.key, pack });
        else if (page === 'damaged') places.delete(captureId);
        else found.set(captureId, page);
      }
      incoming.push({ posting, pages: found });
    }
    await take(run, incoming);
    if (wanted.length > 0) run.progress.notes.wanted = [...run.progress.notes.wanted, ...wanted].slice(-WANTED_MAX);
    await step(run, { pages: places, done: await coveredNotes(run, batch), whole: twice });
  }
}

async function take(run: Run, incoming: readonly IncomingPosting[]): Promise<void> {
  let at = 0;
  for await (const outcomes of run.shelf.mergeAll(incoming)) {
    for (const outcome of outcomes) {
      const key = incoming[at]?.posting.key;
      if (outcome !== 'same' && key !== undefined) run.came.add(key);
      at += 1;
    }
  }
}

/** The notes that everything of a posting is to go out, where all of it just came from elsewhere. */
async function coveredNotes({ shelf }: Run, lines: readonly ChangesLine[]): Promise<number[]> {
  const whole = await shelf.wholeNotes(lines.map(({ posting }) => posting.key));
  if (whole.length === 0) return [];
  const notes = new Map(whole.flatMap(({ id, key }) => (key === undefined ? [] : [[key, id] as const])));
  const noted = lines.filter(({ posting }) => notes.has(posting.key));
  const own = await shelf.wholeOf(noted.map(({ posting }) => posting.key));
  const covered: number[] = [];
  for (const [index, { posting, pages }] of noted.entries()) {
    const [mine, note] = [own[index], notes.get(posting.key)];
    if (mine === undefined || note === undefined || !covers(posting, mine)) continue;
    const without = mine.steps.flatMap(({ id, kind }) => (kind === 'version' && pages[id] === undefined ? [id] : []));
    if ((await shelf.keptPages(without)).size === 0) covered.push(note);
  }
  return covered;
}

/** Whether merging `mine` into `theirs` says nothing new. */
export function covers(theirs: ShelfPosting, mine: ShelfPosting): boolean {
  return JSON.stringify(mergeShelfPostings(theirs, theirs)) === JSON.stringify(mergeShelfPostings(theirs, mine));
}

/** Asks once more for pages whose packs did not come. */
export async function readWanted(run: Run): Promise<void> {
  const { notes } = run.progress;
  if (notes.wanted.length === 0) return;
  const packs = packReader(run);
  const kept = await run.shelf.keptPages(notes.wanted.map(({ captureId }) => captureId));
  const still: Wanted[] = [];
  const incoming: IncomingPosting[] = [];
  for (const want of notes.wanted) {
    if (kept.has(want.captureId)) continue;
    const page = await tried(run, () => packs(want.pack, want.captureId));
    if (page === undefined || page === 'failed') still.push(want);
    else if (page !== 'damaged')
      incoming.push({ posting: { key: want.key, steps: [], said: [] }, pages: new Map([[want.captureId, page]]) });
  }
  await take(run, incoming);
  notes.wanted = still;
  await step(run);
}
