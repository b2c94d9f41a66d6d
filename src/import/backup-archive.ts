/** Reading a backup (src/export/backup-file.ts): first what of it is sound, then the postings of its sound parts. */
import {
  BACKUP_VERSION,
  BackupEnd,
  BackupManifest,
  type BackupPosting,
  END_PATH,
  MANIFEST_PATH,
  PartChecksums,
} from '../export/backup-file';
import { base64 } from '../posting/base64';
import type { CarriedPage } from '../posting/carried-page';
import type { FileRow } from '../posting/incoming';
import { keyOfIncoming } from '../posting/incoming';
import { Problem } from '../posting/problem';
import { sha256 } from '../posting/sha256';
import type { ArchiveFile } from './archive-entries';
import { readOwnJson } from './json-file';

/** What an archive holds, and what of it did not come through. */
export interface ArchiveReport {
  readonly createdAt: string;
  /** Everything is there and as it was written. */
  readonly isWhole: boolean;
  /** The parts that came through, by the path of their checksums. */
  readonly sound: ReadonlySet<string>;
  readonly counts: { readonly postings: number; readonly pages: number };
  /** What was to be in it and is not, or is damaged. */
  readonly missing: readonly BackupPosting[];
  /** How many pages of postings that are there are missing or damaged. */
  readonly missingPages: number;
}

/** Whether a zip archive is a backup of ours: its first file is called so. */
export async function isBackup(archive: Blob): Promise<boolean> {
  const head = new Uint8Array(await archive.slice(0, 30 + MANIFEST_PATH.length).arrayBuffer());
  return new TextDecoder().decode(head.subarray(30)) === MANIFEST_PATH;
}

/** A part whose checksums came, with those of its files that are as they were written. */
interface Part {
  readonly path: string;
  /** Nothing where the postings did not come through. */
  readonly rows: readonly FileRow[] | undefined;
  readonly missingPages: number;
}

interface Walked {
  readonly manifest: { readonly value: BackupManifest; readonly sha256: string };
  /** Each part's checksums, as they came. */
  readonly checksums: ReadonlyMap<string, string>;
  readonly end: BackupEnd | undefined;
}

/**
 * Reads the whole archive once and says what of it is sound. Nothing is taken in. Throws `Problem` with `file-unreadable` where not even the
 * manifest came through, `file-newer`, or `file-too-large`.
 */
export async function inspectBackup(archive: Blob): Promise<ArchiveReport> {
  const sound = new Set<string>();
  const found = new Set<string>();
  const counts = { postings: 0, pages: 0 };
  let missingPages = 0;
  const { manifest, checksums, end } = await walk(archive, ({ path, rows, missingPages: lost }) => {
    if (rows === undefined) return;
    sound.add(path);
    missingPages += lost;
    for (const row of rows) {
      if (!('incoming' in row)) continue;
      found.add(keyOfIncoming(row.incoming));
      counts.postings += 1;
      counts.pages += row.incoming.kind === 'whole' ? (row.incoming.pages?.length ?? 0) : 0;
    }
  });
  const isWhole =
    end !== undefined &&
    missingPages === 0 &&
    sound.size === end.parts &&
    end.checksums.every(({ path, sha256 }) => (path === MANIFEST_PATH ? manifest.sha256 : checksums.get(path)) === sha256);
  const missing = isWhole ? [] : manifest.value.postings.filter(({ key }) => !found.has(key));
  return { createdAt: manifest.value.createdAt, isWhole, sound, counts, missing, missingPages };
}

/** The postings of the sound parts, with their pages, in the archive's order. */
export async function* readBackup(archive: Blob, { sound }: Pick<ArchiveReport, 'sound'>): AsyncGenerator<FileRow> {
  let row = 0;
  for await (const part of partsOf(archive)) {
    if (!('rows' in part) || part.rows === undefined || !sound.has(part.path)) continue;
    for (const one of part.rows) yield { ...one, row: ++row };
  }
}

async function walk(archive: Blob, visit: (part: Part) => void): Promise<Walked> {
  let manifest: Walked['manifest'] | undefined;
  let end: BackupEnd | undefined;
  const checksums = new Map<string, string>();
  for await (const found of partsOf(archive)) {
    if ('rows' in found) {
      checksums.set(found.path, found.sha256);
      visit(found);
    } else if (found.path === MANIFEST_PATH) {
      const value = BackupManifest.safeParse(jsonOf(found.bytes));
      if (!value.success || found.bytes === undefined) break;
      if (value.data.version > BACKUP_VERSION) throw new Problem('file-newer', 'A newer version of Roleshelf wrote this backup.');
      manifest = { value: value.data, sha256: await sha256(found.bytes) };
    } else if (found.path === END_PATH) {
      const value = BackupEnd.safeParse(jsonOf(found.bytes));
      end = value.success ? value.data : undefined;
    }
  }
  if (manifest === undefined) throw new Problem('file-unreadable', 'This archive has no manifest that can be read.');
  return { manifest, checksums, end };
}

/** The archive part by part: the files of a part stand before its checksums. Files that belong to no part come as they are. */
async function* partsOf(archive: Blob): AsyncGenerator<(Part & { readonly sha256: string }) | ArchiveFile> {
  const { archiveFiles } = await import('./archive-entries');
  let waiting = new Map<string, Uint8Array<ArrayBuffer> | undefined>();
  for await (const file of archiveFiles(archive)) {
    if (/^(?:postings|pages)\//.test(file.path)) waiting.set(file.path, file.bytes);
    else if (file.path.startsWith('checksums/')) {
      const sums = PartChecksums.safeParse(jsonOf(file.bytes));
      if (sums.success && file.bytes !== undefined)
        yield { ...(await partOf(file.path, sums.data, waiting)), sha256: await sha256(file.bytes) };
      waiting = new Map();
    } else yield file;
  }
}

async function partOf(
  path: string,
  { postings, pages }: PartChecksums,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer> | undefined>,
): Promise<Part> {
  const bytes = await soundBytes(files.get(postings.path), postings.sha256);
  const value = jsonOf(bytes);
  if (value === undefined) return { path, rows: undefined, missingPages: 0 };
  const kept = new Map<string, CarriedPage>();
  for (const { path: pagePath, sha256: sum, captureId, length } of pages) {
    const page = await soundBytes(files.get(pagePath), sum);
    if (page !== undefined) kept.set(captureId, { captureId, gzip: base64(page), length });
  }
  const rows = [...readOwnJson(value)].map((row) => withPages(row, kept));
  return { path, rows, missingPages: pages.length - kept.size };
}

function withPages(row: FileRow, kept: ReadonlyMap<string, CarriedPage>): FileRow {
  if (!('incoming' in row) || row.incoming.kind !== 'whole') return row;
  const { shelfPosting, pages = [] } = row.incoming;
  const own = shelfPosting.steps.flatMap(({ id }) => kept.get(id) ?? []);
  return { ...row, incoming: { kind: 'whole', shelfPosting, pages: [...pages, ...own] } };
}

async function soundBytes(bytes: Uint8Array<ArrayBuffer> | undefined, sum: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return bytes !== undefined && (await sha256(bytes)) === sum ? bytes : undefined;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
