/**
 * A pack of kept pages before it is sealed: a zip archive without compression, whose entries are the pages as they lie in the store (gzipped JSON of a
 * `Snapshot`). The same pages make the same bytes, whichever machine packs them.
 */
import { unzipSync, zipSync } from 'fflate';
import { Unreadable } from './changes-file';

/**
 * Zip knows no time before this one; each entry bears it, so that nothing but the pages makes the bytes. Zip's times are local, and a machine may change
 * its time zone while the worker lives.
 */
const epoch = (): Date => new Date(1980, 0, 1);
const SUFFIX = '.json.gz';
/** A page that has more when it is unpacked is refused, in bytes: a few times what can be captured. */
const PAGE_MAX = 64_000_000;

/** The archive of these pages, by the ids of their captures. */
export function buildPack(pages: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const inOrder = [...pages].sort(([left], [right]) => (left < right ? -1 : 1));
  const entries = Object.fromEntries(inOrder.map(([id, bytes]) => [`${encodeURIComponent(id)}${SUFFIX}`, bytes]));
  return new Uint8Array(zipSync(entries, { level: 0, mtime: epoch() }));
}

/** The pages of an archive. Throws `Unreadable`. */
export function parsePack(bytes: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  let pages: Map<string, Uint8Array<ArrayBuffer>>;
  try {
    let length = 0;
    const entries = unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        // Files without compression are no longer than the archive, unless one is named many times.
        length += Math.max(size, originalSize);
        if (length > bytes.byteLength) throw new Unreadable('too-large');
        return true;
      },
    });
    pages = new Map(
      Object.entries(entries).flatMap(([path, page]) =>
        path.endsWith(SUFFIX) ? [[decodeURIComponent(path.slice(0, -SUFFIX.length)), new Uint8Array(page)] as const] : [],
      ),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // What fflate throws, or `decodeURIComponent` over a name that we did not give.
    throw new Unreadable('damaged', { cause: error });
  }
  if ([...pages.values()].some((page) => unpackedLength(page) > PAGE_MAX)) throw new Unreadable('too-large');
  return pages;
}

/** How many bytes a gzipped page has when it is unpacked: its last four bytes say so (RFC 1952). */
export function unpackedLength(page: Uint8Array<ArrayBuffer>): number {
  return page.byteLength < 18 ? 0 : new DataView(page.buffer, page.byteOffset).getUint32(page.byteLength - 4, true);
}
