/** What a row of our tables, or the head of one of our notes, says of a posting: the inverse of src/export/columns.ts, of the columns that are there. */
import type { RowRefusal, StatedIncoming } from '../posting/incoming';
import { type FieldName, fieldNames, type Posting, type PostingFields, SiteId } from '../posting/posting';
import { tagId, UserChange } from '../posting/user-data';
import { fieldChecks } from './field-checks';
import { idOfSaid } from './id-of-said';
import { listAt, membersOf, type OwnValues, placeNamed, placeOf, textAt, thingAt, thingsAt } from './own-values';
import { identityOf, identityOfWords } from './posting-identity';
import { isRowAddress } from './row-address';

/** The posting that a row speaks of, or why there is none. */
export type ReadRow = { readonly incoming: StatedIncoming } | { readonly refused: RowRefusal };

/** Reads a row. ISO 8601 `now` is for a step whose moment it does not have. */
export function readOwnRow(values: OwnValues, now: string): ReadRow {
  const read = postingOf(values);
  if (read === undefined) {
    const isNamed = [at.title, at.url, at.key].some((place) => values[place] !== undefined);
    return { refused: isNamed ? 'does-not-fit' : 'nothing-named' };
  }
  const savedAt = textAt(values, at.savedAt);
  return {
    incoming: {
      kind: 'stated',
      posting: read.posting,
      said: saidIn(values, now),
      fields: read.fields,
      ...(savedAt === undefined ? {} : { savedAt }),
    },
  };
}

/** The places of the columns that are asked for by themselves. */
const at = {
  key: placeOf('key'),
  url: placeOf('url'),
  title: placeOf('title'),
  company: placeOf('hiringOrganization.name'),
  where: placeOf('jobLocations.text'),
  savedAt: placeOf('savedAt'),
  status: placeOf('status'),
  statusAt: placeOf('statusAt'),
  tags: placeOf('tags'),
  rating: placeOf('rating'),
  notes: placeOf('notes'),
};

const places = membersOf('jobLocations');
const followUpMembers = membersOf('followUp');
const interviews = membersOf('interviews');
const contacts = membersOf('contacts');

interface FieldReading {
  readonly field: FieldName;
  /** What stands in the field's columns. */
  readonly valueIn: (values: OwnValues) => unknown;
}

/** Each field that has columns, in the order of a record: what a row brings is named after its text. */
const readings: readonly FieldReading[] = fieldNames.flatMap((field): FieldReading[] => {
  if (field === 'jobLocations') return [{ field, valueIn: (values) => nonEmpty(thingsAt(values, places)) }];
  const place = placeNamed(field);
  if (place !== undefined) return [{ field, valueIn: (values) => values[place] }];
  // `baseSalary.min` is `min` of `baseSalary`.
  const members = membersOf(field);
  return members.length === 0 ? [] : [{ field, valueIn: (values) => thingAt(values, members) }];
});

/** The places of `readings` in the order of the evidence: fields of one column, then those of several, then the places. */
const evidenceOrder: readonly number[] = [...readings.keys()].sort((left, right) => rankOf(left) - rankOf(right));

function rankOf(reading: number): number {
  const field = readings[reading]?.field ?? '';
  return field === 'jobLocations' ? 2 : placeNamed(field) === undefined ? 1 : 0;
}

function nonEmpty(things: readonly object[]): readonly object[] | undefined {
  return things.length === 0 ? undefined : things;
}

/** Puts a value into its field, and tells whether it fits. */
function putField<Name extends FieldName>(fields: Partial<PostingFields>, name: Name, value: unknown): boolean {
  const checked = fieldChecks[name].safeParse(value);
  if (checked.success) fields[name] = checked.data;
  return checked.success;
}

/**
 * The record of a row, with the fields that the row has; nothing when it is none. A field that does not fit is left out, the rest stands. Each field is held
 * to its own schema, and what is made here is not held to any: the schema of a whole record asks for three times as many fields as a row has.
 */
function postingOf(values: OwnValues): { readonly posting: Posting; readonly fields: FieldName[] } | undefined {
  const identity = identityIn(values);
  if (identity === undefined) return undefined;
  const found: Partial<PostingFields> = {};
  const fields: FieldName[] = [];
  const quotes: (string | undefined)[] = [];
  for (const { field, valueIn } of readings) {
    const value = valueIn(values);
    const fits = value !== undefined && putField(found, field, value);
    if (fits) fields.push(field);
    quotes.push(fits ? quoteOf(value) : undefined);
  }
  const evidence: Posting['evidence'] = {};
  for (const reading of evidenceOrder) {
    const [field, quote] = [readings[reading]?.field, quotes[reading]];
    if (field !== undefined && quote !== undefined) evidence[field] = { source: 'user', quote };
  }
  const { key, site, postingId, url } = identity;
  // Added to what is there: a copy of it takes as long as everything else that is done here.
  const rest = url === undefined ? { key, site, postingId, evidence, warnings: [] } : { key, site, postingId, url, evidence, warnings: [] };
  const posting: Posting = Object.assign(found, rest);
  return { posting, fields };
}

type Identity = Pick<Posting, 'key' | 'site' | 'postingId'> & { readonly url: string | undefined };

/** The key where the file has it and it is one; else what the address, or the words, name. */
function identityIn(values: OwnValues): Identity | undefined {
  const [, site, postingId] = /^(\w+):([A-Za-z0-9_-]+)$/.exec(textAt(values, at.key) ?? '') ?? [];
  const known = SiteId.safeParse(site);
  const url = textAt(values, at.url);
  if (known.success && postingId !== undefined) {
    if (url !== undefined && !isRowAddress(url)) return undefined;
    return { key: `${known.data}:${postingId}`, site: known.data, postingId, url };
  }
  const [title, company] = [textAt(values, at.title), textAt(values, at.company)];
  const named = url === undefined ? undefined : identityOf(url);
  if (named === undefined && title === undefined) return undefined;
  const identity = named ?? identityOfWords([title, company, listAt(values, at.where).join('; ')]);
  const { site: namedSite, postingId: namedId } = identity;
  return { key: `${namedSite}:${namedId}`, site: namedSite, postingId: namedId, url: identity.url };
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
  const status = textAt(values, at.status);
  if (status !== undefined && status !== 'saved') {
    const step = { status, at: textAt(values, at.statusAt) ?? now };
    said.push({ set: 'status', id: idOfSaid('status', step), value: step });
  }
  for (const tag of listAt(values, at.tags)) said.push({ set: 'tag', id: tagId(tag), value: tag });
  const rating = values[at.rating];
  if (rating !== undefined) said.push({ set: 'rating', value: rating });
  const notes = textAt(values, at.notes);
  if (notes !== undefined) said.push({ set: 'notes', value: notes });
  const followUp = thingAt(values, followUpMembers);
  if (followUp !== undefined) said.push({ set: 'followUp', value: followUp });
  for (const interview of thingsAt(values, interviews))
    said.push({ set: 'interview', id: idOfSaid('interview', interview), value: interview });
  for (const contact of thingsAt(values, contacts)) said.push({ set: 'contact', id: idOfSaid('contact', contact), value: contact });
  // As in most rows.
  if (said.length === 0) return [];
  return said.flatMap((change) => {
    const parsed = UserChange.safeParse(change);
    return parsed.success && parsed.data.value !== undefined ? [parsed.data] : [];
  });
}
