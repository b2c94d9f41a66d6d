import { Zip, ZipDeflate } from 'fflate';

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
 * knows. Paths must differ.
 */
export async function* buildZip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { now }: { readonly now: Date },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
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
    yield* chunks;
  }
  for await (const { path, pieces } of entries) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = now;
    entry.os = UNIX;
    entry.attrs = READABLE;
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* written();
    }
    entry.push(new Uint8Array(), true);
    yield* written();
  }
  zip.end();
  yield* written();
}
