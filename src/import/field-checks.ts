/** What each field of a record makes of a value from a table. */
import { dayPattern } from '../posting/instant';
import {
  type BaseSalary,
  currencyPattern,
  EmploymentType,
  type FieldName,
  type HiringOrganization,
  type JobLocation,
  PayPeriod,
  PostingFields,
  WorkplaceType,
} from '../posting/posting';

type Checked<Value> = { readonly success: true; readonly data: Value } | { readonly success: false };
type Check<Value> = { safeParse(value: unknown): Checked<Value> };
type Checks = { readonly [Name in FieldName]: Check<PostingFields[Name]> };

const misfit = { success: false } as const;

/** Whether something is a text, and no empty one. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function fitting<Value>(data: Value | undefined): Checked<Value> {
  return data === undefined ? misfit : { success: true, data };
}

const text: Check<string> = { safeParse: (value) => fitting(isText(value) ? value : undefined) };

/** One or more, each of which fits. */
function listOf<Item>(itemOf: (value: unknown) => Item | undefined): (value: unknown) => Item[] | undefined {
  return (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const items: Item[] = [];
    for (const one of value) {
      const item = itemOf(one);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };
}

const textsIn = listOf((value) => (isText(value) ? value : undefined));
const texts: Check<string[]> = { safeParse: (value) => fitting(textsIn(value)) };

/** Most rows have a company's name and no more. */
const organization: Check<HiringOrganization | undefined> = {
  safeParse: (value) =>
    hasOneMember(value) && 'name' in value && isText(value.name)
      ? fitting({ name: value.name })
      : PostingFields.shape.hiringOrganization.safeParse(value),
};

function hasOneMember(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 1;
}

const namedPlacesIn = listOf((value): JobLocation | undefined =>
  hasOneMember(value) && 'text' in value && isText(value.text) ? { text: value.text } : undefined,
);

/** Most rows have the places' names and no more. */
const locations: Check<JobLocation[] | undefined> = {
  safeParse(value) {
    const named = namedPlacesIn(value);
    return named === undefined ? PostingFields.shape.jobLocations.safeParse(value) : fitting(named);
  },
};

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

/** Pay in words, and in figures as far as they are told; nothing where a member does not fit, or is none of these. */
function plainSalaryIn(value: unknown): BaseSalary | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value) || !isText(value.text)) return undefined;
  const salary: BaseSalary = { text: value.text };
  if ('min' in value && isAmount(value.min)) salary.min = value.min;
  if ('max' in value && isAmount(value.max)) salary.max = value.max;
  if ('currency' in value && typeof value.currency === 'string' && currencyPattern.test(value.currency)) salary.currency = value.currency;
  const period = 'period' in value ? PayPeriod.options.find((one) => one === value.period) : undefined;
  if (period !== undefined) salary.period = period;
  return Object.keys(value).length === Object.keys(salary).length ? salary : undefined;
}

const baseSalary: Check<BaseSalary | undefined> = {
  safeParse(value) {
    const plain = plainSalaryIn(value);
    return plain === undefined ? PostingFields.shape.baseSalary.safeParse(value) : fitting(plain);
  },
};

const day: Check<string> = { safeParse: (value) => fitting(typeof value === 'string' && dayPattern.test(value) ? value : undefined) };

const workplaceTypeOf = (value: unknown) => WorkplaceType.options.find((one) => one === value);
const employmentTypesIn = listOf((value) => EmploymentType.options.find((one) => one === value));

/**
 * The fields whose values are mostly so plain that they are told many times as quickly than by their schemas: a table has thousands of them.
 * tests/import/field-checks.test.ts holds them to the schemas.
 */
export const quickChecks = {
  title: text,
  hiringOrganization: organization,
  jobLocations: locations,
  workplaceType: { safeParse: (value: unknown) => fitting(workplaceTypeOf(value)) },
  employmentTypes: { safeParse: (value: unknown) => fitting(employmentTypesIn(value)) },
  baseSalary,
  seniority: text,
  jobFunctions: texts,
  industries: texts,
  jobCode: text,
  datePosted: day,
  datePostedText: text,
  validThrough: day,
  applicants: text,
  skills: texts,
  description: text,
};

export const fieldChecks: Checks = { ...PostingFields.shape, ...quickChecks };
