/** What a row of our tables, or the head of one of our notes, says of a posting: the inverse of src/export/columns.ts, of the columns that are there. */
import { splitList } from '../export/cell-list';
import { type ColumnKind, columns } from '../export/columns';
import type { RowRefusal, StatedIncoming } from '../posting/incoming';
import { type FieldName, fieldNames, type Posting, PostingFields, SiteId } from '../posting/posting';
import { isWebUrl } from '../posting/url';
import { tagId, UserChange } from '../posting/user-data';
import { readCellDate } from './cell-date';
import { idOfSaid } from './id-of-said';
import { identityOf, identityOfWords } from './posting-identity';
import type { Cell } from './table';

/** What stands in a column: a text, a figure, a flag, a list. */
export type OwnValue = string | number | true | readonly string[];

/** A row's values by the names of our columns. */
export type OwnValues = ReadonlyMap<string, OwnValue>;

/** A cell's value, where it is one of the column's kind. */
export function ownValue(cell: Exclude<Cell, null>, kind: ColumnKind): OwnValue | undefined {
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

/** The posting that a row speaks of, or why there is none. */
export type ReadRow = { readonly incoming: StatedIncoming } | { readonly refused: RowRefusal };

/** Reads a row. ISO 8601 `now` is for a step whose moment it does not have. */
export function readOwnRow(values: OwnValues, now: string): ReadRow {
  const posting = postingOf(values);
  if (posting === undefined)
    return { refused: values.has('title') || values.has('url') || values.has('key') ? 'does-not-fit' : 'nothing-named' };
  const savedAt = textIn(values, 'savedAt');
  return {
    incoming: {
      kind: 'stated',
      posting,
      said: saidIn(values, now),
      fields: fieldNames.filter((field) => posting[field] !== undefined),
      ...(savedAt === undefined ? {} : { savedAt }),
    },
  };
}

function textIn(values: OwnValues, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' ? value : undefined;
}

function listIn(values: OwnValues, name: string): readonly string[] {
  const value = values.get(name);
  return typeof value === 'object' ? value : [];
}

/** The members of something that has a column for each, with the names of those. */
type Members = readonly (readonly [member: string, column: string])[];

function membersOf(name: string): Members {
  return columns.flatMap((column) =>
    column.name.startsWith(`${name}.`) ? [[column.name.slice(name.length + 1), column.name] as const] : [],
  );
}

/** The fields that have a column for each of their members: `baseSalary.min` is `min` of `baseSalary`. */
const structured: readonly (readonly [FieldName, Members])[] = (
  ['hiringOrganization', 'baseSalary', 'apply', 'educationRequirements', 'experienceRequirements'] as const
).map((field) => [field, membersOf(field)]);
const places = membersOf('jobLocations');
const followUpMembers = membersOf('followUp');
const interviews = membersOf('interviews');
const contacts = membersOf('contacts');

function thingOf(values: OwnValues, members: Members): object | undefined {
  let thing: Record<string, OwnValue> | undefined;
  for (const [member, column] of members) {
    const value = values.get(column);
    if (value === undefined) continue;
    thing ??= {};
    thing[member] = value;
  }
  return thing;
}

/** Several things, each with its members, from columns whose lists go side by side. */
function thingsOf(values: OwnValues, members: Members): Record<string, string>[] {
  const things: Record<string, string>[] = [];
  for (const [member, column] of members) {
    const list = values.get(column);
    if (typeof list !== 'object') continue;
    for (const [at, text] of list.entries()) {
      while (things.length <= at) things.push({});
      const thing = things[at];
      if (thing !== undefined && text !== '') thing[member] = text;
    }
  }
  return things;
}

/** What each field's schema makes of a value. */
const schemas: {
  readonly [Name in FieldName]: {
    safeParse(value: unknown): { success: true; data: PostingFields[Name] } | { success: false };
  };
} = PostingFields.shape;

function putField<Name extends FieldName>(fields: Partial<PostingFields>, name: Name, value: unknown): void {
  const parsed = schemas[name].safeParse(value);
  if (parsed.success) fields[name] = parsed.data;
}

/**
 * The record of a row; nothing when it is none. A field that does not fit is left out, the rest stands. Each field is held to its own schema, and what
 * is made here is not held to any: the schema of a whole record asks for three times as many fields as a row has.
 */
function postingOf(values: OwnValues): Posting | undefined {
  const identity = identityIn(values);
  if (identity === undefined) return undefined;
  const found = new Map<FieldName, unknown>();
  for (const field of fieldNames) {
    const value = values.get(field);
    if (value !== undefined) found.set(field, value);
  }
  for (const [field, members] of structured) {
    const thing = thingOf(values, members);
    if (thing !== undefined) found.set(field, thing);
  }
  const where = thingsOf(values, places);
  if (where.length > 0) found.set('jobLocations', where);
  const fields: Partial<PostingFields> = {};
  // In the order of a record: what a row brings is named after its text.
  for (const field of fieldNames) if (found.has(field)) putField(fields, field, found.get(field));
  const evidence: Posting['evidence'] = {};
  for (const [field, value] of found) if (fields[field] !== undefined) evidence[field] = { source: 'user', quote: quoteOf(value) };
  return { ...fields, ...identity, evidence, warnings: [] };
}

type Identity = Pick<Posting, 'key' | 'site' | 'postingId' | 'url'>;

/** The key where the file has it and it is one; else what the address, or the words, name. */
function identityIn(values: OwnValues): Identity | undefined {
  const [, site, postingId] = /^(\w+):([A-Za-z0-9_-]+)$/.exec(textIn(values, 'key') ?? '') ?? [];
  const known = SiteId.safeParse(site);
  const url = textIn(values, 'url');
  if (known.success && postingId !== undefined) {
    if (url !== undefined && !isWebUrl(url)) return undefined;
    return { key: `${known.data}:${postingId}`, site: known.data, postingId, ...(url === undefined ? {} : { url }) };
  }
  const [title, company] = [textIn(values, 'title'), textIn(values, 'hiringOrganization.name')];
  const named = url === undefined ? undefined : identityOf(url);
  if (named === undefined && title === undefined) return undefined;
  const identity = named ?? identityOfWords([title, company, listIn(values, 'jobLocations.text').join('; ')]);
  return { key: `${identity.site}:${identity.postingId}`, ...identity };
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

/** What the user said, as far as the row has it. An empty cell says nothing: it would take away what stands on the shelf. */
function saidIn(values: OwnValues, now: string): UserChange[] {
  const said: object[] = [];
  const status = textIn(values, 'status');
  if (status !== undefined && status !== 'saved') {
    const step = { status, at: textIn(values, 'statusAt') ?? now };
    said.push({ set: 'status', id: idOfSaid('status', step), value: step });
  }
  for (const tag of listIn(values, 'tags')) said.push({ set: 'tag', id: tagId(tag), value: tag });
  const rating = values.get('rating');
  if (rating !== undefined) said.push({ set: 'rating', value: rating });
  const notes = textIn(values, 'notes');
  if (notes !== undefined) said.push({ set: 'notes', value: notes });
  const followUp = thingOf(values, followUpMembers);
  if (followUp !== undefined) said.push({ set: 'followUp', value: followUp });
  for (const interview of thingsOf(values, interviews))
    said.push({ set: 'interview', id: idOfSaid('interview', interview), value: interview });
  for (const contact of thingsOf(values, contacts)) said.push({ set: 'contact', id: idOfSaid('contact', contact), value: contact });
  return said.flatMap((change) => {
    const parsed = UserChange.safeParse(change);
    return parsed.success && parsed.data.value !== undefined ? [parsed.data] : [];
  });
}
