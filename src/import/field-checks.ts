/** What each field of a record makes of a value from a table. */
import { type FieldName, PostingFields } from '../posting/posting';

type Checked<Value> = { readonly success: true; readonly data: Value } | { readonly success: false };
type Checks = { readonly [Name in FieldName]: { safeParse(value: unknown): Checked<PostingFields[Name]> } };

const misfit = { success: false } as const;

/** A text that is not empty. */
const text = {
  safeParse: (value: unknown): Checked<string> => (typeof value === 'string' && value !== '' ? { success: true, data: value } : misfit),
};

/** One or more such texts. */
const texts = {
  safeParse: (value: unknown): Checked<string[]> =>
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && one !== '')
      ? { success: true, data: value }
      : misfit,
};

/**
 * The fields whose schemas ask for no more than that, asked many times as quickly: a table has thousands of them. tests/import/field-checks.test.ts holds
 * them to the schemas.
 */
export const quickChecks = {
  title: text,
  seniority: text,
  jobFunctions: texts,
  industries: texts,
  jobCode: text,
  datePostedText: text,
  applicants: text,
  skills: texts,
  description: text,
};

export const fieldChecks: Checks = { ...PostingFields.shape, ...quickChecks };
