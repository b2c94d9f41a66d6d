import type { DraftResult } from '../posting/draft';
import { refuse } from '../posting/refusal';
import { hashText } from '../posting/text-hash';
import { readJobPostingNode } from './job-posting-node';
import { findJobPostings, resolveReferences } from './json-ld';
import { parseJsonLoose } from './json-text';
import { toSchemaValue } from './schema-node';

/** Where a JSON-LD document came from, as far as that is known. */
export interface DocumentOrigin {
  readonly url?: URL;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  /** A language tag, or empty. */
  readonly lang?: string;
}

/**
 * Reads a file of JSON-LD that holds one JobPosting.
 * @returns a draft with site `web` and the address's (without one the text's) hash as its id; refused where there is no posting, or several
 */
export function readJsonLdDocument(json: string, { url, capturedAt, lang = '' }: DocumentOrigin): DraftResult {
  const value = toSchemaValue(parseJsonLoose(json));
  const { found, byId } = findJobPostings(value === undefined ? [] : [value]);
  const [first, ...others] = found;
  if (first === undefined) return { ok: false, refusal: refuse('not-a-posting', 'no-posting') };
  if (others.length > 0) return { ok: false, refusal: refuse('not-a-posting', 'list') };
  const page = { url: url ?? new URL('about:blank'), capturedAt, lang };
  const posting = readJobPostingNode(resolveReferences(first.node, byId), { page, source: 'json-ld', siteNames: [] });
  if (posting.claims.length === 0 && posting.body === undefined) return { ok: false, refusal: refuse('not-a-posting', 'no-posting') };
  const address = url?.href ?? posting.url;
  return {
    ok: true,
    draft: {
      identity: { site: 'web', postingId: hashText(address ?? json), ...(address === undefined ? {} : { url: address }) },
      claims: posting.claims,
      bodies: posting.body === undefined ? [] : [posting.body],
      warnings: posting.warnings,
    },
  };
}
