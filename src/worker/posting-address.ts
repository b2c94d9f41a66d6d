import { PostingKey } from '../posting/posting';
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
