import { Count, Instant } from '../posting/instant';
import { Likeness } from '../posting/likeness';
import { FieldName, Posting, PostingKey, SiteId, WorkplaceType } from '../posting/posting';
import { sortOrders } from '../posting/sort-order';
import { PostingSummary } from '../posting/summary';
import { ApplicationStatus, StatusStep, UserData } from '../posting/user-data';
import * as z from '../posting/zod';

export const ListRequest = z.object({
  /** Words that must all occur, and filters; empty for everything. */
  query: z.string(),
  offset: z.number().check(z.int(), z.nonnegative()),
  limit: z.number().check(z.int(), z.positive(), z.maximum(500)),
  /** Without it: relevance where there is a query, else the newest save first. */
  sort: z.optional(z.enum(sortOrders)),
  /** The other way round than the order's own (newest, highest, soonest first, names from A); what is not known stays last. */
  reversed: z.optional(z.boolean()),
  /** Of several values one must hold; an empty array is no filter. */
  filters: z.optional(
    z.object({
      sites: z.optional(z.array(SiteId)),
      workplaceTypes: z.optional(z.array(WorkplaceType)),
      companies: z.optional(z.array(z.string())),
      statuses: z.optional(z.array(ApplicationStatus)),
      tags: z.optional(z.array(z.string())),
      closed: z.optional(z.boolean()),
    }),
  ),
  /** Whether to count what the matches have in common. */
  facets: z.optional(z.boolean()),
});
export type ListRequest = z.infer<typeof ListRequest>;

/** A part of a text, in UTF-16 code units. */
const Spans = z.array(z.object({ start: z.number(), end: z.number() }));

/** Where words of the query stand in what a row shows. */
const RowMarks = z.object({
  title: z.optional(Spans),
  company: z.optional(Spans),
  place: z.optional(Spans),
  match: z.optional(Spans),
});
export type RowMarks = z.infer<typeof RowMarks>;

const FacetCounts = z.array(z.object({ value: z.string(), count: z.number() }));

/** A page of the list, in the order that was asked for. */
export const ListAnswer = z.object({
  items: z.array(z.extend(PostingSummary, { match: z.optional(z.string()), marks: z.optional(RowMarks) })),
  /** How many match the query. */
  total: z.number(),
  /** How many are on the shelf. */
  all: z.number(),
  /** Records that do not fit their schema: kept, counted, left out of the list. */
  setAside: z.number(),
  /** How many of the matches have which value, the most frequent first. */
  facets: z.optional(
    z.object({ sites: FacetCounts, workplaceTypes: FacetCounts, companies: FacetCounts, statuses: FacetCounts, tags: FacetCounts }),
  ),
  /** Filters of the query that were not understood, as typed, and were searched for as words. */
  notUnderstood: z.optional(z.array(z.string())),
});
export type ListAnswer = z.infer<typeof ListAnswer>;

/** A kept posting. */
export const SavedPosting = z.object({
  /** As it is shown: what its page says, with what the user put right in its place. */
  posting: Posting,
  /** What its page says, where the user put something right. */
  derived: z.optional(Posting),
  user: UserData,
  savedAt: Instant,
  /** The newest capture. */
  capturedAt: Instant,
  captures: z.number(),
  /** The newest capture whose page is kept. */
  version: z.string(),
  /** The postings that the user says are the same, and that are shown as parts of this one. */
  parts: z.array(PostingKey),
});
export type SavedPosting = z.infer<typeof SavedPosting>;

/** What of a posting no row holds and charts are made of. */
export const PostingFacts = z.object({
  key: PostingKey,
  skills: z.array(z.string()),
  /** The first save. */
  savedAt: Instant,
  /** Oldest first. */
  statusSteps: z.array(StatusStep),
});
export type PostingFacts = z.infer<typeof PostingFacts>;

export const SaveAnswer = z.object({
  key: PostingKey,
  outcome: z.enum(['created', 'updated', 'unchanged']),
  savedAt: z.string(),
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  /** Takes this save back by `save/undo`, whatever happened since to other postings. */
  undoId: z.string(),
});
export type SaveAnswer = z.infer<typeof SaveAnswer>;

/** A saved posting that may be the same job as another, and why. */
export const AlikePosting = z.object({ summary: PostingSummary, why: Likeness });
export type AlikePosting = z.infer<typeof AlikePosting>;

export const BinnedPosting = z.object({
  key: PostingKey,
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  removedAt: Instant,
});
export type BinnedPosting = z.infer<typeof BinnedPosting>;

/** A damaged record, and where it stood. */
export const SetAsideItem = z.object({ id: z.string(), store: z.string(), key: z.string(), reason: z.string(), at: Instant });
export type SetAsideItem = z.infer<typeof SetAsideItem>;

/** Numbers of postings and pages; bytes. */
export const StorageUsage = z.object({
  postings: Count,
  inBin: Count,
  pages: Count,
  pageBytes: Count,
  /** All that Roleshelf keeps, as far as the browser tells. */
  usage: z.optional(Count),
});
export type StorageUsage = z.infer<typeof StorageUsage>;

export const RereadState = z.object({
  waiting: Count,
  changes: z.array(z.object({ stepId: z.string(), key: PostingKey, title: z.optional(z.string()), fields: z.array(FieldName) })),
});
export type RereadState = z.infer<typeof RereadState>;
