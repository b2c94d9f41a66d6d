/** Words, addresses and times that have to do with postings or with harm; and values of any schema, made of them. */
import fc from 'fast-check';
import { xssVectors } from '../../scripts/attack/xss-vectors';
import type * as z from '../../src/posting/zod';

const words = [
  '',
  ' ',
  'a',
  'Harbour Pilot',
  'Remote',
  'Full-time',
  'Berlin, Germany',
  '東京都',
  '$120,000 - $150,000 per year',
  '€60k',
  '5+ years of experience',
  'Bachelor’s degree',
  'We do not sponsor visas',
  'Responsibilities',
  'Qualifications',
  '3 weeks ago',
  'No longer accepting applications',
  'C++, C#, .NET',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e',
  '<b>x</b>',
  '&lt;script&gt;',
  '=1+1',
  '"',
  "'",
  ',',
  ';',
  '\n',
  '\t',
  '{',
  '[',
  ']]>',
  '<!--',
  '</script>',
  'company:',
  'pay:>150k',
  '-remote',
  '"quoted words"',
  'saved:<7d',
  'status:applied',
  '*',
  '(',
  '\\',
] as const;
const times = [
  '2026-11-01',
  '2026-11-01T10:00:00.000Z',
  '2026-02-30',
  '1970-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-11-01T10:00',
  '0000-00-00',
] as const;
export const addresses = [
  'https://lifeattiktok.com/search/7550000000000000001',
  'https://www.linkedin.com/jobs/view/7700000021/',
  'https://boards.greenhouse.io/acme/jobs/4012345',
  'https://acme.wd3.myworkdayjobs.com/en-US/careers/job/x/y_R-1',
  'https://jobs.example/1?id=2#/jobs/3',
  'http://jobs.example/',
  'https://user:secret@jobs.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'about:blank',
  '',
] as const;
const keys = ['web:a', 'web:b', 'tiktok:7550000000000000001', 'linkedin:7700000021', 'c1', 'c2'] as const;

export const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...xssVectors) },
  { weight: 2, arbitrary: fc.constantFrom(...times, ...addresses, ...keys) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...words), fc.integer({ min: 100, max: 5_000 })).map(([word, times]) => word.repeat(times)),
  },
);

const figures = fc.oneof(fc.integer({ min: -1, max: 600 }), fc.constantFrom(0, 1, 1e308, Number.MAX_SAFE_INTEGER, 0.5, -0), fc.double());

/** Values that may or may not fit a schema: of its form, with leaves from the words above. */
export function arbitraryOf(schema: z.core.$ZodType, depth = 0): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return hostileText;
    case 'number':
      return figures;
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'optional':
      return fc.oneof(fc.constant(undefined), arbitraryOf(def.innerType, depth));
    case 'nullable':
      return fc.oneof(fc.constant(null), arbitraryOf(def.innerType, depth));
    case 'catch':
    case 'default':
    case 'readonly':
      return arbitraryOf(def.innerType, depth);
    case 'array':
      return depth > 6 ? fc.constant([]) : fc.array(arbitraryOf(def.element, depth + 1), { maxLength: 4 });
    case 'union':
      return fc.oneof(...def.options.map((option) => arbitraryOf(option, depth)));
    case 'record':
      return fc.dictionary(hostileText, arbitraryOf(def.valueType, depth + 1), { maxKeys: 3 });
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, arbitraryOf(inner, depth + 1)])));
    case 'lazy':
      return depth > 6 ? fc.constant(undefined) : arbitraryOf(def.getter(), depth + 1);
    case 'pipe':
      return arbitraryOf(def.in, depth);
    default:
      return fc.jsonValue({ maxDepth: 3 });
  }
}

/** JSON as schema.org's, its members by the names that readers ask for. */
export const schemaJson = fc.letrec<{ value: unknown; node: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    hostileText,
    figures,
    fc.constant(null),
    tie('node'),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
  node: fc.dictionary(
    fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      '@value',
      'title',
      'name',
      'description',
      'hiringOrganization',
      'jobLocation',
      'address',
      'addressLocality',
      'addressCountry',
      'baseSalary',
      'value',
      'minValue',
      'maxValue',
      'currency',
      'unitText',
      'employmentType',
      'datePosted',
      'validThrough',
      'identifier',
      'url',
      'sameAs',
      'logo',
      'skills',
      'qualifications',
      'educationRequirements',
      'experienceRequirements',
      'monthsOfExperience',
      'jobLocationType',
      'applicantLocationRequirements',
      '__proto__',
    ),
    tie('value'),
    { maxKeys: 8 },
  ),
})).node;

export const jobPostingJson = fc
  .tuple(schemaJson, hostileText)
  .map(([node, title]) => JSON.stringify({ title, ...Object(node), '@type': 'JobPosting' }));
