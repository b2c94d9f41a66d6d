import { changeOf, type UserData } from '../../posting/user-data';
import { Button } from '../controls/Button';
import { formatMoment } from '../dates';
import { t } from '../message';
import { fieldLabel } from '../postings/field-words';
import { valueWords } from '../value-words';
import type { Say } from './Tracking';
import styles from './Tracking.module.css';

/** Texts that were written at the same time on two computers: the user says which one counts. */
export function AlternativeTexts({ user, say }: { readonly user: UserData; readonly say: Say }) {
  return (
    <ul class={styles.group} aria-label={t('alternatives')}>
      {user.alternatives.map(({ field, value, at }) => {
        const change = changeOf(field, value);
        const standing = changeOf(field, standingValue(user, field));
        if (change === undefined) return null;
        return (
          <li key={field + at} class={styles.caution}>
            <p>{t('alternativeOf', alternativeName(field), formatMoment(at))}</p>
            <p>
              <q>{valueWords(field, value)}</q>
            </p>
            <div class={styles.line}>
              <Button onClick={() => say([change])}>{t('alternativeUse')}</Button>
              {standing && (
                <Button look="quiet" onClick={() => say([standing])}>
                  {t('alternativeKeep')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What counts now of a field that a change can speak of. */
function standingValue({ notes, followUp, contacts, interviews, edits }: UserData, field: string): unknown {
  const [set, id = ''] = [field.split('/')[0], field.slice(field.indexOf('/') + 1)];
  switch (set) {
    case 'notes':
      return notes;
    case 'followUp':
      return followUp;
    case 'contact':
      return withoutId(contacts.find((contact) => contact.id === id));
    case 'interview':
      return withoutId(interviews.find((interview) => interview.id === id));
    case 'edit': {
      const values: Readonly<Record<string, unknown>> = edits;
      return values[id];
    }
    default:
      return undefined;
  }
}

function withoutId<Value extends { readonly id: string }>(value: Value | undefined): Omit<Value, 'id'> | undefined {
  if (value === undefined) return undefined;
  const { id: _, ...rest } = value;
  return rest;
}

function alternativeName(field: string): string {
  if (field === 'notes') return t('notes');
  if (field === 'followUp') return t('columnFollowUp');
  if (field.startsWith('contact/')) return t('contacts');
  if (field.startsWith('interview/')) return t('interviews');
  return fieldLabel(field.slice('edit/'.length));
}
