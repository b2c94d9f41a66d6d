import type { ExportSource } from '../export/build-file';
import type { ExportedPosting } from '../export/export-file';
import { archiveTooLarge } from '../posting/zip-limits';
import type { ExportProgress, ExportReady, ExportRequest, Lacking, PreviewAnswer } from '../protocol/exports';
import type { Shelf } from '../store/shelf';
import { exportedPostings, indexRows, wholeShelf } from './exported-postings';
import type { Exporting } from './exporting';
import { fileOf } from './file-of-pieces';
import { selectedKeys } from './selected-keys';

/** How many postings a preview shows. */
const PREVIEWED = 5;

export interface ExportTools {
  readonly shelf: Shelf;
  /** What writes files, loaded when it is called. */
  exporting(): Exporting;
}

export interface ExportCourse {
  readonly now: Date;
  /** Ends the work where it stands: the promise is rejected with the signal's reason. */
  readonly signal: AbortSignal;
  onProgress(progress: ExportProgress): void;
}

/** Builds a file and puts it where a page can download it. Throws `Problem('archive-too-large')`, and what the shelf throws. */
export async function prepareExport(
  { id, selection, options }: ExportRequest,
  tools: ExportTools,
  course: ExportCourse,
): Promise<ExportReady> {
  const { shelf } = tools;
  const { now, signal } = course;
  const { buildFile, fileTypes, missingProperties } = tools.exporting();
  const { extension, mediaType, most } = fileTypes[options.format];
  const keys = await selectedKeys(selection, shelf);
  // Said before a minute's work, not after it.
  if (most !== undefined && keys.length > most) throw archiveTooLarge();
  let done = 0;
  const missing = new Map<Lacking['property'], number>();
  const seen = (postings: readonly ExportedPosting[]) => {
    signal.throwIfAborted();
    done += postings.length;
    if (options.format === 'json-ld')
      for (const property of postings.flatMap(missingProperties)) missing.set(property, (missing.get(property) ?? 0) + 1);
    course.onProgress({ done, total: keys.length });
  };
  const source = sourceOf(shelf, keys, selection.kind === 'all', seen);

  signal.throwIfAborted();
  const file = await fileOf(buildFile(source, options, now), mediaType, signal, shelf);
  const name = options.format === 'notes' ? 'roleshelf-notes' : 'roleshelf';
  const filename = `${name}-${now.toISOString().slice(0, 10)}.${extension}`;
  await shelf.putExport({ id, filename, count: done, file });
  const lacking = [...missing].map(([property, count]) => ({ property, count }));
  return { id, filename, count: done, bytes: file.size, lacking };
}

/** How the first postings of a file stand in it. */
export async function previewExport(
  { selection, options }: Omit<ExportRequest, 'id'>,
  { shelf, exporting }: ExportTools,
  now: Date,
): Promise<PreviewAnswer> {
  const keys = await selectedKeys(selection, shelf);
  const first = keys.slice(0, PREVIEWED);
  const postings: ExportedPosting[] = [];
  for await (const batch of exportedPostings(shelf, first)) postings.push(...batch);
  const source = sourceOf(shelf, first, false, () => undefined);
  return { total: keys.length, preview: await exporting().previewOf(postings, source, options, now) };
}

function sourceOf(
  shelf: Shelf,
  keys: readonly string[],
  everything: boolean,
  seen: (postings: readonly ExportedPosting[]) => void,
): ExportSource {
  return {
    postings: () => told(exportedPostings(shelf, keys), seen),
    whole({ pages }) {
      const { postings, unlisted } = wholeShelf(shelf, keys, { everything, pages });
      return { postings: told(postings, seen), unlisted };
    },
    index: () => indexRows(shelf, keys),
  };
}

/** These batches, each told of before it is handed on. */
export async function* told<Item>(
  batches: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  tell: (batch: readonly Item[]) => void,
): AsyncGenerator<readonly Item[]> {
  for await (const batch of batches) {
    tell(batch);
    yield batch;
  }
}
