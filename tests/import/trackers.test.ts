import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/import/delimited-text';
import { readTable } from '../../src/import/table-row';
import { isUsable, recogniseTable, toolOfName } from '../../src/import/trackers';
import type { FileRow, StatedIncoming } from '../../src/posting/incoming';
import { Posting } from '../../src/posting/posting';

const NOW = '2026-11-20T12:00:00.000Z';

function rowsOf(csv: string): FileRow[] {
  const table = readDelimited(csv);
  return [...readTable(table, { ...recogniseTable(table.headers), now: NOW })];
}

function statedIn(csv: string): StatedIncoming {
  const [row] = rowsOf(csv);
  if (row === undefined || !('incoming' in row) || row.incoming.kind !== 'stated') return expect.fail('no row was read');
  Posting.parse(row.incoming.posting);
  return row.incoming;
}

describe('tables of other tools, told by their headers', () => {
  it('LinkedIn, Saved Jobs.csv', () => {
    const csv = [
      'Saved Date,Job Url,Job Title,Company Name',
      '"9/1/26, 1:23 PM",http://www.linkedin.com/jobs/view/4000000001/?trk=x,Bell Founder,Campana Works',
    ].join('\n');
    expect(recogniseTable(readDelimited(csv).headers).tracker).toBe('LinkedIn');
    expect(statedIn(csv)).toMatchObject({
      posting: {
        key: 'linkedin:4000000001',
        url: 'https://www.linkedin.com/jobs/view/4000000001/',
        title: 'Bell Founder',
        hiringOrganization: { name: 'Campana Works' },
        evidence: { title: { source: 'user', quote: 'Bell Founder' } },
      },
      said: [],
      savedAt: '2026-09-01T13:23:00.000Z',
    });
  });

  it('LinkedIn, Job Applications.csv: nothing of the applicant’s own answers is taken in', () => {
    const csv = [
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers',
      '8/5/26,me@example.org,555-0100,Campana Works,Bell Tuner,http://www.linkedin.com/jobs/view/4000000002,CV.pdf,Yes | Yes',
    ].join('\r\n');
    const { posting, said } = statedIn(csv);
    expect(posting.key).toBe('linkedin:4000000002');
    expect(said).toMatchObject([{ set: 'status', value: { status: 'applied', at: '2026-08-05T00:00:00.000Z' } }]);
    expect(JSON.stringify([posting, said])).not.toMatch(/example\.org|555|CV\.pdf|Yes/);
  });

  it('Careerflow, with a day for each step', () => {
    const csv = [
      'Id,Company Name,Job Title,Status,Date Added (UTC),Date Applied (UTC),Date Interviewed (UTC),Date Offered (UTC),Date Rejected (UTC),Created By,Location,Salary,Job Link,Source,Tags',
      '7,Campana Works,Bell Founder,Interviewing,2026-09-01,2026-09-03,2026-09-10,,,me,"Lisbon, Portugal","€40,000 - €50,000 a year",https://campana.example/jobs/17,Web,"bronze, night"',
    ].join('\n');
    expect(recogniseTable(readDelimited(csv).headers).tracker).toBe('Careerflow');
    const { posting, said, savedAt } = statedIn(csv);
    expect(posting).toMatchObject({
      site: 'web',
      url: 'https://campana.example/jobs/17',
      jobLocations: [{ text: 'Lisbon, Portugal', country: 'PT' }],
      baseSalary: { min: 40000, max: 50000, currency: 'EUR', period: 'YEAR' },
    });
    expect(savedAt).toBe('2026-09-01T00:00:00.000Z');
    expect(said).toMatchObject([
      { set: 'status', value: { status: 'applied', at: '2026-09-03T00:00:00.000Z' } },
      { set: 'status', value: { status: 'interviewing', at: '2026-09-10T00:00:00.000Z' } },
      { set: 'tag', value: 'bronze' },
      { set: 'tag', value: 'night' },
    ]);
  });

  it('Simplify', () => {
    const csv = [
      'Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes',
      'Bell Founder,Campana Works,https://campana.example/jobs/18,2026-09-03,REJECTED,2026-10-01,false,,"Kind letter, ""next year"""',
    ].join('\n');
    expect(recogniseTable(readDelimited(csv).headers).tracker).toBe('Simplify');
    expect(statedIn(csv).said).toMatchObject([
      { set: 'status', value: { status: 'applied', at: '2026-09-03T00:00:00.000Z' } },
      { set: 'status', value: { status: 'rejected', at: '2026-10-01T00:00:00.000Z' } },
      { set: 'notes', value: 'Kind letter, "next year"' },
    ]);
  });

  it('Huntr, in the form of its whole data', () => {
    const csv = [
      'companyName,title,location,listName,url,htmlDescription,createdAt',
      'Campana Works,Bell Founder,Lisbon,Wishlist,https://campana.example/jobs/19,<p>Cast bells.</p><ul><li>3+ years of casting</li></ul>,2026-09-01T10:00:00Z',
    ].join('\n');
    expect(recogniseTable(readDelimited(csv).headers).tracker).toBe('Huntr');
    expect(statedIn(csv)).toMatchObject({
      posting: {
        description: 'Cast bells.\n3+ years of casting',
        experienceRequirements: { years: 3 },
        evidence: { description: { source: 'user' } },
      },
      said: [],
      savedAt: '2026-09-01T10:00:00.000Z',
    });
  });

  it('Huntr, in the form of one board', () => {
    const { headers } = readDelimited('Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes\na,b,Applied,https://a.example/1,,,,');
    expect(recogniseTable(headers).tracker).toBe('Huntr');
  });

  it('Teal', () => {
    const csv = [
      'Job Position,Company,Min. Salary,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,Follow up,Excitement',
      'Bell Founder,Campana Works,40000,50000,Lisbon,Bookmarked,2026-09-01,2026-12-01,,2026-11-25,4',
    ].join('\n');
    expect(recogniseTable(readDelimited(csv).headers).tracker).toBe('Teal');
    expect(statedIn(csv)).toMatchObject({
      posting: { baseSalary: { text: '40000–50000', min: 40000, max: 50000 }, validThrough: '2026-12-01' },
      said: [
        { set: 'rating', value: 4 },
        { set: 'followUp', value: { date: '2026-11-25' } },
      ],
    });
  });

  it.each([
    ['Job Hunt 0123456789abcdef0123456789abcdef.csv', 'Notion'],
    ['Jobs-Grid view.csv', 'Airtable'],
    ['Applications 2026 - Sheet1.csv', 'Google Sheets'],
    ['jobs.csv', undefined],
  ])('%s is named by %s', (name, tool) => {
    expect(toolOfName(name)).toBe(tool);
  });

  it('a table of somebody’s own, whose headers say what they are', () => {
    const csv = [
      'Position;Employer;Link;Stage;Comments;Applied on',
      'Bell Founder;Campana;campana.example/jobs/20;Trial casting;Brass!;3.9.2026',
    ].join('\n');
    const { posting, said } = statedIn(csv);
    expect(posting).toMatchObject({ title: 'Bell Founder', url: 'https://campana.example/jobs/20' });
    expect(said).toMatchObject([
      { set: 'status', value: { status: 'applied', at: '2026-09-03T00:00:00.000Z' } },
      { set: 'tag', value: 'Trial casting' },
      { set: 'notes', value: 'Brass!' },
    ]);
  });

  it('a table whose headers say nothing has to be told', () => {
    expect(isUsable(recogniseTable(['A', 'B', 'C']).mapping)).toBe(false);
  });
});

