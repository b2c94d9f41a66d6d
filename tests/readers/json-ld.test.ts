import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/posting/page';
import { readJsonLd } from '../../src/readers/json-ld';
import { timed } from '../processor-time';

const CAPTURED_AT = '2026-11-20T12:00:00Z';

function pageWith(scripts: readonly string[], body = '', url = 'https://jobs.granary.example/openings/miller'): Page {
  const blocks = scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('\n');
  const { document } = new JSDOM(`<!doctype html><html lang="en"><head>${blocks}</head><body>${body}</body></html>`).window;
  return { url: new URL(url), document, title: document.title, lang: 'en', capturedAt: CAPTURED_AT };
}

/** The claims of a page with one JobPosting that has these properties. */
function fieldsOf(properties: object, body?: string): Record<string, unknown> {
  const reading = readJsonLd(pageWith([JSON.stringify({ '@type': 'JobPosting', title: 'Miller', ...properties })], body));
  if (reading.kind !== 'posting') throw new Error(`expected a posting, got ${reading.kind}`);
  return Object.fromEntries(reading.posting.claims.map((claim) => [claim.field, claim.value]));
}

function titleIn(scripts: readonly unknown[], body?: string, url?: string): unknown {
  const reading = readJsonLd(
    pageWith(
      scripts.map((script) => (typeof script === 'string' ? script : JSON.stringify(script))),
      body,
      url,
    ),
  );
  return reading.kind === 'posting' ? reading.posting.claims.find(({ field }) => field === 'title')?.value : reading.kind;
}

const miller = { '@type': 'JobPosting', title: 'Miller', description: 'Grind rye.' };
const baker = { '@type': 'JobPosting', title: 'Baker', description: 'Bake it.' };

describe('finding the posting', () => {
  it.each<[string, readonly unknown[]]>([
    ['alone', [miller]],
    ['in an array', [[miller]]],
    ['in a graph', [{ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, miller] }]],
    ['as the main entity of a page', [{ '@type': 'WebPage', mainEntity: miller }]],
    ['with several types', [{ ...miller, '@type': ['Thing', 'JobPosting'] }]],
    ['with a type in full', [{ ...miller, '@type': 'https://schema.org/JobPosting' }]],
    ['with a prefix', [{ '@type': 'schema:JobPosting', 'schema:title': 'Miller' }]],
    ['in Pascal case', [{ '@type': 'JobPosting', Title: 'Miller', Description: 'Grind rye.' }]],
    ['after a block that is broken', ['{"@type": "JobPosting", "title":', miller]],
    ['among blocks of other things', [{ '@type': 'Organization', name: 'Granary' }, { '@type': 'BreadcrumbList' }, miller, '']],
    ['told twice', [miller, miller]],
    ['beside a list of similar ones', [miller, { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: baker }] }]],
    [
      'as a reference to another block',
      [
        { '@type': 'WebPage', mainEntity: { '@id': '#job' } },
        { ...miller, '@id': '#job' },
      ],
    ],
  ])('%s', (_, scripts) => {
    expect(titleIn(scripts)).toBe('Miller');
  });

  it('reads scripts whose type was escaped or has a charset', () => {
    const page = pageWith([]);
    page.document.head.innerHTML = `<script type="application/ld&amp;#x2B;json; charset=utf-8">${JSON.stringify(miller)}</script>`;
    expect(readJsonLd(page).kind).toBe('posting');
  });

  it('chooses among several by address, by heading, by identifier', () => {
    const byAddress = [
      { ...miller, url: 'https://jobs.granary.example/openings/miller' },
      { ...baker, url: '/openings/baker' },
    ];
    expect(titleIn([byAddress], '', 'https://jobs.granary.example/openings/baker?utm_source=x')).toBe('Baker');
    expect(titleIn([[miller, baker]], '<h1>Baker</h1>')).toBe('Baker');
    expect(
      titleIn(
        [
          [
            { ...miller, identifier: 'R-1001' },
            { ...baker, identifier: { value: 'R-1002' } },
          ],
        ],
        '',
        'https://x.example/job/R-1002',
      ),
    ).toBe('Baker');
  });

  it('calls several without a sign a list, and a list of one as well unless the heading names it', () => {
    expect(titleIn([[miller, baker]], '<h1>Open positions</h1>')).toBe('list');
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: miller }] };
    expect(titleIn([list], '<h1>Open positions</h1>')).toBe('list');
    expect(titleIn([list], '<h1>Miller</h1>')).toBe('Miller');
  });

  it('leaves a block alone that belongs to the posting that was open before', () => {
    const stale = { ...miller, url: 'https://jobs.granary.example/openings/17' };
    expect(titleIn([stale], '<h1>Baker</h1>', 'https://jobs.granary.example/openings/18')).toBe('none');
    expect(titleIn([stale], '<h1>Miller (m/w/d)</h1>', 'https://jobs.granary.example/openings/18')).toBe('Miller');
  });

  it('joins the places of a posting that is told once for each of them', () => {
    const at = (city: string) => ({ ...miller, jobLocation: { '@type': 'Place', address: { addressLocality: city } } });
    const reading = readJsonLd(pageWith([JSON.stringify([at('Riga'), at('Tartu')])]));
    expect(reading.kind === 'posting' && reading.posting.claims.find(({ field }) => field === 'jobLocations')?.value).toMatchObject([
      { locality: 'Riga' },
      { locality: 'Tartu' },
    ]);
  });
});

