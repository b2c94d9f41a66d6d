import * as z from '../posting/zod';
import { readBaseSalary } from './base-salary';
import { findDatePosted, readDatePosted } from './date-posted';
import { findEducationRequirements } from './education-requirements';
import { findEmploymentTypes, readEmploymentTypes } from './employment-types';
import { readExactDate } from './exact-date';
import { findExperienceRequirements } from './experience-requirements';
import type { FieldReading, TextContext } from './field-reading';
import { readJobLocations } from './job-locations';
import { findSkills } from './skills';
import { findValidThrough } from './valid-through';
import { findVisaSponsorship } from './visa-sponsorship';
import { findWorkplaceType, readRemotePolicy, readWorkplaceLabel } from './workplace-type';

type Reader = (text: string, context: TextContext) => FieldReading<unknown> | undefined;

/** How each field is read from a text that is known to be about it: a bare label where there are labels, else a phrase. */
const readers = {
  baseSalary: (text, context) => readBaseSalary(text, context),
  workplaceType: (text, context) => readRemotePolicy(text) ?? readWorkplaceLabel(text) ?? findWorkplaceType(text, context),
  employmentTypes: (text) => readEmploymentTypes(text) ?? findEmploymentTypes(text),
  datePosted: (text, context) => readDatePosted(text, context) ?? findDatePosted(text, context),
  validThrough: (text, context) => findValidThrough(text, context) ?? readExactDate(text, context),
  experienceRequirements: (text) => findExperienceRequirements(text),
  educationRequirements: (text) => findEducationRequirements(text),
  jobLocations: (text) => readJobLocations(text),
  skills: (text) => findSkills(text),
  visaSponsorship: (text) => findVisaSponsorship(text),
} satisfies Record<string, Reader>;

/** The fields that a text alone can give. */
export const TextField = z.enum([
  'baseSalary',
  'workplaceType',
  'employmentTypes',
  'datePosted',
  'validThrough',
  'experienceRequirements',
  'educationRequirements',
  'jobLocations',
  'skills',
  'visaSponsorship',
]);
export type TextField = z.infer<typeof TextField>;
export const textFields: readonly TextField[] = TextField.options;

/**
 * Reads one field from a text that is about it.
 * @param field which field; see {@link textFields}.
 * @param text a label, a phrase or a whole description, plain.
 * @param context `capturedAt` is needed for relative dates.
 * @returns the value as the record holds it, or nothing.
 */
export function readFieldFromText(field: TextField, text: string, context: TextContext): unknown {
  return readers[field](text, context)?.value;
}
