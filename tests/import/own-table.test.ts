import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitList } from '../../src/export/cell-list';
import { buildCsv, buildTsv } from '../../src/export/delimited';
import type { ExportedPosting } from '../../src/export/export-file';
import { buildNotes } from '../../src/export/markdown-notes';
import { buildXlsx } from '../../src/export/xlsx';
import { readDelimited } from '../../src/import/delimited-text';
import { readNotesArchive } from '../../src/import/notes-archive';
import { isOwnTable, readOwnTable } from '../../src/import/own-table';
import { readWorkbook } from '../../src/import/workbook';
import type { ExportOptions } from '../../src/posting/export-options';
import type { FileRow, StatedIncoming } from '../../src/posting/incoming';
import { fieldNames, Posting, PostingFields } from '../../src/posting/posting';
import { noUserData } from '../../src/posting/user-data';
import { anyText, nastyTexts } from '../export/nasty-text';
import { bare, full, textOf } from '../export/sample';

const NOW = '2026-11-20T12:00:00.000Z';
const options: Pick<ExportOptions, 'byteOrderMark' | 'formulaGuard'> = { byteOrderMark: true, formulaGuard: true };

const user: ExportedPosting['user'] = {
  ...noUserData,
  statusSteps: [{ id: 's', status: 'interviewing', at: '2026-03-01T09:30:00.000Z' }],
  tags: ['a; b', 'Sea'],
  rating: 4,
  notes: '=1+1\n"salt"',
  followUp: { date: '2026-03-05', note: 'Ring.' },
  contacts: [
    { id: 'c', name: 'Ane; Liv', email: 'ane@fjord.example' },
    { id: 'd', name: 'Per', note: 'x\\y' },
  ],
  interviews: [{ id: 'i', startDate: '2026-03-04T10:00', location: 'Pier 2' }],
};
const complete: ExportedPosting = { ...full, user };

async function bytesOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

type Way = (postings: readonly ExportedPosting[]) => Promise<FileRow[]>;
const ways: Record<string, Way> = {
  CSV: async (postings) => [...readOwnTable(readDelimited(await textOf(buildCsv([postings], options))), { isText: true, now: NOW })],
  'CSV without the guard': async (postings) => [
    ...readOwnTable(readDelimited(await textOf(buildCsv([postings], { byteOrderMark: false, formulaGuard: false }))), {
      isText: true,
      now: NOW,
    }),
  ],
  TSV: async (postings) => [...readOwnTable(readDelimited(await textOf(buildTsv([postings], options))), { isText: true, now: NOW })],
  XLSX: async (postings) => {
    const { table, rest } = await readWorkbook(await bytesOf(buildXlsx([postings], { now: new Date(NOW) })));
    return [...readOwnTable(table, { rest, isText: false, now: NOW })];
  },
  'Markdown notes': async (postings) => {
    const rows: FileRow[] = [];
    const archive = new Blob([await bytesOf(buildNotes([postings], { now: new Date(NOW) }))]);
    for await (const row of readNotesArchive(archive, NOW)) rows.push(row);
    return rows;
  },
};

function statedIn(rows: readonly FileRow[]): StatedIncoming {
  const [row] = rows;
  return row && 'incoming' in row && row.incoming.kind === 'stated' ? row.incoming : expect.fail(`not read: ${JSON.stringify(row)}`);
}

/** What a table carries of a posting. */
function carried({
  evidence: _e,
  warnings: _w,
  sections: _s,
  savedAt: _a,
  capturedAt: _c,
  captures: _n,
  user: _u,
  ...fields
}: ExportedPosting): object {
  return fields;
}

