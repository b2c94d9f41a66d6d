import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readItemProperties } from '../../src/readers/item-properties';
import type { MarkupReading } from '../../src/readers/json-ld';
import { readRdfa } from '../../src/readers/rdfa';

const doms: readonly (readonly [string, (markup: string) => Document])[] = [
  ['jsdom', (markup) => new JSDOM(markup).window.document],
  ['linkedom', (markup) => parseHTML(markup).document],
];

describe.each(doms)('under %s', (_, parse) => {
  const page = (body: string) => ({
    url: new URL('https://apiary.example/jobs/3'),
    document: parse(`<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`),
    title: 'x',
    lang: 'en',
    capturedAt: '2026-11-20T12:00:00Z',
  });
  const fieldsOf = (reading: MarkupReading): Record<string, unknown> =>
    reading.kind === 'posting'
      ? Object.fromEntries(reading.posting.claims.map(({ field, value }) => [field, value]))
      : { kind: reading.kind };
  const textOf = (reading: MarkupReading): string[] =>
    reading.kind === 'posting' ? (reading.posting.body?.lines.map(({ text }) => text) ?? []) : [];
  const item = (inner: string) => `<div itemscope itemtype="https://schema.org/JobPosting">${inner}</div>`;

  it.each<[string, string, Record<string, unknown>]>([
    ['words', '<h1 itemprop="title">Beekeeper</h1>', { title: 'Beekeeper' }],
    [
      'content before words',
      '<h1 itemprop="title">Beekeeper</h1><time itemprop="datePosted" content="2026-11-01">yesterday</time>',
      { datePosted: '2026-11-01' },
    ],
    [
      'datetime before words',
      '<b itemprop="title">Beekeeper</b><time itemprop="datePosted" datetime="2026-11-01">yesterday</time>',
      { datePosted: '2026-11-01' },
    ],
    [
      'nested items',
      '<b itemprop="title">Beekeeper</b><p itemprop="hiringOrganization" itemscope><i itemprop="name">Apiary</i> hires</p>',
      { hiringOrganization: { name: 'Apiary' } },
    ],
    [
      'structure without scope',
      '<b itemprop="title">Beekeeper</b><p itemprop="jobLocation"><i itemprop="address"><i itemprop="addressLocality">Brno</i></i></p>',
      { jobLocations: [{ text: 'Brno', locality: 'Brno' }] },
    ],
    ['a link’s words as title', '<a itemprop="title" href="/3">Beekeeper</a>', { title: 'Beekeeper' }],
    [
      'a name of another item left alone',
      '<b itemprop="title">Beekeeper</b><ul itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="name">Jobs</li></ul>',
      { title: 'Beekeeper' },
    ],
  ])('microdata: %s', (_, inner, fields) => {
    expect(fieldsOf(readItemProperties(page(item(inner))))).toMatchObject(fields);
  });

  it('microdata: reads an item without itemscope, and parts that stand elsewhere', () => {
    const markup =
      '<div itemtype="http://schema.org/JobPosting" itemref="pay"><b itemprop="title">Beekeeper</b></div><p id="pay"><i itemprop="employmentType">Full-time</i></p>';
    expect(fieldsOf(readItemProperties(page(markup)))).toMatchObject({ title: 'Beekeeper', employmentTypes: ['FULL_TIME'] });
  });

  it('microdata: takes the whole text where it is spread over elements, with the headings between', () => {
    const spread =
      '<b itemprop="title">Beekeeper</b><h2>The work</h2><p itemprop="description">Keep bees.</p><h2>You</h2><ul itemprop="qualifications"><li>No fear</li></ul><p>Posted today</p>';
    expect(textOf(readItemProperties(page(item(spread))))).toEqual(['The work', 'Keep bees.', 'You', 'No fear']);
  });

  it('microdata: several items are a list, unless the heading names one', () => {
    const two = item('<b itemprop="title">Beekeeper</b>') + item('<b itemprop="title">Candle maker</b>');
    expect(readItemProperties(page(two)).kind).toBe('list');
    expect(fieldsOf(readItemProperties(page(`<h1>Candle maker</h1>${two}`)))).toMatchObject({ title: 'Candle maker' });
    expect(readItemProperties(page('<p>No markup</p>')).kind).toBe('none');
  });

  it('RDFa: reads prefixes and flat properties, and no other vocabulary', () => {
    const markup =
      '<div vocab="https://schema.org/" typeof="JobPosting"><meta property="og:title" content="Jobs"><b property="title">Beekeeper</b><i property="addressLocality">Brno</i><p property="baseSalary">€<i property="value">19.50</i> <i property="unitText">per hour</i></p></div>';
    expect(fieldsOf(readRdfa(page(markup)))).toMatchObject({
      title: 'Beekeeper',
      jobLocations: [{ locality: 'Brno' }],
      baseSalary: { min: 19.5, max: 19.5, period: 'HOUR' },
    });
    expect(fieldsOf(readRdfa(page(markup.replaceAll('property="', 'property="schema:').replace('schema:og:', 'og:'))))).toMatchObject({
      title: 'Beekeeper',
    });
  });

  it('RDFa: articles without a property are a list', () => {
    expect(readRdfa(page('<p typeof="JobPosting">a</p><p typeof="JobPosting">b</p>')).kind).toBe('list');
  });
});
