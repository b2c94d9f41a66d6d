/**
 * Sending what is noted: packs of pages first, then the file of changes that names them. While one goes out the next is made. A sequence number is taken
 * before its file goes, and is never used twice: what became of a file that failed need not be known.
 */
import type { PostingKey } from '../posting/posting';
import type { ShelfPosting } from '../posting/shelf-posting';
import { isSame } from './bytes';
import { buildChanges, changesLine } from './changes-file';
import { CHANGES, changesName, packPath } from './file-names';
import { buildPack } from './pack';
import type { Note, Page } from './port';
import { type Item, type OwnFile, PART_MAX, PART_MIN } from './progress';
import type { Range } from './ranges';
import { type Run, step } from './run';
import { ServerFailure } from './server-failure';

/** How many notes are looked at together. */
const WINDOW = 4_000;
/** How many postings are read at a time. */
const READ = 64;
/** About how many times smaller gzip makes the text of postings. */
const RATIO = 4;
/** How many bytes of pages a file of changes may have in its packs, times what a part may have: what is sent is acknowledged that often. */
const PACKS_A_PART = 4;
/** What is larger is not put together with other files later. */
export const COMPACT_MAX = 1_000_000;
/** What takes longer than this is sent in smaller parts, and what takes less than that in larger ones, in milliseconds. */
const QUICK = 4_000;

/** Another browser profile speaks under this one's name: it was copied, or put back in time. */
export class NameInUse extends Error {
  override readonly name = 'NameInUse';
}

type Upload =
  | { readonly kind: 'pack'; readonly pack: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: readonly string[] }
  | {
      readonly kind: 'changes';
      readonly file: OwnFile;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly notes: readonly number[];
      readonly count: number;
    };

/** Sends all that is noted. Throws `ServerFailure` and `NameInUse`. */
export async function sendNotes(run: Run): Promise<void> {
  const total = await run.shelf.countNotes();
  if (total === 0) return;
  let done = 0;
  const uploads = makeUploads(run);
  let next = uploads.next();
  for (;;) {
    const made = await next;
    if (made.done) return;
    next = uploads.next();
    // What goes wrong with the next one is told when its turn comes; where this one fails nobody asks for it.
    next.catch(() => undefined);
    run.tell?.({ what: 'sending', done, total });
    await send(run, made.value);
    if (made.value.kind === 'changes') done = Math.min(total, done + made.value.count);
  }
}

/** What is noted of one posting. */
interface Wish {
  readonly ids: number[];
  isWhole: boolean;
  readonly steps: Set<string>;
  readonly fields: Set<string>;
}

async function* makeUploads(run: Run): AsyncGenerator<Upload> {
  let after = 0;
  for (;;) {
    const notes = await run.shelf.oldestNotes(WINDOW, after);
    const last = notes.at(-1);
    if (last === undefined) return;
    after = last.id;
    const wishes = byPosting(notes);
    const part = new Part(run);
    part.notes.push(...notes.flatMap(({ id, key }) => (key === undefined ? [id] : [])));
    const keys = [...wishes.keys()];
    for (let start = 0; start < keys.length; start += READ) {
      const read = await readPostings(run, keys.slice(start, start + READ), wishes);
      for (const { posting, wish } of read.postings) {
        yield* part.add(posting, wish, read);
        if (part.isFull) yield* part.finish();
      }
    }
    yield* part.finish();
  }
}

/** What is noted of some postings, with the pages of it. */
interface ReadPostings {
  readonly postings: readonly { readonly posting: ShelfPosting; readonly wish: Wish }[];
  /** In which packs pages are, of those that are in one. */
  readonly packs: ReadonlyMap<string, string>;
  /** The others, as far as they are kept. */
  readonly pages: ReadonlyMap<string, Page>;
}

