import Papa from 'papaparse';
import type { ExportOptions } from '../posting/export-options';
import type { Batches } from './batches';
import { joinList } from './cell-list';
import { type Column, type ColumnValue, columnsNamed } from './columns';
import type { ExportedPosting } from './export-file';
import { guardFormulas } from './formula-guard';

type Cell = string | number | boolean | undefined;

/**
 * The last column of a file whose texts are guarded, and what stands in each of its rows. Without it a reader could not tell the guard's apostrophes
 * from those of the text.
 */
export const GUARD_COLUMN = 'formulaGuard';
export const GUARDED = 'apostrophe';

type DelimitedOptions = Pick<ExportOptions, 'columns' | 'formulaGuard' | 'byteOrderMark'>;

/** RFC 4180: lines end in CRLF, quotes are doubled, a cell that holds a separator, a quote or a line break is quoted. */
function linesOf(rows: readonly (readonly Cell[])[], delimiter: string): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', delimiter },
  )}\r\n`;
}

function textCell(value: ColumnValue): Cell {
  return typeof value === 'object' ? joinList(value) : value;
}

function guardedCell(value: ColumnValue): Cell {
  const cell = textCell(value);
  return typeof cell === 'string' ? guardFormulas(cell) : cell;
}

async function* build(batches: Batches<ExportedPosting>, options: DelimitedOptions, delimiter: string): AsyncGenerator<string> {
  const columns: readonly Column[] = columnsNamed(options.columns);
  const { formulaGuard } = options;
  const header = columns.map(({ name }) => name);
  yield (options.byteOrderMark ? '\ufeff' : '') + linesOf([formulaGuard ? [...header, GUARD_COLUMN] : header], delimiter);
  const cellOf = formulaGuard ? guardedCell : textCell;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    const rows = batch.map((posting) => {
      const row = columns.map(({ read }) => cellOf(read(posting)));
      if (formulaGuard) row.push(GUARDED);
      return row;
    });
    yield linesOf(rows, delimiter);
  }
}

/** Builds the CSV file, one piece a batch. */
export function buildCsv(batches: Batches<ExportedPosting>, options: DelimitedOptions): AsyncGenerator<string> {
  return build(batches, options, ',');
}

/** Builds the file of tab-separated values, quoted as a CSV is, one piece a batch. */
export function buildTsv(batches: Batches<ExportedPosting>, options: DelimitedOptions): AsyncGenerator<string> {
  return build(batches, options, '\t');
}
