import { readBaseSalary } from '../fields/base-salary';
import { readEmploymentTypes } from '../fields/employment-types';
import { readJobLocations } from '../fields/job-locations';
import { postingOf } from '../fields/posting-of-draft';
import { workplaceOfLabel } from '../fields/workplace-label';
import { type Claim, claim, type Line } from '../posting/draft';
import type { FileRow, StatedIncoming } from '../posting/incoming';
import { type BaseSalary, BaseSalary as BaseSalarySchema, PayPeriod } from '../posting/posting';
import { isPublicUrl } from '../posting/url';
import { linesOfText } from '../readers/lines';
import { linesOfMarkup } from '../readers/markup';
import { type CellDate, type DateOrder, dateOrderOf, readCellDate } from './cell-date';
import type { ColumnMapping, ColumnMeaning } from './column-meanings';
import { LONGEST_TEXT } from './longest-text';
import { identityOf, identityOfWords } from './posting-identity';
import { saidIn } from './said-in-row';
import { type Cell, type Table, type TableRow, textOf } from './table';

/** One row by the meanings of its cells. */
export interface MeantRow {
  text(meaning: ColumnMeaning): string | undefined;
  date(meaning: ColumnMeaning): CellDate | undefined;
  has(meaning: ColumnMeaning): boolean;
}

export interface TableReading {
  readonly mapping: ColumnMapping;
  /** Which figure of a date is the month, where the tool settles it; else each column tells its own. */
  readonly dates?: DateOrder | undefined;
  /** What every row of the table stands for. */
  readonly always?: 'applied' | undefined;
  /** ISO 8601: for a step whose day the table does not tell. */
  readonly now: string;
}

/** Reads the rows of somebody's table. Each gives the user's word on one posting, or why not. */
export function* readTable(table: Table, reading: TableReading): Generator<FileRow> {
  const orders = reading.mapping.map((_, column) => reading.dates ?? dateOrderOf(table.rows.map(({ cells }) => cells[column] ?? null)));
  const columns = new Map(reading.mapping.flatMap((meaning, column) => (meaning === undefined ? [] : [[meaning, column] as const])));
  for (const row of table.rows) yield readRow(row, columns, orders, reading);
}

