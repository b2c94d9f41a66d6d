/** Our own tables (CSV, TSV, XLSX): the inverse of src/export/columns.ts, of the columns that a file has. */
import { splitList } from '../export/cell-list';
import { type Column, columns } from '../export/columns';
import { GUARD_COLUMN, GUARDED } from '../export/delimited';
import { unguardFormulas } from '../export/formula-guard';
import type { FileRow, StatedIncoming } from '../posting/incoming';
import { type FieldName, fieldNames, Posting } from '../posting/posting';
import { hashText } from '../posting/text-hash';
import { tagId, UserChange } from '../posting/user-data';
import { readCellDate } from './cell-date';
import { identityOf, identityOfWords } from './posting-identity';
import type { Cell, Table, TableRow } from './table';

/** The longest cell of a posting, as in table-row.ts. */
const LONGEST_CELL = 12_000_000;

const known = new Map(columns.map((column) => [column.name, column]));
/** The CSV of 0.1 called a place's text by its field alone, and put one country for all. */
const earlierNames: Readonly<Record<string, string>> = { jobLocations: 'jobLocations.text' };

/** Whether a table is one of ours: its headers are our columns' names, and tell which posting each row is. */
export function isOwnTable(headers: readonly string[]): boolean {
  const named = headers.filter((header) => known.has(header) || header in earlierNames);
  const ours = new Set(headers);
  return named.length >= 3 && ['key', 'url', 'title'].some((name) => ours.has(name)) && named.some((name) => /\.|At$|Types$/.test(name));
}

/** A row's values by the names of our columns: texts, numbers, flags, lists. */
type Values = ReadonlyMap<string, string | number | true | readonly string[]>;

/**
 * Reads a table of ours. `rest` has the texts that were too long for a cell of a workbook. `isText` is false for a workbook, whose cells need no
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
  const named = table.headers.map((header) => known.get(earlierNames[header] ?? header));
  const guardAt = table.headers.indexOf(GUARD_COLUMN);
  // The CSV of 0.1 was always guarded, and did not say so.
  const alwaysGuarded = isText && guardAt < 0 && table.headers.includes('jobLocations');
  for (const row of table.rows) {
    const guarded = alwaysGuarded || row.cells[guardAt] === GUARDED;
    yield readRow(row, named, { rest, now, unguard: guarded ? unguardFormulas : (text) => text });
  }
}

interface RowTools {
  readonly rest: ReadonlyMap<string, string>;
  readonly now: string;
  readonly unguard: (text: string) => string;
}

function readRow({ row, cells }: TableRow, named: readonly (Column | undefined)[], { rest, now, unguard }: RowTools): FileRow {
  if (cells.some((cell) => typeof cell === 'string' && cell.length > LONGEST_CELL)) return { row, refused: 'row-too-large' };
  const key = cells[named.findIndex((column) => column?.name === 'key')];
  const values: Values = new Map(
    named.flatMap((column, at) => {
      const cell = column && cells[at];
      if (column === undefined || cell === null || cell === undefined || cell === '') return [];
      const text = typeof cell === 'string' ? unguard(cell) + (rest.get(`${String(key)}\n${column.name}`) ?? '') : cell;
      const value = cellValue(text, column);
      return value === undefined ? [] : [[column.name, value]];
    }),
  );
  const posting = postingOf(values);
  if (posting === undefined)
    return { row, refused: values.has('title') || values.has('url') || values.has('key') ? 'does-not-fit' : 'nothing-named' };
  const savedAt = textIn(values, 'savedAt');
  const incoming: StatedIncoming = {
    kind: 'stated',
    posting,
    said: saidIn(values, now),
    fields: fieldNames.filter((field) => posting[field] !== undefined),
    ...(savedAt === undefined ? {} : { savedAt }),
  };
  return { row, incoming };
}

function cellValue(cell: Exclude<Cell, null>, { kind }: Column): string | number | true | readonly string[] | undefined {
  switch (kind) {
    case 'number': {
      const figure = typeof cell === 'number' ? cell : typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : Number.NaN;
      return Number.isFinite(figure) ? figure : undefined;
    }
    case 'flag':
      return cell === true || (typeof cell === 'string' && /^true$/i.test(cell.trim())) ? true : undefined;
    case 'day':
      return readCellDate(cell, undefined)?.day;
    case 'moment':
      return readCellDate(cell, undefined)?.at;
    case 'list':
      return splitList(String(cell));
    default:
      return String(cell);
  }
}

function textIn(values: Values, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' ? value : undefined;
}

function listIn(values: Values, name: string): readonly string[] {
  const value = values.get(name);
  return typeof value === 'object' ? value : [];
}

/** By the field, its members with the names of their columns. */
const memberNames = new Map<string, [member: string, name: string][]>();
for (const { name } of columns) {
  const dot = name.indexOf('.');
  if (dot < 0) continue;
  const field = name.slice(0, dot);
  memberNames.set(field, [...(memberNames.get(field) ?? []), [name.slice(dot + 1), name]]);
}

