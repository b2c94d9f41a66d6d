import type { ReadResult } from '../../src/read';
import { type ExpectedRecord, missesOf } from '../../tests/sites/expected-record';

/** One thing that a label says of a page, and whether the reading has it right. */
export interface Check {
  readonly column: string;
  readonly right: boolean;
}

/** The columns of the table, and the record's fields in each. What a label says of any other field counts among `other`. */
const fieldColumns: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  company: ['hiringOrganization'],
  place: ['jobLocations'],
  workplace: ['workplaceType'],
  type: ['employmentTypes'],
  pay: ['baseSalary'],
  dates: ['datePosted', 'datePostedText', 'validThrough', 'reposted'],
  requirements: ['educationRequirements', 'experienceRequirements', 'visaSponsorship'],
};

/** Every column, in order. `kept out` is what a careful reader would not take: fields that are not there, words of the page around, false skills. */
export const columns = [...Object.keys(fieldColumns), 'other', 'description', 'sections', 'skills', 'kept out', 'refused'] as const;

function columnOf(field: string): string {
  return Object.entries(fieldColumns).find(([, fields]) => fields.includes(field))?.[0] ?? 'other';
}

/** Takes a label apart, and checks each of its statements by itself. */
export function checksOf(label: ExpectedRecord, result: ReadResult): Check[] {
  const { url, capturedAt, layout, posting, oneOf, absent, description, skills, sections, ...refusal } = label;
  const isRight = (part: Partial<ExpectedRecord>): boolean => missesOf({ url, capturedAt, layout, ...part }, result).length === 0;
  const check = (column: string, part: Partial<ExpectedRecord>): Check => ({ column, right: isRight(part) });
  if (posting === undefined) return [{ column: 'refused', right: isRefused(label, result) || isRight(refusal) }];
  return [
    ...Object.entries(posting).map(([field, value]) =>
      field === 'jobLocations'
        ? { column: columnOf(field), right: hasPlaces(value, result) }
        : check(columnOf(field), { posting: { [field]: stated(field, value) } }),
    ),
    ...Object.entries(oneOf ?? {}).map(([path, values]) => check(columnOf(path.split('.')[0] ?? ''), { oneOf: { [path]: values } })),
    ...(description?.startsWith === undefined ? [] : [check('description', { description: { startsWith: description.startsWith } })]),
    ...(description?.endsWith === undefined ? [] : [check('description', { description: { endsWith: description.endsWith } })]),
    ...(description?.contains ?? []).map((phrase) => check('description', { description: { contains: [phrase] } })),
    ...(sections ?? []).map((section) => check('sections', { sections: [section] })),
    ...(skills?.includes ?? []).map((skill) => check('skills', { skills: { includes: [skill] } })),
    ...(absent ?? []).map((path) => check('kept out', { absent: [path] })),
    ...(description?.lacks ?? []).map((phrase) => check('kept out', { description: { lacks: [phrase] } })),
    ...(skills?.excludes ?? []).map((skill) => check('kept out', { skills: { excludes: [skill] } })),
  ];
}

/** A place is right where its parts are, and the words that the label has for it are among those that the page shows. */
function hasPlaces(wanted: unknown, result: ReadResult): boolean {
  const places = result.ok ? (result.posting.jobLocations ?? []) : [];
  return (
    Array.isArray(wanted) &&
    wanted.every((place: Readonly<Record<string, unknown>>) =>
      places.some((read) =>
        Object.entries(place).every(([part, value]) =>
          part === 'text' ? `${read.text} (${read.locality})`.includes(String(value)) : Reflect.get(read, part) === value,
        ),
      ),
    )
  );
}

/** Some labels leave it open whether there is no posting, or none yet. */
function isRefused(label: ExpectedRecord, result: ReadResult): boolean {
  return Reflect.get(label, 'orNotReady') === true && !result.ok && ['not-a-posting', 'not-ready'].includes(result.refusal.code);
}

/** How much of a sentence is quoted is left open. */
function stated(field: string, value: unknown): unknown {
  if (!field.endsWith('Requirements') || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([part]) => part !== 'text'));
}
