import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/export/columns';
import { buildCsv, buildTsv } from '../../src/export/delimited';
import type { ExportedPosting } from '../../src/export/export-file';
import { unguardFormulas } from '../../src/export/formula-guard';
import { bare, full, textOf } from './sample';

const options = { formulaGuard: true, byteOrderMark: false };

async function rowsOf(...batches: ExportedPosting[][]) {
  const text = await textOf(buildCsv(batches, options));
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, newline: '\r\n', skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

/** The full sample as it stands in a row, written by hand. */
const fullRow = {
  title: 'Ferry "Captain", night',
  'hiringOrganization.name': 'Blue Fjord Lines',
  url: 'https://www.linkedin.com/jobs/view/4012345678/',
  'jobLocations.text': 'Bergen, Norway; Stavanger, Norway',
  workplaceType: 'onsite',
  employmentTypes: 'FULL_TIME; TEMPORARY',
  'baseSalary.text': 'kr 600 000–700 000 a year',
  'baseSalary.min': '600000',
  'baseSalary.max': '700000',
  'baseSalary.currency': 'NOK',
  'baseSalary.period': 'YEAR',
  'baseSalary.estimated': 'true',
  status: 'interviewing',
  statusAt: '2026-03-01T10:00:00.000Z',
  tags: 'Night\\; day; sea',
  rating: '4',
  notes: "Ask for *shore leave*.\n\n'- pay?",
  'followUp.date': '2026-03-10',
  'followUp.note': 'Call, do not write.',
  'interviews.startDate': '2026-03-05T09:30; 2026-03-07T14:00',
  'interviews.name': 'Bridge test; ',
  'interviews.location': 'Pier 4, Bergen; ',
  'interviews.note': 'Bring\nlicences; ',
  'contacts.name': 'Ada Holm',
  'contacts.jobTitle': 'Port captain',
  'contacts.email': 'ada@fjord.example',
  'contacts.telephone': '',
  'contacts.url': '',
  'contacts.note': '',
  datePosted: '2026-02-03',
  datePostedText: '3 weeks ago',
  reposted: 'true',
  validThrough: '2026-04-01',
  closed: 'true',
  applicants: 'Over 100 applicants',
  'apply.kind': 'external',
  'apply.url': 'https://fjord.example/apply?id=1&x=2',
  seniority: 'Mid-Senior level',
  jobFunctions: 'Transport; Safety',
  industries: 'Shipping',
  jobCode: 'F-77',
  'educationRequirements.level': 'bachelor',
  'educationRequirements.preferred': 'master',
  'educationRequirements.text': 'BSc in nautical science',
  'experienceRequirements.years': '3',
  'experienceRequirements.text': '3+ years at the helm',
  visaSponsorship: 'not-offered',
  skills: 'ECDIS; C++',
  description: "Duties\nSteer, gently.\n'-Dock.",
  'hiringOrganization.url': 'https://fjord.example/',
  'hiringOrganization.logo': '',
  'jobLocations.locality': 'Bergen; ',
  'jobLocations.region': '',
  'jobLocations.country': 'NO; NO',
  'jobLocations.postalCode': '',
  'warnings.code': 'truncated',
  'warnings.message': 'The text is cut.',
  savedAt: '2026-02-24T10:00:00.000Z',
  capturedAt: '2026-02-25T10:00:00.000Z',
  captures: '2',
  site: 'linkedin',
  postingId: '4012345678',
  key: 'linkedin:4012345678',
  formulaGuard: 'apostrophe',
};

describe('the CSV file', () => {
  it('has every field of a full posting, and what the user says of it', async () => {
    expect(await rowsOf([full])).toEqual([fullRow]);
    expect(unguardFormulas(fullRow.description)).toBe(full.description);
    expect(unguardFormulas(fullRow.notes)).toBe(full.user.notes);
  });

  it('has a column for every one of the table, in its order', () => {
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(fullRow).slice(0, -1));
  });

  it('leaves an unknown field empty', async () => {
    const [row] = await rowsOf([bare]);
    expect(row).toMatchObject({ key: 'web:abc', url: '', title: '', 'baseSalary.min': '', reposted: '', tags: '', status: 'saved' });
  });

  it('has all columns where none of those that were chosen is one', async () => {
    const all = await textOf(buildCsv([[full]], options));
    for (const columns of [['constructor', 'payBand'], []]) expect(await textOf(buildCsv([[full]], { ...options, columns }))).toBe(all);
  });

  it('has the columns that were chosen, in their order, and none that there is not', async () => {
    const text = await textOf(buildCsv([[full]], { ...options, formulaGuard: false, columns: ['key', 'title', 'constructor', 'key'] }));
    expect(text).toBe('key,title\r\nlinkedin:4012345678,"Ferry ""Captain"", night"\r\n');
  });

  it('ends every record in CRLF and quotes what RFC 4180 asks for', async () => {
    const text = await textOf(buildCsv([[bare], [full]], options));
    expect(text.startsWith('title,hiringOrganization.name,url,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain('"Ferry ""Captain"", night"');
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it('begins with a byte order mark only when asked', async () => {
    expect((await textOf(buildCsv([], { ...options, byteOrderMark: true }))).startsWith('\ufefftitle,')).toBe(true);
    expect((await textOf(buildCsv([], options))).startsWith('title,')).toBe(true);
  });

  it('guards every text against formulas', async () => {
    const evil = '=HYPERLINK("http://evil.example","x")';
    const [row] = await rowsOf([
      {
        ...full,
        title: evil,
        hiringOrganization: { name: evil },
        jobLocations: [{ text: evil }],
        seniority: evil,
        skills: [evil],
        baseSalary: { text: evil },
        description: `Duties\r\n${evil}`,
        applicants: `\u00a0${evil}`,
        user: { ...full.user, notes: evil, tags: [evil] },
      },
    ]);
    for (const cell of Object.values(row ?? {})) {
      for (const line of cell.split(/[\r\n]/)) expect(line.trimStart()).not.toMatch(/^[=+\-@]/);
    }
    expect(unguardFormulas(row?.title ?? '')).toBe(evil);
  });

  it('leaves texts as they are when the guard is off, and says nothing of it', async () => {
    const text = await textOf(buildCsv([[{ ...bare, title: '=1+1' }]], { ...options, formulaGuard: false, columns: ['title'] }));
    expect(text).toBe('title\r\n=1+1\r\n');
  });

  it('has one row a posting in each batch', async () => {
    expect((await rowsOf([bare, bare], [], [full])).map((row) => row.key)).toEqual(['web:abc', 'web:abc', 'linkedin:4012345678']);
  });
});

describe('the file of tab-separated values', () => {
  it('is the same table with tabs between, quoted where a cell holds one', async () => {
    const text = await textOf(
      buildTsv([[{ ...bare, title: 'a\tb, "c"', jobCode: '1, 2' }]], {
        ...options,
        formulaGuard: false,
        columns: ['title', 'jobCode', 'key'],
      }),
    );
    expect(text).toBe('title\tjobCode\tkey\r\n"a\tb, ""c"""\t1, 2\tweb:abc\r\n');
  });
});