/** Reads all at once: asking page by page would take longer than sending them. */
async function readPostings({ shelf }: Run, keys: readonly PostingKey[], wishes: ReadonlyMap<PostingKey, Wish>): Promise<ReadPostings> {
  const postings = (await shelf.wholeOf(keys)).flatMap((whole) => {
    const wish = wishes.get(whole.key);
    return wish === undefined ? [] : [{ posting: wish.isWhole ? whole : partOfPosting(whole, wish), wish }];
  });
  const versions = postings.flatMap(({ posting }) => posting.steps.flatMap(({ id, kind }) => (kind === 'version' ? [id] : [])));
  const packs = await shelf.packsOf(versions);
  return { postings, packs, pages: await shelf.pages(versions.filter((id) => !packs.has(id))) };
}

function byPosting(notes: readonly Note[]): Map<PostingKey, Wish> {
  const wishes = new Map<PostingKey, Wish>();
  for (const { id, key, steps, fields } of notes) {
    if (key === undefined) continue;
    const wish = wishes.get(key) ?? { ids: [], isWhole: false, steps: new Set(), fields: new Set() };
    wish.ids.push(id);
    if (steps === undefined && fields === undefined) wish.isWhole = true;
    for (const step of steps ?? []) wish.steps.add(step);
    for (const field of fields ?? []) wish.fields.add(field);
    wishes.set(key, wish);
  }
  return wishes;
}

/** What of a posting is named. What was named and is no longer there was taken back, which is a step of its own. */
export function partOfPosting(
  posting: ShelfPosting,
  { steps, fields }: { readonly steps?: ReadonlySet<string>; readonly fields?: ReadonlySet<string> },
): ShelfPosting {
  if (steps === undefined && fields === undefined) return posting;
  return {
    key: posting.key,
    steps: posting.steps.filter(({ id }) => steps?.has(id)),
    said: posting.said.filter(({ field }) => fields?.has(field)),
  };
}

