import { Problem } from '../posting/problem';
import type { ExportReady } from '../protocol/exports';
import type { ChangesExportRequest } from '../protocol/sync';
import type { Shelf } from '../store/shelf';
import { SEALED_MAX } from '../sync/sealed-limit';
import { fileOf } from './file-of-pieces';
import { type ExportCourse, told } from './prepare-export';
import type { Syncing } from './syncing';

export interface ChangesTools {
  readonly shelf: Shelf;
  readonly syncing: () => Syncing;
  /** The most bytes of a sealed file, where that is not what an import opens. */
  readonly sealedMax?: number;
}

/**
 * Builds a file of what changed since a day, and puts it where a page can download it. Throws `Problem` with `archive-too-large`, or `sealed-too-large`
 * where it is to be sealed and no import would open it.
 */
export async function prepareChanges(
  { id, since, passphrase }: ChangesExportRequest,
  { shelf, syncing, sealedMax = SEALED_MAX }: ChangesTools,
  { now, signal, onProgress }: ExportCourse,
): Promise<ExportReady> {
  const { buildChangesArchive, sealPieces } = syncing();
  const total = (await shelf.everyKey()).length;
  let [done, count] = [0, 0];
  const tell = (batch: readonly unknown[]) => {
    signal.throwIfAborted();
    done += batch.length;
    onProgress({ done, total });
  };
  // As the user's calendar has the day.
  const begins = new Date(`${since}T00:00:00`).toISOString();
  const source = {
    machine: await shelf.sync.installation(),
    since: begins,
    imported: await shelf.importedSince(begins),
    postings: told(shelf.whole(), tell),
    page: (captureId: string) => shelf.sync.page(captureId),
    onPosting: () => {
      count += 1;
    },
  };
  const pieces = buildChangesArchive(source, now);
  const type = passphrase === undefined ? 'application/zip' : 'application/octet-stream';
  const written = passphrase === undefined ? pieces : atMost(sealedMax, sealPieces(pieces, passphrase));
  const file = await fileOf(written, type, signal, shelf);
  const filename = `roleshelf-changes-${since}-${now.toISOString().slice(0, 10)}.zip${passphrase === undefined ? '' : '.age'}`;
  await shelf.putExport({ id, filename, count, file });
  return { id, filename, count, bytes: file.size, lacking: [] };
}

/** The pieces of a sealed file, as long as it can be opened again. */
async function* atMost(most: number, pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.byteLength;
    if (length > most) throw new Problem('sealed-too-large', 'A sealed file of this size could not be opened again.');
    yield piece;
  }
}
