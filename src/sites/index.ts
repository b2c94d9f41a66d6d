import { addressedSite } from './addresses';
import { linkedin } from './linkedin';
import type { Site } from './site';
import { tiktok } from './tiktok';
import { web } from './web';

/** Every site with its reader, the one for all other pages last. A new site is one file beside this one and one line here. */
const sites: readonly Site[] = [tiktok, linkedin, web];

/** The site that reads the pages of an address. */
export function siteOf(url: URL): Site {
  const id = addressedSite(url)?.id;
  return sites.find((site) => site.id === id) ?? web;
}
