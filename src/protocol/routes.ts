/**
 * Every message between pages, save button and worker, in one table: what goes in, what comes out, and who may ask.
 * `page` is one of the extension's own pages; `button` is our content script in a tab's main frame on a host that carries the button.
 */
import { HistoryEvent } from '../posting/history-event';
import { PageContact } from '../posting/page-contact';
import { PageReport } from '../posting/page-report';
import { PostingKey } from '../posting/posting';
import { ProblemReport } from '../posting/problem';
import { Refusal } from '../posting/refusal';
import { Capture, Snapshot } from '../posting/snapshot';
import { WebUrl } from '../posting/url';
import { UserChange } from '../posting/user-data';
import * as z from '../posting/zod';
import { ButtonPlace } from '../settings/settings';
import { BackupOutcome, BackupState } from './backup';
import { ExportId, ExportReady, ExportRequest, PreviewAnswer, PreviewRequest } from './exports';
import { FrontState, SavedState } from './front';
import { SettingsAnswer, SettingsChange } from './settings';
import {
  AlikePosting,
  BinnedPosting,
  ListAnswer,
  ListRequest,
  PostingFacts,
  RereadState,
  SaveAnswer,
  SavedPosting,
  SetAsideItem,
  StorageUsage,
} from './shelf';

const Nothing = z.object({});
const Tab = z.object({ tabId: z.number().check(z.int(), z.nonnegative()) });
const Key = z.object({ key: PostingKey });
/** The address that the button stands at, which a single-page app may have left when the message arrives. */
const InFront = z.object({ url: z.string() });

const Address = z.optional(WebUrl);
/** A posting that came without a tab: pasted, or from a file. A page with a DOM of its own makes a capture of a file of HTML. */
export const TextRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), url: Address }),
  z.object({ kind: z.literal('json'), text: z.string(), url: Address }),
  z.object({ kind: z.literal('html'), capture: Capture }),
]);
export type TextRequest = z.infer<typeof TextRequest>;

export type Caller = 'page' | 'button';

/** What a save through the button gives: the save, or why there is none. */
export const ButtonSaveAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved'), save: SaveAnswer }),
  z.object({ state: z.literal('refused'), refusal: Refusal }),
  z.object({ state: z.literal('problem'), problem: ProblemReport }),
]);
export type ButtonSaveAnswer = z.infer<typeof ButtonSaveAnswer>;

