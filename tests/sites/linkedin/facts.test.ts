import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { metaClaims, payClaims, pillClaims, placeClaims, readMetaLine } from '../../../src/sites/linkedin/facts';
import { segmentsOf, textRuns } from '../../../src/sites/linkedin/text-runs';

const { document } = new JSDOM('<body></body>').window;
const page = { url: new URL('https://www.linkedin.com/jobs/view/1/'), document, title: '', lang: 'en', capturedAt: '2026-07-06T12:00:00Z' };

function meta(facts: readonly string[]) {
  const line = document.createElement('p');
  facts.forEach((fact, index) => {
    if (index > 0) line.append(' · ');
    const span = document.createElement('span');
    span.textContent = fact;
    line.append(span);
  });
  return readMetaLine(segmentsOf(textRuns(line)), page);
}

describe('readMetaLine', () => {
  it.each([
    [['Ghent, Belgium', '9 hours ago', '98 applicants'], { place: 'Ghent, Belgium', posted: '9 hours ago', applicants: '98 applicants' }],
    [
      ['Ulm, Deutschland', 'Vor 2 Wochen', 'Über 200 Bewerber:innen'],
      { place: 'Ulm, Deutschland', posted: 'Vor 2 Wochen', applicants: 'Über 200 Bewerber:innen' },
    ],
    [['Oslo', 'Reposted 3 days ago'], { place: 'Oslo', posted: 'Reposted 3 days ago' }],
    // A language that no reader knows: the order is the same in all.
    [
      ['Nuuk', 'ullut 3 matuma siorna', 'qinnuteqartut 12'],
      { place: 'Nuuk', posted: 'ullut 3 matuma siorna', applicants: 'qinnuteqartut 12' },
    ],
    [['', '9 hours ago', '98 applicants'], { posted: '9 hours ago', applicants: '98 applicants' }],
    [['9 hours ago', '98 applicants'], { posted: '9 hours ago', applicants: '98 applicants' }],
    [['Ghent, Belgium', '9 hours ago', 'Be an early applicant'], { place: 'Ghent, Belgium', posted: '9 hours ago' }],
    [['Promoted by hirer', 'Company review time is typically 1 week'], {}],
    [['Promoted by hirer', 'No response insights available yet'], {}],
    [['Ghent, Belgium'], {}],
  ])('%j', (facts, expected) => {
    expect(meta(facts)).toEqual(expected);
  });
});

const values = (claims: readonly { field: string; value: unknown }[]): Record<string, unknown> =>
  Object.fromEntries(claims.map(({ field, value }) => [field, value]));

describe('placeClaims', () => {
  it.each<[string, Record<string, unknown>]>([
    ['Boston, MA (Remote)', { jobLocations: [{ text: 'Boston, MA' }], workplaceType: 'remote' }],
    ['Lyon, France (Hybride)', { jobLocations: [{ text: 'Lyon, France' }], workplaceType: 'hybrid' }],
    ['Springfield (Greene County)', { jobLocations: [{ text: 'Springfield (Greene County)' }] }],
    ['Remote', { workplaceType: 'remote' }],
  ])('%s', (text, expected) => {
    const got = values(placeClaims(text));
    expect(got).toMatchObject(expected);
    expect(Object.keys(got).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('pillClaims', () => {
  it.each<[string, Record<string, unknown>]>([
    ['Hybrid', { workplaceType: 'hybrid' }],
    ['Vollzeit', { employmentTypes: ['FULL_TIME'] }],
    ['Contract', { employmentTypes: ['CONTRACTOR'] }],
    ['£31.5K/yr - £36K/yr', { baseSalary: { min: 31500, max: 36000, currency: 'GBP', period: 'YEAR' } }],
    ['48K EUR/yr - 55K EUR/yr', { baseSalary: { min: 48000, max: 55000, currency: 'EUR', period: 'YEAR' } }],
    ['$95/hr - $135/hr', { baseSalary: { min: 95, max: 135, currency: 'USD', period: 'HOUR' } }],
    ['Skills: Java, SQL, +8 more', {}],
    ['3 of 10 skills match', {}],
    ['4 benefits', {}],
  ])('%s', (pill, expected) => {
    const got = values(pillClaims([pill], page));
    expect(got).toMatchObject(expected);
    expect(Object.keys(got)).toEqual(Object.keys(expected));
  });
});

it('an estimate is marked as LinkedIn’s own', () => {
  expect(payClaims('$90K/yr - $110K/yr', 'Estimated pay $90K/yr - $110K/yr', page)).toMatchObject([
    { field: 'baseSalary', value: { estimated: true } },
  ]);
  expect(payClaims('$90K/yr - $110K/yr', 'Base pay range, provided by Hemp Works', page)[0]?.value).not.toHaveProperty('estimated');
});

it('every claim quotes what it was read from', () => {
  const claims = [
    ...metaClaims({ place: 'Ghent', posted: 'Reposted 2 days ago', applicants: '9 applicants' }, page),
    ...pillClaims(['Hybrid', 'Full-time'], page),
  ];
  expect(claims.map(({ field, evidence }) => [field, evidence.source, evidence.quote])).toEqual([
    ['jobLocations', 'dom', 'Ghent'],
    ['datePostedText', 'dom', 'Reposted 2 days ago'],
    ['datePosted', 'dom', 'Reposted 2 days ago'],
    ['reposted', 'dom', 'Reposted 2 days ago'],
    ['applicants', 'dom', '9 applicants'],
    ['workplaceType', 'dom', 'Hybrid'],
    ['employmentTypes', 'dom', 'Full-time'],
  ]);
});
