import { PostingKey } from '../posting/posting';
import type { Refusal } from '../posting/refusal';
import { isWebUrl } from '../posting/url';
import { addressedSite } from '../sites/addresses';

/** The key of the posting that an address names; nothing where the address alone does not tell. */
export function keyOf(address: string): PostingKey | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const site = addressedSite(url);
  const route = site?.route(url);
  if (site === undefined || route?.kind !== 'posting') return undefined;
  const key = PostingKey.safeParse(`${site.id}:${route.postingId}`);
  return key.success ? key.data : undefined;
}

/** Whether two addresses are of one posting, or of one page where the address names none. */
export function samePosting(left: string, right: string): boolean {
  const key = keyOf(left);
  return key === undefined ? keyOf(right) === undefined && withoutFragment(left) === withoutFragment(right) : key === keyOf(right);
}

/** Whether the save button may stand at this address: by itself, or because the user switched it on there. */
export function carriesButton(url: URL): boolean {
  return addressedSite(url) !== undefined;
}

function withoutFragment(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** Whether a page that is no posting can be kept as it is: on a site that is known, what is no posting is known to be none. */
export function offersPlainPage({ code, reason }: Refusal, address: string): boolean {
  if (code !== 'not-a-posting' || (reason !== 'no-posting' && reason !== 'list') || !isWebUrl(address)) return false;
  return addressedSite(new URL(address)) === undefined;
}