describe.each(Object.entries(ways))('our own %s', (_name, read) => {
  it('gives back every field that it carries, and what the user said', async () => {
    const { posting, said, savedAt } = statedIn(await read([complete]));
    const { evidence, warnings, ...fields } = posting;
    expect(fields).toEqual(carried(complete));
    expect(evidence.title).toEqual({ source: 'user', quote: complete.title });
    expect(warnings).toEqual([]);
    expect(savedAt).toBe(complete.savedAt);
    expect(said).toMatchObject([
      { set: 'status', value: { status: 'interviewing', at: '2026-03-01T09:30:00.000Z' } },
      { set: 'tag', value: 'a; b' },
      { set: 'tag', value: 'Sea' },
      { set: 'rating', value: 4 },
      { set: 'notes', value: '=1+1\n"salt"' },
      { set: 'followUp', value: { date: '2026-03-05', note: 'Ring.' } },
      { set: 'interview', value: { startDate: '2026-03-04T10:00', location: 'Pier 2' } },
      { set: 'contact', value: { name: 'Ane; Liv', email: 'ane@fjord.example' } },
      { set: 'contact', value: { name: 'Per', note: 'x\\y' } },
    ]);
  });

  it('gives back a posting that has next to nothing', async () => {
    const { posting, said } = statedIn(await read([bare]));
    expect(posting).toEqual({ ...carried(bare), evidence: {}, warnings: [] });
    expect(said).toEqual([]);
  });

  it('gives back texts that files are known to lose', async () => {
    const postings = nastyTexts.map((text, at) => ({ ...bare, key: `web:t${at}`, postingId: `t${at}`, title: text, description: text }));
    const rows = await read(postings);
    expect(rows.map((row) => 'incoming' in row && row.incoming.kind === 'stated' && row.incoming.posting.description)).toEqual(nastyTexts);
    expect(rows.map((row) => 'incoming' in row && row.incoming.kind === 'stated' && row.incoming.posting.title)).toEqual(nastyTexts);
  });

  it('gives back any text and any list', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { minLength: 1, maxLength: 4 }), async (text, skills) => {
        const { posting, said } = statedIn(await read([{ ...bare, title: text, skills, user: { ...noUserData, notes: text } }]));
        expect(posting.title).toBe(text);
        expect(posting.skills).toEqual(skills);
        expect(said).toEqual([{ set: 'notes', value: text }]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table of ours', () => {
  it('is told by its columns, also where only some were chosen', () => {
    expect(isOwnTable(['title', 'hiringOrganization.name', 'url'])).toBe(true);
    expect(isOwnTable(['title', 'url', 'status'])).toBe(false);
    expect(isOwnTable(['Title', 'Company', 'URL'])).toBe(false);
  });

  it('of 0.1 was guarded without saying so', () => {
    const csv =
      "key,title,hiringOrganization.name,jobLocations,savedAt\r\nweb:a,'=Keeper,Northern Lamps,Bergen; Oslo,2026-02-24T10:00:00.000Z\r\n";
    expect(statedIn([...readOwnTable(readDelimited(csv), { isText: true, now: NOW })]).posting).toMatchObject({
      key: 'web:a',
      title: '=Keeper',
      jobLocations: [{ text: 'Bergen' }, { text: 'Oslo' }],
    });
  });

  it('without its keys refuses a row whose text went on elsewhere, and reads the others', async () => {
    const columns = ['title', 'url', 'hiringOrganization.name', 'description'];
    const long = 'x'.repeat(40_000);
    const short = { ...bare, title: 'Keeper', description: 'y'.repeat(32_000) };
    const postings = [{ ...full, description: long }, { ...bare, title: 'Keeper' }, short];
    const read = async (names: string[]) => {
      const { table, rest } = await readWorkbook(await bytesOf(buildXlsx([postings], { columns: names, now: new Date(NOW) })));
      return [...readOwnTable(table, { rest, isText: false, now: NOW })];
    };
    expect(await read(columns)).toMatchObject([
      { row: 2, refused: 'text-cut' },
      { row: 3, incoming: { kind: 'stated' } },
      { row: 4, incoming: { posting: { description: short.description } } },
    ]);
    expect(statedIn(await read([...columns, 'key'])).posting.description).toBe(long);
  });

  it('keeps what fits of a row, and names what it cannot place', () => {
    const csv =
      'key,title,url,datePosted,baseSalary.min,hiringOrganization.name\r\n,Keeper,https://a.example/1,someday,-5,Lamps\r\n,,,2026-01-01,,Lamps\r\n';
    expect([...readOwnTable(readDelimited(csv), { isText: true, now: NOW })]).toMatchObject([
      { row: 2, incoming: { posting: { title: 'Keeper', url: 'https://a.example/1', hiringOrganization: { name: 'Lamps' } } } },
      { row: 3, refused: 'nothing-named' },
    ]);
  });

  it('quotes what a way to apply, which has no text of its own, is put together from', () => {
    const csv = 'key,title,apply.url,apply.kind\r\nweb:a,Keeper,https://a.example/apply,external\r\n';
    const { posting } = statedIn([...readOwnTable(readDelimited(csv), { isText: true, now: NOW })]);
    expect(posting.evidence.apply).toEqual({ source: 'user', quote: 'external; https://a.example/apply' });
  });

  it('has each field that its own schema takes and no other, in the order of a record, whatever stands in the cells', () => {
    const direct = [
      'title',
      'workplaceType',
      'seniority',
      'jobCode',
      'datePostedText',
      'applicants',
      'visaSponsorship',
      'description',
    ] as const;
    const lists = ['employmentTypes', 'jobFunctions', 'industries', 'skills'] as const;
    const others = [
      'baseSalary.text',
      'baseSalary.min',
      'baseSalary.currency',
      'apply.kind',
      'apply.url',
      'jobLocations.text',
      'datePosted',
    ];
    const headers = ['key', 'formulaGuard', ...direct, ...lists, ...others];
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'remote',
        'offered',
        'FULL_TIME; INTERN',
        'a; b',
        'a; ',
        'x\\; y',
        '-5',
        '5',
        'USD',
        'external',
        '2026-03-01',
        "'=1",
      ),
      fc.constantFrom('https://a.example/', 'javascript:alert(1)'),
      anyText,
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: headers.length - 2, maxLength: headers.length - 2 }), (cells) => {
        const table = { headers, rows: [{ row: 2, cells: ['web:a', '', ...cells] }] };
        const { posting, fields } = statedIn([...readOwnTable(table, { isText: true, now: NOW })]);
        expect(Posting.parse(posting)).toEqual(posting);
        const cellOf = (name: string) => cells[headers.indexOf(name) - 2] ?? '';
        for (const name of [...direct, ...lists]) {
          const text = cellOf(name);
          const value = direct.some((one) => one === name) ? text : splitList(text);
          const fits = text !== '' && PostingFields.shape[name].safeParse(value).success;
          expect(posting[name]).toEqual(fits ? value : undefined);
          expect(posting.evidence[name]?.quote).toEqual(fits ? (typeof value === 'string' ? value : value.join('; ')) : undefined);
        }
        const has = fieldNames.filter((name) => posting[name] !== undefined);
        expect(fields).toEqual(has);
        expect(Object.keys(posting)).toEqual([...has, 'key', 'site', 'postingId', 'evidence', 'warnings']);
        expect(Object.keys(posting.evidence).toSorted()).toEqual(has.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('with two columns of one name has what stands in the later one, where something does', () => {
    const rows = ['web:a,A,B,x', 'web:b,A,,x', 'web:c,,B,x'].join('\r\n');
    const table = readDelimited(`key,title,title,hiringOrganization.name\r\n${rows}\r\n`);
    const titles = [...readOwnTable(table, { isText: true, now: NOW })].map((row) => statedIn([row]).posting.title);
    expect(titles).toEqual(['B', 'A', 'B']);
  });
});
