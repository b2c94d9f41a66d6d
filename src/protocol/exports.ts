/** What is said about exports: what is wanted, how far it is, what came of it. */
import { ExportOptions } from '../posting/export-options';
import { PostingKey } from '../posting/posting';
import * as z from '../posting/zod';
import { ListRequest } from './shelf';

/** Which postings a file is to have. */
export const ExportSelection = z.discriminatedUnion('kind', [
  /** Everything; the lossless formats have the bin too. */
  z.object({ kind: z.literal('all') }),
  /** What a list shows, in its order, but for `except`. */
  z.extend(z.pick(ListRequest, { query: true, sort: true, filters: true }), {
    kind: z.literal('found'),
    except: z.optional(z.array(PostingKey)),
  }),
  /** In the order given. */
  z.object({ kind: z.literal('chosen'), keys: z.array(PostingKey).check(z.minLength(1), z.maxLength(100_000)) }),
]);
export type ExportSelection = z.infer<typeof ExportSelection>;

export const ExportId = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** `id` is the file's, given by the page that asks: it holds the port of this name (export-port.ts) meanwhile. */
export const ExportRequest = z.object({ id: ExportId, selection: ExportSelection, options: ExportOptions });
export type ExportRequest = z.infer<typeof ExportRequest>;

export const PreviewRequest = z.omit(ExportRequest, { id: true });

/** A property that a format requires, and how many postings lack it. */
export const Lacking = z.object({
  property: z.enum(['title', 'description', 'datePosted', 'hiringOrganization', 'location']),
  count: z.number(),
});
export type Lacking = z.infer<typeof Lacking>;

/** A file that stands ready in the store's `exports`, to be downloaded by a page. */
export const ExportReady = z.object({
  id: ExportId,
  filename: z.string(),
  count: z.number(),
  bytes: z.number(),
  lacking: z.array(Lacking),
});
export type ExportReady = z.infer<typeof ExportReady>;

/** How far a file is, told through its port. */
export const ExportProgress = z.object({ done: z.number(), total: z.number() });
export type ExportProgress = z.infer<typeof ExportProgress>;

/** How the first postings stand in a file, and how many it will have. */
export const PreviewAnswer = z.object({
  total: z.number(),
  preview: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    z.object({ kind: z.literal('text'), text: z.string() }),
  ]),
});
export type PreviewAnswer = z.infer<typeof PreviewAnswer>;
