/**
 * What the search index keeps in the database. All of it is made from `postings` and is made anew when it is damaged.
 *
 * A saved posting is a *document*, numbered in the order of writing; writing it again gives it a new number. New documents stand in
 * `searchDelta`, written in the transaction that writes the posting. They are folded into *segments*, and segments into larger ones. A
 * segment is a sorted sequence of terms, each with the documents that have it, cut into chunks, and what lists need of its documents, cut
 * into blocks; a small one that was just folded has the words of its documents as they came instead of the terms (unsorted.ts). Chunks and blocks stay below the 64 KB from which Chromium keeps a value in a file of its own.
 */
import { Count } from '../../posting/instant';
import { PostingKey, SiteId, WorkplaceType } from '../../posting/posting';
import { ApplicationStatus, Rating, Tag } from '../../posting/user-data';
import * as z from '../../posting/zod';

/** Raised when the layout changes, or a row's form (`PostingSummary`): an index of another version is made anew. */
export const INDEX_VERSION = 8;

/** Of a posting: what it is filtered and sorted by. Times in milliseconds, pay a year. */
export const DocumentFacts = z.object({
  key: PostingKey,
  site: SiteId,
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  /** The places' texts, joined as lists show them. */
  place: z.optional(z.string()),
  workplaceType: z.optional(WorkplaceType),
  savedAt: z.number(),
  datePosted: z.optional(z.number()),
  payLow: z.optional(z.number()),
  payHigh: z.optional(z.number()),
  validThrough: z.optional(z.number()),
  closed: z.optional(z.literal(true)),
  /** Absent where the application has not begun. */
  status: z.optional(ApplicationStatus),
  statusAt: z.optional(z.number()),
  rating: z.optional(Rating),
  followUp: z.optional(z.number()),
  /** On the user's own clock, as if that were UTC's. */
  interviewAt: z.optional(z.number()),
  tags: z.optional(z.array(Tag)),
  /** What else its row shows (row.ts). */
  rest: z.optional(z.string()),
  /** Whether the user wrote to it, or over its description: its text is not its record's alone. */
  written: z.optional(z.literal(true)),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

/** The words of each field, each once, between spaces. */
export const DocumentWords = z.object({
  title: z.string(),
  company: z.string(),
  place: z.string(),
  skills: z.string(),
  text: z.string(),
});
export type DocumentWords = z.infer<typeof DocumentWords>;

/** What the index holds of a posting. */
export const DeltaEntry = z.object({ facts: DocumentFacts, words: DocumentWords });
export type DeltaEntry = z.infer<typeof DeltaEntry>;

/**
 * One change of the shelf that no segment has yet, under the number of the document that it is: it stands for its posting in the place of
 * every earlier one. Without an entry the posting is no more. `replaces` is false where no segment can have the posting, because it was not
 * on the shelf before.
 */
export const DeltaRecord = z.object({ key: PostingKey, replaces: z.boolean(), entry: z.optional(DeltaEntry) });
export type DeltaRecord = z.infer<typeof DeltaRecord>;

export const ChunkRecord = z.object({
  segment: Count,
  number: Count,
  /** The chunk's terms, sorted by code units, a line each (lines.ts). */
  terms: z.string(),
  /** For each term its list (document-list.ts). */
  lists: z.instanceof(Uint8Array),
  checksum: z.number(),
});
export type ChunkRecord = z.infer<typeof ChunkRecord>;

/** What an unsorted segment has in the place of a chunk: the words of some documents that follow each other, a line a document in each field. */
export const WordsRecord = z.object({
  segment: Count,
  number: Count,
  /** The place of the first document. */
  first: Count,
  words: DocumentWords,
  checksum: z.number(),
});
export type WordsRecord = z.infer<typeof WordsRecord>;

export const BlockRecord = z.object({
  segment: Count,
  number: Count,
  /** A line a document (lines.ts). */
  keys: z.string(),
  /** A line a document, as it is; an absent text is an empty line. */
  titles: z.string(),
  companies: z.string(),
  places: z.string(),
  /** Of each document its tags, with tabs between them. */
  tags: z.string(),
  rests: z.string(),
  /** A column after the other (number-column.ts), as block.ts names them. */
  numbers: z.instanceof(Uint8Array),
  /** A byte a document: site, and workplace type. */
  kinds: z.instanceof(Uint8Array),
  /** A byte a document: status, rating, whether it is closed, and whether the user wrote to it. */
  states: z.instanceof(Uint8Array),
  checksum: z.number(),
});
export type BlockRecord = z.infer<typeof BlockRecord>;

export const Segment = z.object({
  id: Count,
  /** How many times its documents were merged. */
  level: Count,
  /** How many documents, those that are no more included. */
  count: Count,
  blocks: Count,
  /** The first term of each chunk, a line each. */
  firstTerms: z.string(),
  chunks: Count,
  /** Its words are not sorted into terms yet: its chunks are `WordsRecord`s. */
  unsorted: z.optional(z.literal(true)),
});
export type Segment = z.infer<typeof Segment>;

/** A merge under way: `target` holds the terms up to `after`. */
export const Merge = z.object({
  sources: z.array(Count),
  target: Segment,
  after: z.string(),
  /** For each source the places of documents that are left out. */
  dropped: z.array(z.instanceof(Uint32Array)),
});
export type Merge = z.infer<typeof Merge>;

export const Manifest = z.object({
  id: z.literal('manifest'),
  version: z.literal(INDEX_VERSION),
  /** Another one after every change of what follows. */
  generation: Count,
  nextSegment: Count,
  /** In the order of their documents. */
  segments: z.array(Segment),
  /** Documents of segments that are no more. */
  dead: z.array(Count),
  /** The index is being made from what is stored: postings up to this key are in. */
  rebuiltUpTo: z.optional(z.string()),
  merge: z.optional(Merge),
});
export type Manifest = z.infer<typeof Manifest>;
