/**
 * The whole way from a snapshot, or a text, to a record: the use case that worker, tests and the command line share.
 * Reading never throws over what a page holds; it refuses.
 */
import { snapshotPage } from './capture/snapshot-document';
import { postingOf } from './fields/posting-of-draft';
import { claim, type DraftResult } from './posting/draft';
import type { Page } from './posting/page';
import type { Posting } from './posting/posting';
import { type Refusal, refuse } from './posting/refusal';
import { SNAPSHOT_VERSION, type Snapshot } from './posting/snapshot';
import { readJsonLdDocument } from './readers/json-ld-document';
import { readPastedText } from './readers/pasted-text';
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

/** Where a text came from, as far as that is known. */
export interface TextOrigin {
  readonly url?: string | undefined;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
}

/** Reads a posting that was pasted, or came as a file of plain text. An address in its first lines counts as its own. */
export function readText(text: string, { url, capturedAt }: TextOrigin): ReadResult {
  return resultOf(atItsSite(readPastedText(text, parsed(url), capturedAt)), { capturedAt, lang: '' });
}

/** Reads a file of JSON-LD that holds one JobPosting. */
export function readJsonLdFile(json: string, { url, capturedAt }: TextOrigin): ReadResult {
  const address = parsed(url);
  return resultOf(atItsSite(readJsonLdDocument(json, { capturedAt, ...(address ? { url: address } : {}) })), { capturedAt, lang: '' });
}

function parsed(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/** A text knows no site; its address may name a posting of one, which is then the same posting as its page. */
function atItsSite(result: DraftResult): DraftResult {
  if (!result.ok || result.draft.identity.url === undefined) return result;
  const url = new URL(result.draft.identity.url);
  const site = siteOf(url);
  const route = site.route(url);
  if (route.kind !== 'posting') return result;
  const employer = site.employerOf?.(url);
  return {
    ok: true,
    draft: {
      ...result.draft,
      identity: { site: site.id, postingId: route.postingId, url: route.url },
      claims: [
        ...result.draft.claims,
        ...(employer === undefined ? [] : [claim('hiringOrganization', { name: employer }, 'url', url.hostname)]),
      ],
    },
  };
}

function resultOf(result: DraftResult, around: { readonly capturedAt: string; readonly lang: string }): ReadResult {
  if (!result.ok) return result;
  return { ok: true, posting: postingOf(result.draft, around) };
}