/** The members of a field that has columns of its own: `baseSalary.min` is `min` of `baseSalary`. */
function membersOf(values: Values, field: string): Record<string, unknown> | undefined {
  let members: Record<string, unknown> | undefined;
  for (const [member, name] of memberNames.get(field) ?? []) {
    if (values.has(name)) members = { ...members, [member]: values.get(name) };
  }
  return members;
}

/** Several things, each with its members, from columns whose lists go side by side. */
function thingsOf(values: Values, name: string, members: readonly string[]): Record<string, string>[] {
  const lists = members.map((member) => [member, listIn(values, `${name}.${member}`)] as const);
  const count = Math.max(0, ...lists.map(([, list]) => list.length));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(lists.flatMap(([member, list]) => (list[at] === undefined || list[at] === '' ? [] : [[member, list[at] ?? '']]))),
  );
}

const structured = ['hiringOrganization', 'baseSalary', 'apply', 'educationRequirements', 'experienceRequirements'] as const;

/** The record of a row; nothing when it is none. A field that does not fit is left out, the rest stands. */
function postingOf(values: Values): Posting | undefined {
  const fields = new Map<FieldName, unknown>();
  for (const field of fieldNames) if (values.has(field)) fields.set(field, values.get(field));
  for (const field of structured) {
    const members = membersOf(values, field);
    if (members !== undefined) fields.set(field, members);
  }
  const places = thingsOf(values, 'jobLocations', ['text', 'locality', 'region', 'country', 'postalCode']);
  if (places.length > 0) fields.set('jobLocations', places);
  const record = (given: readonly (readonly [FieldName, unknown])[]) =>
    Posting.safeParse({
      ...identityIn(values),
      ...Object.fromEntries(given),
      evidence: Object.fromEntries(given.map(([field, value]) => [field, { source: 'user', quote: quoteOf(value) }])),
      warnings: [],
    });
  const whole = record([...fields]);
  if (whole.success) return whole.data;
  const fitting = record([...fields].filter(([field, value]) => Posting.shape[field].safeParse(value).success));
  return fitting.success ? fitting.data : undefined;
}

/** The key where the file has it and it is one; else what the address, or the words, name. */
function identityIn(values: Values): object {
  const [, site, postingId] = /^(linkedin|tiktok|web):([A-Za-z0-9_-]+)$/.exec(textIn(values, 'key') ?? '') ?? [];
  const url = textIn(values, 'url');
  if (site !== undefined && postingId !== undefined)
    return { key: `${site}:${postingId}`, site, postingId, ...(url === undefined ? {} : { url }) };
  const [title, company] = [textIn(values, 'title'), textIn(values, 'hiringOrganization.name')];
  const named = url === undefined ? undefined : identityOf(url);
  if (named === undefined && title === undefined) return {};
  const identity = named ?? identityOfWords([title, company, listIn(values, 'jobLocations.text').join('; ')]);
  return { ...identity, key: `${identity.site}:${identity.postingId}` };
}

function quoteOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(quoteOf).join('; ');
  if (typeof value === 'object' && value !== null) {
    if ('text' in value) return quoteOf(value.text);
    if ('name' in value) return quoteOf(value.name);
  }
  return String(value);
}

/** What the user said, as far as the row has it. */
function saidIn(values: Values, now: string): UserChange[] {
  const said: unknown[] = [];
  const status = textIn(values, 'status');
  if (status !== undefined && status !== 'saved') {
    const step = { status, at: textIn(values, 'statusAt') ?? now };
    said.push({ set: 'status', id: idOf('status', step), value: step });
  }
  for (const tag of listIn(values, 'tags')) said.push({ set: 'tag', id: tagId(tag), value: tag });
  said.push({ set: 'rating', value: values.get('rating') }, { set: 'notes', value: textIn(values, 'notes') });
  const [date, note] = [textIn(values, 'followUp.date'), textIn(values, 'followUp.note')];
  if (date !== undefined) said.push({ set: 'followUp', value: { date, ...(note === undefined ? {} : { note }) } });
  for (const interview of thingsOf(values, 'interviews', ['startDate', 'name', 'location', 'note'])) {
    said.push({ set: 'interview', id: idOf('interview', interview), value: interview });
  }
  for (const contact of thingsOf(values, 'contacts', ['name', 'jobTitle', 'email', 'telephone', 'url', 'note'])) {
    said.push({ set: 'contact', id: idOf('contact', contact), value: contact });
  }
  return said.flatMap((change) => {
    const parsed = UserChange.safeParse(change);
    // Without a value it would take away what stands on the shelf: an empty cell says nothing.
    return parsed.success && parsed.data.value !== undefined ? [parsed.data] : [];
  });
}

function idOf(kind: string, value: object): string {
  return `${kind}-${hashText(JSON.stringify(value))}`;
}
