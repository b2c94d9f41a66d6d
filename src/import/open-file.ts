/**
 * Tells what a file is, by what stands in it, and gives its rows. Parsers are loaded when a file needs them. Nothing here knows the shelf: pages
 * and JSON-LD are read by whoever can (`ReadPosting`), which is the worker.
 */
import type { FileRow, ReadIncoming } from '../posting/incoming';
import { Problem } from '../posting/problem';
import type { Refusal } from '../posting/refusal';
import { sha256 } from '../posting/sha256';
import type { Capture } from '../posting/snapshot';
import { ARCHIVE_HEAD } from '../sync/archive-head';
import { type ArchiveReport, inspectBackup, isBackup, readBackup } from './backup-archive';
import type { DateOrder } from './cell-date';
import type { ColumnMapping } from './column-meanings';
import { LONGEST_TEXT } from './longest-text';
import type { Table } from './table';
import type { TrackerName } from './trackers';

/** The most bytes of a file that is read as a whole: a string can hold little more. */
const WHOLE_FILE_MAX = 400_000_000;

/** The most columns of a table: each stands on a line where the user says what it means. Airtable and Notion have 500 at most. */
const MOST_COLUMNS = 1_000;

/** A posting that has to be read out of what a file holds. */
export type Readable = { readonly kind: 'json'; readonly text: string } | { readonly kind: 'html'; readonly capture: Capture };

/** Reads a posting as if its page were in front, captured at a moment (ISO 8601). */
export type ReadPosting = (readable: Readable, capturedAt: string) => Promise<ReadIncoming | Refusal>;

export interface OpenTools {
  readonly readPosting: ReadPosting;
  /** Makes a page of a file of HTML, without running or loading anything of it. */
  readonly captureMarkup: (html: string, capturedAt: string) => Capture;
  /** ISO 8601. */
  readonly now: string;
}

export type FileFormat = 'json' | 'json-lines' | 'own-table' | 'table' | 'json-ld' | 'page' | 'backup' | 'changes' | 'notes';

/** A file whose rows can be walked, as often as one likes. */
export interface OpenedFile {
  readonly format: FileFormat;
  readonly tracker?: TrackerName | undefined;
  readonly name: string;
  /** The file's SHA-256. */
  readonly fingerprint: string;
  /** What is known of an archive before its rows are walked. */
  readonly archive?: ArchiveReport;
  /** A table whose columns the user may have to explain. Rows come once they are. */
  readonly table?: { readonly table: Table; readonly mapping: ColumnMapping; readonly isUsable: boolean };
  rows(mapping?: ColumnMapping): AsyncIterable<FileRow> | Iterable<FileRow>;
}

/** Opens a file. Throws `Problem` with `file-unreadable`, `file-newer`, `file-too-large` or `table-too-wide`. */
export async function openFile(file: File, tools: OpenTools): Promise<OpenedFile> {
  const { name } = file;
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  // Zip archives begin so: a backup, or a workbook.
  if (head[0] === 0x50 && head[1] === 0x4b) {
    const fingerprint = await fingerprintOf(file);
    if (await isBackup(file)) {
      const archive = await inspectBackup(file);
      return { format: 'backup', name, fingerprint, archive, rows: () => readBackup(file, archive) };
    }
    if (await isChangesArchive(file)) {
      const { readChangesArchive } = await import('./changes-archive');
      return { format: 'changes', name, fingerprint, rows: () => readChangesArchive(file) };
    }
    const { isNotesArchive, readNotesArchive } = await import('./notes-archive');
    if (await isNotesArchive(file)) return { format: 'notes', name, fingerprint, rows: () => readNotesArchive(file, tools.now) };
    checkSize(file);
    const { readWorkbook } = await import('./workbook');
    const { table, rest } = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
    return openTable(table, { name, fingerprint, rest, isText: false }, tools);
  }
  checkSize(file);
  const [fingerprint, text] = await Promise.all([fingerprintOf(file), textOf(file, head)]);
  const start = text.replace(/^[\ufeff\s]+/, '').slice(0, 2_000);
  if (start.startsWith('{') || start.startsWith('[')) return openJson(text, { name, fingerprint, file }, tools);
  if (/^<(?:!doctype html|!--|html|head|body|\?xml)/i.test(start)) return openPage(text, { name, fingerprint, file }, tools);
  if (/^---\r?\n/.test(start)) {
    const { isNote, readNote } = await import('./note');
    if (isNote(text)) return { format: 'notes', name, fingerprint, rows: () => [{ row: 1, ...readNote(text, tools.now) }] };
  }
  const { readDelimited } = await import('./delimited-text');
  return openTable(readDelimited(text), { name, fingerprint, isText: true }, tools);
}

/** Whether a zip archive is a file of changes: its first file is called so. */
async function isChangesArchive(archive: Blob): Promise<boolean> {
  return (await archive.slice(30, 30 + ARCHIVE_HEAD.length).text()) === ARCHIVE_HEAD;
}

