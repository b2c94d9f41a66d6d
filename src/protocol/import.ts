import { Instant } from '../posting/instant';
import { Refusal } from '../posting/refusal';
import { Capture } from '../posting/snapshot';
import { ImportCounts, ImportId, TakingIn, Winner } from '../posting/taking-in';
import * as z from '../posting/zod';

/** How many postings one message may carry. */
export const IMPORT_BATCH = 256;

const Count = z.number().check(z.int(), z.nonnegative());

/** A posting that came in a file: a document of JSON-LD, or a page. */
export const ImportedDocument = z.object({
  document: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('json'), text: z.string() }),
    z.object({ kind: z.literal('html'), capture: Capture }),
  ]),
  capturedAt: Instant,
});

/** `incoming` is a `ReadIncoming`. */
export const ReadAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), incoming: z.unknown() }),
  z.object({ ok: z.literal(false), refusal: Refusal }),
]);

/**
 * `incoming` is an `Incoming`; whoever takes it parses it (src/posting/incoming.ts). This table is in every page of ours, and few of them need to know
 * what a file may hold.
 */
const Items = z.array(z.object({ incoming: z.unknown(), wins: Winner })).check(z.maxLength(IMPORT_BATCH));

export const LookRequest = z.object({ items: Items });
export const LookAnswer = z.object({ looks: z.array(TakingIn) });

/** `taken` of the file's rows are through with this batch, `refused` of them were refused before they came here. */
export const TakeRequest = z.object({ id: ImportId, items: Items, taken: Count, refused: Count });
export const TakeAnswer = z.object({
  taking: z.array(TakingIn),
  counts: ImportCounts,
  /** Pages that were no pages: their postings came without them. */
  damagedPages: Count,
});

export const BeginRequest = z.object({ id: ImportId, name: z.string(), fingerprint: z.string() });