describe('the title', () => {
  it.each([
    ['Miller &amp; Baker', 'Miller & Baker'],
    ['<b>Miller</b>', 'Miller'],
    ['"Miller"', 'Miller'],
    ['Miller - Granary - Riga', 'Miller'],
    ['Miller - Night shift', 'Miller - Night shift'],
    ['Miller | Careers', 'Miller'],
  ])('%s', (title, expected) => {
    const jobLocation = { address: { addressLocality: 'Riga' } };
    expect(fieldsOf({ title, hiringOrganization: 'Granary Ltd.', jobLocation }).title).toBe(expected);
  });
});

describe('the employer', () => {
  it.each<[string, unknown, unknown]>([
    ['a string', 'Granary', { name: 'Granary' }],
    [
      'an organization',
      { '@type': 'Organization', name: 'Granary', sameAs: 'https://granary.example', logo: '/l.png' },
      { name: 'Granary', url: 'https://granary.example', logo: 'https://jobs.granary.example/l.png' },
    ],
    [
      'an image as logo',
      { name: 'Granary', logo: { '@type': 'ImageObject', url: 'https://cdn.example/l.svg' } },
      { name: 'Granary', logo: 'https://cdn.example/l.svg' },
    ],
    ['escaped', { name: 'Rye &amp; Sons' }, { name: 'Rye & Sons' }],
    ['an empty logo', { name: 'Granary', logo: '' }, { name: 'Granary' }],
    ['an address that is no web address', { name: 'Granary', url: 'javascript:alert(1)' }, { name: 'Granary' }],
    ['only an @id', { '@id': 'https://board.example/#org' }, undefined],
    ['a placeholder', 'N/A', undefined],
    ['null', null, undefined],
  ])('%s', (_, hiringOrganization, expected) => {
    expect(fieldsOf({ hiringOrganization }).hiringOrganization).toEqual(expected);
  });

  it('is not the board that stands in its place', () => {
    const page = (site: string) => pageWith([JSON.stringify({ ...miller, hiringOrganization: { name: site } })]);
    const employerAt = (site: string): unknown => {
      const board = page(site);
      board.document.head.insertAdjacentHTML('beforeend', `<meta property="og:site_name" content="${site}">`);
      const reading = readJsonLd(board);
      return reading.kind === 'posting' ? reading.posting.claims.find(({ field }) => field === 'hiringOrganization')?.value : undefined;
    };
    expect(employerAt('MillJobs')).toBeUndefined();
    expect(employerAt('Hampshire Millers')).toEqual({ name: 'Hampshire Millers' });
    expect(employerAt('Network Mills')).toEqual({ name: 'Network Mills' });
  });

  it('is found by its @id in another block', () => {
    const organization = { '@type': 'Organization', '@id': '#employer', name: 'Granary' };
    const posting = { ...miller, hiringOrganization: { '@id': '#employer' } };
    const reading = readJsonLd(pageWith([JSON.stringify(organization), JSON.stringify(posting)]));
    expect(reading.kind === 'posting' && reading.posting.claims.find(({ field }) => field === 'hiringOrganization')?.value).toEqual({
      name: 'Granary',
    });
  });
});

