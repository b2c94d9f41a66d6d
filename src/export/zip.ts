import { Zip, ZipDeflate } from 'fflate';
import { ZipCount, type ZipLimits } from '../posting/zip-limits';

export interface ZipEntry {
  readonly path: string;
  /** A text is written as UTF-8. */
  readonly pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * Where an archive's names come from, and what may be done with its files. Info-ZIP's `unzip` takes names for those of old DOS machines, whatever the
 * archive says of UTF-8, unless they come from Unix; and what comes from there has permissions. PKWARE's APPNOTE, 4.4.2 and 4.4.15.
 */
const UNIX = 3;
const READABLE = 0o100644 * 2 ** 16;

/**
 * Writes a zip archive as it comes: no entry need stand in memory whole. `now` is the time that the entries bear, to the two seconds that zip
 * knows. Paths must differ. Throws `Problem('archive-too-large')` once there is more than `limits`, as they are the format's where none are given.
 */
export async function* buildZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { now, limits }: { readonly now: Date; readonly limits?: ZipLimits },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const count = new ZipCount(limits);
  const encoder = new TextEncoder();
  let ready: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    ready.push(new Uint8Array(chunk));
  });
  function* written() {
    if (failure !== null) throw failure;
    const chunks = ready;
    ready = [];
    for (const chunk of chunks) {
      count.write(chunk.byteLength);
      yield chunk;
    }
  }
  for await (const { path, pieces } of entries) {
    count.begin();
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = now;
    entry.os = UNIX;
    entry.attrs = READABLE;
    zip.add(entry);
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      count.take(bytes.byteLength);
      entry.push(bytes);
      yield* written();
    }
    entry.push(new Uint8Array(), true);
    yield* written();
  }
  zip.end();
  yield* written();
}