/** The routes with their schemas. */
export const routes = {
  /** Whether the worker is at work on the message of this id. Answered at once: whoever waits for long asks so whether to go on. */
  'worker/at-work': { callers: ['page', 'button'], request: z.object({ id: z.uuid() }), answer: z.object({ atWork: z.boolean() }) },
  /** Captures and reads a tab once, with `plain` whatever it is. Ask again while it is `not-ready` or `stale-pane`. */
  'front/read': { callers: ['page'], request: z.extend(Tab, { plain: z.optional(z.literal(true)) }), answer: FrontState },
  /** Captures a tab once more and describes how its page is built, for a report about a page that is not read. */
  'front/report': { callers: ['page'], request: Tab, answer: PageReport },
  /** Reads a posting that was pasted or came as a file. */
  'text/read': { callers: ['page'], request: TextRequest, answer: FrontState },
  /** Keeps a captured page, and the contact on it as one of the user's own. Asking twice with the same id keeps it once. */
  'capture/save': {
    callers: ['page'],
    request: z.object({ captureId: z.string(), contact: z.optional(PageContact) }),
    answer: SaveAnswer,
  },
  /** Captures, reads (waiting up to 10 s for a page that still renders) and keeps the tab that asks, as long as it shows the posting of `url`. */
  'button/save': { callers: ['button'], request: InFront, answer: ButtonSaveAnswer },
  /** Whether the posting at the asking tab's address is kept, and how the user wants the button on that host. */
  'button/state': {
    callers: ['button'],
    request: InFront,
    answer: z.object({ saved: z.optional(SavedState), hidden: z.boolean(), place: z.optional(ButtonPlace) }),
  },
  /** The single-page app went on to a page that is no posting. */
  'button/left': { callers: ['button'], request: Nothing, answer: Nothing },
  /** Puts the button somewhere on the asking tab's host; without a place back beside the title. */
  'button/move': { callers: ['button'], request: z.extend(InFront, { place: z.optional(ButtonPlace) }), answer: Nothing },
  /** Hides the button on the asking tab's host, or shows it again. */
  'button/hide': { callers: ['button'], request: z.extend(InFront, { hidden: z.boolean() }), answer: Nothing },
  /** Opens a kept posting for reading, in a tab of its own. */
  'posting/open': { callers: ['page', 'button'], request: Key, answer: Nothing },
  /** Takes a save back: a new posting leaves the shelf, an updated one gets its earlier state. The button takes back captures alone. */
  'save/undo': { callers: ['page', 'button'], request: z.object({ undoId: z.string() }), answer: Nothing },
  'shelf/list': { callers: ['page'], request: ListRequest, answer: ListAnswer },
  'posting/get': { callers: ['page'], request: Key, answer: SavedPosting },
  /** What charts are made of, of many postings at once; what is not on the shelf is left out. */
  'shelf/facts': {
    callers: ['page'],
    request: z.object({ keys: z.array(PostingKey).check(z.maxLength(500)) }),
    answer: z.object({ facts: z.array(PostingFacts) }),
  },
  /** Writes down what the user says of a posting; the answer takes it back when it is sent the same way. */
  'user/change': {
    callers: ['page'],
    request: z.object({ key: PostingKey, changes: z.array(UserChange).check(z.minLength(1), z.maxLength(200)) }),
    answer: z.object({ undo: z.array(UserChange) }),
  },
  /** What happened to a posting, the newest first. */
  'posting/history': { callers: ['page'], request: Key, answer: z.object({ events: z.array(HistoryEvent) }) },
  /** The saved postings that may be the same job as this one. */
  'posting/alike': { callers: ['page'], request: Key, answer: z.object({ alike: z.array(AlikePosting) }) },
  /** The page as it was kept at one capture (`version` of an event, or of the posting): hostile markup, to be shown without any right. */
  'posting/page': { callers: ['page'], request: z.object({ version: z.string() }), answer: z.object({ page: z.optional(Snapshot) }) },
  'bin/list': { callers: ['page'], request: Nothing, answer: z.object({ items: z.array(BinnedPosting) }) },
  /** Deletes for good all that is in the bin. */
  'bin/empty': { callers: ['page'], request: Nothing, answer: z.object({ deleted: z.number() }) },
  /** Damaged records, which were set aside as they are. */
  'set-aside/list': { callers: ['page'], request: Nothing, answer: z.object({ items: z.array(SetAsideItem) }) },
  /** Tries to put one back, as a later version may understand it. */
  'set-aside/retry': { callers: ['page'], request: z.object({ id: z.string() }), answer: z.object({ restored: z.boolean() }) },
  /** All that was set aside, as JSON. */
  'set-aside/export': { callers: ['page'], request: Nothing, answer: z.object({ json: z.string() }) },
  'storage/usage': { callers: ['page'], request: Nothing, answer: StorageUsage },
  /** How far the kept pages are read again, and what that changed; each change is taken back by `save/undo`. */
  'reread/state': { callers: ['page'], request: Nothing, answer: RereadState },
  /** Moves to the bin. */
  'posting/remove': { callers: ['page'], request: Key, answer: Nothing },
  /** Takes out of the bin. */
  'posting/restore': { callers: ['page'], request: Key, answer: Nothing },
  /** Deletes everything that the shelf holds, the bin too, for good. */
  'shelf/erase': { callers: ['page'], request: Nothing, answer: Nothing },
  'settings/get': { callers: ['page'], request: Nothing, answer: SettingsAnswer },
  'settings/change': { callers: ['page'], request: SettingsChange, answer: SettingsAnswer },
  /** Which of these addresses name a posting of a known site. */
  'tabs/known': {
    callers: ['page'],
    request: z.object({ urls: z.array(z.string()).check(z.maxLength(2_000)) }),
    answer: z.object({ known: z.array(z.boolean()) }),
  },
  /** Captures, reads and keeps the posting of a tab, as long as it shows `url`: one of several that the user chose. */
  'tab/save': { callers: ['page'], request: z.extend(Tab, { url: WebUrl }), answer: ButtonSaveAnswer },
  /** Notes that access to these origins is about to be asked for, so that it is given back whatever happens. */
  'access/lend': { callers: ['page'], request: z.object({ origins: z.array(z.string()).check(z.maxLength(500)) }), answer: Nothing },
  /** Gives back whatever access was lent. */
  'access/give-back': { callers: ['page'], request: Nothing, answer: Nothing },
  /** Switches the button on LinkedIn. The page has asked for the permission before, at the user's press. */
  'linkedin/switch': { callers: ['page'], request: z.object({ on: z.boolean() }), answer: SettingsAnswer },
  /** How the first postings of a file would stand in it. */
  'export/preview': { callers: ['page'], request: PreviewRequest, answer: PreviewAnswer },
  /** Builds the file in the worker; the page that asked downloads it and says so by `export/taken`. */
  'export/prepare': { callers: ['page'], request: ExportRequest, answer: ExportReady },
  /** Ends the building of a file; whoever asked for it is answered `Problem('export-cancelled')`. */
  'export/cancel': { callers: ['page'], request: z.object({ id: ExportId }), answer: Nothing },
  'export/taken': { callers: ['page'], request: z.object({ id: z.string() }), answer: Nothing },
  // What goes in and out of an import stands in import.ts, and is parsed by the two that speak of it: this table is in every page of ours, and few need
  // to know what a file may hold.
  /** Reads a posting that came in a file, as if its page were in front. Nothing is kept. */
  'import/read': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** The imports of the last 30 days. */
  'import/list': { callers: ['page'], request: Nothing, answer: z.unknown() },
  /** Begins an import, or goes on with one of the same file that was not finished. */
  'import/begin': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Says what taking these in would do. Nothing is written. */
  'import/look': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Takes in a batch. Asked twice, what was taken in is the same the second time. */
  'import/take': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  'import/finish': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Takes back a part of an import; to be asked until its state is `undone`. */
  'import/undo': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** What is known of the backups that are made without being asked for. */
  'backup/state': { callers: ['page'], request: Nothing, answer: BackupState },
  /** The page that was to put the backup of this id on the disk says what became of it. */
  'backup/kept': { callers: ['page'], request: z.object({ id: ExportId, outcome: BackupOutcome }), answer: Nothing },
  /** Builds a backup in the worker; the page downloads it as it does an export. */
  'backup/prepare': { callers: ['page'], request: z.object({ id: ExportId }), answer: ExportReady },
  // What goes in and out of these stands in sync.ts, for the same reason: popup and full page ask only whether a sync is set up.
  'sync/state': { callers: ['page'], request: Nothing, answer: z.looseObject({ setUp: z.boolean() }) },
  /** Tries what the server can do, and leaves it as it was. What does not work is in the answer. */
  'sync/probe': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Says what setting up would do. Nothing is written. Throws `Problem` with `sync-passphrase` and the other codes of a server. */
  'sync/look': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Sets up, and begins to sync. Throws what `sync/look` throws. */
  'sync/set-up': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Gives another password for the server that is set up, and goes on. */
  'sync/sign-in': { callers: ['page'], request: z.unknown(), answer: z.unknown() },
  /** Begins to sync at once, whatever was waited for; answers at once, too. */
  'sync/now': { callers: ['page'], request: Nothing, answer: z.unknown() },
  /** Forgets server, password and key; the shelf stays. With `removeFromServer` everything of ours goes from the server first. */
  'sync/leave': { callers: ['page'], request: z.unknown(), answer: Nothing },
  /** Builds a file of what changed since a day; the page downloads it as it does an export. */
  'sync/export-changes': { callers: ['page'], request: z.unknown(), answer: ExportReady },
} as const satisfies Record<string, { callers: readonly Caller[]; request: z.core.$ZodType; answer: z.core.$ZodType }>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type RequestOf<Name extends RouteName> = z.infer<Routes[Name]['request']>;
export type AnswerOf<Name extends RouteName> = z.infer<Routes[Name]['answer']>;

