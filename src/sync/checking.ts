/** Whether the server still has what this machine knows to be there; what it lost is sent again. Nothing on it can delete anything at home. */
import { isSame } from '../posting/bytes';
import { parseChanges, Unreadable } from './changes-file';
import { CHANGES, changesName, IDENTITY, PAGES, packPath, parsePackName, ROOT } from './file-names';
import { NameInUse } from './numbered-file';
import { buildPack } from './pack';
import type { OwnFile } from './progress';
import { isWithin, joinedRanges } from './ranges';
import { hasLength, type ListedChanges, type Run, step } from './run';
import { sendPack } from './sending';
import { ServerFailure } from './server-failure';

/** How often the packs and the key are looked for where nothing seems to be wrong, in milliseconds. */
const CHECK_EVERY = 24 * 60 * 60 * 1000;

/**
 * Compares what is listed with what this machine wrote and read. Where something is gone, everything is noted as to be sent. Throws `NameInUse`
 * where there are numbers of this machine's that it never used.
 */
export async function checkServer(run: Run, listed: readonly ListedChanges[]): Promise<void> {
  const { own } = run.progress;
  const mine = new Map(listed.flatMap((file) => (file.machine === run.machine ? [[file.name, file] as const] : [])));
  if ([...mine.values()].some(({ range }) => range[1] >= own.next)) throw new NameInUse();
  await settleBegun(run, mine);
  const lost: OwnFile[] = [];
  for (const file of own.files) {
    const found = mine.get(nameOf(run, file));
    if (found !== undefined && hasLength(found, file.length)) continue;
    if (found !== undefined) await removeBroken(run, found);
    lost.push(file);
  }
  own.files = own.files.filter((file) => !lost.includes(file));
  const isOthersLost = forgetLost(run, listed);
  if (lost.length > 0 || isOthersLost) await sendAllAgain(run);
  // Whoever syncs by hand may have a reason to; all others need one request where nothing changed.
  else if (run.thorough || run.now().getTime() - Date.parse(run.progress.notes.checkedAt) >= CHECK_EVERY) await checkPages(run);
}

function nameOf({ machine }: Run, { from, to }: OwnFile): string {
  return changesName({ machine, range: [from, to] });
}

/** Files that went out without an answer, and are there: whole ones stand, of others nothing can be read. */
async function settleBegun(run: Run, mine: ReadonlyMap<string, ListedChanges>): Promise<void> {
  const { own } = run.progress;
  const arrived = own.begun.filter((file) => mine.has(nameOf(run, file)));
  if (arrived.length === 0) return;
  for (const file of arrived) {
    const found = mine.get(nameOf(run, file));
    if (found === undefined) continue;
    if (hasLength(found, file.length)) own.files = [...own.files, file].sort((left, right) => left.from - right.from);
    else await removeBroken(run, found);
  }
  own.begun = own.begun.filter((file) => !arrived.includes(file));
  await step(run);
}

/** Deletes what came through in part. One that can be opened is no such thing: somebody else uses this machine's name. */
async function removeBroken(run: Run, { name }: ListedChanges): Promise<void> {
  const bytes = await run.server.get(`${CHANGES}${name}`);
  if (bytes === undefined) return;
  try {
    await parseChanges(await run.seal.open(bytes));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await run.server.remove(`${CHANGES}${name}`);
    return;
  }
  throw new NameInUse();
}

/** Forgets having read what no file of the same machine's covers any more, so that it is read where it comes back. Answers whether there was any. */
function forgetLost(run: Run, listed: readonly ListedChanges[]): boolean {
  let isLost = false;
  for (const [machine, seen] of Object.entries(run.progress.seen)) {
    const files = listed.filter((file) => file.machine === machine);
    const sound = files.filter((file) => {
      const length = seen.lengths[file.name];
      return length === undefined || hasLength(file, length);
    });
    const there = joinedRanges(sound.map(({ range }) => range));
    if (seen.ranges.every(([from, to]) => isWithin(there, [from, to]))) continue;
    isLost = true;
    const still = sound.map(({ range }) => range).filter((range) => isWithin(seen.ranges, range));
    seen.ranges = joinedRanges(still).map(([from, to]): [number, number] => [from, to]);
  }
  return isLost;
}

/** The server lost something: what is there of this machine's is to be replaced by all that stands here. */
async function sendAllAgain(run: Run): Promise<void> {
  const { own } = run.progress;
  own.retire = own.next;
  own.next += 1;
  await step(run, { everything: true });
  await putIdentity(run);
  await checkPages(run);
}

/** Makes the collections, and puts the key into them. */
export async function makeFolders(run: Pick<Run, 'server' | 'sealedIdentity'>): Promise<void> {
  for (const folder of [ROOT, CHANGES, PAGES]) await run.server.makeFolder(folder);
  await putIdentity(run);
}

/** Throws `ServerFailure('sync-damaged')` where another key is there. */
async function putIdentity({ server, sealedIdentity }: Pick<Run, 'server' | 'sealedIdentity'>): Promise<void> {
  if (await server.put(IDENTITY, sealedIdentity)) return;
  if (!isSame(await server.get(IDENTITY), sealedIdentity))
    throw new ServerFailure('sync-damaged', 'The key on the server is not this shelf’s.');
}

/** Puts back packs that the server lost, or has in part. One whose pages are not all here any more is made anew of those that are. */
async function checkPages(run: Run): Promise<void> {
  const { notes } = run.progress;
  const listed = await run.server.list(PAGES);
  if (listed === undefined) await makeFolders(run);
  const there = new Map(
    (listed ?? []).flatMap((file) => {
      const pack = parsePackName(file.name);
      return pack === undefined ? [] : [[pack, file] as const];
    }),
  );
  let isIncomplete = false;
  for (const [pack, length] of await run.shelf.packs()) {
    const found = there.get(pack);
    if (found !== undefined) {
      if (length === undefined || hasLength(found, length)) continue;
      await run.server.remove(packPath(pack));
    }
    const ids = await run.shelf.pagesOf(pack);
    const pages = await run.shelf.pages(ids);
    const zip = buildPack(new Map([...pages].map(([id, { bytes }]) => [id, bytes])));
    if ((await run.seal.nameOf(zip)) === pack) await sendPack(run, { pack, bytes: await run.seal.seal(zip), pages: ids });
    else {
      isIncomplete ||= pages.size > 0;
      await step(run, { lostPacks: [pack] });
    }
  }
  notes.checkedAt = run.now().toISOString();
  await step(run, isIncomplete ? { everything: true } : {});
}
