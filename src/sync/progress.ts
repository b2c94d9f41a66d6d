/** How far this machine is: what is written down between the steps of a sync, so that one that was cut off is gone on with. */
import { Count, Instant } from '../posting/instant';
import { PostingKey } from '../posting/posting';
import { Installation } from '../posting/register';
import * as z from '../posting/zod';
import type { SyncShelf, Written } from './port';

/** What a file of this machine has of one posting; without steps and fields everything. */
const Item = z.object({ key: PostingKey, steps: z.optional(z.array(z.string())), fields: z.optional(z.array(z.string())) });
export type Item = z.infer<typeof Item>;

/** A file that this machine wrote. `items` of those that are small enough to be put together with others later. */
const OwnFile = z.object({ from: Count, to: Count, length: Count, items: z.optional(z.array(Item)) });
export type OwnFile = z.infer<typeof OwnFile>;

/** What a file of this machine's may have in bytes at most, and where that begins. */
export const PART_MAX = 4_000_000;
const PART_FIRST = 2_000_000;
export const PART_MIN = 128_000;

const Own = z.object({
  /** The recipient of the shelf's identity. */
  shelf: z.string(),
  /** The next sequence number. Each is used once, and is taken here before anything goes out under it. */
  next: Count,
  /** Files that are on the server. */
  files: z.array(OwnFile),
  /** Files of which it is not known whether they are. What is in them is sent again under another number. */
  begun: z.array(OwnFile),
  /** Everything up to this number is to be replaced by what is sent now, once that is there. */
  retire: z.optional(Count),
  /** How many bytes go out at a time: fewer where that took too long. */
  partBytes: Count,
  /** Set while a large file goes out. */
  sending: z.optional(z.boolean()),
});
export type Own = z.infer<typeof Own>;

/** What was read of one other machine. */
const Seen = z.object({
  ranges: z.array(z.tuple([Count, Count])),
  /** How long the files that were read are. */
  lengths: z.record(z.string(), Count),
  lastSeen: Instant,
});
const SeenMachines = z.record(Installation, Seen);
export type SeenMachines = z.infer<typeof SeenMachines>;

/** A file that could not be opened, and how long it was then. */
const UnreadableFile = z.object({
  name: z.string(),
  reason: z.enum(['damaged', 'foreign', 'newer', 'too-large']),
  length: z.optional(Count),
  triedAt: Instant,
});
export type UnreadableFile = z.infer<typeof UnreadableFile>;

/** A page whose pack did not come. */
const Wanted = z.object({ captureId: z.string(), key: PostingKey, pack: z.string() });
export type Wanted = z.infer<typeof Wanted>;

const Notes = z.object({
  unreadable: z.array(UnreadableFile),
  wanted: z.array(Wanted),
  lastSuccess: z.optional(Instant),
  /** When the server's packs and the key were last looked for. */
  checkedAt: Instant,
});
export type Notes = z.infer<typeof Notes>;

/** All that is known between two runs. What is in it is changed in place and written by `save`. */
export interface Progress {
  own: Own;
  seen: SeenMachines;
  notes: Notes;
}

/** The state of a shelf that begins to sync. */
export function freshOwn(shelf: string): Own {
  return { shelf, next: 1, files: [], begun: [], partBytes: PART_FIRST };
}

export function freshProgress(shelf: string, now: Date): Progress {
  return { own: freshOwn(shelf), seen: {}, notes: { unreadable: [], wanted: [], checkedAt: now.toISOString() } };
}

/** What is written down; nothing where it is not there, or damaged. */
export async function readProgress(shelf: SyncShelf): Promise<Progress | undefined> {
  const [own, seen, notes] = await Promise.all([shelf.state('own'), shelf.state('seen'), shelf.state('notes')]);
  const [ownState, seenState, notesState] = [Own.safeParse(own), SeenMachines.safeParse(seen), Notes.safeParse(notes)];
  if (!ownState.success || !seenState.success || !notesState.success) return undefined;
  return { own: ownState.data, seen: seenState.data, notes: notesState.data };
}

/** Writes down where it stands, with what belongs to the same step. */
export async function save(shelf: SyncShelf, progress: Progress, written: Written = {}): Promise<void> {
  await shelf.write({ ...written, state: { ...progress, ...written.state } });
}
