import { buildCsv } from '../export/csv';
import type { ExportedPosting } from '../export/export-file';
import { buildJson } from '../export/json';
import type { ExportFormat, ExportReady, ExportRequest } from '../protocol/routes';
import type { Shelf } from '../store/shelf';

const mediaTypes: Record<ExportFormat, string> = { json: 'application/json', csv: 'text/csv;charset=utf-8' };

/** How many characters of a file are in memory before they are handed to the browser, which may keep them on disk. */
const PART_LENGTH = 1_000_000;

/** Builds a file of everything on the shelf and puts it where a page can download it. */
export async function prepareExport({ id, ...options }: ExportRequest, shelf: Shelf, now: Date): Promise<ExportReady> {
  const type = mediaTypes[options.format];
  let count = 0;
  async function* postings(): AsyncGenerator<ExportedPosting[]> {
    for await (const batch of shelf.all()) {
      count += batch.length;
      yield batch.map(({ posting, savedAt, capturedAt, captures }) => ({ ...posting, savedAt, capturedAt, captures }));
    }
  }
  const parts: Blob[] = [];
  let text = '';
  for await (const piece of options.format === 'json' ? buildJson(postings(), { now }) : buildCsv(postings(), options)) {
    text += piece;
    if (text.length < PART_LENGTH) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  const file = new Blob([...parts, text], { type });
  const ready = { id, filename: `roleshelf-${now.toISOString().slice(0, 10)}.${options.format}`, count };
  await shelf.putExport({ ...ready, file });
  return { ...ready, bytes: file.size };
}
