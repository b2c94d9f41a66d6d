import { buildCsv } from '../export/csv';
import { buildJson, buildJsonLines } from '../export/json';
import type { ExportFormat, ExportReady, ExportRequest } from '../protocol/routes';
import type { Shelf } from '../store/shelf';
import { exportedPostings, wholeShelf } from './exported-postings';

const mediaTypes: Record<ExportFormat, string> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv;charset=utf-8',
};

/** How many characters of a file are in memory before they are handed to the browser, which may keep them on disk. */
const PART_LENGTH = 1_000_000;

/** Builds a file of everything on the shelf and puts it where a page can download it. */
export async function prepareExport({ id, ...options }: ExportRequest, shelf: Shelf, now: Date): Promise<ExportReady> {
  const type = mediaTypes[options.format];
  const keys = await shelf.listedKeys();
  const parts: Blob[] = [];
  let text = '';
  for await (const piece of piecesOf(options, shelf, keys, now)) {
    text += piece;
    if (text.length < PART_LENGTH) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  const file = new Blob([...parts, text], { type });
  const ready = { id, filename: `roleshelf-${now.toISOString().slice(0, 10)}.${options.format}`, count: keys.length };
  await shelf.putExport({ ...ready, file });
  return { ...ready, bytes: file.size };
}

function piecesOf(options: Omit<ExportRequest, 'id'>, shelf: Shelf, keys: readonly string[], now: Date): AsyncGenerator<string> {
  if (options.format === 'csv') return buildCsv(exportedPostings(shelf, keys), options);
  const build = options.format === 'json' ? buildJson : buildJsonLines;
  return build(wholeShelf(shelf, keys, { everything: true, pages: options.pages === true }), { now });
}