describe('places', () => {
  const place = (address: unknown, more: object = {}) => ({ '@type': 'Place', address, ...more });
  it.each<[string, unknown, unknown]>([
    [
      'in full',
      place({ addressLocality: 'Riga', addressRegion: 'Vidzeme', postalCode: 'LV-1010', addressCountry: 'LV' }),
      [{ text: 'Riga, Vidzeme', locality: 'Riga', region: 'Vidzeme', country: 'LV', postalCode: 'LV-1010' }],
    ],
    [
      'with a point',
      place({ addressLocality: 'Riga' }, { geo: { latitude: '56.95', longitude: 24.1 } }),
      [{ text: 'Riga', locality: 'Riga', latitude: 56.95, longitude: 24.1 }],
    ],
    ['with the point of nowhere', place({ addressLocality: 'Riga' }, { latitude: 0, longitude: 0 }), [{ text: 'Riga', locality: 'Riga' }]],
    [
      'with a country as an object',
      place({ addressLocality: 'Riga', addressCountry: { '@type': 'Country', name: 'LV' } }),
      [{ text: 'Riga, LV', locality: 'Riga', country: 'LV' }],
    ],
    [
      'with a country named many times',
      place({ addressLocality: 'Riga', addressCountry: { name: ['LV', 'LV', 'LV'] } }),
      [{ text: 'Riga, LV', locality: 'Riga', country: 'LV' }],
    ],
    [
      'with a country by its three letters',
      place({ addressLocality: 'Riga', addressCountry: 'LVA' }),
      [{ text: 'Riga, LVA', locality: 'Riga', country: 'LV' }],
    ],
    ['with a country that is no more', place({ addressLocality: 'Riga', addressCountry: 'SU' }), [{ text: 'Riga, SU', locality: 'Riga' }]],
    [
      'with the country in the region again',
      place({ addressLocality: 'Chennai', addressRegion: 'TN,IN', addressCountry: 'IN' }),
      [{ text: 'Chennai, TN', locality: 'Chennai', region: 'TN', country: 'IN' }],
    ],
    ['with stray commas', place({ addressLocality: ', Riga ,' }), [{ text: 'Riga', locality: 'Riga' }]],
    [
      'with placeholders',
      place({ streetAddress: 'UNAVAILABLE', addressLocality: 'Riga', addressRegion: '', postalCode: 'UNAVAILABLE' }),
      [{ text: 'Riga', locality: 'Riga' }],
    ],
    ['named like the employer', place(undefined, { name: 'Granary' }), undefined],
    [
      'of different names at one address',
      [place({ addressLocality: 'Riga' }, { name: 'Riga' }), place({ addressLocality: 'Riga' }, { name: 'Tartu' })],
      [{ text: 'Riga' }, { text: 'Tartu' }],
    ],
    ['the same twice', [place({ addressLocality: 'Riga' }), place({ addressLocality: 'Riga' })], [{ text: 'Riga', locality: 'Riga' }]],
    [
      'with the whole address for a town',
      place({ streetAddress: '5, Brivibas 1, Centrs, Riga', addressLocality: '5, Brivibas 1, Centrs, Riga' }),
      [{ text: '5, Brivibas 1, Centrs, Riga' }],
    ],
    ['as a list', 'Berlin; Hamburg', [{ text: 'Berlin' }, { text: 'Hamburg' }]],
    [
      'as a list in the field of one town',
      place({ addressLocality: 'Berlin; Hamburg', addressRegion: 'BE', addressCountry: 'DE' }),
      [
        { text: 'Berlin, DE', locality: 'Berlin', country: 'DE' },
        { text: 'Hamburg, DE', locality: 'Hamburg', country: 'DE' },
      ],
    ],
    ['nothing', place({}), undefined],
  ])('%s', (_, jobLocation, expected) => {
    const found = fieldsOf({ hiringOrganization: 'Granary', jobLocation }).jobLocations;
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected as object);
  });

  it('takes "Remote" in the place of a place as the way of work', () => {
    const fields = fieldsOf({ jobLocation: place({ addressLocality: 'Remote' }) });
    expect(fields.jobLocations).toBeUndefined();
    expect(fields.workplaceType).toBe('remote');
  });

  it.each<[string, unknown, unknown]>([
    ['a country', { '@type': 'Country', name: 'Latvia' }, [{ text: 'Latvia', country: 'LV' }]],
    [
      'two countries',
      [
        { '@type': 'Country', name: 'LV' },
        { '@type': 'Country', name: 'EE' },
      ],
      [
        { text: 'LV', country: 'LV' },
        { text: 'EE', country: 'EE' },
      ],
    ],
    ['a metropolitan area that is called a country', { '@type': 'Country', name: 'Riga Metropolitan Area' }, undefined],
    ['a state', { '@type': 'State', name: 'CA' }, undefined],
  ])('takes where a remote job may be done from: %s', (_, applicantLocationRequirements, expected) => {
    expect(fieldsOf({ jobLocationType: 'TELECOMMUTE', applicantLocationRequirements }).jobLocations).toEqual(expected);
    const jobLocation = place({ addressLocality: 'Riga' });
    expect(fieldsOf({ jobLocation, applicantLocationRequirements }).jobLocations).toMatchObject([{ locality: 'Riga' }]);
  });

  it('takes TELECOMMUTE for remote only where no place is named', () => {
    expect(fieldsOf({ jobLocationType: 'TELECOMMUTE' }).workplaceType).toBe('remote');
    expect(fieldsOf({ jobLocationType: 'TELECOMMUTE', jobLocation: place({ addressCountry: 'LV' }) }).workplaceType).toBe('remote');
    expect(fieldsOf({ jobLocationType: 'TELECOMMUTE', jobLocation: place({ addressLocality: 'Riga' }) }).workplaceType).toBeUndefined();
  });
});

