/** Files that somebody sends to be imported. */
import { gzipSync, strToU8, zipSync } from 'fflate';
import { sha256 } from '../../../src/posting/sha256';
import type { FileAttack } from '../attack';
import { jobPosting, postingPage } from '../hostile-page';
import { xssVectors } from '../xss-vectors';

const MEGA = 1_000_000;
const NOW = '2026-11-20T12:00:00.000Z';
const noughts = (bytes: number) => new Uint8Array(bytes);

type Members = Record<string, Uint8Array>;
const zip = (members: Members) => zipSync(members, { level: 9 });

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
const relation = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet. */
function workbook(rows: string, prologue = ''): Members {
  return {
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Jobs" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?>${prologue}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  };
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row>${cell('Job Title')}${cell('Company')}</row>`;

const laughs = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1_000)}">${'bcdefghi'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
  .join('')}]>`;

/** An archive of the backup's form, which says of its parts what one likes. */
async function backup(postings: string, pages: Readonly<Record<string, { bytes: Uint8Array; length: number }>> = {}): Promise<Uint8Array> {
  const manifest = strToU8(JSON.stringify({ format: 'roleshelf-backup', version: 1, createdAt: NOW, postings: [] }));
  const part = strToU8(postings);
  const sums = strToU8(
    JSON.stringify({
      postings: { path: 'postings/0001.json', sha256: await sha256(new Uint8Array(part)) },
      pages: await Promise.all(
        Object.entries(pages).map(async ([path, { bytes, length }]) => ({
          path,
          sha256: await sha256(new Uint8Array(bytes)),
          captureId: 'c1',
          length,
        })),
      ),
    }),
  );
  const end = strToU8(
    JSON.stringify({
      parts: 1,
      counts: { postings: 1, pages: 1 },
      checksums: [
        { path: 'manifest.json', sha256: await sha256(new Uint8Array(manifest)) },
        { path: 'checksums/0001.json', sha256: await sha256(new Uint8Array(sums)) },
      ],
    }),
  );
  return zipSync(
    {
      'manifest.json': manifest,
      'postings/0001.json': part,
      ...Object.fromEntries(Object.entries(pages).map(([path, { bytes }]) => [path, bytes])),
      'checksums/0001.json': sums,
      'end.json': end,
    },
    { level: 9 },
  );
}

/** A file of ours with one posting, whose title and addresses are as given. */
function own(posting: Readonly<Record<string, unknown>>, raw = ''): string {
  const key = 'web:hostile';
  const base = { key, site: 'web', postingId: 'hostile', title: 'Harbour Pilot', evidence: {}, warnings: [], ...posting };
  const steps = [
    { id: 'c1', key, sequence: 1, at: NOW, kind: 'version', outcome: 'created', capturedAt: NOW, readerVersion: 1, posting: base },
  ];
  const json = JSON.stringify({
    format: 'roleshelf',
    version: 2,
    exportedAt: NOW,
    postings: [{ ...base, shelfPosting: { key, steps, said: [] } }],
  });
  return raw === '' ? json : json.replaceAll('"RAW"', raw);
}

const text = (content: string | (() => string)) => () => strToU8(typeof content === 'string' ? content : content());

const bombs: readonly Omit<FileAttack, 'family'>[] = [
  { name: 'a workbook of 600 MB of noughts', file: 'a.xlsx', bytes: () => zip({ ...workbook(''), 'xl/media/x.bin': noughts(600 * MEGA) }) },
  {
    name: 'a workbook of 350 MB of rows',
    file: 'b.xlsx',
    bytes: () => zip(workbook(head + `<row>${cell('x')}</row>`.repeat(Math.floor((350 * MEGA) / 50)))),
  },
  { name: 'a workbook whose entities multiply', file: 'c.xlsx', bytes: () => zip(workbook(`${head}<row>${cell('&i;')}</row>`, laughs)) },
  {
    name: 'a workbook whose last row is the two thousand millionth',
    file: 'd.xlsx',
    bytes: () => zip(workbook(`${head}<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>`)),
  },
  {
    name: 'a workbook whose last column is far out',
    file: 'e.xlsx',
    bytes: () => zip(workbook(`${head}<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>`)),
  },
  {
    name: 'sixty thousand empty files',
    file: 'f.zip',
    bytes: () => zipSync(Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`f${index}`, noughts(0)]))),
  },
  {
    name: 'archives in archives',
    file: 'g.zip',
    bytes: () => Array.from({ length: 20 }).reduce<Uint8Array>((inner) => zipSync({ 'a.zip': inner }), strToU8('x')),
  },
  {
    name: 'a backup whose postings are 300 MB of noughts',
    file: 'h.zip',
    bytes: () => zip({ 'manifest.json': strToU8('{}'), 'postings/0001.json': noughts(300 * MEGA) }),
  },
  {
    name: 'a backup of a hundred files of 100 MB',
    file: 'i.zip',
    bytes: () => {
      const big = noughts(100 * MEGA);
      return zip({
        'manifest.json': strToU8('{"format":"roleshelf-backup","version":1,"createdAt":"2026-11-20T12:00:00.000Z","postings":[]}'),
        ...Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`pages/${index}`, big])),
      });
    },
  },
  {
    name: 'a page of a backup that unpacks to 1,000 times its length',
    file: 'j.zip',
    bytes: () => backup(own({}), { 'pages/c1.json.gz': { bytes: gzipSync(noughts(70 * MEGA), { level: 9 }), length: 70_000 } }),
    brings: 1,
  },
  {
    name: 'a page of a backup that says that it is endless',
    file: 'k.zip',
    bytes: () => backup(own({}), { 'pages/c1.json.gz': { bytes: gzipSync(strToU8('{}')), length: Number.MAX_SAFE_INTEGER } }),
    brings: 1,
  },
  {
    name: 'files that want to lie elsewhere',
    file: 'l.zip',
    bytes: () => zip({ '../../../etc/passwd': strToU8('x'), 'C:\\x': strToU8('x'), '/x': strToU8('x') }),
  },
];

