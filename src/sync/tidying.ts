/** Keeping few files on the server: this machine's small ones are put together, and what is covered by another goes. Nobody else's is touched. */
import { changesLine } from './changes-file';
import { CHANGES, changesName } from './file-names';
import { acknowledge, freshNumber, NameInUse, newFile } from './numbered-file';
import { partOfPosting } from './outgoing';
import { type Item, type OwnFile, PART_MAX } from './progress';
import { isWithin, joinedRanges, type Range } from './ranges';
import { hasLength, type ListedChanges, type Run, step } from './run';
import { sendFile } from './sending';

/** How many small files may stand side by side. */
const FILES_MAX = 8;
/** How many requests a sync may need, tidying included: what is left is the next one's. */
const REQUESTS_MAX = 4;

/**
 * Once everything was sent anew after the server lost something: an empty file that covers what came before, so that neither this machine nor
 * others miss that. Writing it twice does no harm, so that its name may be.
 */
export async function retireOld(run: Run): Promise<void> {
  const { own } = run.progress;
  if (own.retire === undefined) return;
  const range: Range = [1, own.retire];
  const { file, bytes } = await newFile(run, [], [], range);
  try {
    await sendFile(run, file, bytes);
  } catch (error) {
    if (!(error instanceof NameInUse)) throw error;
    const path = `${CHANGES}${changesName({ machine: run.machine, range })}`;
    await run.server.remove(path);
    await sendFile(run, file, bytes);
  }
  own.files = own.files.filter(({ from }) => from > range[1]);
  delete own.retire;
  await acknowledge(run, file, []);
}

/** Deletes files of this machine that another one, which is there with its right length, covers. `listed` are this machine's. */
export async function removeCovered(run: Run, listed: readonly ListedChanges[]): Promise<void> {
  const { own } = run.progress;
  const byName = new Map(listed.map((file) => [file.name, file]));
  const nameOf = ({ from, to }: OwnFile) => changesName({ machine: run.machine, range: [from, to] });
  const sound = own.files.filter((file) => {
    const found = byName.get(nameOf(file));
    return found !== undefined && hasLength(found, file.length);
  });
  const standing = new Set(own.files.map(nameOf));
  const ranges = joinedRanges(sound.map(({ from, to }): Range => [from, to]));
  const covered = listed.filter(({ name, range }) => !standing.has(name) && isWithin(ranges, range));
  for (const { name } of covered) {
    if (run.requests >= REQUESTS_MAX) return;
    run.tell?.({ what: 'tidying', done: 0, total: covered.length });
    await run.server.remove(`${CHANGES}${name}`);
    own.begun = own.begun.filter((file) => nameOf(file) !== name);
  }
}

/**
 * Puts small files together, the newest first, for as long as the next older one is not larger than all of them twice: each change is written anew as
 * often as the logarithm of their number. The old ones go when the new one is listed.
 */
export async function compact(run: Run): Promise<void> {
  const { own } = run.progress;
  if (run.requests >= REQUESTS_MAX) return;
  const small: (OwnFile & { readonly items: Item[] })[] = [];
  for (const file of [...own.files].reverse()) {
    const { items } = file;
    if (items === undefined) break;
    small.push({ ...file, items });
  }
  if (small.length <= FILES_MAX) return;
  const chosen: typeof small = [];
  let length = 0;
  for (const file of small) {
    if (chosen.length > 1 && (file.length > 2 * length || file.length + length > PART_MAX)) break;
    chosen.push(file);
    length += file.length;
  }
  const oldest = chosen.at(-1);
  if (oldest === undefined) return;
  const items = joinedItems(chosen.flatMap((file) => file.items));
  const { file, bytes } = await newFile(run, await linesOf(run, items), items, [oldest.from, freshNumber(run)]);
  await sendFile(run, file, bytes);
  own.files = own.files.filter(({ from }) => from < oldest.from);
  await acknowledge(run, file, []);
}

function joinedItems(items: readonly Item[]): Item[] {
  const joined = new Map<string, Item>();
  for (const item of items) {
    const known = joined.get(item.key);
    const isWhole = isWholeItem(item) || (known !== undefined && isWholeItem(known));
    const names = (left: readonly string[] = [], right: readonly string[] = []) => [...new Set([...left, ...right])];
    joined.set(
      item.key,
      isWhole ? { key: item.key } : { key: item.key, steps: names(known?.steps, item.steps), fields: names(known?.fields, item.fields) },
    );
  }
  return [...joined.values()];
}

function isWholeItem({ steps, fields }: Item): boolean {
  return steps === undefined && fields === undefined;
}

/** The lines of what these items name, as it stands on the shelf now. */
async function linesOf({ shelf }: Run, items: readonly Item[]): Promise<string[]> {
  const postings = await shelf.wholeOf(items.map(({ key }) => key));
  const lines: string[] = [];
  for (const [index, posting] of postings.entries()) {
    const item = items[index];
    if (item === undefined) continue;
    const { steps, fields } = item;
    const part = isWholeItem(item) ? posting : partOfPosting(posting, { steps: new Set(steps), fields: new Set(fields) });
    if (part.steps.length === 0 && part.said.length === 0) continue;
    const packs = await shelf.packsOf(part.steps.flatMap(({ id, kind }) => (kind === 'version' ? [id] : [])));
    lines.push(changesLine({ posting: part, pages: Object.fromEntries(packs) }));
  }
  return lines;
}

/** Forgets files of which it is not known whether they came, once they are old: what was in them has gone out since. */
export async function forgetOldBegun(run: Run): Promise<void> {
  const { own } = run.progress;
  if (own.begun.length <= BEGUN_MAX) return;
  own.begun = own.begun.slice(-BEGUN_MAX);
  await step(run);
}

const BEGUN_MAX = 50;
