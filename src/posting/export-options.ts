/** What the user chooses of a file: worker, pages and builders speak of it alike. */
import * as z from './zod';

/** The formats, in the order in which they are offered. */
export const ExportFormat = z.enum(['json', 'jsonl', 'csv', 'tsv', 'xlsx', 'markdown', 'notes', 'html', 'json-ld', 'calendar', 'text']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportOptions = z.object({
  format: ExportFormat,
  /** Tables: the columns by name, in their order; without it all (export/columns.ts). */
  columns: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** CSV and TSV: keep spreadsheets from running a text as a formula (export/formula-guard.ts). */
  formulaGuard: z.boolean(),
  /** CSV and TSV: begin with a byte order mark, which Excel needs to see UTF-8. */
  byteOrderMark: z.boolean(),
  /** JSON and JSON Lines: with the kept pages. */
  pages: z.boolean(),
});
export type ExportOptions = z.infer<typeof ExportOptions>;