/** A file of changes in the making, with the packs that it needs. */
export class Part {
  readonly notes: number[] = [];
  #lines: { readonly posting: ShelfPosting; readonly pages: string[]; readonly length: number }[] = [];
  #items: Item[] = [];
  #textLength = 0;
  #packLength = 0;
  #packedLength = 0;
  #pack = new Map<string, Uint8Array>();
  /** Where the pages of this part are. */
  readonly #places = new Map<string, string>();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  get isFull(): boolean {
    const { partBytes } = this.#run.progress.own;
    return this.#textLength >= partBytes * RATIO || this.#packedLength >= partBytes * PACKS_A_PART;
  }

  /** Puts a posting into the file; gives a pack that is full. */
  async *add(posting: ShelfPosting, { ids, isWhole, steps, fields }: Wish, read: ReadPostings): AsyncGenerator<Upload> {
    this.notes.push(...ids);
    if (posting.steps.length === 0 && posting.said.length === 0) return;
    this.#items.push(isWhole ? { key: posting.key } : { key: posting.key, steps: [...steps], fields: [...fields] });
    yield* this.#addLine(posting, read);
  }

  async *#addLine(posting: ShelfPosting, read: ReadPostings): AsyncGenerator<Upload> {
    const { partBytes } = this.#run.progress.own;
    const versions = posting.steps.flatMap(({ id, kind }) => (kind === 'version' ? [id] : []));
    const pages: string[] = [];
    for (const id of versions) {
      const place = read.packs.get(id);
      if (place !== undefined) this.#places.set(id, place);
      if (place === undefined && !this.#places.has(id) && !this.#pack.has(id)) {
        const page = read.pages.get(id);
        if (page === undefined) continue;
        if (this.#packLength > 0 && this.#packLength + page.bytes.byteLength > partBytes) yield* this.#finishPack();
        this.#pack.set(id, page.bytes);
        this.#packLength += page.bytes.byteLength;
        this.#packedLength += page.bytes.byteLength;
      }
      pages.push(id);
    }
    const { length } = changesLine({ posting, pages: {} });
    this.#lines.push({ posting, pages, length });
    this.#textLength += length;
  }

  async *#finishPack(): AsyncGenerator<Upload> {
    if (this.#pack.size === 0) return;
    const pages = [...this.#pack.keys()];
    const { pack, bytes } = await sealedPack(this.#run, this.#pack);
    for (const id of pages) this.#places.set(id, pack);
    this.#pack = new Map();
    this.#packLength = 0;
    yield { kind: 'pack', pack, bytes, pages };
  }

  /** Gives the last pack and the file, if there is anything in them; the part is empty then. */
  async *finish(): AsyncGenerator<Upload> {
    yield* this.#finishPack();
    const [lines, items, notes] = [this.#lines, this.#items, this.notes.splice(0)];
    if (notes.length === 0) return;
    [this.#lines, this.#items, this.#textLength, this.#packedLength] = [[], [], 0, 0];
    const texts = lines.map(({ posting, pages }) => {
      const places = pages.flatMap((id) => {
        const pack = this.#places.get(id);
        return pack === undefined ? [] : [[id, pack] as const];
      });
      return changesLine({ posting, pages: Object.fromEntries(places) });
    });
    this.#places.clear();
    if (texts.length === 0) {
      await step(this.#run, { done: notes });
      return;
    }
    const { file, bytes } = await newFile(this.#run, texts, items);
    yield { kind: 'changes', file, bytes, notes, count: notes.length };
  }
}

async function sealedPack(
  { seal }: Run,
  pages: ReadonlyMap<string, Uint8Array>,
): Promise<{ pack: string; bytes: Uint8Array<ArrayBuffer> }> {
  const zip = buildPack(pages);
  return { pack: await seal.nameOf(zip), bytes: await seal.seal(zip) };
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

async function send(run: Run, upload: Upload): Promise<void> {
  if (upload.kind === 'pack') await sendPack(run, upload);
  else {
    await sendFile(run, upload.file, upload.bytes);
    await acknowledge(run, upload.file, upload.notes);
  }
}

/** Sends a pack under the name that its pages give it, and notes that they are there. */
export async function sendPack(run: Run, { pack, bytes, pages }: Omit<Extract<Upload, { kind: 'pack' }>, 'kind'>): Promise<void> {
  const path = packPath(pack);
  const length = bytes.byteLength;
  const isNew = await timed(run, length, () => run.server.put(path, bytes));
  // One of this name has the same pages; but it may have come through in part only.
  if (!isNew && (await run.server.lengthOf(path)) !== length) {
    await run.server.remove(path);
    await timed(run, length, () => run.server.put(path, bytes));
  }
  await step(run, { pages: pages.map((id) => [id, pack, length] as const) });
}

/** Sends a file of changes. Throws `NameInUse` where another one is there under its name. */
export async function sendFile(run: Run, { from, to, length }: OwnFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const path = `${CHANGES}${changesName({ machine: run.machine, range: [from, to] })}`;
  if (await timed(run, length, () => run.server.put(path, bytes))) return;
  // A number is used once: either this very request came twice, or somebody else uses this machine's name.
  if (isSame(await run.server.get(path, length), bytes)) return;
  throw new NameInUse();
}

/** A file is on the server: what is in it need not be sent again. */
export async function acknowledge(run: Run, file: OwnFile, notes: readonly number[]): Promise<void> {
  const { own } = run.progress;
  own.begun = own.begun.filter(({ from, to }) => from !== file.from || to !== file.to);
  own.files = [...own.files, file].sort((left, right) => left.from - right.from);
  await step(run, { done: notes });
}

/**
 * Sends some bytes, and learns how many may go at a time: Chrome stops a worker whose request takes half a minute, and some servers refuse what is
 * large.
 */
async function timed<Result>(run: Run, length: number, work: () => Promise<Result>): Promise<Result> {
  const { own } = run.progress;
  const isLarge = length > PART_MIN;
  if (isLarge) {
    own.sending = true;
    await step(run);
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
    delete own.sending;
  }
}

/** After something large did not get through. */
export function smaller(partBytes: number): number {
  return Math.max(PART_MIN, Math.floor(partBytes / 2));
}
