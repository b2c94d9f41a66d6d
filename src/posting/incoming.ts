/** What a file brings of one posting, in the one form that every parser of files gives and that the shelf takes in. */
import { CarriedPage } from './carried-page';
import { Count, Instant } from './instant';
import { FieldName, Posting } from './posting';
import { ShelfPosting } from './shelf-posting';
import { UserChange } from './user-data';
import * as z from './zod';

/** All that another shelf held of a posting, to be merged. */
const WholeIncoming = z.object({
  kind: z.literal('whole'),
  shelfPosting: ShelfPosting,
  pages: z.optional(z.array(CarriedPage)),
});

/** A posting that was read from a page, here or elsewhere: it has evidence, and stands in the history as a capture does. */
export const ReadIncoming = z.object({
  kind: z.literal('read'),
  posting: Posting,
  /** When the page was captured. */
  capturedAt: Instant,
  /** The first save, where the file tells it. */
  savedAt: z.optional(Instant),
  readerVersion: Count,
  /** What it was read from, its `captureId` without meaning. */
  page: z.optional(CarriedPage),
});

/** A row of somebody's table: the user's word on the posting, and on their application. */
const StatedIncoming = z.object({
  kind: z.literal('stated'),
  /** Every field's evidence is the user. */
  posting: Posting,
  said: z.array(UserChange),
  /** The fields that the row itself has; the others were read out of its description. */
  fields: z.array(FieldName),
  /** The first save, where the file tells it. */
  savedAt: z.optional(Instant),
});

export const Incoming = z.discriminatedUnion('kind', [WholeIncoming, ReadIncoming, StatedIncoming]);
export type Incoming = z.infer<typeof Incoming>;
export type ReadIncoming = z.infer<typeof ReadIncoming>;
export type StatedIncoming = Extract<Incoming, { kind: 'stated' }>;

/** The key of the posting that a file speaks of. */
export function keyOfIncoming(incoming: Incoming): Posting['key'] {
  return incoming.kind === 'whole' ? incoming.shelfPosting.key : incoming.posting.key;
}

/** Why a row of a file is not taken in. docs/errors.md lists them. */
export const RowRefusal = z.enum([
  /** Neither a title nor an address: nothing that could be found again. */
  'nothing-named',
  /** What stands there does not fit the format's schema. */
  'does-not-fit',
  /** A cell or record is larger than any posting. */
  'row-too-large',
  /** A text of a workbook was too long for its cell, and the column that tells where its rest stands is not there. */
  'text-cut',
  /** The page, or the JSON-LD, holds no posting that could be read. */
  'no-posting',
]);
export type RowRefusal = z.infer<typeof RowRefusal>;

/** One row, record or page of a file. `row` counts from 1 as the file's own program counts: a table's header is its row 1. */
export type FileRow = { readonly row: number } & (
  | { readonly incoming: Incoming }
  | { readonly refused: RowRefusal; readonly detail?: string | undefined }
);