describe('pay', () => {
  const amount = (value: unknown, more: object = {}) => ({ '@type': 'MonetaryAmount', currency: 'EUR', value, ...more });
  it.each<[string, unknown, unknown]>([
    ['a range', amount({ minValue: 3000, maxValue: 3600, unitText: 'MONTH' }), { min: 3000, max: 3600, currency: 'EUR', period: 'MONTH' }],
    [
      'figures as strings',
      amount({ minValue: '38,500', maxValue: '41,000', unitText: 'Year' }),
      { min: 38500, max: 41000, currency: 'EUR', period: 'YEAR' },
    ],
    ['one figure', amount({ value: 21.5, unitText: 'HOUR' }), { min: 21.5, max: 21.5, currency: 'EUR', period: 'HOUR' }],
    ['the least alone', amount({ minValue: 3000, unitText: 'MONTH' }), { min: 3000, currency: 'EUR', period: 'MONTH' }],
    ['the most alone', amount({ maxValue: 60000, unitText: 'ANNUAL' }), { max: 60000, currency: 'EUR', period: 'YEAR' }],
    ['the unit outside', amount({ minValue: 19 }, { unitText: 'HOUR' }), { min: 19, currency: 'EUR', period: 'HOUR' }],
    ['a bare figure', '52000', { min: 52000, max: 52000 }],
    ['the amount itself a figure', amount(52000), { min: 52000, max: 52000, currency: 'EUR' }],
    [
      'figures on the amount',
      { currency: 'EUR', minValue: 100, maxValue: 120, unitText: 'DAY' },
      { min: 100, max: 120, currency: 'EUR', period: 'DAY' },
    ],
    ['an hour that pays like a year', amount({ value: 180000, unitText: 'HOUR' }), { min: 180000, max: 180000, currency: 'EUR' }],
    ['zeros', amount({ minValue: 0, maxValue: 0, unitText: 'YEAR' }), undefined],
    ['a zero for the most', amount({ minValue: 3000, maxValue: 0, unitText: 'MONTH' }), { min: 3000, currency: 'EUR', period: 'MONTH' }],
    ['words', amount({ value: 'Competitive', unitText: '' }), undefined],
    ['nothing', amount({}), undefined],
  ])('%s', (_, baseSalary, expected) => {
    const found = fieldsOf({ baseSalary }).baseSalary;
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual({ ...(expected as object), text: expect.any(String) });
  });

  it('knows the site’s estimate from the employer’s word', () => {
    const estimate = { currency: 'EUR', value: { minValue: 30000, maxValue: 40000, unitText: 'YEAR' } };
    expect(fieldsOf({ estimatedSalary: estimate }).baseSalary).toMatchObject({ min: 30000, estimated: true });
    expect(fieldsOf({ estimatedSalary: estimate, baseSalary: amount({ value: 35000, unitText: 'YEAR' }) }).baseSalary).not.toHaveProperty(
      'estimated',
    );
  });
});

describe('dates', () => {
  it.each<[unknown, string | undefined]>([
    ['2026-10-28', '2026-10-28'],
    ['2026-10-28T00:00:00+13:00', '2026-10-28'],
    ['Wed Oct 28 02:00:00 UTC 2026', '2026-10-28'],
    [1793145600000, '2026-10-28'],
    ['20261028103000', '2026-10-28'],
    [`${CAPTURED_AT.slice(0, 10)}T12:00:04.120Z`, undefined],
    ['2031-01-01', undefined],
    ['1970-01-01', undefined],
    ['soon', undefined],
  ])('posted %s', (datePosted, expected) => {
    expect(fieldsOf({ datePosted }).datePosted).toBe(expected);
  });

  it.each([
    ['2026-12-24', '2026-12-24'],
    ['2026-12-24T23:59', '2026-12-24'],
    ['2099-12-31', undefined],
    ['2026-09-01', undefined],
  ])('valid through %s', (validThrough, expected) => {
    expect(fieldsOf({ datePosted: '2026-10-01', validThrough }).validThrough).toBe(expected);
  });
});

