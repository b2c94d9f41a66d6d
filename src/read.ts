/**
 * The whole way from a snapshot, or a text, to a record: the use case that worker, tests and the command line share.
 * Reading never throws over what a page holds; it refuses.
 */
import { partOf, peopleIn } from './capture/posting-part';
import { snapshotPage } from './capture/snapshot-document';
import { postingOf } from './fields/posting-of-draft';
import { claim, type DraftResult } from './posting/draft';
import type { Page } from './posting/page';
import type { PageContact } from './posting/page-contact';
import type { Posting } from './posting/posting';
import { type Refusal, refuse } from './posting/refusal';
import { SNAPSHOT_VERSION, type Snapshot } from './posting/snapshot';
import { hashText } from './posting/text-hash';
import { isWebUrl } from './posting/url';
import { readJsonLdDocument } from './readers/json-ld-document';
import { readPastedText } from './readers/pasted-text';
import { siteOf } from './sites';

export type ReadResult = { readonly ok: true; readonly posting: Posting } | { readonly ok: false; readonly refusal: Refusal };

/** Reads a snapshot, as the worker does. */
export function readSnapshot(snapshot: Snapshot): ReadResult {
  if (!isReadable(snapshot)) return { ok: false, refusal: refuse('unreadable') };
  const { kind, tree, url, capturedAt } = snapshot;
  const origin = { capturedAt, ...(url === '' ? {} : { url }) };
  if (kind === 'text') return readText(tree, origin);
  if (kind === 'json-ld') return readJsonLdFile(tree, origin);
  const page = snapshotPage(snapshot);
  return resultOf(draftOf(page), page);
}

/** Pages of other schemes (`file:`, `blob:`, `data:`) have no address that a record could be known by. */
function isReadable({ version, url }: Snapshot): boolean {
  return version <= SNAPSHOT_VERSION && (url === '' || isWebUrl(url));
}

/** What is kept of a page. */
export interface KeptPart {
  readonly snapshot: Snapshot;
  /** Whether the snapshot is less than the page: the posting's part alone. */
  readonly isPart: boolean;
}

/**
 * A reading, with the way to the snapshot that is kept of it: who shows the record first need not wait for it. Whom the page names to speak to is in
 * neither, and is read by `contact` alone, which only a user's wish calls.
 */
export type ReadingToKeep =
  | { readonly ok: true; readonly posting: Posting; readonly part: () => KeptPart; readonly contact: () => PageContact | undefined }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads a snapshot that may be kept. `part` reduces it to the posting's part of the page: read again, it gives the same record.
 * A page whose part alone would read differently is kept whole, without the elements that speak of people.
 */
export function readToKeep(snapshot: Snapshot): ReadingToKeep {
  if (snapshot.kind === 'text' || snapshot.kind === 'json-ld' || !isReadable(snapshot)) {
    const result = readSnapshot(snapshot);
    return result.ok ? { ...result, part: () => ({ snapshot, isPart: false }), contact: () => undefined } : result;
  }
  const page = snapshotPage(snapshot);
  const result = draftOf(page);
  if (!result.ok) return result;
  return {
    ok: true,
    posting: postingOf(result.draft, page),
    part: () => reduced(snapshot, page, result),
    contact: () => (page.plain ? undefined : siteOf(page.url).contactOf?.(page, result.draft.identity.postingId)),
  };
}

type Found = Extract<DraftResult, { ok: true }>;

function reduced(snapshot: Snapshot, page: Page, { draft, parts = [], foreign = [] }: Found): KeptPart {
  const { document } = page;
  const people = peopleIn(document, parts);
  // What looks foreign is left out only where the reading does not hang on it.
  const drops = parts.length === 0 ? [] : foreign.length === 0 ? [people] : [new Set([...people, ...foreign]), people];
  for (const drop of drops) {
    const part = { ...snapshot, tree: partOf(document, { keep: parts, drop }) };
    const again = draftOf(snapshotPage(part));
    // The record is made of the draft alone, so that equal drafts are equal records.
    if (again.ok && JSON.stringify(again.draft) === JSON.stringify(draft)) return { snapshot: part, isPart: true };
  }
  const tree = partOf(document, { keep: document.body ? [document.body] : [], drop: people });
  return { snapshot: { ...snapshot, tree }, isPart: false };
}

/** Reads a document, rebuilt or live. */
export function readDocument(page: Page): ReadResult {
  return resultOf(draftOf(page), page);
}

function draftOf(page: Page): DraftResult {
  const site = siteOf(page.url);
  const route = site.route(page.url);
  if (route.kind === 'elsewhere') return { ok: false, refusal: refuse('not-a-posting', route.reason) };
  const result = site.read(page, route);
  return page.url.protocol === 'about:' ? withoutAddress(result) : result;
}

/** A page without an address is known by its words, as a pasted text is. */
function withoutAddress(result: DraftResult): DraftResult {
  if (!result.ok) return result;
  const words = result.draft.bodies.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
  return { ...result, draft: { ...result.draft, identity: { site: 'web', postingId: hashText(words) } } };
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
