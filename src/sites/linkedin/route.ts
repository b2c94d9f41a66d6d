/** LinkedIn's addresses: which posting one names, and where its redirects lead. */
import { isPublicUrl } from '../../posting/is-web-url';
import type { Route, SiteAddress } from '../site';

/** Where a page stands in front of LinkedIn instead of the page that was asked for (seen 2023 to 2026). */
const wall = /^\/(?:authwall|login|signup|checkpoint|uas)(?:\/|$)/;
/** A view's path, with or without a slug, in the app, in mails (`/comm`) and with the apply form laid over it. The id has 10 digits today; it need not. */
const viewPath = /^(?:\/comm)?\/jobs\/view\/(?:[^/]*-)?(\d+)(?:\/|$)/;
/** The fragment that the guests' split view loads into its pane. */
const fragmentPath = /^\/jobs-guest\/jobs\/api\/jobPosting\/(\d+)\/?$/;

/**
 * Reads an address of a LinkedIn host. The path beats the query: `/jobs/view/1/?currentJobId=2` is posting 1.
 * Country hosts (`de.linkedin.com`) name the same posting as `www.linkedin.com`.
 */
export function route(url: URL): Route {
  const path = url.pathname;
  if (wall.test(path)) return { kind: 'elsewhere', reason: 'sign-in' };
  const named = viewPath.exec(path)?.[1] ?? fragmentPath.exec(path)?.[1];
  if (named !== undefined) return postingRoute(named);
  if (path.startsWith('/jobs-guest/')) return { kind: 'elsewhere', reason: 'list' };
  if (!/^\/jobs(?:\/|$)/.test(path)) return { kind: 'elsewhere', reason: 'no-posting' };
  const open = url.searchParams.get('currentJobId');
  if (open !== null && /^\d+$/.test(open)) return postingRoute(open);
  // Where LinkedIn sends the reader of a posting that it has taken down: to a list of other jobs.
  if (url.searchParams.get('trk') === 'expired_jd_redirect') return { kind: 'elsewhere', reason: 'gone' };
  return { kind: 'unknown' };
}

function postingRoute(postingId: string): Route {
  return { kind: 'posting', postingId, url: canonicalUrl(postingId) };
}

/** The one address of a posting, whatever host, slug, route or tracking it was seen with. */
export function canonicalUrl(postingId: string): string {
  return `https://www.linkedin.com/jobs/view/${postingId}/`;
}

/** The posting that a link or a canonical address names, by path or by `currentJobId`; nothing for other links. */
export function postingIdOf(href: string | null | undefined, base: URL): string | undefined {
  const url = linkedInUrl(href, base);
  if (url === undefined) return undefined;
  const where = route(url);
  return where.kind === 'posting' ? where.postingId : undefined;
}

/** Whether a link opens the application form on LinkedIn itself: `/jobs/view/<id>/apply/` (server-driven pages, 2025 to 2026). */
export function isOwnForm(href: string | null, base: URL): boolean {
  const url = linkedInUrl(href, base);
  return url !== undefined && viewPath.test(url.pathname) && /\/apply\/?$/.test(url.pathname);
}

/**
 * Where an Apply link leads outside of LinkedIn: the target of `/safety/go/?url=`, `/redir/redirect?url=` and `externalApply/<id>?url=`,
 * or the link itself when its host is another. Nothing for LinkedIn's own pages.
 */
export function outsideUrl(href: string | null | undefined, base: URL): string | undefined {
  if (!href || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const wrapped = isLinkedIn(url) && /^\/(?:safety\/go|redir\/redirect|(?:jobs\/view\/)?externalApply)(?:\/|$)/.test(url.pathname);
  const target = wrapped ? url.searchParams.get('url') : isLinkedIn(url) ? null : url.href;
  return target !== null && isPublicUrl(target) && !isLinkedIn(new URL(target)) ? target : undefined;
}

/** An employer's address without tracking and tabs (`/life/`), on the host that all countries share; nothing for links that are no employer's. */
export function companyUrl(href: string | null | undefined, base: URL): string | undefined {
  const url = linkedInUrl(href, base);
  const path = url === undefined ? null : /^\/(company|school|showcase)\/([^/]+)/.exec(url.pathname);
  return path ? `https://www.linkedin.com/${path[1]}/${path[2]}` : undefined;
}

function linkedInUrl(href: string | null | undefined, base: URL): URL | undefined {
  if (!href || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return isLinkedIn(url) ? url : undefined;
}

function isLinkedIn({ hostname }: URL): boolean {
  return hostname === 'linkedin.com' || hostname.endsWith('.linkedin.com');
}

const postingMatches = ['https://*.linkedin.com/jobs/*', 'https://*.linkedin.com/comm/jobs/*', 'https://*.linkedin.com/jobs-guest/*'];

/** LinkedIn's hosts. Its pages are only read when the user asks: no button stands on them. */
export const linkedinAddress: SiteAddress = { id: 'linkedin', hosts: ['*.linkedin.com'], saveButton: false, postingMatches, route };
