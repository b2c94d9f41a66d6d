/**
 * The whole way from a snapshot, or a text, to a record: the use case that worker, tests and the command line share.
 * Reading never throws over what a page holds; it refuses.
 */
import { snapshotPage } from './capture/snapshot-document';
import { postingOf } from './fields/posting-of-draft';
import type { DraftResult } from './posting/draft';
import type { Page } from './posting/page';
import type { Posting } from './posting/posting';
import { type Refusal, refuse } from './posting/refusal';
import { SNAPSHOT_VERSION, type Snapshot } from './posting/snapshot';
import { siteOf } from './sites';

/** Raised with every change that makes records differ, so that kept snapshots are read again. */
export const READER_VERSION = 1;

export type ReadResult = { readonly ok: true; readonly posting: Posting } | { readonly ok: false; readonly refusal: Refusal };

/** Reads a snapshot, as the worker does. */
export function readSnapshot(snapshot: Snapshot): ReadResult {
  if (snapshot.version > SNAPSHOT_VERSION || !URL.canParse(snapshot.url)) return { ok: false, refusal: refuse('unreadable') };
  return readDocument(snapshotPage(snapshot));
}

/** Reads a document, rebuilt or live. */
export function readDocument(page: Page): ReadResult {
  const site = siteOf(page.url);
  const route = site.route(page.url);
  if (route.kind === 'elsewhere') return { ok: false, refusal: refuse('not-a-posting', route.reason) };
  return resultOf(site.read(page, route), page);
}

function resultOf(result: DraftResult, around: { readonly capturedAt: string; readonly lang: string }): ReadResult {
  if (!result.ok) return result;
  return { ok: true, posting: postingOf(result.draft, around) };
}
