/**
 * What stands in the database, one zod schema a record. Everything that is read back passes its schema; what does not is set aside.
 *
 * Three kinds of data are kept apart: what the page says (`postings`, with its earlier states in `history`), what the user says
 * (`userData`), what the page was (`snapshots`). `summaries` and the search index (search/schema.ts) are made from
 * `postings` and can be made anew.
 */
import type { DBSchema } from 'idb';
import { BaseSalary, Posting, PostingKey, SiteId, WorkplaceType } from '../posting/posting';
import * as z from '../posting/zod';
import type { BlockRecord, ChunkRecord, DeltaRecord, DocumentRecord, Manifest } from './search/schema';

/** ISO 8601, UTC. */
const Instant = z.string().check(z.minLength(1));
const Count = z.number().check(z.int(), z.nonnegative());

/** What the page says, as the newest capture that changed anything has it. */
export const PostingRecord = z.object({
  key: PostingKey,
  posting: Posting,
  /** The version of the reader that made `posting`. */
  readerVersion: Count,
  /** The capture that `posting` was read from. */
  version: z.string(),
  /** The first save since the posting came on the shelf. */
  savedAt: Instant,
  /** The newest capture. */
  capturedAt: Instant,
  captures: Count,
  /** When it went to the bin. */
  removedAt: z.optional(Instant),
});
export type PostingRecord = z.infer<typeof PostingRecord>;

const Step = { id: z.string(), key: PostingKey, sequence: Count, at: Instant };

/** One thing that happened to a posting. Its state is what the steps give when they are gone through in order (timeline.ts). */
export const HistoryStep = z.discriminatedUnion('kind', [
  /** A capture that brought something new; `id` is the capture's. `posting` is left out of the newest version's step: the record has it. */
  z.object({
    ...Step,
    kind: z.literal('version'),
    outcome: z.enum(['created', 'updated']),
    capturedAt: Instant,
    readerVersion: Count,
    posting: z.optional(Posting),
  }),
  /** A capture with the same content as `version`; `id` is the capture's. */
  z.object({ ...Step, kind: z.literal('seen'), capturedAt: Instant, version: z.string() }),
  z.object({ ...Step, kind: z.literal('removed') }),
  z.object({ ...Step, kind: z.literal('restored') }),
]);
export type HistoryStep = z.infer<typeof HistoryStep>;

/** What a list needs of a posting: small, so that a list of thousands reads no full record. */
export const SummaryRecord = z.object({
  key: PostingKey,
  site: SiteId,
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  place: z.optional(z.string()),
  workplaceType: z.optional(WorkplaceType),
  baseSalary: z.optional(BaseSalary),
  datePosted: z.optional(z.string()),
  closed: z.optional(z.literal(true)),
  savedAt: Instant,
});
export type SummaryRecord = z.infer<typeof SummaryRecord>;

/**
 * One thing that the user said of one posting: an edit of a field, a status, a note, a tag. `at` and `installation` let two shelves merge by
 * one rule; an entry without `value` says that the user took the value away.
 */
export const UserEntry = z.object({
  key: PostingKey,
  field: z.string().check(z.minLength(1)),
  value: z.optional(z.unknown()),
  at: Instant,
  installation: z.string().check(z.minLength(1)),
});
export type UserEntry = z.infer<typeof UserEntry>;

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

/** The object stores and indexes of the newest version. */
export interface ShelfSchema extends DBSchema {
  postings: { key: string; value: PostingRecord; indexes: { removedAt: string } };
  history: { key: string; value: HistoryStep; indexes: { key: [string, number] } };
  summaries: { key: string; value: SummaryRecord; indexes: { savedAt: string } };
  searchState: { key: string; value: Manifest };
  searchChunks: { key: [number, number]; value: ChunkRecord };
  searchBlocks: { key: [number, number]; value: BlockRecord };
  searchDelta: { key: number; value: DeltaRecord };
  searchDocuments: { key: string; value: DocumentRecord };
  userData: { key: [string, string]; value: UserEntry };
  snapshots: { key: string; value: SnapshotRecord; indexes: { key: string } };
  pending: { key: string; value: PendingRecord; indexes: { createdAt: string } };
  exports: { key: string; value: ExportRecord; indexes: { createdAt: string } };
  setAside: { key: string; value: SetAsideRecord };
}
