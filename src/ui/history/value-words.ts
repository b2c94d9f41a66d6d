import { t } from '../message';

/** A field's value in plain words, whatever its form: its texts, one after the other. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return t('noValue');
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (typeof value === 'object') {
    // The words as the page has them say all that the parts beside them do.
    if ('text' in value && typeof value.text === 'string') return value.text;
    return Object.values(value).map(valueWords).join(' · ');
  }
  return String(value);
}
