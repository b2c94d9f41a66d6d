import type { Identity } from '../posting/draft';
import { hashText } from '../posting/text-hash';
import { isWebUrl } from '../posting/url';
import { addressedSite } from '../sites/addresses';
import { bareUrl } from '../sites/web-address';

/**
 * Which posting an address names: the one of the site that it belongs to, so that what a table holds and what is captured from its page come
 * together; else the page itself. Nothing for what is no address.
 */
export function identityOf(address: string): Identity | undefined {
  // Tables hold addresses without a scheme, as people type them.
  const text = address.trim();
  const written = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? `https://${text}` : text;
  if (!isWebUrl(written)) return undefined;
  const url = new URL(written);
  const route = addressedSite(url)?.route(url);
  const site = addressedSite(url)?.id;
  if (site !== undefined && route?.kind === 'posting') return { site, postingId: route.postingId, url: route.url };
  const bare = bareUrl(url).href;
  return { site: 'web', postingId: hashText(bare), url: bare };
}

/** A posting that came without an address is known by what it is called, where and by whom. */
export function identityOfWords(words: readonly (string | undefined)[]): Identity {
  const told = words.map((word) => word?.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim() ?? '');
  return { site: 'web', postingId: hashText(told.join('\n')) };
}
