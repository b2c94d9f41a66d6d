/**
 * What changed since a day, in one file for whoever has no server: a zip archive without compression of the same files that lie on one, unsealed. In this
 * order: `roleshelf-changes.json`; packs `pages/0001.zip` and, after those that it names, `changes/0001.jsonl.gz`.
 */
import { Zip, ZipPassThrough } from 'fflate';
import { Count } from '../posting/instant';
import type { PostingKey } from '../posting/posting';
import type { Installation } from '../posting/register';
import type { ShelfPosting } from '../posting/shelf-posting';
import { ZipCount } from '../posting/zip-limits';
import * as z from '../posting/zod';
import { ARCHIVE_HEAD } from './archive-head';
import { buildChanges, changesLine } from './changes-file';
import { buildPack } from './pack';
import type { Page } from './port';

/** The version of the archive's format. A reader refuses what is newer than itself. */
export const ARCHIVE_VERSION = 1;

export const ArchiveHead = z.object({ format: z.literal('roleshelf-changes-archive'), version: Count, since: z.string() });

/** How many characters of postings, and bytes of pages, are in one file at most. */
const TEXT_MAX = 16_000_000;
const PACK_MAX = 4_000_000;
const PACKS_A_PART = 4;

export interface ArchiveSource {
  readonly machine: Installation;
  /** A moment, ISO 8601 in UTC. */
  readonly since: string;
  /** What was imported since: its steps and words may be older than that. */
  readonly imported: ReadonlySet<PostingKey>;
  /** Everything on the shelf, in batches. */
  readonly postings: AsyncIterable<readonly ShelfPosting[]>;
  page(captureId: string): Promise<Page | undefined>;
  /** Told of each posting that goes into the file. */
  onPosting(): void;
}

/** Whether anything happened to a posting, or was said of it, since a moment. */
function changedSince({ steps, said }: ShelfPosting, since: string): boolean {
  return steps.some(({ at }) => at >= since) || said.some(({ register }) => register.sayings.some(({ at }) => at >= since));
}

/**
 * Builds the archive piece by piece: postings that changed or were imported, whole, with the pages that were kept since, of imported ones with all. Throws
 * `Problem('archive-too-large')` once it is more than a zip archive holds.
 */
export async function* buildChangesArchive(source: ArchiveSource, now: Date): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { machine, since, imported, postings } = source;
  const zip = new Archive(now);
  yield* zip.file(
    ARCHIVE_HEAD,
    new TextEncoder().encode(JSON.stringify({ format: 'roleshelf-changes-archive', version: ARCHIVE_VERSION, since })),
  );
  let [part, packs, firstPack, textLength, packLength] = [1, 1, 1, 0, 0];
  let lines: { readonly posting: ShelfPosting; readonly pages: Record<string, string> }[] = [];
  let pack = new Map<string, Uint8Array>();
  const nameOf = (number: number) => String(number).padStart(4, '0');
  function* finishPack() {
    if (pack.size === 0) return;
    yield* zip.file(`pages/${nameOf(packs)}.zip`, buildPack(pack));
    packs += 1;
    pack = new Map();
    packLength = 0;
  }
  async function* finishPart() {
    yield* finishPack();
    if (lines.length === 0) return;
    yield* zip.file(`changes/${nameOf(part)}.jsonl.gz`, await buildChanges({ machine, from: part, to: part }, lines.map(changesLine)));
    part += 1;
    firstPack = packs;
    lines = [];
    textLength = 0;
  }
  for await (const batch of postings) {
    for (const posting of batch) {
      const isImported = imported.has(posting.key);
      if (!isImported && !changedSince(posting, since)) continue;
      const pages: Record<string, string> = {};
      for (const step of posting.steps) {
        const page = step.kind === 'version' && (isImported || step.at >= since) ? await source.page(step.id) : undefined;
        if (page === undefined) continue;
        if (packLength > 0 && packLength + page.bytes.byteLength > PACK_MAX) yield* finishPack();
        pack.set(step.id, page.bytes);
        packLength += page.bytes.byteLength;
        pages[step.id] = nameOf(packs);
      }
      lines.push({ posting, pages });
      textLength += changesLine({ posting, pages }).length;
      source.onPosting();
      if (textLength >= TEXT_MAX || packs - firstPack >= PACKS_A_PART) yield* finishPart();
    }
  }
  yield* finishPart();
  yield* zip.end();
}

/** A zip archive as it is written. */
class Archive {
  #ready: Uint8Array<ArrayBuffer>[] = [];
  #failure: Error | null = null;
  readonly #now: Date;
  readonly #count = new ZipCount();
  readonly #zip = new Zip((error, chunk) => {
    this.#failure ??= error;
    this.#ready.push(new Uint8Array(chunk));
  });

  constructor(now: Date) {
    this.#now = now;
  }

  file(path: string, bytes: Uint8Array): Uint8Array<ArrayBuffer>[] {
    this.#count.begin();
    const entry = new ZipPassThrough(path);
    entry.mtime = this.#now;
    this.#zip.add(entry);
    entry.push(bytes, true);
    return this.#written();
  }

  end(): Uint8Array<ArrayBuffer>[] {
    this.#zip.end();
    return this.#written();
  }

  #written(): Uint8Array<ArrayBuffer>[] {
    if (this.#failure !== null) throw this.#failure;
    const chunks = this.#ready.splice(0);
    for (const { byteLength } of chunks) this.#count.write(byteLength);
    return chunks;
  }
}
