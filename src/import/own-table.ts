/** Our own tables (CSV, TSV, XLSX): the inverse of src/export/delimited.ts and xlsx.ts, of the columns that a file has. */
import { GUARD_COLUMN, GUARDED } from '../export/delimited';
import { unguardFormulas } from '../export/formula-guard';
import { mayBeCut } from '../export/xlsx-text';
import type { FileRow } from '../posting/incoming';
import { LONGEST_TEXT } from './longest-text';
import { readOwnRow } from './own-row';
import { emptyValues, type OwnColumn, ownColumn, ownValue, putValue } from './own-values';
import type { Cell, Table, TableRow } from './table';

/** The CSV of 0.1 called a place's text by its field alone, and put one country for all. */
const earlierNames: Readonly<Record<string, string>> = { jobLocations: 'jobLocations.text' };

/** What the shelf works out by itself, or the key tells as well: a row's are not looked at. */
const derived: ReadonlySet<string> = new Set(['site', 'postingId', 'capturedAt', 'captures', 'warnings.code', 'warnings.message']);

/** Whether a table is one of ours: its headers are our columns' names, and tell which posting each row is. */
export function isOwnTable(headers: readonly string[]): boolean {
  const named = headers.filter((header) => ownColumn(header) !== undefined || header in earlierNames);
  const ours = new Set(headers);
  return named.length >= 3 && ['key', 'url', 'title'].some((name) => ours.has(name)) && named.some((name) => /\.|At$|Types$/.test(name));
}

/**
 * Reads a table of ours. `rest` has what of texts was too long for a cell of a workbook, by key and column: a row without its key that has such a text is
 * refused. `isText` is false for a workbook, whose cells need no
 * guard. ISO 8601 `now` is for a step whose moment the table does not have.
 */
export function* readOwnTable(
  table: Table,
  {
    rest = new Map(),
    isText,
    now,
  }: { readonly rest?: ReadonlyMap<string, string> | undefined; readonly isText: boolean; readonly now: string },
): Generator<FileRow> {
  const placed = table.headers.flatMap((header, at) => {
    const own = ownColumn(earlierNames[header] ?? header);
    return own === undefined || derived.has(own.column) ? [] : [{ own, at }];
  });
  const keyAt = placed.find(({ own }) => own.column === 'key')?.at;
  const guardAt = table.headers.indexOf(GUARD_COLUMN);
  // The CSV of 0.1 was always guarded, and did not say so.
  const alwaysGuarded = isText && guardAt < 0 && table.headers.includes('jobLocations');
  for (const row of table.rows) {
    const isGuarded = alwaysGuarded || row.cells[guardAt] === GUARDED;
    yield readRow(row, { placed, keyAt, rest, now, isGuarded });
  }
}

interface RowTools {
  /** The columns of ours, each with where it stands in the table. */
  readonly placed: readonly { readonly own: OwnColumn; readonly at: number }[];
  readonly keyAt: number | undefined;
  readonly rest: ReadonlyMap<string, string>;
  readonly now: string;
  readonly isGuarded: boolean;
}

function readRow({ row, cells }: TableRow, { placed, keyAt, rest, now, isGuarded }: RowTools): FileRow {
  const values = emptyValues();
  const key = keyIn(keyAt === undefined ? undefined : cells[keyAt]);
  for (const { own, at } of placed) {
    const cell = cells[at];
    if (cell === null || cell === undefined || cell === '') continue;
    let whole: Exclude<Cell, null> = cell;
    if (typeof cell === 'string') {
      if (cell.length > LONGEST_TEXT) return { row, refused: 'row-too-large' };
      // Its rest is there, and nothing tells which it is.
      if (rest.size > 0 && key === undefined && mayBeCut(cell)) return { row, refused: 'text-cut' };
      const text = isGuarded ? unguardFormulas(cell) : cell;
      whole = rest.size === 0 || key === undefined ? text : text + (rest.get(`${key}\n${own.column}`) ?? '');
    }
    // What a later column of the same name has counts, where it has something.
    const value = ownValue(whole, own.kind);
    if (value !== undefined) putValue(values, own, value);
  }
  return { row, ...readOwnRow(values, now) };
}

/** What the rest of a row's texts is kept under. */
function keyIn(cell: Cell | undefined): string | undefined {
  return cell === null || cell === undefined || cell === '' ? undefined : String(cell);
}
