/**
 * The sites' addresses without their readers: what the worker needs at every start, and the manifest at the build.
 * A site that is known by its host has a line here and one in `index.ts`; a test holds the two together.
 */
import { linkedinAddress } from './linkedin/route';
import type { SiteAddress } from './site';
import { tiktokAddress } from './tiktok/route';

const siteAddresses: readonly SiteAddress[] = [tiktokAddress, linkedinAddress];

/** The site that an address belongs to, if it is one of those known by their host. Compares whole host names: `linkedin.com.example.org` is not LinkedIn. */
export function addressedSite(url: URL): SiteAddress | undefined {
  return siteAddresses.find((site) => [...site.hosts, ...(site.furtherHosts ?? [])].some((host) => isHost(url.hostname, host)));
}

/** The hosts whose pages carry the save button without being asked, as match patterns for the manifest. */
export function saveButtonMatches(): string[] {
  return siteAddresses.filter((site) => site.saveButton).flatMap(matchesOfSite);
}

/** Addresses that may name a posting of a known site, as match patterns. */
export function postingMatches(): string[] {
  return siteAddresses.flatMap((site) => site.postingMatches);
}

/** A site's hosts as match patterns. */
export function matchesOf(id: SiteAddress['id']): string[] {
  return siteAddresses.filter((site) => site.id === id).flatMap(matchesOfSite);
}

function matchesOfSite({ hosts }: SiteAddress): string[] {
  return hosts.map((host) => `https://${host}/*`);
}

function isHost(hostname: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return hostname === pattern;
  const bare = pattern.slice(2);
  return hostname === bare || hostname.endsWith(`.${bare}`);
}