const ofOurs: readonly Omit<FileAttack, 'family'>[] = [
  {
    name: 'addresses that are programs',
    file: 'a.json',
    bytes: text(own({ url: 'javascript:alert(1)', apply: { kind: 'external', url: 'javascript:alert(1)' } })),
  },
  {
    name: 'a polluted prototype',
    file: 'b.json',
    bytes: text(own({ seniority: 'RAW' }, '"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}')),
    brings: 1,
  },
  { name: 'a title of 50 MB', file: 'c.json', bytes: text(() => own({ title: 'x'.repeat(50 * MEGA) })) },
  {
    name: 'two hundred vectors in every field',
    file: 'd.json',
    bytes: text(
      own({
        title: xssVectors[0],
        hiringOrganization: { name: xssVectors.join(' ') },
        seniority: xssVectors.join(' '),
        jobFunctions: xssVectors,
        industries: xssVectors,
        skills: xssVectors,
        applicants: xssVectors.join(' '),
        jobCode: xssVectors.join(' '),
        description: xssVectors.join('\n'),
      }),
    ),
    brings: 1,
  },
  { name: 'a step without bounds', file: 'e.json', bytes: text(own({ seniority: 'x' }).replaceAll('"sequence":1', '"sequence":1e308')) },
  {
    name: 'a hundred thousand records that do not fit',
    file: 'f.json',
    bytes: text(() =>
      JSON.stringify({ format: 'roleshelf', version: 2, exportedAt: NOW, postings: Array.from({ length: 100_000 }, () => ({})) }),
    ),
  },
  {
    name: 'a million brackets',
    file: 'g.json',
    bytes: text(() => `{"format":"roleshelf","version":2,"postings":${'['.repeat(MEGA)}${']'.repeat(MEGA)}}`),
  },
  { name: 'a version that is none', file: 'h.json', bytes: text(own({}).replace('"version":2', '"version":"__proto__"')) },
  {
    name: 'the same posting ten thousand times',
    file: 'i.json',
    bytes: text(() => {
      const { postings, ...rest } = JSON.parse(own({}));
      return JSON.stringify({ ...rest, postings: Array.from({ length: 10_000 }, () => postings[0]) });
    }),
    brings: 1,
  },
];

