import type { ExportReady } from '../protocol/exports';
import type { ChangesExportRequest } from '../protocol/sync';
import type { Shelf } from '../store/shelf';
import { fileOf } from './file-of-pieces';
import { type ExportCourse, told } from './prepare-export';
import type { Syncing } from './syncing';

export interface ChangesTools {
  readonly shelf: Shelf;
  readonly syncing: () => Syncing;
}

/** Builds a file of what changed since a day, and puts it where a page can download it. */
export async function prepareChanges(
  { id, since, passphrase }: ChangesExportRequest,
  { shelf, syncing }: ChangesTools,
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
  const source = {
    machine: await shelf.sync.installation(),
    since,
    imported: await shelf.importedSince(since),
    postings: told(shelf.whole(), tell),
    page: (captureId: string) => shelf.sync.page(captureId),
    onPosting: () => {
      count += 1;
    },
  };
  const pieces = buildChangesArchive(source, now);
  const type = passphrase === undefined ? 'application/zip' : 'application/octet-stream';
  const file = await fileOf(passphrase === undefined ? pieces : sealPieces(pieces, passphrase), type, signal, shelf);
  const filename = `roleshelf-changes-${since}-${now.toISOString().slice(0, 10)}.zip${passphrase === undefined ? '' : '.age'}`;
  await shelf.putExport({ id, filename, count, file });
  return { id, filename, count, bytes: file.size, lacking: [] };
}
