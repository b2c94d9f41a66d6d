import { BaseSalary, Posting, PostingKey, SiteId, WorkplaceType } from '../posting/posting';
import * as z from '../posting/zod';

/** What a list shows of a kept posting. */
export const PostingSummary = z.object({
  key: PostingKey,
  site: SiteId,
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  /** The places' texts, joined for reading. */
  place: z.optional(z.string()),
  workplaceType: z.optional(WorkplaceType),
  baseSalary: z.optional(BaseSalary),
  datePosted: z.optional(z.string()),
  closed: z.optional(z.literal(true)),
  /** ISO 8601, the first save. */
  savedAt: z.string(),
});
export type PostingSummary = z.infer<typeof PostingSummary>;

export const ListRequest = z.object({
  /** Words that must all occur; empty for everything. */
  query: z.string(),
  offset: z.number().check(z.int(), z.nonnegative()),
  limit: z.number().check(z.int(), z.positive(), z.maximum(500)),
});
export type ListRequest = z.infer<typeof ListRequest>;

/** A page of the list, newest save first. */
export const ListAnswer = z.object({
  items: z.array(z.extend(PostingSummary, { match: z.optional(z.string()) })),
  /** How many match the query. */
  total: z.number(),
  /** How many are on the shelf. */
  all: z.number(),
  /** Records that do not fit their schema: kept, counted, left out of the list. */
  setAside: z.number(),
});
export type ListAnswer = z.infer<typeof ListAnswer>;

export const SavedPosting = z.object({
  posting: Posting,
  savedAt: z.string(),
  /** ISO 8601, the newest capture. */
  capturedAt: z.string(),
  captures: z.number(),
});
export type SavedPosting = z.infer<typeof SavedPosting>;

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