function readRow(
  { row, cells }: TableRow,
  columns: ReadonlyMap<ColumnMeaning, number>,
  orders: readonly (DateOrder | undefined)[],
  { always, now }: TableReading,
): FileRow {
  if (cells.some((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT)) return { row, refused: 'row-too-large' };
  const cellAt = (meaning: ColumnMeaning): Cell | undefined => cells[columns.get(meaning) ?? -1];
  const meant: MeantRow = {
    text: (meaning) => textOf(cellAt(meaning))?.trim(),
    date: (meaning) => readCellDate(cellAt(meaning), orders[columns.get(meaning) ?? -1]),
    has: (meaning) => textOf(cellAt(meaning)) !== undefined,
  };
  const title = meant.text('title');
  const address = meant.text('url');
  const identity = address === undefined ? undefined : identityOf(address);
  if (title === undefined && identity === undefined) return { row, refused: 'nothing-named' };
  const claims = claimsOf(meant);
  const bodies = bodyOf(meant.text('description'));
  const posting = postingOf(
    {
      identity: identity ?? identityOfWords([title, meant.text('company'), meant.text('location')]),
      claims,
      bodies,
      warnings: [],
    },
    { capturedAt: meant.date('savedAt')?.at ?? now, lang: '' },
  );
  const savedAt = meant.date('savedAt')?.at ?? meant.date('appliedAt')?.at;
  const incoming: StatedIncoming = {
    kind: 'stated',
    posting: {
      ...posting,
      evidence: Object.fromEntries(Object.entries(posting.evidence).map(([field, { quote }]) => [field, { source: 'user', quote }])),
    },
    said: saidIn(meant, { always, now }),
    fields: [...new Set([...claims.map(({ field }) => field), ...(bodies.length === 0 ? [] : ['description' as const])])],
    ...(savedAt === undefined ? {} : { savedAt }),
  };
  return { row, incoming };
}

function bodyOf(description: string | undefined): { source: 'user'; lines: Line[] }[] {
  if (description === undefined) return [];
  const lines = /<\/?(?:p|br|div|li|ul|strong|b)\b[^>]*>/i.test(description) ? linesOfMarkup(description) : linesOfText(description);
  return lines.length === 0 ? [] : [{ source: 'user', lines }];
}

/** What the cells say of the posting, each field by the reader that also reads it from pages. */
function claimsOf(meant: MeantRow): Claim[] {
  const claims: Claim[] = [];
  const title = meant.text('title');
  if (title !== undefined) claims.push(claim('title', title, 'user', title));
  const company = meant.text('company');
  const companyUrl = meant.text('companyUrl');
  if (company !== undefined) {
    const url = companyUrl !== undefined && isPublicUrl(companyUrl) ? { url: companyUrl } : {};
    claims.push(claim('hiringOrganization', { name: company, ...url }, 'user', company));
  }
  const location = meant.text('location');
  const places = location === undefined ? undefined : readJobLocations(location);
  if (places !== undefined) claims.push(claim('jobLocations', places.value, 'user', places.quote));
  // A place that says "Remote" says how the work is done.
  for (const words of [meant.text('workplace'), location]) {
    const workplace = words === undefined ? undefined : workplaceOfLabel(words);
    if (workplace !== undefined && words !== undefined) claims.push(claim('workplaceType', workplace, 'user', words));
  }
  const employment = meant.text('employment');
  const types = employment === undefined ? undefined : readEmploymentTypes(employment);
  if (types !== undefined) claims.push(claim('employmentTypes', types.value, 'user', types.quote));
  const seniority = meant.text('seniority');
  if (seniority !== undefined) claims.push(claim('seniority', seniority, 'user', seniority));
  const jobCode = meant.text('jobCode');
  if (jobCode !== undefined) claims.push(claim('jobCode', jobCode, 'user', jobCode));
  const pay = payOf(meant);
  if (pay !== undefined) claims.push(claim('baseSalary', pay, 'user', pay.text));
  for (const field of ['datePosted', 'validThrough'] as const) {
    const date = meant.date(field);
    if (date !== undefined) claims.push(claim(field, date.day, 'user', meant.text(field) ?? date.day));
  }
  return claims;
}

/** Pay in words, or in columns of figures. Nought is an empty cell to some tools, and no pay. */
function payOf(meant: MeantRow): BaseSalary | undefined {
  const words = meant.text('pay');
  const read = words === undefined ? undefined : readBaseSalary(words)?.value;
  if (read !== undefined) return read;
  const [min, max] = [figureOf(meant.text('payMin')), figureOf(meant.text('payMax'))];
  if (min === undefined && max === undefined) return undefined;
  const currency = /^[A-Za-z]{3}$/.exec(meant.text('payCurrency') ?? '')?.[0].toUpperCase();
  const period = PayPeriod.safeParse(periods[meant.text('payPeriod')?.toLowerCase().trim() ?? '']);
  const text = [min, max]
    .filter((figure) => figure !== undefined)
    .map(String)
    .join('–');
  const pay = BaseSalarySchema.safeParse({
    text: currency === undefined ? text : `${text} ${currency}`,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(currency === undefined ? {} : { currency }),
    ...(period.success ? { period: period.data } : {}),
  });
  return pay.success && (min === undefined || max === undefined || min <= max) ? pay.data : undefined;
}

const periods: Readonly<Record<string, PayPeriod>> = {
  hour: 'HOUR',
  hourly: 'HOUR',
  'per hour': 'HOUR',
  day: 'DAY',
  daily: 'DAY',
  'per day': 'DAY',
  week: 'WEEK',
  weekly: 'WEEK',
  'per week': 'WEEK',
  month: 'MONTH',
  monthly: 'MONTH',
  'per month': 'MONTH',
  year: 'YEAR',
  yearly: 'YEAR',
  annual: 'YEAR',
  annually: 'YEAR',
  'per year': 'YEAR',
};

/** A figure alone, with or without thousands: `120,000`, `120000.00`, `$120,000`. */
function figureOf(text: string | undefined): number | undefined {
  const bare = text?.replace(/^[$€£¥]\s?/, '') ?? '';
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(bare)) return undefined;
  const figure = Number(bare.replaceAll(',', ''));
  return figure > 0 ? figure : undefined;
}
