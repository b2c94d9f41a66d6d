import { EXPORT_VERSION } from '../export/export-file';
import { CarriedPage } from '../posting/carried-page';
import type { FileRow, Incoming } from '../posting/incoming';
import { Count, Instant } from '../posting/instant';
import { bearsItsKey, Posting } from '../posting/posting';
import { Problem } from '../posting/problem';
import { isOfOnePosting, ShelfPosting } from '../posting/shelf-posting';
import * as z from '../posting/zod';
import { hasLongerText } from './longest-text';

/** What a file of ours begins with, whatever its version. */
const Head = z.object({ format: z.literal('roleshelf'), version: Count });

/** Since version 2: all that the shelf holds of one posting. What stands beside it in the file is made from it. */
const WholeRecord = z.object({ shelfPosting: ShelfPosting, pages: z.optional(z.array(CarriedPage)) });

/** Version 1: the shown record, without history. */
const RecordV1 = z.extend(Posting, { savedAt: Instant, capturedAt: Instant, captures: Count });

/** Version 1 did not say which reader had read a record. */
const READER_OF_V1 = 1;

type Reading = (record: unknown) => Incoming | undefined;

const versions: Readonly<Record<number, Reading>> = {
  1: (record) => {
    const parsed = RecordV1.safeParse(record);
    if (!parsed.success || !bearsItsKey(parsed.data)) return undefined;
    const { savedAt, capturedAt, captures: _, ...posting } = parsed.data;
    return { kind: 'read', posting, capturedAt, savedAt, readerVersion: READER_OF_V1 };
  },
  2: (record) => {
    const parsed = WholeRecord.safeParse(record);
    if (!parsed.success || parsed.data.shelfPosting.steps.length === 0 || !isOfOnePosting(parsed.data.shelfPosting)) return undefined;
    return { kind: 'whole', ...parsed.data };
  },
};

/** The version of a file of ours; nothing for any other. Throws `Problem('file-newer')`. */
function readingOf(head: unknown): Reading | undefined {
  const parsed = Head.safeParse(head);
  if (!parsed.success) return undefined;
  if (parsed.data.version > EXPORT_VERSION) throw new Problem('file-newer', 'A newer version of Roleshelf wrote this file.');
  return versions[parsed.data.version];
}

/** Whether a parsed JSON value, or the first line of JSON Lines, is a file of ours. Throws `Problem('file-newer')`. */
export function isOwnJson(value: unknown): boolean {
  return readingOf(value) !== undefined;
}

const Lists = z.object({ postings: z.array(z.unknown()), unlisted: z.optional(z.array(z.unknown())) });

/** Reads a parsed JSON file of ours, of any version. Throws `Problem('file-unreadable')` for one without its list. */
export function* readOwnJson(value: unknown): Generator<FileRow> {
  const reading = readingOf(value);
  const lists = Lists.safeParse(value);
  if (reading === undefined || !lists.success) throw new Problem('file-unreadable', 'This file has no list of postings.');
  let row = 0;
  for (const record of [...lists.data.postings, ...(lists.data.unlisted ?? [])]) {
    row += 1;
    yield rowOf(row, record, reading);
  }
}

/** Reads a file of JSON Lines of ours: the head, then a posting a line. Throws `Problem('file-unreadable')` where the head is none. */
export function* readOwnJsonLines(text: string): Generator<FileRow> {
  let row = 0;
  let reading: Reading | undefined;
  for (const line of linesOf(text)) {
    row += 1;
    if (row === 1) {
      reading = readingOf(parsed(line));
      if (reading === undefined) throw new Problem('file-unreadable', 'The first line of this file does not say what it is.');
    } else if (line.trim() !== '' && reading !== undefined) {
      yield rowOf(row, parsed(line), reading);
    }
  }
}

function rowOf(row: number, record: unknown, reading: Reading): FileRow {
  if (hasLongerText(record)) return { row, refused: 'row-too-large' };
  const incoming = reading(record);
  return incoming === undefined ? { row, refused: 'does-not-fit' } : { row, incoming };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The lines, one at a time: a file of lines is too long to be cut up at once. */
function* linesOf(text: string): Generator<string> {
  let from = text.startsWith('\ufeff') ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end < 0 ? text.length : end);
    if (end < 0) return;
    from = end + 1;
  }
}
