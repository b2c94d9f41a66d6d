import * as z from './zod';

/** Why a page gives no record. */
export const RefusalCode = z.enum(['not-a-posting', 'not-ready', 'stale-pane', 'too-large', 'unreadable']);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** What the page is instead, where that is known: it picks the sentence that the user reads. */
export const RefusalReason = z.enum(['list', 'form', 'sign-in', 'gone', 'unknown-layout', 'no-posting']);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A page that was read and gave no record: an expected outcome, returned and not thrown. */
export const Refusal = z.object({
  code: RefusalCode,
  reason: z.optional(RefusalReason),
  /** One plain English sentence. The interface translates by code and reason. */
  message: z.string(),
  /** Markers that a known site's page should have and has not: what a report needs, no word of the page itself. */
  missing: z.optional(z.array(z.string())),
});
export type Refusal = z.infer<typeof Refusal>;

const sentences: Record<RefusalCode, string> = {
  'not-a-posting': 'There is no job posting on this page.',
  'not-ready': 'The posting is still loading.',
  'stale-pane': 'The page shows another job than the address names. Click the job once more, then save.',
  'too-large': 'This page is too large to keep.',
  unreadable: 'This page could not be read.',
};

const reasons: Record<RefusalReason, string> = {
  list: 'This page is a list of jobs. Open one posting to save it.',
  form: 'This page is an application form. Open the posting itself to save it.',
  'sign-in': 'This page asks to sign in. Sign in, open the posting, then save it.',
  gone: 'This posting is no longer on the site.',
  'unknown-layout': 'This page is built in a way that Roleshelf does not read yet.',
  'no-posting': 'There is no job posting on this page.',
};

/** Builds a refusal with its sentence. `reason` is worth giving wherever the page says what it is. */
export function refuse(code: RefusalCode, reason?: RefusalReason, missing?: readonly string[]): Refusal {
  return {
    code,
    message: reason === undefined ? sentences[code] : reasons[reason],
    ...(reason === undefined ? {} : { reason }),
    ...(missing === undefined || missing.length === 0 ? {} : { missing: [...missing] }),
  };
}
