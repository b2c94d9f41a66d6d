import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { jobPostingNode, missingProperties } from '../../src/export/job-posting';
import { buildJsonLd } from '../../src/export/json-ld';
import { bare, full, textOf } from './sample';

/** schema.org's context as far as it matters here: every name is one of its vocabulary. */
const documentLoader = async () => ({
  documentUrl: 'https://schema.org/',
  document: { '@context': { '@vocab': 'http://schema.org/' } },
});

describe('a posting as schema.org’s JobPosting', () => {
  it('has what Google requires and what else the record knows', () => {
    expect(jobPostingNode({ ...full, workplaceType: 'remote' })).toEqual({
      '@type': 'JobPosting',
      '@id': 'https://www.linkedin.com/jobs/view/4012345678/',
      url: 'https://www.linkedin.com/jobs/view/4012345678/',
      title: 'Ferry "Captain", night',
      description: '<h3>Duties</h3>\n<ul>\n<li>Steer, gently.</li>\n</ul>\n<p>-Dock.</p>\n',
      datePosted: '2026-02-03',
      validThrough: '2026-04-01',
      hiringOrganization: { '@type': 'Organization', name: 'Blue Fjord Lines', sameAs: 'https://fjord.example/' },
      jobLocation: [
        {
          '@type': 'Place',
          name: 'Bergen, Norway',
          address: { '@type': 'PostalAddress', addressLocality: 'Bergen', addressCountry: 'NO' },
        },
        { '@type': 'Place', name: 'Stavanger, Norway', address: { '@type': 'PostalAddress', addressCountry: 'NO' } },
      ],
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [{ '@type': 'Country', name: 'NO' }],
      employmentType: ['FULL_TIME', 'TEMPORARY'],
      estimatedSalary: {
        '@type': 'MonetaryAmount',
        currency: 'NOK',
        value: { '@type': 'QuantitativeValue', minValue: 600000, maxValue: 700000, unitText: 'YEAR' },
      },
      identifier: { '@type': 'PropertyValue', name: 'Blue Fjord Lines', value: 'F-77' },
      educationRequirements: {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'bachelor degree',
        description: 'BSc in nautical science',
      },
      experienceRequirements: {
        '@type': 'OccupationalExperienceRequirements',
        monthsOfExperience: 36,
        description: '3+ years at the helm',
      },
      skills: ['ECDIS', 'C++'],
      industry: ['Shipping'],
      occupationalCategory: ['Transport', 'Safety'],
    });
    expect(missingProperties(full)).toEqual([]);
  });

  it('makes nothing up, and says what it lacks', () => {
    expect(jobPostingNode(bare)).toEqual({ '@type': 'JobPosting' });
    expect(missingProperties(bare)).toEqual(['title', 'description', 'datePosted', 'hiringOrganization', 'location']);
  });

  it.each([
    [{ text: 'Competitive, 30', min: 30, max: 30 }, undefined],
    [
      { text: '€30', min: 30, max: 30, currency: 'EUR', period: 'HOUR' as const },
      { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', value: 30, unitText: 'HOUR' } },
    ],
    [
      { text: 'up to €30', max: 30, currency: 'EUR' },
      { '@type': 'MonetaryAmount', currency: 'EUR', value: { '@type': 'QuantitativeValue', maxValue: 30 } },
    ],
  ])('pays %j as %j', (baseSalary, expected) => {
    expect(JSON.parse(JSON.stringify(jobPostingNode({ ...bare, baseSalary }))).baseSalary).toEqual(expected);
  });

  it('keeps a place that nothing takes apart as the words it is', () => {
    expect(jobPostingNode({ ...bare, jobLocations: [{ text: 'Remote' }] }).jobLocation).toEqual([
      { '@type': 'Place', name: 'Remote', address: 'Remote' },
    ]);
  });
});

describe('the JSON-LD file', () => {
  it('is a graph that a JSON-LD processor reads', async () => {
    const file: jsonld.JsonLdDocument = JSON.parse(await textOf(buildJsonLd([[full], [], [bare]])));
    const [first, second, ...rest] = await jsonld.expand(file, { documentLoader });
    expect(rest).toEqual([]);
    expect(first?.['@type']).toEqual(['http://schema.org/JobPosting']);
    expect(first?.['http://schema.org/title']).toEqual([{ '@value': 'Ferry "Captain", night' }]);
    expect(first?.['http://schema.org/estimatedSalary']).toMatchObject([
      {
        'http://schema.org/currency': [{ '@value': 'NOK' }],
        'http://schema.org/value': [{ 'http://schema.org/minValue': [{ '@value': 600000 }] }],
      },
    ]);
    expect(second).toEqual({ '@type': ['http://schema.org/JobPosting'] });
  });
});
