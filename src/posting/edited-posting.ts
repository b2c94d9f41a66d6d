import { Posting } from './posting';
import type { UserData } from './user-data';

/**
 * The record that everything shows: what the page says, with what the user put right in its place. An edited field's evidence is the user; a
 * field that the user says has no value is left out. A description that the user wrote has no sections: those were cut from the page's.
 */
export function editedPosting(posting: Posting, { edits }: Pick<UserData, 'edits'>): Posting {
  const names = Object.keys(edits);
  if (names.length === 0) return posting;
  const shown: Record<string, unknown> = { ...posting };
  const evidence: Record<string, unknown> = { ...posting.evidence };
  for (const [field, value] of Object.entries(edits)) {
    if (value === null || value === undefined) {
      delete shown[field];
      delete evidence[field];
    } else {
      shown[field] = value;
      evidence[field] = { source: 'user', quote: quoteOf(value) };
    }
    if (field !== 'description') continue;
    delete shown.sections;
    delete evidence.sections;
  }
  return Posting.parse({ ...shown, evidence });
}

/** The user's own words where the value has any. */
function quoteOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(quoteOf).join(', ');
  if (typeof value === 'object' && value !== null) {
    if ('text' in value && typeof value.text === 'string') return value.text;
    if ('name' in value && typeof value.name === 'string') return value.name;
  }
  return String(value);
}
