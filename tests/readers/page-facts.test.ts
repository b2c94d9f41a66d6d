import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { factOf, splitFact } from '../../src/readers/fact-labels';
import { findMainText } from '../../src/readers/main-text';
import { readPageClues } from '../../src/readers/page-clues';
import { readPageFacts } from '../../src/readers/page-facts';

describe('factOf', () => {
  it.each([
    ['Location', 'location'],
    ['Job Location:', 'location'],
    ['Arbeitsort', 'location'],
    ['Lieu de travail', 'location'],
    ['勤務地', 'location'],
    ['工作地点', 'location'],
    ['근무지', 'location'],
    ['Employment type', 'employment'],
    ['Type de contrat', 'employment'],
    ['雇用形態', 'employment'],
    ['Closing date', 'deadline'],
    ['Bewerbungsfrist', 'deadline'],
    ['Fecha límite', 'deadline'],
    ['Requisition ID', 'code'],
    ['Kennziffer', 'code'],
    ['Salário', 'salary'],
    ['Seniority level', 'seniority'],
    ['Sede di lavoro', 'location'],
    ['Company', 'employer'],
    ['About the company', undefined],
    ['Benefits', undefined],
    ['', undefined],
  ])('%s', (label, fact) => {
    expect(factOf(label)).toBe(fact);
  });
});

describe('splitFact', () => {
  it.each<[string, unknown]>([
    ['Location: Oulu, Finland', { fact: 'location', value: 'Oulu, Finland' }],
    ['勤務地：札幌市', { fact: 'location', value: '札幌市' }],
    ['Standort Ulm', { fact: 'location', value: 'Ulm' }],
    ['Where We Work', undefined],
    ['Location matters to us', undefined],
    ['Our salary: see below', undefined],
  ])('%s', (line, fact) => {
    expect(splitFact(line)).toEqual(fact);
  });
});

describe('readPageFacts', () => {
  const text =
    '<p>You mend nets from November to April, in a shed with a stove and a radio, two steps from the quay and four from the boats.</p>'.repeat(
      4,
    );
  function factsOf(facts: string, after = ''): Record<string, unknown> {
    const { document } = parseHTML(
      `<!doctype html><html><head><title>Net Mender</title></head><body><main><h1>Net Mender</h1>${facts}${text}${after}</main></body></html>`,
    );
    const page = {
      url: new URL('https://nets.example/jobs/2'),
      document,
      title: 'Net Mender',
      lang: 'en',
      capturedAt: '2026-11-20T12:00:00Z',
    };
    const main = findMainText(document, readPageClues(page));
    return main === undefined ? {} : Object.fromEntries(readPageFacts(main, page).map(({ field, value }) => [field, value]));
  }

  it.each<[string, string, Record<string, unknown>]>([
    [
      'a definition list',
      '<dl><dt>Location</dt><dd>Grimsby</dd><dt>Job type</dt><dd>Part-time</dd></dl>',
      { jobLocations: [{ text: 'Grimsby' }], employmentTypes: ['PART_TIME'] },
    ],
    [
      'a table',
      '<table><tr><th>Apply by</th><td>15 January 2027</td></tr><tr><th>Department</th><td>Quay</td></tr></table>',
      { validThrough: '2027-01-15', jobFunctions: ['Quay'] },
    ],
    [
      'several places under one label',
      '<p>Location: Berlin / Munich</p>',
      {
        jobLocations: [
          { text: 'Berlin', locality: 'Berlin' },
          { text: 'Munich', locality: 'Munich' },
        ],
      },
    ],
    ['pairs of elements', '<ul><li><h3>Seniority level</h3><span>Entry level</span></li></ul>', { seniority: 'Entry level' }],
    [
      'lines with a colon',
      '<p><b>Reference:</b> NM-4<br><b>Company:</b> Quayside Nets</p>',
      { jobCode: 'NM-4', hiringOrganization: { name: 'Quayside Nets' } },
    ],
    ['a caption with dots', '<p>Location: Grimsby · Full-time · On-site</p>', { employmentTypes: ['FULL_TIME'] }],
    [
      'classes that say it',
      '<div class="job-location">Grimsby</div><div class="companyName">Quayside Nets</div>',
      { jobLocations: [{ text: 'Grimsby' }], hiringOrganization: { name: 'Quayside Nets' } },
    ],
    ['a date told in days', '<p>Posted: 3 days ago</p>', { datePosted: '2026-11-17', datePostedText: '3 days ago' }],
  ])('%s', (_, facts, expected) => {
    expect(factsOf(facts)).toMatchObject(expected);
  });

  it('takes nothing from sentences, and nothing from beside other jobs', () => {
    expect(factsOf('<p>Location: our shed is a short walk from the station, come and see.</p>')).toEqual({});
    expect(factsOf('', '<section><h2>Similar jobs</h2><dl><dt>Location</dt><dd>Hull</dd></dl></section>')).toEqual({});
  });

  it('takes a limited term for no kind of employment where the kind is named', () => {
    expect(factsOf('<dl><dt>Contract</dt><dd>Fixed term, 6 months</dd><dt>Hours</dt><dd>Full-time</dd></dl>').employmentTypes).toEqual([
      'FULL_TIME',
    ]);
  });
});
