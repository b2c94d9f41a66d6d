/** Runs in a page of the extension: times what an import does with a file, from its text to the shelf, beside what no import can do without. */
import { openDB } from 'idb';
import Papa from 'papaparse';
import { buildCsv } from '../../src/export/delimited';
import type { ExportedPosting, WholePosting } from '../../src/export/export-file';
import { buildJson } from '../../src/export/json';
import { type OpenedFile, openFile } from '../../src/import/open-file';
import type { FileRow } from '../../src/posting/incoming';
import { noUserData } from '../../src/posting/user-data';
import { openShelf } from '../../src/store/shelf';
import { inventedPosting } from './invented-postings';
import { timed } from './timed';

/** How many postings the import page takes in at once. */
const BATCH = 512;
const SAVED_AT = '2026-01-01T00:00:00.000Z';

function exported(number: number): ExportedPosting {
  return { ...inventedPosting(number), savedAt: SAVED_AT, capturedAt: SAVED_AT, captures: 1, user: noUserData };
}

function whole(number: number): WholePosting {
  const posting = inventedPosting(number);
  const { key } = posting;
  const step = {
    key,
    sequence: 1,
    at: SAVED_AT,
    kind: 'version',
    outcome: 'created',
    capturedAt: SAVED_AT,
    readerVersion: 1,
    posting,
  } as const;
  return { ...exported(number), shelfPosting: { key, steps: [{ id: `capture-${number}`, ...step }], said: [] } };
}

async function fileOf(pieces: AsyncIterable<string>, name: string): Promise<File> {
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  return new File(parts, name);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

async function opened(file: File): Promise<OpenedFile> {
  const none = () => {
    throw new Error('no page is in these files');
  };
  return openFile(file, { now: SAVED_AT, readPosting: none, captureMarkup: none });
}

/** Opens a file and takes it in, batch by batch, as the page and the worker do between them. */
async function takeIn(file: File): Promise<number> {
  const shelf = openShelf();
  const source = await opened(file);
  const { id } = await shelf.beginImport({ id: crypto.randomUUID(), name: file.name, fingerprint: source.fingerprint });
  let [from, taken] = [0, 0];
  let rows: FileRow[] = [];
  let before: Promise<unknown> = Promise.resolve();
  // As the page does, one batch is on its way while the next is read.
  const take = async () => {
    const items = rows.flatMap((row) => ('incoming' in row ? [{ incoming: row.incoming, wins: 'newest' as const, pages: new Map() }] : []));
    const taking = shelf.takeIn(id, { items, from, taken, refused: rows.length - items.length });
    [rows, from] = [[], taken];
    await before;
    before = taking;
  };
  for await (const row of source.rows()) {
    taken += 1;
    rows.push(row);
    if (rows.length === BATCH) await take();
  }
  if (rows.length > 0) await take();
  await before;
  const { counts } = await shelf.finishImport(id);
  await shelf.maintain();
  shelf.close();
  return counts.new;
}

/** Puts records in batches of the same size, each in a transaction that is on disk when it is done. */
async function putBare(records: readonly { readonly key: string }[]): Promise<void> {
  const database = await openDB(`bench-${crypto.randomUUID()}`, 1, { upgrade: (upgraded) => void upgraded.createObjectStore('records') });
  for (let from = 0; from < records.length; from += BATCH) {
    const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
    for (const record of records.slice(from, from + BATCH)) void transaction.store.put(record, record.key);
    transaction.commit();
    await transaction.done;
  }
  database.close();
}

/** Times both sides, one after the other. */
async function timedSides(
  ownFirst: boolean,
  own: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<{ own: number; bare: number }> {
  const [early, late] = ownFirst ? [own, bare] : [bare, own];
  const [first, second] = [await timed(early), await timed(late)];
  return ownFirst ? { own: first, bare: second } : { own: second, bare: first };
}

const importBench = {
  /** Milliseconds from the file of JSON to the shelf; and for `JSON.parse` and a bare put of the same records. */
  async json(count: number, ownFirst: boolean): Promise<{ own: number; bare: number; new: number }> {
    const batches = [numbers(count).map(whole)];
    const file = await fileOf(buildJson({ postings: batches, unlisted: [] }, { now: new Date(SAVED_AT) }), 'roleshelf.json');
    let taken = 0;
    const sides = await timedSides(
      ownFirst,
      async () => {
        taken = await takeIn(file);
      },
      async () => {
        const { postings }: { postings: WholePosting[] } = JSON.parse(await file.text());
        await putBare(postings);
      },
    );
    return { ...sides, new: taken };
  },

  /** Milliseconds from the CSV to its rows, without the shelf; and for papaparse alone. */
  async csv(count: number, ownFirst: boolean): Promise<{ own: number; bare: number; rows: number }> {
    const file = await fileOf(buildCsv([numbers(count).map(exported)], { byteOrderMark: false, formulaGuard: true }), 'roleshelf.csv');
    let rows = 0;
    const sides = await timedSides(
      ownFirst,
      async () => {
        for await (const _ of (await opened(file)).rows()) rows += 1;
      },
      async () => Papa.parse(await file.text(), { delimiter: ',' }),
    );
    return { ...sides, rows };
  },
};

export type ImportBench = typeof importBench;
Object.assign(globalThis, { importBench });