describe('the rest', () => {
  it('reads the requisition number, however it is written', () => {
    expect(fieldsOf({ identifier: { '@type': 'PropertyValue', name: 'Granary', value: 20977 } }).jobCode).toBe('20977');
    expect(fieldsOf({ identifier: 'R-7' }).jobCode).toBe('R-7');
    expect(fieldsOf({ identifier: { name: 'Granary' } }).jobCode).toBeUndefined();
    expect(fieldsOf({ identifier: 'Granary', hiringOrganization: 'Granary' }).jobCode).toBeUndefined();
  });

  it('counts months of experience in years and credentials by their lowest', () => {
    expect(fieldsOf({ experienceRequirements: { monthsOfExperience: '48' } }).experienceRequirements).toMatchObject({ years: 4 });
    expect(fieldsOf({ experienceRequirements: '' }).experienceRequirements).toBeUndefined();
    const credentials = [{ credentialCategory: 'postgraduate degree' }, { credentialCategory: 'bachelor degree' }];
    expect(fieldsOf({ educationRequirements: credentials }).educationRequirements).toMatchObject({ level: 'bachelor' });
  });

  it('splits industries where they were joined', () => {
    expect(fieldsOf({ industry: 'Milling,Food &amp; Drink' }).industries).toEqual(['Milling', 'Food & Drink']);
    expect(fieldsOf({ industry: 'Hotels, Travel' }).industries).toEqual(['Hotels, Travel']);
  });

  it('puts the parts of a text that is spread over properties together, and none twice', () => {
    const reading = readJsonLd(
      pageWith([JSON.stringify({ ...miller, responsibilities: ['Clean the stones', 'Weigh sacks'], qualifications: 'Grind rye.' })]),
    );
    expect(reading.kind === 'posting' && reading.posting.body?.lines).toEqual([
      { kind: 'paragraph', text: 'Grind rye.' },
      { kind: 'heading', text: 'Responsibilities' },
      { kind: 'item', text: 'Clean the stones' },
      { kind: 'item', text: 'Weigh sacks' },
    ]);
  });

  it('quotes the markup as evidence', () => {
    const reading = readJsonLd(pageWith([JSON.stringify({ ...miller, datePosted: '2026-10-01' })]));
    const claim = reading.kind === 'posting' ? reading.posting.claims.find(({ field }) => field === 'datePosted') : undefined;
    expect(claim?.evidence).toEqual({ source: 'json-ld', quote: '2026-10-01' });
  });
});

describe('robustness', () => {
  const words = fc.constantFrom(
    '@type',
    '@id',
    '@graph',
    'title',
    'name',
    'jobLocation',
    'address',
    'addressCountry',
    'baseSalary',
    'value',
    'minValue',
    'unitText',
    'hiringOrganization',
    'identifier',
    'datePosted',
    'description',
    'itemListElement',
    'experienceRequirements',
    '__proto__',
  );
  const leaf = fc.oneof(
    fc.constantFrom('JobPosting', '', '0', '100', 'Riga', 'USD', '<p>x', '&lt;p', '#a', '2026-01-01'),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 6 }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(words, tie('tree'), { maxKeys: 6 })),
  }));

  it('never throws over any tree', () => {
    fc.assert(
      fc.property(tree, fc.dictionary(words, tree), (block, posting) => {
        expect(
          readJsonLd(
            pageWith([
              JSON.stringify(block).replaceAll('</', '<\\/'),
              JSON.stringify({ ...posting, '@type': 'JobPosting' }).replaceAll('</', '<\\/'),
            ]),
          ).kind,
        ).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('follows nodes that refer to each other without getting lost', () => {
    const ring = Array.from({ length: 200 }, (_, index) => ({
      '@id': `#${index}`,
      '@type': 'Thing',
      a: Array.from({ length: 200 }, (_, other) => ({ '@id': `#${other}` })),
    }));
    const { milliseconds } = timed(() =>
      readJsonLd(pageWith([JSON.stringify([{ ...miller, hiringOrganization: { '@id': '#0' } }, ...ring])])),
    );
    expect(milliseconds).toBeLessThan(2_000);
  });
});
