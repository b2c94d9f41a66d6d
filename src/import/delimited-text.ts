import Papa from 'papaparse';
import { Problem } from '../posting/problem';
import { type Table, tableOf } from './table';

/** The separators that spreadsheets write. */
const separators = [',', '\t', ';', '|'] as const;

/** A header is shorter than this; what is longer has no columns. */
const HEADER_MAX = 100_000;

/**
 * Reads CSV (RFC 4180), TSV and what spreadsheets make of them; the separator is the one that cuts the header into most columns. A row that is longer
 * or shorter than the header stays as it is. Throws `Problem('file-unreadable')` for a text that has no second row, or whose quotes never end.
 */
export function readDelimited(text: string): Table {
  // Excel's own first line that names the separator.
  const [, named] = /^\ufeff?sep=(.)\r?\n/.exec(text) ?? [];
  const body = named === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: named ?? separatorOf(body) });
  const table = tableOf(data);
  if (table.rows.length === 0 || table.headers.filter((header) => header !== '').length === 0) throw unreadable();
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw unreadable();
  return table;
}

function separatorOf(text: string): string {
  const head = text.slice(0, HEADER_MAX).trimStart();
  let best: { readonly separator: string; readonly columns: number } = { separator: separators[0], columns: 1 };
  for (const separator of separators) {
    if (!head.includes(separator)) continue;
    const columns = Papa.parse<string[]>(head, { delimiter: separator, preview: 1 }).data[0]?.length ?? 0;
    if (columns > best.columns) best = { separator, columns };
  }
  return best.separator;
}

function unreadable(): Problem {
  return new Problem('file-unreadable', 'This file is no table with a header and rows.');
}
