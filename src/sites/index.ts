import { linkedin } from './linkedin';
import type { Site } from './site';
import { tiktok } from './tiktok';
import { web } from './web';

/** Every site, the one for all other pages last. A new site is one file beside this one and one line here. */
export const sites: readonly Site[] = [tiktok, linkedin, web];

/** The site that an address belongs to. Compares whole host names: `linkedin.com.example.org` is not LinkedIn. */
export function siteOf(url: URL): Site {
  return sites.find((site) => site.hosts.some((host) => isHost(url.hostname, host))) ?? web;
}

/** The sites whose pages carry the save button without being asked, as match patterns for the manifest. */
export function saveButtonMatches(): string[] {
  return sites.filter((site) => site.saveButton).flatMap((site) => site.hosts.map((host) => `https://${host}/*`));
}

function isHost(hostname: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return hostname === pattern;
  const bare = pattern.slice(2);
  return hostname === bare || hostname.endsWith(`.${bare}`);
}
