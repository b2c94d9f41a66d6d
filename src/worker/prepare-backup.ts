import type { BackupPosting } from '../export/backup-file';
import type { ExportReady } from '../protocol/exports';
import type { Shelf } from '../store/shelf';
import { wholeShelf } from './exported-postings';
import { fileOf } from './file-of-pieces';
import { type ExportCourse, type ExportTools, told } from './prepare-export';

/** How many rows of the list are read at a time. */
const ROWS = 500;

export interface Backup {
  readonly file: Blob;
  readonly filename: string;
  /** How many postings are in it, the bin and what is known of deleted ones included. */
  readonly count: number;
}

/** Builds a backup of the whole shelf, its pages included. Never more of it is in memory than a few postings. */
export async function makeBackup({ shelf, exporting }: ExportTools, { now, signal, onProgress }: ExportCourse): Promise<Backup> {
  const contents = await contentsOf(shelf);
  const { postings, unlisted } = wholeShelf(shelf, await shelf.listedKeys(), { everything: true, pages: false });
  let done = 0;
  const tell = (batch: readonly unknown[]) => {
    signal.throwIfAborted();
    done += batch.length;
    onProgress({ done, total: contents.length });
  };
  const source = {
    contents,
    postings: told(postings, tell),
    unlisted: told(unlisted, tell),
    page: async (captureId: string) => (await shelf.page(captureId))?.snapshot,
  };
  const file = await fileOf(exporting().buildBackup(source, { now }), 'application/zip', signal, shelf);
  return { file, filename: `roleshelf-backup-${now.toISOString().slice(0, 10)}.zip`, count: contents.length };
}

/** Builds a backup and puts it where a page can download it, under `id`. */
export async function prepareBackup(id: string, tools: ExportTools, course: ExportCourse): Promise<ExportReady> {
  const { file, filename, count } = await makeBackup(tools, course);
  await tools.shelf.putExport({ id, filename, count, file });
  return { id, filename, count, bytes: file.size, lacking: [] };
}

/** Every posting that something is known of, with its title where lists show it. */
async function contentsOf(shelf: Shelf): Promise<BackupPosting[]> {
  const named = new Map<string, BackupPosting>();
  for (let offset = 0; ; offset += ROWS) {
    const { items, total } = await shelf.list({ query: '', offset, limit: ROWS });
    for (const { key, title, company } of items) {
      named.set(key, { key, ...(title === undefined ? {} : { title }), ...(company === undefined ? {} : { company }) });
    }
    if (offset + ROWS >= total) break;
  }
  return (await shelf.everyKey()).map((key) => named.get(key) ?? { key });
}
