import { describe, expect, test } from 'vitest';
import { type FieldName, PostingFields } from '../../../src/posting/posting';
import { editableFields, type Typed, typedField, typedValue } from '../../../src/ui/editing/field-input';
import { postingOf } from '../postings';

const words = { locale: 'en', education: (level: string) => `at least ${level}`, years: (years: number) => `${years} years` };

describe('what is typed', () => {
  test.each<[FieldName, Typed, unknown]>([
    ['title', { value: ' Keeper ' }, 'Keeper'],
    ['hiringOrganization', { value: 'Acme' }, { name: 'Acme' }],
    ['jobLocations', { value: 'Lisbon\n\n Porto ' }, [{ text: 'Lisbon' }, { text: 'Porto' }]],
    ['skills', { value: 'Go, , SQL' }, ['Go', 'SQL']],
    ['employmentTypes', { value: 'FULL_TIME, INTERN' }, ['FULL_TIME', 'INTERN']],
    ['experienceRequirements', { value: '3' }, { years: 3, text: '3 years' }],
    ['educationRequirements', { value: 'master' }, { level: 'master', text: 'at least master' }],
    ['datePosted', { value: '2026-11-28' }, '2026-11-28'],
    [
      'baseSalary',
      { min: '90000', max: '120000', currency: 'usd', period: 'YEAR' },
      { min: 90_000, max: 120_000, currency: 'USD', period: 'YEAR', text: '$90,000 – $120,000 a year' },
    ],
    ['baseSalary', { min: '', max: '', currency: '', period: '' }, null],
    ['seniority', { value: '  ' }, null],
  ])('in %s: %j is %j', (field, typed, value) => {
    expect(typedValue(field, typed, words)).toEqual(value);
  });

  test.each<[FieldName, Typed]>([
    ['datePosted', { value: 'tomorrow' }],
    ['experienceRequirements', { value: 'many' }],
    ['workplaceType', { value: 'moon' }],
    ['baseSalary', { min: '9', max: '5', currency: '', period: '' }],
    ['baseSalary', { min: '', max: '', currency: 'USD', period: '' }],
    ['baseSalary', { min: '5', max: '', currency: 'DOLLARS', period: '' }],
  ])('in %s: %j is no value', (field, typed) => {
    expect(typedValue(field, typed, words)).toBeUndefined();
  });
});

test('what stands in a form reads back as the same value', () => {
  const posting = postingOf({
    jobLocations: [{ text: 'Lisbon' }, { text: 'Porto' }],
    skills: ['Go', 'SQL'],
    workplaceType: 'hybrid',
    employmentTypes: ['PART_TIME', 'INTERN'],
    validThrough: '2026-12-01',
    visaSponsorship: 'offered',
  });
  for (const field of ['title', 'jobLocations', 'skills', 'workplaceType', 'employmentTypes', 'validThrough', 'visaSponsorship'] as const) {
    expect(typedValue(field, typedField(field, posting), words), field).toEqual(posting[field]);
  }
});

test('every field that can be typed is a field of a posting', () => {
  expect(editableFields.filter((field) => !(field in PostingFields.shape))).toEqual([]);
  expect(editableFields).toContain('baseSalary');
});
