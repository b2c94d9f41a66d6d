import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildCsv } from '../../src/export/csv';
import type { ExportedPosting } from '../../src/export/export-file';
import { unguardFormulas } from '../../src/export/formula-guard';
import { bare, full, textOf } from './sample';

async function rowsOf(...batches: ExportedPosting[][]) {
  const text = await textOf(buildCsv(batches, { byteOrderMark: false }));
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, newline: '\r\n', skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('the CSV file', () => {
  it('has every field of a full posting', async () => {
    const [row] = await rowsOf([full]);
    expect(row).toEqual({
      key: 'linkedin:4012345678',
      site: 'linkedin',
      postingId: '4012345678',
      url: 'https://www.linkedin.com/jobs/view/4012345678/',
      title: 'Ferry "Captain", night',
      'hiringOrganization.name': 'Blue Fjord Lines',
      'hiringOrganization.url': 'https://fjord.example/',
      jobLocations: 'Bergen, Norway; Stavanger, Norway',
      'jobLocations.country': 'NO',
      workplaceType: 'onsite',
      employmentTypes: 'FULL_TIME; TEMPORARY',
      seniority: 'Mid-Senior level',
      jobFunctions: 'Transport; Safety',
      industries: 'Shipping',
      jobCode: 'F-77',
      'baseSalary.text': 'kr 600 000–700 000 a year',
      'baseSalary.min': '600000',
      'baseSalary.max': '700000',
      'baseSalary.currency': 'NOK',
      'baseSalary.period': 'YEAR',
      'baseSalary.estimated': 'true',
      datePosted: '2026-02-03',
      datePostedText: '3 weeks ago',
      reposted: 'true',
      validThrough: '2026-04-01',
      closed: 'true',
      applicants: 'Over 100 applicants',
      'apply.kind': 'external',
      'apply.url': 'https://fjord.example/apply?id=1&x=2',
      'educationRequirements.level': 'bachelor',
      'educationRequirements.preferred': 'master',
      'educationRequirements.text': 'BSc in nautical science',
      'experienceRequirements.years': '3',
      'experienceRequirements.text': '3+ years at the helm',
      visaSponsorship: 'not-offered',
      skills: 'ECDIS; C++',
      description: "Duties\nSteer, gently.\n'-Dock.",
      warnings: 'The text is cut.',
      savedAt: '2026-02-24T10:00:00.000Z',
      capturedAt: '2026-02-25T10:00:00.000Z',
      captures: '2',
    });
    expect(unguardFormulas(row?.description ?? '')).toBe(full.description);
  });

  it('leaves an unknown field empty', async () => {
    const [row] = await rowsOf([bare]);
    expect(row).toMatchObject({ key: 'web:abc', url: '', title: '', 'baseSalary.min': '', reposted: '', warnings: '' });
  });

  it('ends every record in CRLF and quotes what RFC 4180 asks for', async () => {
    const text = await textOf(buildCsv([[bare], [full]], { byteOrderMark: false }));
    expect(text.startsWith('key,site,postingId,url,title,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).toContain('"Ferry ""Captain"", night"');
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it('begins with a byte order mark only when asked', async () => {
    expect((await textOf(buildCsv([], { byteOrderMark: true }))).startsWith('\ufeffkey,')).toBe(true);
    expect((await textOf(buildCsv([], { byteOrderMark: false }))).startsWith('key,')).toBe(true);
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
      },
    ]);
    for (const cell of Object.values(row ?? {})) {
      for (const line of cell.split(/[\r\n]/)) expect(line.trimStart()).not.toMatch(/^[=+\-@]/);
    }
    expect(unguardFormulas(row?.title ?? '')).toBe(evil);
  });

  it('has one row a posting in each batch', async () => {
    expect((await rowsOf([bare, bare], [], [full])).map((row) => row.key)).toEqual(['web:abc', 'web:abc', 'linkedin:4012345678']);
  });
});
