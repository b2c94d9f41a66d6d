import type { Serialisation } from '../capture/capture-page';
import type { PageContact } from '../posting/page-contact';
import type { PageReport } from '../posting/page-report';
import type { Posting } from '../posting/posting';
import { Problem } from '../posting/problem';
import { type Refusal, refuse } from '../posting/refusal';
import { Capture, type Snapshot } from '../posting/snapshot';
import { pageGone, pageProblem } from './page-problem';
import type { Clock, Tabs } from './tabs';

/** How long a page may take to hand itself over, in milliseconds: whatever it does, the user knows within ten seconds. */
const CAPTURE_PATIENCE = 8_000;

/** A posting that was read. */
export interface ReadPosting {
  readonly ok: true;
  readonly posting: Posting;
  /** What may be kept of the page, made when it is asked for. */
  readonly part: () => { readonly snapshot: Snapshot };
  /** Whom the page names to speak to. Only a user who wants that has it asked for. */
  readonly contact: () => PageContact | undefined;
  readonly url?: string;
}

/** The way from a captured page to a record. */
export interface PageReader {
  readonly version: number;
  /** `altered`: the page must be captured as XML. */
  snapshotOf(capture: Capture): Snapshot | 'too-large' | 'altered';
  /** The record of a snapshot. */
  read(snapshot: Snapshot): ReadPosting | { readonly ok: false; readonly refusal: Refusal };
  /** A report about a page that may be sent to a maintainer: no word of the page. */
  report(snapshot: Snapshot, refusal: Refusal | undefined): PageReport;
  /** Whether two addresses are of one posting, or of one page where the address names none. */
  samePosting(left: string, right: string): boolean;
}

export interface FrontPageTools {
  readonly tabs: Tabs;
  readonly clock: Clock;
  readonly reader: PageReader;
}

/** What a page is read as: a posting, or whatever it is, for a user who wants it kept all the same. */
export type ReadAs = 'posting' | 'plain-page';

/** What one look at a tab gives. */
export type FrontPage =
  | ReadPosting
  /** `snapshot` is the whole page: good for a report, never kept. */
  | { readonly ok: false; readonly refusal: Refusal; readonly url?: string; readonly snapshot?: Snapshot };

/**
 * Captures and reads the page in a tab, once, and changes nothing in it.
 * Throws `Problem` with `page-not-allowed`, `page-gone` or `page-timeout`.
 */
export async function readFrontPage(tabId: number, tools: FrontPageTools, asWhat: ReadAs = 'posting'): Promise<FrontPage> {
  const page = await look(tabId, 'html', tools, asWhat);
  if (page !== 'altered') return page;
  const exact = await look(tabId, 'xml', tools, asWhat);
  return exact === 'altered' ? { ok: false, refusal: refuse('unreadable') } : exact;
}

async function look(
  tabId: number,
  serialisation: Serialisation,
  { tabs, clock, reader }: FrontPageTools,
  asWhat: ReadAs,
): Promise<FrontPage | 'altered'> {
  const raw = await withinPatience(capture(tabId, serialisation, tabs), clock);
  const captured = Capture.safeParse(raw);
  // The script stopped in the middle, or the page put something else in its place.
  if (!captured.success) return { ok: false, refusal: refuse('unreadable') };
  const { url, contentType } = captured.data;
  // Chrome shows a PDF in a viewer of its own, whose page holds nothing of it.
  if (contentType === 'application/pdf') throw new Problem('page-not-allowed', 'This is a PDF, which Chrome keeps extensions out of.');
  // The browser answers while the page is read.
  const [, page] = await Promise.all([checkStillThere(tabId, url, tabs, reader), readCapture(captured.data, reader, asWhat)]);
  return page;
}

/** Reads what the page was at the moment of its capture. */
async function readCapture(capture: Capture, reader: PageReader, asWhat: ReadAs): Promise<FrontPage | 'altered'> {
  const { url } = capture;
  const snapshot = reader.snapshotOf(capture);
  if (snapshot === 'altered') return 'altered';
  if (snapshot === 'too-large') return { ok: false, refusal: refuse('too-large'), url };
  const reading = reader.read(asWhat === 'plain-page' ? { ...snapshot, kind: asWhat } : snapshot);
  return reading.ok ? { ...reading, url } : { ok: false, refusal: reading.refusal, url, snapshot };
}

/** A page that goes elsewhere while it is read may have given the old posting under the new address, or the other way round. */
async function checkStillThere(tabId: number, captured: string, tabs: Tabs, reader: PageReader): Promise<void> {
  let address: string | undefined;
  try {
    address = await tabs.addressOf(tabId);
  } catch (error) {
    throw pageProblem(error);
  }
  // An address that may no longer be known is one of another origin: the grant ended with the page.
  if (address === undefined || !reader.samePosting(captured, address)) throw pageGone();
}

/** The capture script's result as it came. */
async function capture(tabId: number, serialisation: Serialisation, tabs: Tabs): Promise<unknown> {
  try {
    return await tabs.capture(tabId, serialisation);
  } catch (error) {
    throw pageProblem(error);
  }
}

async function withinPatience<Result>(work: Promise<Result>, clock: Clock): Promise<Result> {
  const timeout = clock.wait(CAPTURE_PATIENCE).then(() => {
    throw new Problem('page-timeout', 'The page did not answer in time.');
  });
  return Promise.race([work, timeout]);
}
