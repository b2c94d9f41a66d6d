import type { Page } from '../posting/page';
import { isJobParameter } from '../readers/choose-posting';
import { readPageClues } from '../readers/page-clues';

/** Parameters that say where a visitor came from or how the page is shown, never which job it shows. */
const tracking =
  /^(?:utm_.*|mc_.*|hsa_.*|pk_.*|mtm_.*|matomo_.*|_hs.*|__hs.*|_ga|_gl|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|li_fat_id|yclid|igshid|ref|referr?er|refid|ref_src|src|source|sourceid|sourcetype|jobsource|job_source|jobboardsource|gh_src|ashby_src|lever-source(?:\[\])?|lever-origin|lever-via|recruitee_source|feedid|trk|trkinfo|trackingid|tracking_?id|tracking|track|spread|cid|campaign|campaignid|medium|channel|origin|iis|iisn|rx_.*|bid|jvi|jvs|jvk|ss|codes|from|tk|sponsored|adid|ad|vq|eid|sid|sessionid|session|jsessionid|phpsessid|lang|language|locale|hl|back|return(?:url|to)?|redirect|pagenum|search_?id|searchid|q|query|keywords?|alid|alx|mode|share|shared|position|pos|rank|listno|page|sort)$/i;

/**
 * The canonical address of a page: what it says of itself (`rel=canonical`, `og:url`) where that is on its own host and as precise as its
 * address, else its address. Without fragment and tracking; parameters that name a job stay.
 */
export function canonicalUrl(page: Page, ofPosting?: string): URL {
  const own = bareUrl(page.url);
  const said = readPageClues(page).addresses.slice(1);
  const posting = ofPosting !== undefined && URL.canParse(ofPosting) ? [new URL(ofPosting)] : [];
  return [...said, ...posting].map(bareUrl).find((url) => isAsPrecise(url, own)) ?? own;
}

/** An address without fragment, tracking and credentials. */
export function bareUrl(address: URL): URL {
  const url = new URL(address.href);
  url.hash = isRouteFragment(address.hash) ? address.hash : '';
  url.username = '';
  url.password = '';
  for (const name of new Set(url.searchParams.keys())) if (tracking.test(name) && !isJobParameter(name)) url.searchParams.delete(name);
  // An empty query is no query.
  if (url.searchParams.size === 0) url.search = '';
  return url;
}

/** `#/jobs/17` is an app's route and names the page; `#apply` is a place on it. */
function isRouteFragment(hash: string): boolean {
  return /^#!?\/.*\d/.test(hash);
}

/** A canonical address may not lose what tells this posting from others: sites leave the search page or the front page there. */
function isAsPrecise(url: URL, own: URL): boolean {
  if (url.host.replace(/^www\./, '') !== own.host.replace(/^www\./, '') || url.pathname.replace(/\/$/, '') === '') return false;
  const ids = idsOf(own);
  const named = idsOf(url);
  return ids.size === 0 ? depthOf(url) >= Math.min(depthOf(own), 2) : [...ids].some((id) => named.has(id));
}

/** What may be ids in an address: runs with figures in its path, values of parameters that name jobs. */
function idsOf(url: URL): Set<string> {
  const inPath = url.pathname.toLowerCase().match(/[a-z0-9]*\d[a-z0-9]*/g) ?? [];
  const inQuery = [...url.searchParams].flatMap(([name, value]) => (isJobParameter(name) ? [value.toLowerCase()] : []));
  return new Set([...inPath, ...inQuery]);
}

function depthOf(url: URL): number {
  return url.pathname.split('/').filter((part) => part !== '').length;
}
