import { Day } from './instant';
import { SiteId } from './posting';
import { Refusal } from './refusal';
import * as z from './zod';

/**
 * What a user may send of a page that a site's reader did not understand: how the page is built, and none of its words. The user copies it
 * and sees it before it goes anywhere; `npm run new-fixture` makes a test page of it.
 */
export const PageReport = z.object({
  format: z.literal('roleshelf-page-report'),
  version: z.literal(1),
  /** The extension's version. */
  extension: z.string(),
  readerVersion: z.number(),
  site: SiteId,
  /** What the address alone tells. */
  route: z.enum(['posting', 'elsewhere', 'unknown']),
  postingId: z.optional(z.string().check(z.regex(/^[\w-]+$/))),
  /** The address's shape: its host, the words of its path that every page of the site shares, the posting's id. */
  url: z.string(),
  capturedOn: Day,
  lang: z.string(),
  /** Absent when the page was read after all. */
  refusal: z.optional(Refusal),
  /** XHTML: elements, classes and names of attributes as they are, every text as `x`es. */
  skeleton: z.string(),
});
export type PageReport = z.infer<typeof PageReport>;
