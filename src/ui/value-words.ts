/** A value of any field in the user's language. */
import { Apply, EducationLevel, EmploymentType, VisaSponsorship, WorkplaceType } from '../posting/posting';
import { ApplicationStatus } from '../posting/user-data';
import type * as z from '../posting/zod';
import { statusWord } from './controls/StatusWord';
import { formatDay, formatMoment, wallTime } from './dates';
import { t } from './message';
import { applyWord, educationWord, employmentWord, workplaceWord } from './postings/field-words';

/** The words of what `known` takes; anything else stands for itself. */
const wordsFor =
  <Value>(known: z.ZodMiniType<Value>, word: (value: Value) => string) =>
  (text: string): string => {
    const parsed = known.safeParse(text);
    return parsed.success ? word(parsed.data) : text;
  };

/** How a text is said that stands in a field, or in a member of an object, of this name. */
const words: ReadonlyMap<string, (text: string) => string> = new Map([
  ['workplaceType', wordsFor(WorkplaceType, workplaceWord)],
  ['employmentTypes', wordsFor(EmploymentType, employmentWord)],
  ['visaSponsorship', wordsFor(VisaSponsorship, (visa) => t(visa === 'offered' ? 'visaOffered' : 'visaNotOffered'))],
  ['level', wordsFor(EducationLevel, educationWord)],
  ['preferred', wordsFor(EducationLevel, educationWord)],
  ['kind', wordsFor(Apply.shape.kind, applyWord)],
  ['status', wordsFor(ApplicationStatus, statusWord)],
  ['datePosted', formatDay],
  ['validThrough', formatDay],
  ['date', formatDay],
  ['at', formatMoment],
  ['startDate', wallTime],
]);

/**
 * A value in plain words, whatever its form: its texts, one after the other.
 * @param name The field: of a posting (`datePosted`), or of what the user says (`status/17`, `edit/datePosted`).
 */
export function valueWords(name: string, value: unknown): string {
  const [kind = '', id = ''] = name.split('/');
  return wordsOf(kind === 'edit' ? id : kind, value);
}

function wordsOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return t('noValue');
  if (value === true) return t('yes');
  if (Array.isArray(value)) return value.map((one) => wordsOf(name, one)).join(', ');
  if (typeof value === 'object') {
    // The words as the page has them say all that the parts beside them do.
    if ('text' in value && typeof value.text === 'string') return value.text;
    return Object.entries(value)
      .map(([member, one]) => wordsOf(member, one))
      .join(' · ');
  }
  const text = String(value);
  return words.get(name)?.(text) ?? text;
}