function checkSize(file: File): void {
  if (file.size > WHOLE_FILE_MAX) throw new Problem('file-too-large', 'This file is larger than an import takes.');
}

/** The text, in the encoding that its first bytes tell: spreadsheets write UTF-8, or UTF-16 with a mark. */
async function textOf(file: File, head: Uint8Array): Promise<string> {
  const wide = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
  if (wide === undefined) {
    // The browser's own reading of a file as UTF-8 takes half of the time, and puts this sign where it is none.
    const text = await file.text();
    if (!text.includes('\ufffd')) return text;
  }
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (wide !== undefined) throw unreadable(error);
    // What is no UTF-8 is what Windows programs wrote before it.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function fingerprintOf(file: File): Promise<string> {
  // Of a large archive its ends and its length: reading it all takes as long as taking it in.
  const part = file.size <= 64_000_000 ? file : new Blob([file.slice(0, 1_000_000), file.slice(-1_000_000), String(file.size)]);
  return sha256(await part.arrayBuffer());
}

interface Named {
  readonly name: string;
  readonly fingerprint: string;
}

/** Whether a file of ours has neither of the lists that a JSON file has. */
function isHeadAlone(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('postings' in value) && !('unlisted' in value);
}

async function openJson(text: string, { file, ...named }: Named & { readonly file: File }, tools: OpenTools): Promise<OpenedFile> {
  const [{ isOwnJson, readOwnJson, readOwnJsonLines }, { postingsInJsonLd }] = await Promise.all([
    import('./json-file'),
    import('./json-ld-file'),
  ]);
  const value = parsed(text);
  // The lines of an empty shelf are a head alone, which is JSON as a whole.
  if (value === undefined || (isOwnJson(value) && isHeadAlone(value))) {
    const head = parsed(text.replace(/^\ufeff/, '').split('\n', 1)[0] ?? '');
    if (head === undefined || !isOwnJson(head)) throw unreadable();
    return { format: 'json-lines', ...named, rows: () => readOwnJsonLines(text) };
  }
  if (isOwnJson(value)) return { format: 'json', ...named, rows: () => readOwnJson(value) };
  const postings = [...postingsInJsonLd(value)];
  if (postings.length === 0) throw unreadable();
  const capturedAt = new Date(file.lastModified).toISOString();
  return {
    format: 'json-ld',
    ...named,
    rows: () => readEach(postings, (text) => tools.readPosting({ kind: 'json', text }, capturedAt)),
  };
}

function openPage(html: string, { file, ...named }: Named & { readonly file: File }, tools: OpenTools): OpenedFile {
  // A browser writes the file when the page is saved.
  const capturedAt = new Date(file.lastModified).toISOString();
  return {
    format: 'page',
    ...named,
    rows: () => readEach([html], (text) => tools.readPosting({ kind: 'html', capture: tools.captureMarkup(text, capturedAt) }, capturedAt)),
  };
}

async function* readEach(texts: readonly string[], read: (text: string) => Promise<ReadIncoming | Refusal>): AsyncGenerator<FileRow> {
  for (const [index, text] of texts.entries()) {
    const row = index + 1;
    if (text.length > LONGEST_TEXT) {
      yield { row, refused: 'row-too-large' };
      continue;
    }
    const result = await read(text);
    yield 'kind' in result ? { row, incoming: result } : { row, refused: 'no-posting', detail: result.message };
  }
}

interface TableFile extends Named {
  readonly rest?: ReadonlyMap<string, string>;
  readonly isText: boolean;
}

async function openTable(table: Table, { rest, isText, ...named }: TableFile, { now }: OpenTools): Promise<OpenedFile> {
  if (table.headers.length > MOST_COLUMNS) throw new Problem('table-too-wide', 'This table has more columns than an import takes.');
  const { isOwnTable, readOwnTable } = await import('./own-table');
  if (isOwnTable(table.headers)) return { format: 'own-table', ...named, rows: () => readOwnTable(table, { rest, isText, now }) };
  // Reads descriptions, with all the words that this takes: only what is no table of ours needs it, and it takes long to load.
  const [trackers, { readTable }] = await Promise.all([import('./trackers'), import('./table-row')]);
  const recognised = trackers.recogniseTable(table.headers);
  const dates: { dates?: DateOrder } = recognised.dates === undefined ? {} : { dates: recognised.dates };
  return {
    format: 'table',
    tracker: recognised.tracker ?? trackers.toolOfName(named.name),
    ...named,
    table: { table, mapping: recognised.mapping, isUsable: trackers.isUsable(recognised.mapping) },
    rows: (mapping = recognised.mapping) => readTable(table, { mapping, ...dates, always: recognised.always, now }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function unreadable(cause?: unknown): Problem {
  return new Problem('file-unreadable', 'This file is of no kind that can be imported.', { cause });
}
