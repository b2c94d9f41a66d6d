import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { jobPostingNode } from './job-posting';

/** Builds the JSON-LD file: a graph of `JobPosting`s, each on a line of its own. */
export async function* buildJsonLd(batches: Batches<ExportedPosting>): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org/","@graph":[';
  let separator = '\n';
  for await (const batch of batches) {
    let piece = '';
    for (const posting of batch) {
      piece += separator + JSON.stringify(jobPostingNode(posting));
      separator = ',\n';
    }
    yield piece;
  }
  yield '\n]}\n';
}
