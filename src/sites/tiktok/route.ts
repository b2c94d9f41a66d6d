import type { Route, SiteAddress } from '../site';

/** Hosts whose employer is ByteDance; every other host of this site speaks for TikTok. */
const byteDanceHosts = new Set(['joinbytedance.com', 'jobs.bytedance.com']);

/** The employer that a careers host belongs to. */
export function employerOf(url: URL): 'ByteDance' | 'TikTok' {
  return byteDanceHosts.has(url.hostname.replace(/^www\./, '')) ? 'ByteDance' : 'TikTok';
}

/**
 * What an address of TikTok's, TikTok USDS's and ByteDance's careers hosts names (routes seen 2019 to autumn 2026).
 * Ids have 19 digits; the same id names the same posting on every host, so that one key serves all.
 */
export function route(url: URL): Route {
  if (/\/resume\//.test(url.pathname)) return { kind: 'elsewhere', reason: 'form' };
  if (/\/(?:login|create-account|sign-?up|referral)(?:\/|$)/.test(url.pathname)) return { kind: 'elsewhere', reason: 'sign-in' };
  const postingId = /\/(?:position|search)\/(?:detail\/)?(\d{15,20})(?:\/|$)/.exec(url.pathname)?.[1];
  if (postingId !== undefined) return { kind: 'posting', postingId, url: canonicalUrl(url, postingId) };
  if (/\/(?:position|search)\/?$/.test(url.pathname)) return { kind: 'elsewhere', reason: 'list' };
  return { kind: 'elsewhere', reason: 'no-posting' };
}

/** USDS postings and ByteDance's Chinese portals live on their own host only; the rest moved to the two hosts of 2024. */
function canonicalUrl(url: URL, postingId: string): string {
  if (url.hostname.endsWith('tiktokusds.com')) return `https://careers.tiktokusds.com/usds/position/${postingId}/detail`;
  const chinese = url.hostname === 'jobs.bytedance.com' && !url.pathname.startsWith('/en/');
  if (chinese) return `https://jobs.bytedance.com${url.pathname.replace(/\/$/, '')}`;
  return employerOf(url) === 'ByteDance' ? `https://joinbytedance.com/search/${postingId}` : `https://lifeattiktok.com/search/${postingId}`;
}

/** Where a posting's title is drawn, in both page families: what the save button stands beside. */
export const postingTitle = '[data-test="jobTitle"], .job-header .job-title, main h1, main h2';

const hosts = ['careers.tiktok.com', 'lifeattiktok.com', 'careers.tiktokusds.com', 'joinbytedance.com', 'jobs.bytedance.com'];

/** The careers hosts of TikTok, TikTok USDS and ByteDance. */
export const tiktokAddress: SiteAddress = {
  id: 'tiktok',
  hosts,
  furtherHosts: ['www.lifeattiktok.com', 'www.joinbytedance.com', '*.tiktokusds.com'],
  saveButton: true,
  postingMatches: hosts.flatMap((host) => [`https://${host}/*position/*`, `https://${host}/*search/*`]),
  route,
};
