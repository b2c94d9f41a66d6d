import { Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  readonly path: string;
  /** A text is written as UTF-8. */
  readonly pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

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