/** What both ends of a route parse with. */
export interface Parser<Value> {
  parse(raw: unknown): Value;
  safeParse(raw: unknown): { readonly success: true; readonly data: Value } | { readonly success: false };
}

/**
 * The same table, typed so that a name that is not known until it is used keeps request and answer together.
 * @alias
 */
export const routeTable: {
  readonly [Name in RouteName]: {
    readonly callers: readonly Caller[];
    readonly request: Parser<RequestOf<Name>>;
    readonly answer: Parser<AnswerOf<Name>>;
  };
} = routes;

/** Whether a route has this name; inherited names (`constructor`) are none. */
export function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}

/**
 * A message on the wire. `id` is the same when it is sent once more: what a message made the worker do is done once. A save by the button bears it in the
 * history: a random one cannot be another step's.
 */
export const Envelope = z.object({ route: z.string(), request: z.unknown(), id: z.optional(z.uuid()) });
export type Envelope = z.infer<typeof Envelope>;

/** An answer on the wire: every expected failure comes as a report, never as a thrown string. */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), problem: ProblemReport }),
]);
export type Reply = z.infer<typeof Reply>;

/** Sent by the worker to every open page and save button after the shelf or the settings changed; carries nothing, whoever hears it asks anew. */
export const ShelfChanged = z.object({ event: z.literal('shelf-changed') });
export type ShelfChanged = z.infer<typeof ShelfChanged>;
export const SettingsChanged = z.object({ event: z.literal('settings-changed') });
export type SettingsChanged = z.infer<typeof SettingsChanged>;
/** Sent to the save buttons of a site whose button is switched off: whatever of it is in a page leaves. */
export const ButtonOff = z.object({ event: z.literal('button-off') });
export type ButtonOff = z.infer<typeof ButtonOff>;
/** Sent by the worker to every open page whenever the state of the sync changed. */
export const SyncChanged = z.object({ event: z.literal('sync-changed') });
export type SyncChanged = z.infer<typeof SyncChanged>;
export type Announcement = ShelfChanged | SettingsChanged | ButtonOff | SyncChanged;
