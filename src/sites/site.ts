import type { DraftResult } from '../posting/draft';
import type { Page } from '../posting/page';
import type { PageContact } from '../posting/page-contact';
import type { SiteId } from '../posting/posting';
import type { RefusalReason } from '../posting/refusal';

/** What an address alone tells of a page. */
export type Route =
  | { readonly kind: 'posting'; readonly postingId: string; readonly url: string }
  /** No posting whatever the document holds: a form, a sign-in page, a list without an open posting. */
  | { readonly kind: 'elsewhere'; readonly reason: RefusalReason }
  /** The address does not tell; the document decides. */
  | { readonly kind: 'unknown' };

/** What is known of a site without its reader: enough to tell what an address names. */
export interface SiteAddress {
  readonly id: SiteId;
  /** Host names; `*.linkedin.com` covers the bare host too. */
  readonly hosts: readonly string[];
  /** Further host names of the same site: read when the user asks, but no button stands there and no permission names them. */
  readonly furtherHosts?: readonly string[];
  /** Whether the save button stands on these hosts without being asked for. */
  readonly saveButton: boolean;
  /** Addresses that may name a posting, as match patterns: where a link's menu offers to open the kept one. */
  readonly postingMatches: readonly string[];
  route(url: URL): Route;
}

/** One site: what it is called, where it lives, how its addresses and pages are read. */
export interface Site extends SiteAddress {
  /** The employer of every posting on these hosts, for a site that is an employer's own. */
  employerOf?(url: URL): string;
  /**
   * Whom the page of a posting, which was read before, names to speak to about it. Asked for only where the user wants such a contact: nobody else's
   * name is looked for.
   */
  contactOf?(page: Page, postingId: string): PageContact | undefined;
  /** Reads a page whose route is `posting` or `unknown`. Never throws over what a page holds; refuses instead. */
  read(page: Page, route: Route): DraftResult;
}
