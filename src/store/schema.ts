/**
 * What stands in the database, one zod schema a record. Everything that is read back passes its schema; what does not is set aside.
 *
 * Three kinds of data are kept apart: what the page says (`steps`, with what they come to in `postings`), what the user says
 * (`userData`), what the page was (`snapshots`). `summaries` and the search index (search/schema.ts) are made from those and can be made anew.
 */
import type { DBSchema } from 'idb';
import { HistoryStep, VersionStep } from '../posting/history-step';
import { Count, Instant } from '../posting/instant';
import { Posting, PostingKey } from '../posting/posting';
import { Installation, Json, Register } from '../posting/register';
import type { PostingSummary } from '../posting/summary';
import { Import, ImportId } from '../posting/taking-in';
import { UserChange } from '../posting/user-data';
import * as z from '../posting/zod';
import type { BlockRecord, ChunkRecord, DeltaRecord, Manifest, WordsRecord } from './search/schema';

/** What the page says, as the newest capture that changed anything has it. */
export const PostingRecord = z.object({
  key: PostingKey,
  posting: Posting,
  /** The version of the reader that made `posting`. */
  readerVersion: Count,
  /** The capture that `posting` was read from. */
  version: z.string(),
  /** The step of the history by which its page was read again and gave `posting`. */
  reread: z.optional(z.string()),
  /**
   * The rest of the step that `posting` came with, which stands nowhere else then: most postings have no other, and a record of its own would cost
   * each of them as much again. Left out where `posting` is of a step `reread`, and in records from before version 8.
   */
  step: z.optional(z.omit(VersionStep, { id: true, key: true, kind: true, posting: true })),
  /** The first save since the posting came on the shelf. */
  savedAt: Instant,
  /** The newest capture. */
  capturedAt: Instant,
  captures: Count,
  /** When it went to the bin. */
  removedAt: z.optional(Instant),
  /** The posting that the user says is the same, and as a part of which this one is shown. */
  mergedInto: z.optional(PostingKey),
});
export type PostingRecord = z.infer<typeof PostingRecord>;

/** The register of one thing that the user says of one posting (posting/user-data.ts names the fields). */
export const UserEntry = z.object({ key: PostingKey, field: z.string().check(z.minLength(1)), register: Register });
export type UserEntry = z.infer<typeof UserEntry>;

/** Which installation this shelf is of: given once, exported never, so that no two shelves ever speak under one name. */
export const InstallationRecord = z.object({
  id: z.literal('installation'),
  installation: Installation,
  /** The highest count that it has used in registers which are forgotten here. */
  forgotten: z.optional(Count),
});
export type InstallationRecord = z.infer<typeof InstallationRecord>;

/** The change that the user made last, so that the same message sent once more (its worker was stopped) changes nothing and is answered the same. */
export const LastSaidRecord = z.object({ id: z.literal('last-said'), messageId: z.string(), before: z.array(UserChange) });
export type LastSaidRecord = z.infer<typeof LastSaidRecord>;

/** A pruned page, gzipped: the JSON of a `Snapshot`. */
export const PackedSnapshot = z.object({ bytes: z.instanceof(Uint8Array), length: Count });
export type PackedSnapshot = z.infer<typeof PackedSnapshot>;

/** What the page was at one capture. */
export const SnapshotRecord = z.object({ captureId: z.string(), key: PostingKey, capturedAt: Instant, snapshot: PackedSnapshot });
export type SnapshotRecord = z.infer<typeof SnapshotRecord>;

/** A page that was captured and read and may be saved within the hour. */
export const PendingRecord = z.object({
  captureId: z.string(),
  createdAt: Instant,
  capturedAt: Instant,
  readerVersion: Count,
  posting: Posting,
  snapshot: PackedSnapshot,
});
export type PendingRecord = z.infer<typeof PendingRecord>;

/** A file that stands ready to be downloaded. */
export const ExportRecord = z.object({ id: z.string(), filename: z.string(), count: Count, createdAt: Instant, file: z.instanceof(Blob) });
export type ExportRecord = z.infer<typeof ExportRecord>;

