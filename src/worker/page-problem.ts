import { Problem } from '../posting/problem';

/**
 * What the browser says when it lets no extension read a tab. There are no codes for it; the sentences are those of Chrome's
 * `extensions/common/manifest_constants.cc` and `extensions/browser/api/scripting/scripting_api.cc` (2026-03), and of Firefox's
 * `toolkit/components/extensions/parent/ext-tabs-base.js` (153).
 */
const notAllowed = [
  /cannot access/i,
  /cannot be scripted/i,
  /extensions gallery/i,
  /showing error page/i,
  /must request permission/i,
  /missing host permission/i,
  /blocked by (?:administrator|policy)/i,
];
const gone = [
  /no tab with id/i,
  /invalid tab id/i,
  /no (?:current )?frame (?:with )?id/i,
  /frame with id \d+ (?:was removed|is not ready)/i,
  /(?:tab|frame|document) (?:was|has been) (?:closed|removed|discarded|unloaded)/i,
  /(?:tab|frame) (?:closed|removed)/i,
];

/** Why a tab could not be read, from what the browser said; what it says of nothing known comes back as it was. */
export function pageProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (gone.some((pattern) => pattern.test(said))) return pageGone(error);
  if (notAllowed.some((pattern) => pattern.test(said))) {
    return new Problem('page-not-allowed', 'Chrome keeps extensions out of this page.', { cause: error });
  }
  return error;
}

/** The page is not there any more, or not the one that was meant. */
export function pageGone(cause?: unknown): Problem {
  return new Problem('page-gone', 'The page was closed, or went elsewhere while it was read.', { cause });
}
