import { BlobReader, type Entry, ZipReader } from '@zip.js/zip.js';
import { Unzip, UnzipInflate } from 'fflate';
import { Problem } from '../posting/problem';

/** One file of an archive: its bytes, or that they did not come through. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** The most bytes that one file of a backup unpacks to, and how many times the archive's own size all of them may. */
const FILE_MAX = 128_000_000;
const RATIO_MAX = 100;
/** Small archives may unpack to this much whatever their ratio. */
const SMALL = 64_000_000;

function tooLarge(): Problem {
  return new Problem('file-too-large', 'This archive unpacks to more than an import takes.');
}

/** Counts what is unpacked, and stops where it is too much, whatever the archive says of itself. */
function limit(archive: Blob): (bytes: number) => void {
  const most = Math.max(SMALL, archive.size * RATIO_MAX);
  let all = 0;
  return (bytes) => {
    all += bytes;
    if (all > most) throw tooLarge();
  };
}

/** The paths of an archive's files, by its list; none where that is missing. */
export async function archivePaths(archive: Blob): Promise<string[]> {
  try {
    const entries = await new ZipReader(new BlobReader(archive), { useWebWorkers: false }).getEntries();
    return entries.map(({ filename }) => filename);
  } catch {
    // No list, or none that makes sense: no path is known.
    return [];
  }
}

/**
 * The files of an archive in the order in which they were written, one in memory at a time. An archive whose list is missing, because its end is, is
 * read from its beginning as far as it goes. Throws `Problem('file-too-large')` for one that unpacks to more than it should.
 */
export async function* archiveFiles(archive: Blob): AsyncGenerator<ArchiveFile> {
  const reader = new ZipReader(new BlobReader(archive), { useWebWorkers: false });
  let entries: Entry[] | undefined;
  try {
    entries = await reader.getEntries();
  } catch {
    // No list: what follows reads without one. Whether that gives anything, the caller sees.
    entries = undefined;
  }
  if (entries === undefined) return yield* filesWithoutList(archive);
  const count = limit(archive);
  for (const entry of entries.sort((left, right) => left.offset - right.offset)) {
    if (entry.directory) continue;
    if (entry.uncompressedSize > FILE_MAX) throw tooLarge();
    yield { path: entry.filename, bytes: await bytesOf(entry, count) };
  }
}

async function bytesOf(
  entry: Exclude<Entry, { directory: true }>,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let problem: Problem | undefined;
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      length += part.byteLength;
      try {
        if (length > FILE_MAX) throw tooLarge();
        count(part.byteLength);
      } catch (error) {
        if (error instanceof Problem) problem = error;
        throw error;
      }
      parts.push(part);
    },
  });
  try {
    await entry.getData(sink, { useWebWorkers: false, checkSignature: true });
  } catch {
    if (problem !== undefined) throw problem;
    // Damaged data is no failure of the reading: the caller says which file it was.
    return undefined;
  }
  return joined(parts, length);
}

/** Reads file after file until the archive ends, or stops making sense. */
async function* filesWithoutList(archive: Blob): AsyncGenerator<ArchiveFile> {
  const count = limit(archive);
  let ready: ArchiveFile[] = [];
  let failure: unknown;
  let refused: Problem | undefined;
  const unzip = new Unzip((file) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    file.ondata = (error, data, final) => {
      if (error !== null) {
        // fflate hands on what is thrown below, too.
        if (error instanceof Problem) refused = error;
        ready.push({ path: file.name, bytes: undefined });
        return;
      }
      length += data.byteLength;
      if (length > FILE_MAX) throw tooLarge();
      count(data.byteLength);
      parts.push(data);
      if (final) ready.push({ path: file.name, bytes: joined(parts, length) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const stream = archive.stream().getReader();
  for (let chunk = await stream.read(); !chunk.done && failure === undefined; chunk = await stream.read()) {
    try {
      unzip.push(chunk.value);
    } catch (error) {
      if (error instanceof Problem) throw error;
      // From here on the archive makes no sense; what came before stands.
      failure = error;
    }
    if (refused !== undefined) throw refused;
    yield* ready;
    ready = [];
  }
  await stream.cancel();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