describe('rows', () => {
  it('that name nothing are refused by their number in the spreadsheet', () => {
    expect(rowsOf('Title,URL,Notes\nKeeper,,\n,,lost\n\n,not an address,\n')).toMatchObject([
      { row: 2, incoming: { posting: { title: 'Keeper' } } },
      { row: 3, refused: 'nothing-named' },
      { row: 5, refused: 'nothing-named' },
    ]);
  });

  it('the same row twice, or on two machines, says the same', () => {
    const csv = 'Title,Company,Status,Date Applied\nKeeper,Northern Lamps,Offer,2026-03-01\n';
    expect(statedIn(csv)).toEqual(statedIn(csv));
    expect(statedIn(csv).posting.key).toMatch(/^web:[a-z0-9]+$/);
  });

  it('a date that could be two is none; the column tells, or the tool', () => {
    expect(statedIn('Title,Date Saved\nKeeper,03/04/2026\n').savedAt).toBeUndefined();
    expect(statedIn('Title,Date Saved\nKeeper,03/04/2026\nFounder,25/12/2026\n').savedAt).toBe('2026-04-03T00:00:00.000Z');
    expect(statedIn('Title,Date Saved\nKeeper,03/04/2026\nFounder,12/25/2026\n').savedAt).toBe('2026-03-04T00:00:00.000Z');
    expect(statedIn('Title,Date Saved\nKeeper,31/06/2026\n').savedAt).toBeUndefined();
  });

  it('a step whose day is to come is none yet', () => {
    expect(statedIn('Title,Status,Date Applied,Interview Date\nKeeper,Applied,2026-11-01,2026-12-24\n').said).toMatchObject([
      { value: { status: 'applied', at: '2026-11-01T00:00:00.000Z' } },
    ]);
  });
});
