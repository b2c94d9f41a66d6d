import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../../src/export/delimited';
import type { ExportedPosting } from '../../src/export/export-file';
import { unguardFormulas } from '../../src/export/formula-guard';
import { buildXlsx } from '../../src/export/xlsx';
import { convert, findOffice } from './office';
import { bare, bytesOf, full, textOf } from './sample';

const office = findOffice();
if (office === undefined)
  console.warn('LibreOffice is not installed: what it makes of our files is not tested. On Debian: apt-get install libreoffice-calc');

const now = new Date('2026-03-01T09:00:00.000Z');
/** UTF-8, commas, every quoted cell a text; https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html */
const READ_CSV = 'CSV:44,34,76,1,,0,true,false';
/** The same, cells as they are shown. */
const WRITE_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';

/** Texts that a spreadsheet can hold; line ends are its own. */
const texts = [
  '"quoted", and ""twice""',
  "it's 'so'",
  'a\tb\nc; d',
  'שלום \u202eעולם\u202c مرحبا',
  '👩🏽‍🚀 e\u0301 漢字',
  '=HYPERLINK("http://evil.example","x")',
  '-1+2',
  '+3\n@SUM(A1)',
  "'=1",
  '007',
  '2026-01-01',
  'TRUE',
  '1e5',
  '_x0041_',
  '<b>&amp;</b>',
  'x'.repeat(32_767),
];
const postings: ExportedPosting[] = texts.map((title, index) => ({ ...full, key: `web:${index}`, title }));
const columns = ['key', 'title', 'baseSalary.min', 'datePosted', 'savedAt', 'closed', 'url', 'tags'];

function rowsOf(csv: Buffer): string[][] {
  const { data } = Papa.parse<string[]>(csv.toString('utf8'), { skipEmptyLines: true });
  return data;
}

describe.skipIf(office === undefined)('LibreOffice', () => {
  const program = office ?? '';

  it('reads the workbook: texts as they are, dates and figures as what they are', async () => {
    const workbook = await bytesOf(buildXlsx([postings, [bare]], { columns, now }));
    const [header, ...rows] = rowsOf(convert(program, 'postings.xlsx', workbook, undefined, WRITE_CSV));
    expect(header).toEqual(columns);
    expect(rows.slice(0, -1).map((row) => row[1])).toEqual(texts);
    for (const [index, row] of rows.slice(0, -1).entries()) {
      const tags = 'Night\\; day; sea';
      expect([row[0], ...row.slice(2)]).toEqual([`web:${index}`, '600000', '2026-02-03', '2026-02-24 10:00:00', 'TRUE', full.url, tags]);
    }
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['web:abc', '', '']);
  }, 120_000);

  it('reads the CSV: every text as it is once the guard is taken away', async () => {
    const csv = await textOf(buildCsv([postings, [bare]], { columns: ['key', 'title', 'tags'], formulaGuard: true, byteOrderMark: true }));
    const [header, ...rows] = rowsOf(convert(program, 'postings.csv', new TextEncoder().encode(csv), READ_CSV, WRITE_CSV));
    expect(header).toEqual(['key', 'title', 'tags', 'formulaGuard']);
    expect(rows.map((row) => row[0])).toEqual([...postings, bare].map(({ key }) => key));
    // Without quotes, which only a comma, a quote or a line break ask for, a spreadsheet takes these for what they look like.
    const retyped = new Set(['007', '2026-01-01', '1e5']);
    for (const [index, text] of texts.entries()) {
      if (!retyped.has(text)) expect(unguardFormulas(rows[index]?.[1] ?? '')).toBe(text);
    }
  }, 120_000);
});
