import type { ExportOptions } from '../posting/export-options';
import { buildFile, type ExportSource } from './build-file';
import { joinList } from './cell-list';
import { columnsNamed } from './columns';
import type { ExportedPosting } from './export-file';
import { noteOf } from './markdown-notes';

/** The most characters of a file, and of a cell, that a preview shows. */
const TEXT_MAX = 4_000;
const CELL_MAX = 120;

/** How the first postings stand in a file. */
export type ExportPreview =
  | { readonly kind: 'table'; readonly columns: string[]; readonly rows: string[][] }
  | { readonly kind: 'text'; readonly text: string };

/** The beginning of a file of these few postings. A table shows what a cell means, without the signs of its format. */
export async function previewOf(
  postings: readonly ExportedPosting[],
  source: ExportSource,
  options: ExportOptions,
  now: Date,
): Promise<ExportPreview> {
  if (options.format === 'csv' || options.format === 'tsv' || options.format === 'xlsx') {
    const columns = columnsNamed(options.columns);
    const rows = postings.map((posting) =>
      columns.map(({ read }) => {
        const value = read(posting);
        return beginning(typeof value === 'object' ? joinList(value) : String(value ?? ''), CELL_MAX);
      }),
    );
    return { kind: 'table', columns: columns.map(({ name }) => name), rows };
  }
  if (options.format === 'notes') return { kind: 'text', text: beginning(postings.slice(0, 1).map(noteOf).join(''), TEXT_MAX) };
  let text = '';
  for await (const piece of buildFile(source, { ...options, pages: false }, now)) {
    if (typeof piece === 'string') text += piece;
    if (text.length > TEXT_MAX) break;
  }
  return { kind: 'text', text: beginning(text, TEXT_MAX) };
}

/** The beginning of a text; three dots stand for the rest. */
function beginning(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}
