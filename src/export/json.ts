import { EXPORT_VERSION, type ExportedPosting, type ExportFile } from './export-file';

/** Postings as they come from the shelf, a batch at a time. */
export type PostingBatches = AsyncIterable<readonly ExportedPosting[]> | Iterable<readonly ExportedPosting[]>;

/**
 * Builds the JSON file (see `ExportFile`), one piece a batch, so that a shelf of any size never stands in memory at once.
 * `now` is the time of the export.
 */
export async function* buildJson(batches: PostingBatches, { now }: { readonly now: Date }): AsyncGenerator<string> {
  const head: Omit<ExportFile, 'postings'> = { format: 'roleshelf', version: EXPORT_VERSION, exportedAt: now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"postings":[`;
  let separator = '\n';
  for await (const batch of batches) {
    let piece = '';
    for (const posting of batch) {
      piece += separator + JSON.stringify(posting);
      separator = ',\n';
    }
    yield piece;
  }
  yield '\n]}\n';
}
