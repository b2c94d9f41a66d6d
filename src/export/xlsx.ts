import type { ExportOptions } from '../posting/export-options';
import type { Batches } from './batches';
import { joinList } from './cell-list';
import { type Column, type ColumnKind, type ColumnValue, columnsNamed } from './columns';
import type { ExportedPosting } from './export-file';
import {
  columnLetters,
  contentTypes,
  linkRelations,
  packageRelations,
  sheetHead,
  sheetTail,
  style,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-package';
import { cellMarkup, cellParts } from './xlsx-text';
import { buildZip, type ZipEntry } from './zip';

const SHEET = 'Postings';
/** Where the rest of a text stands that no cell holds: row by row its posting, its column and the next part. */
export const REST_SHEET = 'Longer texts';
export const restColumns = ['key', 'column', 'text'] as const;

/** The most links that Excel keeps on a sheet. https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const LINKS_MAX = 65_530;
/** The longest address that Excel follows; a longer one is a text. */
const LINK_LENGTH = 2_079;
const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of a workbook's dates. What is before day 61 (1 March 1900) programs count differently, and stays a text. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

const widths: Readonly<Record<ColumnKind, number>> = { text: 20, link: 32, number: 10, flag: 9, day: 12, moment: 19, list: 24 };

/**
 * Builds the workbook, row by row: numbers, dates and addresses have their types, the first row stays in sight, every column can be filtered. Texts
 * are texts to every program, whatever they begin with. `now` is the time of the export.
 */
export function buildXlsx(
  batches: Batches<ExportedPosting>,
  { columns: names, now }: Pick<ExportOptions, 'columns'> & { readonly now: Date },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return buildZip(partsOf(batches, columnsNamed(names)), { now });
}

async function* partsOf(batches: Batches<ExportedPosting>, columns: readonly Column[]): AsyncGenerator<ZipEntry> {
  const last = columnLetters(columns.length - 1);
  const links: string[] = [];
  const targets: string[] = [];
  const rest: (readonly string[])[] = [];
  let row = 1;

  async function* sheet(): AsyncGenerator<string> {
    yield sheetHead(columns.map(({ kind }) => widths[kind])) + headerRow(columns.map(({ name }) => name));
    for await (const batch of batches) {
      let rows = '';
      for (const posting of batch) {
        row += 1;
        rows += `<row r="${row}">${columns.map((column, index) => cellOf(column, posting, columnLetters(index) + row)).join('')}</row>`;
      }
      yield rows;
    }
    yield sheetTail(`A1:${last}${row}`, links);
  }

  function cellOf({ name, kind, read }: Column, posting: ExportedPosting, place: string): string {
    const value = read(posting);
    if (kind === 'link' && typeof value === 'string' && value.length <= LINK_LENGTH && links.length < LINKS_MAX) {
      links.push(place);
      targets.push(cellMarkup(new URL(value).href));
      return textCell(place, value, style.link);
    }
    const [text, ...more] = typeof value === 'object' || typeof value === 'string' ? cellParts(textOf(value)) : [];
    for (const part of more) rest.push([posting.key, name, part]);
    return typedCell(place, kind, text ?? value);
  }

  yield { path: '[Content_Types].xml', pieces: [contentTypes] };
  yield { path: '_rels/.rels', pieces: [packageRelations] };
  yield { path: 'xl/styles.xml', pieces: [styles] };
  yield { path: 'xl/worksheets/sheet1.xml', pieces: sheet() };
  if (targets.length > 0) yield { path: 'xl/worksheets/_rels/sheet1.xml.rels', pieces: [linkRelations(targets)] };
  yield { path: 'xl/worksheets/sheet2.xml', pieces: restSheet(rest) };
  yield { path: 'xl/workbook.xml', pieces: [workbook([SHEET, REST_SHEET], `$A$1:$${last}$${row}`)] };
  yield { path: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelations] };
}

function textOf(value: ColumnValue): string {
  return typeof value === 'object' ? joinList(value) : String(value ?? '');
}

function headerRow(names: readonly string[]): string {
  return `<row r="1">${names.map((name, index) => textCell(`${columnLetters(index)}1`, name, style.header)).join('')}</row>`;
}

function* restSheet(rest: readonly (readonly string[])[]): Generator<string> {
  yield sheetHead([24, 20, 80]) + headerRow(restColumns);
  for (const [index, cells] of rest.entries()) {
    yield `<row r="${index + 2}">${cells.map((cell, column) => textCell(columnLetters(column) + (index + 2), cell, style.plain)).join('')}</row>`;
  }
  yield sheetTail(`A1:C${rest.length + 1}`, []);
}

function typedCell(place: string, kind: ColumnKind, value: ColumnValue): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = textOf(value);
  const serial = kind === 'day' || kind === 'moment' ? serialOf(text, kind) : undefined;
  if (serial !== undefined) return `<c r="${place}" s="${kind === 'day' ? style.day : style.moment}"><v>${serial}</v></c>`;
  return textCell(place, text, style.plain);
}

function textCell(place: string, text: string, look: number): string {
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellMarkup(text)}</t></is></c>`;
}

/** A day or a moment (UTC) as a workbook counts it, in days; nothing for what it cannot count. */
function serialOf(text: string, kind: 'day' | 'moment'): number | undefined {
  const iso = kind === 'day' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
  const time = iso.test(text) ? Date.parse(text) : Number.NaN;
  const serial = (time - EPOCH) / DAY;
  return serial >= FIRST_DAY ? serial : undefined;
}
