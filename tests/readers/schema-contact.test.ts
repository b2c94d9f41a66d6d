import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readSchemaContact } from '../../src/readers/schema-contact';

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Bell Tuner',
  description: 'You tune forty bells a year.',
};
const employer = { '@type': 'Organization', name: 'Tern & Tide' };

function contactIn(body: string) {
  const { document } = new JSDOM(`<html><head><title>Bell Tuner</title></head><body><h1>Bell Tuner</h1>${body}</body></html>`).window;
  const url = new URL('https://terntide.example/jobs/1');
  return readSchemaContact({ url, document, title: 'Bell Tuner', lang: 'en', capturedAt: '2026-11-21T09:00:00.000Z' });
}
const inJsonLd = (members: object) =>
  contactIn(`<script type="application/ld+json">${JSON.stringify({ ...posting, ...members })}</script>`);

describe('the contact in a posting’s markup', () => {
  it.each([
    [
      'a person for applications',
      { applicationContact: { '@type': 'Person', name: 'Wren Example', jobTitle: 'Recruiter', email: 'mailto:wren@terntide.example' } },
      { name: 'Wren Example', jobTitle: 'Recruiter', email: 'wren@terntide.example' },
    ],
    ['a name alone', { applicationContact: { '@type': 'ContactPoint', name: 'Wren Example' } }, { name: 'Wren Example' }],
    [
      'what is no address is left out',
      { applicationContact: { '@type': 'ContactPoint', name: 'Wren Example', email: 'by post' } },
      { name: 'Wren Example' },
    ],
    [
      'a contact point of the employer with name and address',
      {
        hiringOrganization: {
          ...employer,
          contactPoint: { '@type': 'ContactPoint', name: 'Wren Example', email: 'wren@terntide.example' },
        },
      },
      { name: 'Wren Example', email: 'wren@terntide.example' },
    ],
  ])('%s', (_, members, contact) => {
    expect(inJsonLd(members)).toEqual(contact);
  });

  it.each([
    ['there is none', {}],
    ['a word', { applicationContact: 'Wren Example' }],
    ['of no type', { applicationContact: { name: 'Wren Example' } }],
    ['an organisation', { applicationContact: { '@type': 'Organization', name: 'Tern & Tide' } }],
    ['the employer itself', { hiringOrganization: employer, applicationContact: { '@type': 'ContactPoint', name: 'Tern & Tide' } }],
    ['an address in place of a name', { applicationContact: { '@type': 'ContactPoint', name: 'jobs@terntide.example' } }],
    ['without a name', { applicationContact: { '@type': 'ContactPoint', email: 'jobs@terntide.example' } }],
    ['a name for all customers', { hiringOrganization: { ...employer, contactPoint: { '@type': 'ContactPoint', name: 'Wren Example' } } }],
    ['the founder', { hiringOrganization: { ...employer, founder: { '@type': 'Person', name: 'Wren Example', email: 'w@t.example' } } }],
    ['a text that is no name', { applicationContact: { '@type': 'Person', name: 'Wren Example '.repeat(20) } }],
  ])('is nobody: %s', (_, members) => {
    expect(inJsonLd(members)).toBeUndefined();
  });

  it('is not the one of another posting on the page', () => {
    const blocks = [
      { ...posting, url: 'https://terntide.example/jobs/1' },
      {
        ...posting,
        title: 'Net Mender',
        url: 'https://terntide.example/jobs/2',
        applicationContact: { '@type': 'Person', name: 'Wren Example' },
      },
    ];
    expect(contactIn(`<script type="application/ld+json">${JSON.stringify(blocks)}</script>`)).toBeUndefined();
  });

  it('in microdata', () => {
    expect(
      contactIn(
        '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Bell Tuner</h2><p itemprop="description">You tune bells.</p><div itemprop="applicationContact" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Wren Example</span><span itemprop="email">wren@terntide.example</span></div></div>',
      ),
    ).toEqual({ name: 'Wren Example', email: 'wren@terntide.example' });
  });
});
