/** A field's value as it is typed, and back: one form for each kind of field. Pure. */
import { formatPayInFull } from '../../posting/pay';
import {
  type BaseSalary,
  EducationLevel,
  EmploymentType,
  type FieldName,
  fieldNames,
  PayPeriod,
  PostingFields,
  VisaSponsorship,
  WorkplaceType,
} from '../../posting/posting';
import type { SavedPosting } from '../../protocol/shelf';

type Posting = SavedPosting['posting'];

/** How a field is typed. */
export type InputKind =
  | { readonly kind: 'text' | 'lines' | 'words' | 'date' | 'number' | 'pay' }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly string[] };

const kinds: Partial<Record<FieldName, InputKind>> = {
  title: { kind: 'text' },
  hiringOrganization: { kind: 'text' },
  jobLocations: { kind: 'lines' },
  workplaceType: { kind: 'choice', options: WorkplaceType.options },
  employmentTypes: { kind: 'choices', options: EmploymentType.options },
  seniority: { kind: 'text' },
  jobFunctions: { kind: 'words' },
  industries: { kind: 'words' },
  jobCode: { kind: 'text' },
  baseSalary: { kind: 'pay' },
  datePosted: { kind: 'date' },
  validThrough: { kind: 'date' },
  educationRequirements: { kind: 'choice', options: EducationLevel.options },
  experienceRequirements: { kind: 'number' },
  visaSponsorship: { kind: 'choice', options: VisaSponsorship.options },
  skills: { kind: 'words' },
};

/** The fields that can be typed, in the order in which they are shown. */
export const editableFields: readonly FieldName[] = fieldNames.filter((field) => kinds[field] !== undefined);

export function inputKind(field: FieldName): InputKind | undefined {
  return kinds[field];
}

/** What stands in the form: one text a part. */
export type Typed = Readonly<Record<string, string>>;

/** A posting's field as its form shows it. */
export function typedField(field: FieldName, posting: Partial<Posting>): Typed {
  switch (field) {
    case 'hiringOrganization':
      return { value: posting.hiringOrganization?.name ?? '' };
    case 'jobLocations':
      return { value: (posting.jobLocations ?? []).map(({ text }) => text).join('\n') };
    case 'educationRequirements':
      return { value: posting.educationRequirements?.level ?? '' };
    case 'experienceRequirements':
      return { value: String(posting.experienceRequirements?.years ?? '') };
    case 'baseSalary': {
      const { min, max, currency = '', period = '' } = posting.baseSalary ?? {};
      return { min: String(min ?? ''), max: String(max ?? ''), currency, period };
    }
    case 'jobFunctions':
    case 'industries':
    case 'skills':
      return { value: (posting[field] ?? []).join(', ') };
    case 'employmentTypes':
      return { value: (posting.employmentTypes ?? []).join(', ') };
    case 'title':
    case 'seniority':
    case 'jobCode':
    case 'datePosted':
    case 'validThrough':
    case 'workplaceType':
    case 'visaSponsorship':
      return { value: posting[field] ?? '' };
    default:
      return { value: '' };
  }
}

/**
 * The value that was typed: null where the form is empty, which says that there is none; nothing where it is no value of this field.
 * `education` names a level in the user's language, `years` a number of years; `locale` is BCP 47.
 */
export function typedValue(
  field: FieldName,
  typed: Typed,
  words: { readonly locale: string; readonly education: (level: EducationLevel) => string; readonly years: (years: number) => string },
): unknown {
  if (Object.values(typed).every((text) => text.trim() === '')) return null;
  const parsed = PostingFields.shape[field].safeParse(rawOf(field, typed, words));
  return parsed.success ? parsed.data : undefined;
}

function rawOf(field: FieldName, typed: Typed, { locale, education, years }: Parameters<typeof typedValue>[2]): unknown {
  const text = (typed.value ?? '').trim();
  switch (field) {
    case 'hiringOrganization':
      return { name: text };
    case 'jobLocations':
      return parts(text, '\n').map((line) => ({ text: line }));
    case 'educationRequirements': {
      const level = EducationLevel.safeParse(text);
      return level.success ? { level: level.data, text: education(level.data) } : undefined;
    }
    case 'experienceRequirements':
      return { years: Number(text), text: years(Number(text)) };
    case 'baseSalary':
      return payOf(typed, locale);
    case 'jobFunctions':
    case 'industries':
    case 'skills':
    case 'employmentTypes':
      return parts(text, /[,，、]/);
    default:
      return text;
  }
}

/** What stands between separators; Chinese and Japanese keyboards have commas of their own. */
function parts(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function payOf({ min = '', max = '', currency = '', period = '' }: Typed, locale: string): BaseSalary | undefined {
  const amount = (text: string) => (text.trim() === '' ? undefined : Number(text));
  const [low, high] = [amount(min), amount(max)];
  if ((low === undefined && high === undefined) || (low !== undefined && high !== undefined && low > high)) return undefined;
  const code = currency.trim().toUpperCase();
  if (code !== '' && !/^[A-Z]{3}$/.test(code)) return undefined;
  const known = PayPeriod.safeParse(period);
  const salary = {
    ...(low !== undefined && { min: low }),
    ...(high !== undefined && { max: high }),
    ...(code !== '' && { currency: code }),
    ...(known.success && { period: known.data }),
  };
  return { ...salary, text: formatPayInFull({ ...salary, text: '' }, locale) };
}