const tables: readonly Omit<FileAttack, 'family'>[] = [
  {
    name: 'a million columns',
    file: 'a.csv',
    bytes: text(() => `Job Title,Company,${'x,'.repeat(MEGA)}\nA,B,${'x,'.repeat(MEGA)}\n`),
  },
  { name: 'a quote without an end', file: 'b.csv', bytes: text(() => `Job Title,Company\n"${'x\n'.repeat(5 * MEGA)}`) },
  { name: 'a million lines of nothing', file: 'c.csv', bytes: text(() => `Job Title,Company\n${'\n'.repeat(MEGA)}A,B\n`), brings: 1 },
  { name: 'quotes alone', file: 'd.csv', bytes: text(() => '"'.repeat(MEGA + 1)) },
  {
    name: 'vectors and formulas',
    file: 'e.csv',
    bytes: text(
      () =>
        `Job Title,Company,Job URL,Notes\n${xssVectors.map((vector) => [vector, `=${vector}`, 'javascript:alert(1)', vector].map((one) => `"${one.replaceAll('"', '""')}"`).join()).join('\n')}`,
    ),
    // Three of the two hundred differ from another one in case or width alone, and are the same posting.
    brings: 197,
  },
  { name: 'headers of prototypes', file: 'f.csv', bytes: text('__proto__,constructor,toString,Job Title,Company\n1,2,3,A,B\n'), brings: 1 },
  { name: 'noughts', file: 'g.csv', bytes: () => noughts(5 * MEGA) },
  { name: 'a program of the processor', file: 'h.exe', bytes: () => Uint8Array.from({ length: MEGA }, (_, index) => (index * 7919) % 256) },
  { name: 'an empty file', file: 'i.csv', bytes: () => noughts(0) },
];

const pages: readonly Omit<FileAttack, 'family'>[] = [
  {
    name: 'a page with programs and pictures',
    file: 'a.html',
    bytes: text(() => postingPage({ before: xssVectors.join('\n') })),
    brings: 1,
  },
  { name: 'a page of 30 MB', file: 'b.html', bytes: text(() => postingPage({ before: `<p>${'word '.repeat(6 * MEGA)}</p>` })) },
  { name: 'a page of a hundred thousand elements', file: 'c.html', bytes: text(() => postingPage({ before: '<i></i>'.repeat(100_000) })) },
  {
    name: 'a page from elsewhere',
    file: 'd.html',
    // LinkedIn writes no such page.
    bytes: text(`<!-- saved from url=(0044)https://www.linkedin.com/jobs/view/7700000021/ -->${postingPage()}`),
  },
  {
    name: 'a page that names a form after the document',
    file: 'e.html',
    bytes: text(
      postingPage({
        before: '<form name="documentElement"><input name="outerHTML"></form><img name="title"><form name="querySelector"></form>',
      }),
    ),
    brings: 1,
  },
  { name: 'data without an end', file: 'f.jsonld', bytes: text(() => `{"@context":"https://schema.org","@graph":${'['.repeat(100_000)}`) },
  {
    name: 'data that is deep',
    file: 'g.jsonld',
    bytes: text(() => `${'['.repeat(100_000)}${JSON.stringify(jobPosting())}${']'.repeat(100_000)}`),
  },
];

const of = (family: string, all: readonly Omit<FileAttack, 'family'>[]): FileAttack[] => all.map((attack) => ({ family, ...attack }));

export const files: readonly FileAttack[] = [
  ...of('archives that are bombs', bombs),
  ...of('files of ours that are not', ofOurs),
  ...of('tables', tables),
  ...of('pages and data as files', pages),
];