/** A record that no longer fits its schema, moved here as it was. */
export const SetAsideRecord = z.object({
  id: z.string(),
  store: z.string(),
  key: z.string(),
  raw: z.unknown(),
  reason: z.string(),
  at: Instant,
});
export type SetAsideRecord = z.infer<typeof SetAsideRecord>;

/** An import, with how far its undoing is: the last of its `importNews` that was taken back, and the last posting of its `importEntries`. */
export const ImportRecord = z.extend(Import, { newsUndoneUpTo: z.optional(Count), undoneUpTo: z.optional(z.string()) });
export type ImportRecord = z.infer<typeof ImportRecord>;

/** What one import changed of one posting: enough to take it back. */
export const ImportEntry = z.object({
  import: ImportId,
  key: PostingKey,
  /** The steps that it brought. */
  steps: z.array(z.string()),
  /**
   * What it made registers say: the register before, where there was one, and after. An earlier entry has of what was before only the value that
   * counted, as `before`.
   */
  said: z.array(z.object({ field: z.string(), was: z.optional(Register), before: z.optional(Json), after: Register })),
  /** The steps that went, because the file says that they were taken back, with their postings and pages. */
  lost: z.optional(z.array(HistoryStep)),
  lostPages: z.optional(z.array(SnapshotRecord)),
  /** Set once it was taken back: the registers as they stand since. */
  undone: z.optional(z.array(z.object({ field: z.string(), register: Register }))),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

/** What one import brought of a posting that nothing was known of. */
export const NewEntry = z.pick(ImportEntry, { key: true, steps: true, said: true });
export type NewEntry = z.infer<typeof NewEntry>;

/** What one import brought of new postings that came together, a `NewEntry` each. Each is parsed by itself, so that a damaged one costs no other. */
export const ImportNews = z.object({ import: ImportId, entries: z.array(z.unknown()) });
export type ImportNews = z.infer<typeof ImportNews>;

/**
 * What changed of one posting and is not on the user's server yet: steps by their ids, registers by their fields; without both everything. Kept only
 * while a server is set up (outbox.ts).
 */
export const OutboxRecord = z.object({
  key: PostingKey,
  steps: z.optional(z.array(z.string())),
  fields: z.optional(z.array(z.string())),
});
export type OutboxRecord = z.infer<typeof OutboxRecord>;

/** Something that the sync has to know when its worker was stopped; what stands in it is src/sync's to say. */
export const SyncRecord = z.object({ id: z.string(), value: z.unknown() });
export type SyncRecord = z.infer<typeof SyncRecord>;

/** In which pack on the server a kept page is. */
export const SyncPageRecord = z.object({
  captureId: z.string(),
  pack: z.string(),
  /** How long the pack is on the server, in bytes, where this machine wrote it. */
  length: z.optional(Count),
});
export type SyncPageRecord = z.infer<typeof SyncPageRecord>;

/** The object stores and indexes of the newest version. */
export interface ShelfSchema extends DBSchema {
  postings: { key: string; value: PostingRecord; indexes: { removedAt: string; mergedInto: string; readerVersion: number } };
  steps: { key: [string, string]; value: HistoryStep; indexes: { id: string; changedBy: number } };
  summaries: { key: string; value: PostingSummary; indexes: { savedAt: string } };
  searchState: { key: string; value: Manifest };
  searchChunks: { key: [number, number]; value: ChunkRecord | WordsRecord };
  searchBlocks: { key: [number, number]; value: BlockRecord };
  searchDelta: { key: number; value: DeltaRecord };
  userData: { key: [string, string]; value: UserEntry };
  snapshots: { key: string; value: SnapshotRecord; indexes: { key: string } };
  shelfState: { key: string; value: InstallationRecord | LastSaidRecord };
  pending: { key: string; value: PendingRecord; indexes: { createdAt: string } };
  exports: { key: string; value: ExportRecord; indexes: { createdAt: string } };
  imports: { key: string; value: ImportRecord };
  importEntries: { key: [string, string]; value: ImportEntry; indexes: { key: string } };
  importNews: { key: number; value: ImportNews; indexes: { import: string } };
  setAside: { key: string; value: SetAsideRecord };
  outbox: { key: number; value: OutboxRecord; indexes: { key: string } };
  syncState: { key: string; value: SyncRecord };
  syncPages: { key: string; value: SyncPageRecord; indexes: { pack: string } };
}
