/** A table as every parser of tables gives it, whatever program wrote the file. */

/** A cell of a workbook may be typed; one of a text is a string. Empty cells are null. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** As the spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** As written, trimmed. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The header as it is compared: without case, signs and what stands in brackets: `Date Added (UTC)` is `date added`. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The cell's text as a person reads it; nothing of an empty one. A date without a time is a day. */
export function textOf(cell: Cell | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return undefined;
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  const text = typeof cell === 'string' ? cell : String(cell);
  return text.trim() === '' ? undefined : text;
}

/** Header and rows of a sheet; the first row that has a cell is the header. Rows without a cell are left out, and columns behind the last one that has one. */
export function tableOf(sheet: readonly (readonly Cell[])[]): Table {
  const head = sheet.findIndex((cells) => cells.some((cell) => textOf(cell) !== undefined));
  const headers = (sheet[head] ?? []).map(
    (cell) =>
      textOf(cell)
        ?.replace(/^\ufeff/, '')
        .trim() ?? '',
  );
  const rows: TableRow[] = [];
  for (let index = head + 1; index < sheet.length && head >= 0; index += 1) {
    const cells = sheet[index] ?? [];
    if (cells.some((cell) => textOf(cell) !== undefined)) rows.push({ row: index + 1, cells });
  }
  let width = widthOf(headers);
  // No row is looked at where the last header has a name, as in most tables.
  for (let index = 0; width < headers.length && index < rows.length; index += 1) width = Math.max(width, widthOf(rows[index]?.cells ?? []));
  return { headers: headers.slice(0, width), rows };
}

/** Up to which column there are cells. */
function widthOf(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => textOf(cell) !== undefined) + 1;
}
