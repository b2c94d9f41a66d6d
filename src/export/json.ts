import type { Batches } from './batches';
import { EXPORT_VERSION, type ExportHead, type UnlistedPosting, type WholePosting } from './export-file';

/** What the lossless files hold, in the order in which they hold it. */
export interface WholeShelf {
  readonly postings: Batches<WholePosting>;
  readonly unlisted: Batches<UnlistedPosting>;
}

/** Builds the JSON file (see `ExportFile`), one piece a batch. `now` is the time of the export. */
export async function* buildJson({ postings, unlisted }: WholeShelf, { now }: { readonly now: Date }): AsyncGenerator<string> {
  yield `${headOf(now).slice(0, -1)},"postings":[`;
  yield* elements(postings);
  yield '\n],"unlisted":[';
  yield* elements(unlisted);
  yield '\n]}\n';
}

/** Builds the JSON Lines file: the head, then each posting on a line of its own. https://jsonlines.org/ */
export async function* buildJsonLines({ postings, unlisted }: WholeShelf, { now }: { readonly now: Date }): AsyncGenerator<string> {
  yield `${headOf(now)}\n`;
  for (const batches of [postings, unlisted]) {
    for await (const batch of batches) yield batch.map((posting) => `${JSON.stringify(posting)}\n`).join('');
  }
}

function headOf(now: Date): string {
  const head: ExportHead = { format: 'roleshelf', version: EXPORT_VERSION, exportedAt: now.toISOString() };
  return JSON.stringify(head);
}

async function* elements(batches: Batches<unknown>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const batch of batches) {
    let piece = '';
    for (const element of batch) {
      piece += separator + JSON.stringify(element);
      separator = ',\n';
    }
    yield piece;
  }
}
