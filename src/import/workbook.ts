import { unzipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/universal';
import { REST_SHEET, restColumns } from '../export/xlsx';
import { Problem } from '../posting/problem';
import { type Cell, type Table, tableOf } from './table';

/** How many bytes a workbook may unpack to: ten thousand postings take a tenth of it. */
const UNPACKED_MAX = 400_000_000;
/** Excel's longest text has 32,767 characters, of ten bytes at most. A longer one keeps the parser busy for minutes. */
const TEXT_MAX = 400_000;
const TAG = 0x3c;

/** A workbook's first sheet, and what of its texts was too long for a cell: by key and column, where it is one of ours. */
export interface WorkbookTable {
  readonly table: Table;
  readonly rest: ReadonlyMap<string, string>;
}

/**
 * Reads a workbook (Office Open XML). Throws `Problem` with `file-too-large` for one that unpacks to more than it should, and `file-unreadable` for
 * what is no workbook, or holds no rows.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookTable> {
  checkSizes(bytes);
  const sheets = await readWorkbookFile(bytes.buffer, { trim: false }).catch((error: unknown) => {
    throw unreadable(error);
  });
  const [first] = sheets;
  const table = tableOf((first?.data ?? []).map((cells) => cells.map(cellOf)));
  if (table.rows.length === 0) throw unreadable();
  const rest = sheets.find(({ sheet }) => sheet === REST_SHEET);
  return { table, rest: restOf((rest?.data ?? []).map((cells) => cells.map(cellOf))) };
}

/** Throws what a workbook is refused with before it is read: `file-too-large`, or `file-unreadable` for what is no archive. */
function checkSizes(bytes: Uint8Array): void {
  const large: string[] = [];
  let unpacked = 0;
  try {
    // Reads the archive's list alone. What an entry unpacks to is never more than the list says: fflate unpacks into a buffer of that size.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        if (originalSize > TEXT_MAX) large.push(name);
        return false;
      },
    });
    if (unpacked > UNPACKED_MAX) throw tooLarge();
    for (const name of large) {
      const entry = unzipSync(bytes, { filter: (file) => file.name === name })[name];
      if (entry !== undefined && hasLongText(entry)) throw tooLarge();
    }
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(error);
  }
}

/** Whether more than `TEXT_MAX` bytes of a document of XML stand between two tags. */
function hasLongText(xml: Uint8Array): boolean {
  for (let from = 0; xml.length - from > TEXT_MAX; ) {
    const next = xml.indexOf(TAG, from + 1);
    if (next < 0 || next - from > TEXT_MAX) return true;
    // The last tag that begins within reach of this one: those between are nearer to each other.
    from = Math.max(next, xml.lastIndexOf(TAG, from + TEXT_MAX));
  }
  return false;
}

function tooLarge(): Problem {
  return new Problem('file-too-large', 'This workbook holds more than an import takes.');
}

function restOf([head = [], ...rows]: readonly (readonly Cell[])[]): Map<string, string> {
  const rest = new Map<string, string>();
  if (restColumns.some((name, column) => head[column] !== name)) return rest;
  for (const [key, column, text] of rows) {
    const name = `${String(key)}\n${String(column)}`;
    if (typeof text === 'string') rest.set(name, (rest.get(name) ?? '') + text);
  }
  return rest;
}

/** What the library gives; it cuts what is left of a millisecond. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return atSecond(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A workbook's moments are fractions of a day: one that is a millisecond from a second is that second. */
function atSecond(moment: Date): Date {
  const time = moment.getTime();
  const second = Math.round(time / 1000) * 1000;
  return Math.abs(time - second) <= 1 ? new Date(second) : moment;
}

function unreadable(cause?: unknown): Problem {
  return new Problem('file-unreadable', 'This file is no workbook with a header and rows.', { cause });
}
