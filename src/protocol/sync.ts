/** What is said about the shelf on several machines: how far it is, what a server can do, what setting up would do. */
import { Count, Day, Instant } from '../posting/instant';
import { ProblemReport } from '../posting/problem';
import * as z from '../posting/zod';
import { ExportId, ExportReady } from './exports';
import type { Parser } from './routes';

/** What a sync is doing: counted in files, and where it sends in notes of what changed. */
export const SyncStep = z.object({
  what: z.enum(['looking', 'reading', 'sending', 'tidying']),
  done: Count,
  total: Count,
});
export type SyncStep = z.infer<typeof SyncStep>;

/** What went wrong last, when, and when it is tried again without being asked to. */
const SyncProblem = z.extend(ProblemReport, { at: Instant, retryAt: z.optional(Instant) });

/** Why a file on the server could not be taken in. The rest is. */
export const UnreadableReason = z.enum([
  /** Shorter or longer than it was written, or changed since. */
  'damaged',
  /** Sealed for another shelf. */
  'foreign',
  /** Written by a newer version. */
  'newer',
  /** Larger, unpacked, than anything that Roleshelf writes. */
  'too-large',
]);
export type UnreadableReason = z.infer<typeof UnreadableReason>;

export const SyncState = z.discriminatedUnion('setUp', [
  z.object({ setUp: z.literal(false) }),
  z.object({
    setUp: z.literal(true),
    /** The folder's address, as the user gave it. */
    address: z.string(),
    /** This installation's name on the server. */
    machine: z.string(),
    /**
     * `idle`: up to date, or about to be. `waiting`: for the next attempt (`problem.retryAt`). `stopped`: only the user can mend it (a password, a
     * full server).
     */
    phase: z.enum(['idle', 'working', 'offline', 'waiting', 'stopped']),
    step: z.optional(SyncStep),
    lastSuccess: z.optional(Instant),
    /** Changes of this machine that are not on the server yet. */
    waiting: Count,
    problem: z.optional(SyncProblem),
    unreadable: z.array(z.object({ name: z.string(), reason: UnreadableReason })),
    /** `lastSeen`: when something new of it was read last. */
    otherMachines: z.array(z.object({ machine: z.string(), lastSeen: Instant })),
  }),
]);
export type SyncState = z.infer<typeof SyncState>;

/** Where and as whom. The page has asked for access to the address's origin before. */
export const SyncServer = z.object({ address: z.string().check(z.maxLength(2_000)), user: z.string(), password: z.string() });
export type SyncServer = z.infer<typeof SyncServer>;

/** One thing that a server must be able to do, in the order in which they are tried; what cannot be tried for an earlier one is left out. */
export const SyncAbility = z.object({
  ability: z.enum(['reach', 'sign-in', 'list', 'make-folder', 'write', 'read-back', 'no-overwrite', 'delete']),
  ok: z.boolean(),
  /** What the server said, in English, for whoever runs it. */
  note: z.optional(z.string()),
});
export type SyncAbility = z.infer<typeof SyncAbility>;

export const SyncProbe = z.object({
  abilities: z.array(SyncAbility),
  /** What is at the address: nothing of ours, a shelf to join, or a folder of our name that holds something else. */
  found: z.enum(['nothing', 'a-shelf', 'other-files']),
});
export type SyncProbe = z.infer<typeof SyncProbe>;

export const SyncSetUpRequest = z.extend(SyncServer, {
  passphrase: z.string().check(z.minLength(1), z.maxLength(1_000)),
  how: z.enum(['start', 'join']),
});
export type SyncSetUpRequest = z.infer<typeof SyncSetUpRequest>;

/** What setting up would bring and send. Numbers of postings and pages; bytes as they would go over the network, about. */
export const SyncLook = z.object({
  comes: z.object({ new: Count, changed: Count }),
  goes: z.object({ postings: Count, pages: Count, bytes: Count }),
});
export type SyncLook = z.infer<typeof SyncLook>;

/** A file of what changed since a day (its beginning in the user's own time zone), sealed where there is a passphrase. */
export const ChangesExportRequest = z.object({
  id: ExportId,
  since: Day.check(z.refine((day) => !Number.isNaN(Date.parse(day)))),
  passphrase: z.optional(z.string().check(z.minLength(1), z.maxLength(1_000))),
});
export type ChangesExportRequest = z.infer<typeof ChangesExportRequest>;

const Nothing = z.object({});

/** What goes in and comes out of the routes of a sync (routes.ts). */
const syncRoutes = {
  'sync/state': { request: Nothing, answer: SyncState },
  'sync/probe': { request: SyncServer, answer: SyncProbe },
  'sync/look': { request: SyncSetUpRequest, answer: SyncLook },
  'sync/set-up': { request: SyncSetUpRequest, answer: SyncState },
  'sync/sign-in': { request: z.object({ user: z.string(), password: z.string() }), answer: SyncState },
  'sync/now': { request: Nothing, answer: SyncState },
  'sync/leave': { request: z.object({ removeFromServer: z.boolean() }), answer: Nothing },
  'sync/export-changes': { request: ChangesExportRequest, answer: ExportReady },
} as const;
export type SyncRoute = keyof typeof syncRoutes;
export type SyncRequestOf<Name extends SyncRoute> = z.infer<(typeof syncRoutes)[Name]['request']>;
export type SyncAnswerOf<Name extends SyncRoute> = z.infer<(typeof syncRoutes)[Name]['answer']>;

/** The same table, typed so that a name that is not known until it is used keeps request and answer together. */
export const syncTable: {
  readonly [Name in SyncRoute]: {
    readonly request: Parser<SyncRequestOf<Name>>;
    readonly answer: Parser<SyncAnswerOf<Name>>;
  };
} = syncRoutes;
