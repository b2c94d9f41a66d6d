/** Addresses and keys without what they name. */

/** Words of paths that every page of a site shares (LinkedIn's and TikTok's, seen 2021 to 2026-10). */
const shared = new Set(
  'api apply authwall checkpoint collections comm company detail en externalApply feed go in job jobPosting jobs jobs-guest life login position recommended redir redirect resume safety school search search-results showcase signup usds view'.split(
    ' ',
  ),
);

/**
 * An address's shape: of a path the shared words, each other part as `x`es of its length; of a query nothing but the posting's id.
 * A host is kept only where it is the page's own.
 */
export function addressShape(address: string, base: string, postingId?: string): string {
  if (address === '' || address.startsWith('#')) return address.slice(0, 1);
  if (!URL.canParse(address, base)) return 'x';
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return url.protocol;
  const own = URL.canParse(base) && new URL(base).host === url.host;
  const named = [...url.searchParams].filter(([, value]) => value === postingId);
  const query = named.map(([name, value]) => `${name}=${value}`).join('&');
  return `${own ? url.origin : 'https://elsewhere.invalid'}${pathShape(url.pathname, postingId)}${query === '' ? '' : `?${query}`}`;
}

function pathShape(path: string, postingId: string | undefined): string {
  return path
    .split('/')
    .map((part) =>
      shared.has(part)
        ? part
        : part
            .split('-')
            .map((word) => wordShape(word, postingId))
            .join('-'),
    )
    .join('/');
}

function wordShape(word: string, postingId: string | undefined): string {
  if (word === postingId) return word;
  return /^\d+$/.test(word) ? '0'.repeat(word.length) : 'x'.repeat(Math.min(word.length, 12));
}

/** A key, class or id without the figures and codes that name a member, a company or another posting. */
export function maskedToken(token: string, postingId?: string): string {
  if (/^urn:/i.test(token)) return 'urn:x';
  return token
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, 'x')
    .replace(/[A-Za-z\d]{10,}/g, (run) => (run !== postingId && /\d/.test(run) && /[a-z]/i.test(run) ? 'x' : run))
    .replace(/\d{4,}/g, (figures) => (figures === postingId ? figures : '0'.repeat(figures.length)));
}
