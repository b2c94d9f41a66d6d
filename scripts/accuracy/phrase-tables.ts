import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readFieldFromText, TextField } from '../../src/fields/from-text';
import { textOfMarkup } from '../page-file';

/** Tables of labelled phrases, kept outside the repository, beside its folder; not on every machine. */
const home = resolve(import.meta.dirname, '../../../shared/cases');
const capturedAt = '2026-11-20T12:00:00Z';

/** How many rows of a table are read as its author reads them. */
export interface PhraseScore {
  readonly field: string;
  readonly rows: number;
  readonly right: number;
  /** Rows that hold no value, and those of them in which one was read. */
  readonly empty: number;
  readonly falseValues: number;
}

/** Reads every row of every table. None where there are no tables. */
export function scorePhrases(): PhraseScore[] {
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => scoreTable(TextField.parse(basename(name, '.tsv')), readFileSync(join(home, name), 'utf8')));
}

function scoreTable(field: TextField, table: string): PhraseScore {
  const [head = [], ...rows] = table
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t'));
  const columns = head.filter((column) => column !== 'text' && column !== 'source');
  let [right, empty, falseValues] = [0, 0, 0];
  for (const row of rows) {
    const value = readFieldFromText(field, textOfMarkup(row[0] ?? ''), { capturedAt });
    const wanted = columns.map((column) => [column, row[head.indexOf(column)] ?? ''] as const);
    const isEmpty = wanted.every(([, cell]) => isNothing(cell));
    const isRight = isEmpty
      ? value === undefined
      : wanted.every(([column, cell]) => fits(cell, column === 'value' ? value : partOf(value, column)));
    if (isRight) right += 1;
    if (isEmpty) empty += 1;
    if (isEmpty && !isRight) falseValues += 1;
  }
  return { field, rows: rows.length, right, empty, falseValues };
}

/** Authors write both for "there is no value here". */
function isNothing(cell: string): boolean {
  return cell === '-' || cell === 'none';
}

function fits(cell: string, value: unknown): boolean {
  if (cell === '') return true;
  if (isNothing(cell)) return value === undefined;
  if (Array.isArray(value)) return value.map(String).sort().join('|') === cell.split('|').sort().join('|');
  return typeof value === 'number' ? Number(cell) === value : String(value).toLowerCase() === cell.toLowerCase();
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Rows that this reader reads otherwise than their author, on purpose, and why. */
export const disagreements: readonly { readonly field: TextField; readonly row: string; readonly reason: string }[] = [
  {
    field: 'baseSalary',
    row: 'a figure per week, announced as the salary: no pay',
    reason: 'The author leaves weekly pay out. It is pay, and `WEEK` is a period of schema.org.',
  },
  {
    field: 'baseSalary',
    row: 'a pay rate in Singapore dollars without a period: by the hour',
    reason: 'Nothing in the phrase says by what it is paid, and a period is never guessed from the size of a figure.',
  },
  {
    field: 'baseSalary',
    row: 'dollars a day without a country: Canadian',
    reason:
      'The author knows that the site is Canadian. A bare dollar sign is read as US dollars unless the posting names another country.',
  },
  {
    field: 'baseSalary',
    row: 'a figure that is spent on tools: pay',
    reason: 'What a sum pays for is no wage; the row tests a reader that looks for a figure behind the word "pay".',
  },
  {
    field: 'employmentTypes',
    row: '`libéral`: full-time',
    reason: 'French for self-employed: `CONTRACTOR`.',
  },
  {
    field: 'employmentTypes',
    row: '`NEW`: full-time',
    reason: 'A mark of the site upon new postings; it says nothing of employment.',
  },
  {
    field: 'employmentTypes',
    row: '`on-call`: internship',
    reason: 'Work when called for is `PER_DIEM`; nothing makes it an internship.',
  },
  {
    field: 'employmentTypes',
    row: '`variable hours`: internship',
    reason: 'Hours that vary are neither part-time nor an internship; nothing is read.',
  },
];
