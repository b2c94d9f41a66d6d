import { FieldName } from '../../posting/posting';
import { type MessageKey, t } from '../message';
import { fieldLabel } from '../postings/field-words';
import { valueWords } from '../value-words';

const userFields: Readonly<Record<string, MessageKey>> = {
  status: 'meaningStatus',
  notes: 'meaningNotes',
  rating: 'meaningRating',
  followUp: 'meaningFollowUp',
  contact: 'meaningContact',
  tag: 'meaningTags',
  interview: 'importInterview',
};

/** What a difference is about. A field of the user's is named with what it is of: `edit/title`, `contact/17`. */
export function differenceField(name: string): string {
  const [kind = '', id = ''] = name.split('/');
  const field = FieldName.safeParse(kind === 'edit' ? id : kind);
  if (field.success) return fieldLabel(field.data);
  const word = userFields[kind];
  return word === undefined ? name : t(word);
}

/** How much of a text stands in the table. */
const LONGEST = 120;

/** A value of a field in few words. */
export function differenceValue(field: string, value: unknown): string {
  const text = value === null || value === undefined ? t('importNoValue') : valueWords(field, value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
