/** What a row of our tables, or the head of one of our notes, says of a posting: the inverse of src/export/columns.ts, of the columns that are there. */
import type { RowRefusal, StatedIncoming } from '../posting/incoming';
import { type FieldName, fieldNames, type Posting, type PostingFields, SiteId } from '../posting/posting';
import { tagId, UserChange } from '../posting/user-data';
import { fieldChecks } from './field-checks';
import { idOfSaid } from './id-of-said';
import { listIn, type OwnValues, ownColumn, textIn, thingIn, thingsIn, valueIn } from './own-values';
import { identityOf, identityOfWords } from './posting-identity';
import { isRowAddress } from './row-address';

/** The posting that a row speaks of, or why there is none. */
export type ReadRow = { readonly incoming: StatedIncoming } | { readonly refused: RowRefusal };

/** Reads a row. ISO 8601 `now` is for a step whose moment it does not have. */
export function readOwnRow(values: OwnValues, now: string): ReadRow {
  const read = postingOf(values);
  if (read === undefined) {
    const isNamed = ['title', 'url', 'key'].some((name) => valueIn(values, name) !== undefined);
    return { refused: isNamed ? 'does-not-fit' : 'nothing-named' };
  }
  const savedAt = textIn(values, 'savedAt');
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

/** The fields in the order of the evidence: those of one column, then those of several, then the places. */
const evidenceOrder: readonly FieldName[] = [...fieldNames].sort((left, right) => rankOf(left) - rankOf(right));

function rankOf(field: FieldName): number {
  return field === 'jobLocations' ? 2 : ownColumn(field) === undefined ? 1 : 0;
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
  for (const field of fieldNames) {
    const value = valueIn(values, field);
    if (value !== undefined && putField(found, field, field === 'jobLocations' ? thingsIn(values, field) : value)) fields.push(field);
  }
  const evidence: Posting['evidence'] = {};
  for (const field of evidenceOrder) {
    const value = found[field];
    if (value !== undefined) evidence[field] = { source: 'user', quote: quoteOf(value) };
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
  const [, site, postingId] = /^(\w+):([A-Za-z0-9_-]+)$/.exec(textIn(values, 'key') ?? '') ?? [];
  const known = SiteId.options.find((one) => one === site);
  const url = textIn(values, 'url');
  if (known !== undefined && postingId !== undefined) {
    if (url !== undefined && !isRowAddress(url)) return undefined;
    return { key: `${known}:${postingId}`, site: known, postingId, url };
  }
  const [title, company] = [textIn(values, 'title'), textIn(values, 'hiringOrganization', 'name')];
  const named = url === undefined ? undefined : identityOf(url);
  if (named === undefined && title === undefined) return undefined;
  const identity = named ?? identityOfWords([title, company, listIn(values, 'jobLocations', 'text').join('; ')]);
  const { site: namedSite, postingId: namedId } = identity;
  return { key: `${namedSite}:${namedId}`, site: namedSite, postingId: namedId, url: identity.url };
}

function quoteOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(quoteOf).join('; ');
  if (typeof value === 'object' && value !== null) {
    if ('text' in value) return quoteOf(value.text);
    if ('name' in value) return quoteOf(value.name);
    return Object.values(value).map(quoteOf).join('; ');
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
  const rating = valueIn(values, 'rating');
  if (rating !== undefined) said.push({ set: 'rating', value: rating });
  const notes = textIn(values, 'notes');
  if (notes !== undefined) said.push({ set: 'notes', value: notes });
  const followUp = thingIn(values, 'followUp');
  if (followUp !== undefined) said.push({ set: 'followUp', value: followUp });
  for (const interview of thingsIn(values, 'interviews'))
    said.push({ set: 'interview', id: idOfSaid('interview', interview), value: interview });
  for (const contact of thingsIn(values, 'contacts')) said.push({ set: 'contact', id: idOfSaid('contact', contact), value: contact });
  // As in most rows.
  if (said.length === 0) return [];
  return said.flatMap((change) => {
    const parsed = UserChange.safeParse(change);
    return parsed.success && parsed.data.value !== undefined ? [parsed.data] : [];
  });
}
