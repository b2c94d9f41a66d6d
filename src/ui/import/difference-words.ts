import { FieldName } from '../../posting/posting';
import { ApplicationStatus } from '../../posting/user-data';
import { type MessageKey, t } from '../message';
import { fieldLabel } from '../postings/field-words';

const statuses: Readonly<Record<ApplicationStatus, MessageKey>> = {
  saved: 'importStatusSaved',
  applied: 'importStatusApplied',
  interviewing: 'importStatusInterviewing',
  offer: 'importStatusOffer',
  rejected: 'importStatusRejected',
  withdrawn: 'importStatusWithdrawn',
};

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

/** A value in few words. */
export function differenceValue(value: unknown): string {
  const status = ApplicationStatus.safeParse(value);
  const text = status.success ? t(statuses[status.data]) : textOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return t('importNoValue');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object') {
    for (const name of ['text', 'name', 'date', 'status', 'level'] as const) {
      const member: unknown = new Map(Object.entries(value)).get(name);
      if (member !== undefined) return textOf(member);
    }
    return Object.values(value).map(textOf).join(', ');
  }
  return String(value);
}
