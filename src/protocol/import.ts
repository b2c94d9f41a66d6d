import { Incoming, ReadIncoming } from '../posting/incoming';
import { Count, Instant } from '../posting/instant';
import { Refusal } from '../posting/refusal';
import { Capture } from '../posting/snapshot';
import { Import, ImportCounts, ImportId, TakingIn, Winner } from '../posting/taking-in';
import * as z from '../posting/zod';
import type { Parser } from './routes';

/** How many postings one message may carry. */
const IMPORT_BATCH = 512;

/** A posting that came in a file: a document of JSON-LD, or a page. */
const ImportedDocument = z.object({
  document: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('json'), text: z.string() }),
    z.object({ kind: z.literal('html'), capture: Capture }),
  ]),
  capturedAt: Instant,
});

const ReadAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), incoming: ReadIncoming }),
  z.object({ ok: z.literal(false), refusal: Refusal }),
]);

const Items = z.array(z.object({ incoming: Incoming, wins: Winner })).check(z.maxLength(IMPORT_BATCH));

const LookRequest = z.object({ items: Items });
const LookAnswer = z.object({ looks: z.array(TakingIn) });

/** `from` of the file's rows have to be through before this batch, `taken` are with it; `refused` of them were refused before they came here. */
const TakeRequest = z.object({ id: ImportId, items: Items, from: Count, taken: Count, refused: Count });
const TakeAnswer = z.object({
  taking: z.array(TakingIn),
  counts: ImportCounts,
  /** Pages that were no pages: their postings came without them. */
  damagedPages: Count,
});

const BeginRequest = z.object({ id: ImportId, name: z.string(), fingerprint: z.string() });

const ImportRequest = z.object({ id: ImportId });
const ImportList = z.object({ imports: z.array(Import) });

/** What goes in and comes out of the routes of an import (routes.ts). */
const importRoutes = {
  'import/read': { request: ImportedDocument, answer: ReadAnswer },
  'import/list': { request: z.object({}), answer: ImportList },
  'import/begin': { request: BeginRequest, answer: Import },
  'import/look': { request: LookRequest, answer: LookAnswer },
  'import/take': { request: TakeRequest, answer: TakeAnswer },
  'import/finish': { request: ImportRequest, answer: Import },
  'import/undo': { request: ImportRequest, answer: Import },
} as const;
export type ImportRoute = keyof typeof importRoutes;
export type ImportRequestOf<Name extends ImportRoute> = z.infer<(typeof importRoutes)[Name]['request']>;
export type ImportAnswerOf<Name extends ImportRoute> = z.infer<(typeof importRoutes)[Name]['answer']>;

/** The same table, typed so that a name that is not known until it is used keeps request and answer together. */
export const importTable: {
  readonly [Name in ImportRoute]: {
    readonly request: Parser<ImportRequestOf<Name>>;
    readonly answer: Parser<ImportAnswerOf<Name>>;
  };
} = importRoutes;
