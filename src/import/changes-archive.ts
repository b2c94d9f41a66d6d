/** Reading a file of changes (src/sync/changes-archive.ts): postings of another shelf, to be merged. */
import { base64 } from '../posting/base64';
import type { CarriedPage } from '../posting/carried-page';
import type { FileRow } from '../posting/incoming';
import { Problem } from '../posting/problem';
import { ARCHIVE_HEAD } from '../sync/archive-head';
import { ARCHIVE_VERSION, ArchiveHead } from '../sync/changes-archive';
import { type ChangesLine, type ParsedChanges, parseChanges, Unreadable } from '../sync/changes-file';
import { parsePack, unpackedLength } from '../sync/pack';
import { archiveFiles } from './archive-entries';

type Pages = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** How a zip archive's end begins, and how long it is where nothing is noted behind it, as nothing is in ours. */
const END = [0x50, 0x4b, 0x05, 0x06];
const END_LENGTH = 22;

/**
 * The rows of a file of changes; of each file in it the lines that are no posting come last. Throws `Problem` with `file-newer`, or `file-unreadable`
 * where a part of it is damaged, or it was cut off.
 */
export async function* readChangesArchive(archive: Blob): AsyncGenerator<FileRow> {
  // An archive without its end is read as far as it goes, and nothing would tell what is missing.
  const end = new Uint8Array(await archive.slice(-END_LENGTH).arrayBuffer());
  if (!END.every((byte, index) => end[index] === byte)) throw damaged();
  let packs = new Map<string, Pages>();
  let row = 0;
  for await (const { path, bytes } of archiveFiles(archive)) {
    if (bytes === undefined) throw damaged();
    if (path === ARCHIVE_HEAD) checkHead(bytes);
    else if (path.startsWith('pages/'))
      packs.set(
        nameOf(path),
        opened(() => parsePack(bytes)),
      );
    else if (path.startsWith('changes/')) {
      const { lines, refused } = await changesIn(bytes);
      for (const line of lines) {
        row += 1;
        yield { row, incoming: { kind: 'whole', shelfPosting: withoutReadonly(line), pages: pagesOf(line, packs) } };
      }
      for (const last = row + refused; row < last; ) {
        row += 1;
        yield { row, refused: 'does-not-fit' };
      }
      packs = new Map();
    }
  }
}

function withoutReadonly({ posting: { key, steps, said } }: ChangesLine) {
  return { key, steps: [...steps], said: [...said] };
}

function checkHead(bytes: Uint8Array): void {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(error) : error;
  }
  const head = ArchiveHead.safeParse(value);
  if (!head.success) throw damaged();
  if (head.data.version > ARCHIVE_VERSION) throw newer();
}

async function changesIn(bytes: Uint8Array<ArrayBuffer>): Promise<ParsedChanges> {
  try {
    return await parseChanges(bytes);
  } catch (error) {
    throw problemOf(error);
  }
}

function pagesOf({ pages }: ChangesLine, packs: ReadonlyMap<string, Pages>): CarriedPage[] {
  return Object.entries(pages).flatMap(([captureId, pack]) => {
    const page = packs.get(pack)?.get(captureId);
    return page === undefined ? [] : [{ captureId, gzip: base64(page), length: unpackedLength(page) }];
  });
}

function nameOf(path: string): string {
  return path.slice('pages/'.length).replace(/\.zip$/, '');
}

function opened<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw problemOf(error);
  }
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof Unreadable)) return error;
  return error.reason === 'newer' ? newer() : damaged(error);
}

function newer(): Problem {
  return new Problem('file-newer', 'A newer version of Roleshelf wrote this file.');
}

function damaged(cause?: unknown): Problem {
  return new Problem('file-unreadable', 'This file of changes is damaged.', { cause });
}
