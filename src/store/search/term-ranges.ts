import type { TermRange } from './chunk';
import type { WordsCondition } from './query';
import { beginningTerm, fieldSigns } from './signs';
import { isGlued, type SearchField, searchFields, termsOf } from './words';

/** What a word counts by where it stands: the title before all, then company, place, skills, text. */
export const fieldWeights: Readonly<Record<SearchField, number>> = { title: 16, company: 8, place: 4, skills: 2, text: 1 };

/** The fields that a condition looks into. Where the words may stand anywhere and count, each field for its weight. */
export function fieldsOf({ field, negated }: WordsCondition): readonly SearchField[] {
  return field === 'text' && !negated ? searchFields : [field];
}

/** The terms that a posting must have in a field for a condition to hold there, as far as single terms tell. */
export function rangesOf({ wording: { words, prefix } }: WordsCondition, field: SearchField): readonly TermRange[] {
  const sign = fieldSigns[field];
  return words.flatMap((word, index) => {
    if (!isGlued(word)) {
      const begins = prefix && index === words.length - 1;
      const all = begins && field === 'text' ? beginningTerm(word) : undefined;
      return [all === undefined ? { term: sign + word, prefix: begins } : { term: sign + all, prefix: false }];
    }
    const pairs = termsOf(word).slice(0, -1);
    // A character alone begins a pair, or is the last of its word.
    return pairs.length === 0 ? [{ term: sign + word, prefix: true }] : pairs.map((term) => ({ term: sign + term, prefix: false }));
  });
}

/** Whether terms alone do not tell: the order of words, and of more than two glued characters. */
export function needsReading({ wording: { words } }: WordsCondition): boolean {
  return words.length > 1 || words.some((word) => isGlued(word) && [...word].length > 2);
}
