/**
 * What goes out: what is noted in the outbox becomes packs of pages and files of changes, each pack before the file that names it. They are made as they
 * are asked for, so that few of them are in memory.
 */
import type { PostingKey } from '../posting/posting';
import type { ShelfPosting } from '../posting/shelf-posting';
import { lineOf, TEXT_RATIO } from './changes-file';
import { newFile } from './numbered-file';
import { buildPack } from './pack';
import type { Note, Page } from './port';
import type { Item, OwnFile } from './progress';
import { type Run, step } from './run';

/** How many notes are looked at together. */
const WINDOW = 4_000;
/** How many postings are read at a time. */
const READ = 128;
/** How many bytes of pages a file of changes may have in its packs, times what a part may have: what is sent is acknowledged that often. */
const PACKS_A_PART = 4;

/** A pack of pages, sealed. */
export interface PackUpload {
  readonly kind: 'pack';
  readonly pack: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: readonly string[];
}

/** A file of changes, sealed, and the notes that are done with once it is there. */
export interface ChangesUpload {
  readonly kind: 'changes';
  readonly file: OwnFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly notes: readonly number[];
}

export type Upload = PackUpload | ChangesUpload;

/** What is noted of one posting. */
interface Wish {
  readonly ids: number[];
  isWhole: boolean;
  readonly steps: Set<string>;
  readonly fields: Set<string>;
}

/** All that is noted, as it goes out. Numbers are taken as the files are made. */
export async function* makeUploads(run: Run): AsyncGenerator<Upload> {
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
class Part {
  readonly notes: number[] = [];
  #lines: { readonly posting: string; readonly pages: string[] }[] = [];
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
    return this.#textLength >= partBytes * TEXT_RATIO || this.#packedLength >= partBytes * PACKS_A_PART;
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
    const text = JSON.stringify(posting);
    this.#lines.push({ posting: text, pages });
    this.#textLength += text.length;
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
      return lineOf(posting, Object.fromEntries(places));
    });
    this.#places.clear();
    if (texts.length === 0) {
      await step(this.#run, { done: notes });
      return;
    }
    const { file, bytes } = await newFile(this.#run, texts, items);
    yield { kind: 'changes', file, bytes, notes };
  }
}

async function sealedPack(
  { seal }: Run,
  pages: ReadonlyMap<string, Uint8Array>,
): Promise<{ pack: string; bytes: Uint8Array<ArrayBuffer> }> {
  const zip = buildPack(pages);
  return { pack: await seal.nameOf(zip), bytes: await seal.seal(zip) };
}
