import fc from 'fast-check';
import { zipSync } from 'fflate';
import { snapshotOfTab } from '../../src/capture/prune';
import { ColumnMeaning } from '../../src/import/column-meanings';
import { openFile } from '../../src/import/open-file';
import { type FileRow, Incoming } from '../../src/posting/incoming';
import { Posting } from '../../src/posting/posting';
import { Problem } from '../../src/posting/problem';
import { refuse } from '../../src/posting/refusal';
import { ShelfPosting } from '../../src/posting/shelf-posting';
import { SNAPSHOT_VERSION } from '../../src/posting/snapshot';
import { readToKeep } from '../../src/read';
import { freshShelf, keysOf } from '../store/sample';
import { arbitraryMarkup } from './arbitrary-pages';
import { arbitraryOf, hostileText, jobPostingJson, schemaJson } from './arbitrary-values';
import { assertQuick, type FuzzTarget } from './target';

const NOW = '2026-11-20T12:00:00.000Z';

interface GivenFile {
  readonly name: string;
  /** Base64. */
  readonly bytes: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** A posting that holds together as far as its key goes, so that what comes behind the key is met. */
const shelfPosting = fc.tuple(arbitraryOf(ShelfPosting), fc.boolean(), arbitraryOf(Posting)).map(([value, isWhole, posting]) => {
  if (!isWhole) return value;
  const key = 'web:a';
  const own = { ...Object(posting), key, site: 'web', postingId: 'a', evidence: {}, warnings: [] };
  const steps = [
    { id: 's1', key, sequence: 1, at: NOW, kind: 'version', outcome: 'created', capturedAt: NOW, readerVersion: 1, posting: own },
  ];
  return { ...Object(value), key, steps };
});
const ofOurs = fc
  .record({
    format: fc.constant('roleshelf'),
    version: fc.constantFrom(1, 2),
    postings: fc.array(
      fc.oneof(
        shelfPosting.map((one) => ({ shelfPosting: one })),
        arbitraryOf(Posting),
      ),
      { maxLength: 4 },
    ),
  })
  .map((file) => JSON.stringify(file));
const lines = fc
  .array(
    shelfPosting.map((one) => JSON.stringify({ shelfPosting: one })),
    { maxLength: 4 },
  )
  .map((all) => ['{"format":"roleshelf","version":2}', ...all].join('\n'));

const headers = fc.oneof(
  fc.constantFrom(
    'Job Title',
    'Company',
    'Job URL',
    'Status',
    'Date Applied',
    'Notes',
    'Salary',
    'Location',
    'Description',
    'Tags',
    'Rating',
    'key',
  ),
  fc.constantFrom(...ColumnMeaning.options),
  hostileText,
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = fc
  .tuple(
    fc.constantFrom(',', '\t', ';'),
    fc.array(headers, { minLength: 1, maxLength: 8 }),
    fc.array(fc.array(hostileText, { maxLength: 9 }), { maxLength: 5 }),
  )
  .map(([separator, head, rows]) => [head, ...rows].map((cells) => cells.map(quoted).join(separator)).join('\n'));

const archive = fc
  .dictionary(
    fc.constantFrom(
      'manifest.json',
      'postings/0001.json',
      'checksums/0001.json',
      'end.json',
      'pages/c1.json.gz',
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/_rels/workbook.xml.rels',
      '../x',
    ),
    fc.oneof(
      ofOurs,
      schemaJson.map((json) => JSON.stringify(json)),
      fc.constant(`{"format":"roleshelf-backup","version":1,"createdAt":"${NOW}","postings":[]}`),
      arbitraryMarkup,
    ),
    { minKeys: 1, maxKeys: 8 },
  )
  .map((members) => zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, encode(text)]))));

const contents = fc.oneof(
  ofOurs.map(encode),
  lines.map(encode),
  table.map(encode),
  jobPostingJson.map(encode),
  schemaJson.map((json) => encode(JSON.stringify(json))),
  arbitraryMarkup.map(encode),
  archive,
);

/** Now and then bytes are lost, changed or doubled. */
const damages = fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: -1, max: 255 }) }), { maxLength: 3 });

export const importerTarget: FuzzTarget<GivenFile> = {
  name: 'importer',
  arbitrary: fc
    .tuple(
      fc.constantFrom('a.json', 'a.csv', 'a.html', 'a.zip', 'a.xlsx'),
      contents,
      fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: damages }),
    )
    .map(([name, bytes, changes]) => {
      let changed = Buffer.from(bytes);
      for (const { at, byte } of changes) {
        const place = changed.length === 0 ? 0 : at % changed.length;
        if (byte < 0) changed = changed.subarray(0, place);
        else if (changed.length > 0) changed[place] = byte;
      }
      return { name, bytes: changed.toString('base64') };
    }),

  /** A file is refused as a whole, or gives rows that fit; what is taken in of them is taken back without a trace. */
  async check({ name, bytes }) {
    const from = process.cpuUsage();
    const rows = await rowsOf(name, new Uint8Array(Buffer.from(bytes, 'base64')));
    const items = rows.flatMap((row) =>
      'incoming' in row ? [{ incoming: Incoming.parse(row.incoming), wins: 'file' as const, pages: new Map() }] : [],
    );
    assertQuick(from);
    if (items.length === 0) return;
    const { shelf } = freshShelf();
    await shelf.lookAt(items);
    const { id } = await shelf.beginImport({ id: 'i1', name, fingerprint: 'f' });
    await shelf.takeIn(id, { items, taken: items.length, refused: 0 });
    await shelf.finishImport(id);
    const { setAside } = await shelf.list({ query: '', offset: 0, limit: 500 });
    if (setAside > 0) throw new Error('what was taken in does not fit the shelf');
    for (let state = (await shelf.undoImport(id)).state; state !== 'undone'; state = (await shelf.undoImport(id)).state);
    if ((await keysOf(shelf)).length > 0) throw new Error('what was taken in was not taken back');
    if ('polluted' in {}) throw new Error('a prototype is polluted');
  },
};

async function rowsOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileRow[]> {
  try {
    const opened = await openFile(new File([bytes], name, { lastModified: Date.parse(NOW) }), {
      now: NOW,
      captureMarkup: (tree, capturedAt) => ({ url: '', title: '', lang: '', capturedAt, page: { tree, inlays: [] } }),
      async readPosting(readable, capturedAt) {
        const snapshot =
          readable.kind === 'html'
            ? snapshotOfTab(readable.capture)
            : { kind: 'json-ld' as const, url: '', title: '', lang: '', capturedAt, version: SNAPSHOT_VERSION, tree: readable.text };
        if (typeof snapshot === 'string') return refuse('unreadable');
        const read = readToKeep(snapshot);
        return read.ok ? { kind: 'read', posting: read.posting, capturedAt, readerVersion: 1 } : read.refusal;
      },
    });
    const rows: FileRow[] = [];
    for await (const row of opened.rows()) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
