/**
 * The backup: a zip archive of all that a shelf holds. In this order:
 *
 * - `manifest.json`: what it is, and which postings will follow;
 * - part by part `postings/0001.json`, a JSON file of ours (`ExportFile`) that can be imported by itself; the pages of its postings, one file each, as
 *   they are kept (gzipped JSON of a `Snapshot`); `checksums/0001.json`, the SHA-256 of these, so that a part that came through can be told from one
 *   that did not, even where the archive's end is missing;
 * - `end.json`: the SHA-256 of the manifest and of each part's checksums.
 */
import { Count, Instant } from '../posting/instant';
import { PostingKey } from '../posting/posting';
import * as z from '../posting/zod';

/** The version of the archive's format. A reader refuses what is newer than itself. */
export const BACKUP_VERSION = 1;

export const MANIFEST_PATH = 'manifest.json';
export const END_PATH = 'end.json';

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const BackupPosting = z.object({ key: PostingKey, title: z.optional(z.string()), company: z.optional(z.string()) });
export type BackupPosting = z.infer<typeof BackupPosting>;

export const BackupManifest = z.object({
  format: z.literal('roleshelf-backup'),
  version: Count,
  createdAt: Instant,
  /** What was to be written when the writing began. */
  postings: z.array(BackupPosting),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

export const PartChecksums = z.object({
  postings: z.object({ path: z.string(), sha256: Sha256 }),
  pages: z.array(z.object({ path: z.string(), sha256: Sha256, captureId: z.string(), length: Count })),
});
export type PartChecksums = z.infer<typeof PartChecksums>;

export const BackupEnd = z.object({
  parts: Count,
  counts: z.object({ postings: Count, pages: Count }),
  checksums: z.array(z.object({ path: z.string(), sha256: Sha256 })),
});
export type BackupEnd = z.infer<typeof BackupEnd>;

/** `postings/0001.json`, `checksums/0001.json`. */
export function partPath(folder: 'postings' | 'checksums', part: number): string {
  return `${folder}/${String(part).padStart(4, '0')}.json`;
}
