import { foldName } from '../posting/folded-name';
import { plainText } from './markup';
import type { PageClues } from './page-clues';
import { isNode, type SchemaNode, textOf, textsOf, valuesOf } from './schema-node';

/** A JobPosting as it stood in the page's markup. `listed`: in an ItemList, so one of several by the page's own word. */
export interface FoundPosting {
  readonly node: SchemaNode;
  readonly listed: boolean;
}

/** Which posting the page is about. `list` where several are there and nothing says which. */
export type Choice = { readonly kind: 'one'; readonly node: SchemaNode } | { readonly kind: 'list' } | { readonly kind: 'none' };

/**
 * Chooses the posting that a page is about: by address, then by heading, then by identifier in the address.
 * A posting in a list, or beside others, is taken only where one of these speaks for it and for no other.
 */
export function choosePosting(found: readonly FoundPosting[], clues: PageClues): Choice {
  const titled = found.filter(({ node }) => titleOf(node) !== '' || textOf(node, 'description') !== undefined);
  const own = titled.filter(({ listed }) => !listed);
  const candidates = mergeSame((own.length > 0 ? own : titled).map(({ node }) => node));
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: 'none' };
  if (others.length === 0 && own.length > 0) return isOfAnotherPage(first, clues) ? { kind: 'none' } : { kind: 'one', node: first };
  const tests: readonly ((node: SchemaNode) => boolean)[] = [
    (node) => addressesOf(node, clues.url).some((address) => clues.addresses.some((own) => isSamePage(address, own))),
    (node) => foldName(titleOf(node)) === foldName(clues.headings[0] ?? ''),
    (node) => identifiersOf(node).some((identifier) => namesId(clues.url, identifier)),
  ];
  for (const test of tests) {
    const matching = candidates.filter(test);
    const [match] = matching;
    if (match !== undefined && matching.length === 1) return { kind: 'one', node: match };
  }
  return { kind: 'list' };
}

function titleOf(node: SchemaNode): string {
  return plainText(textOf(node, 'title') ?? textOf(node, 'name') ?? '');
}

/** One posting told several times: the same block twice, or once for each of its places. */
function mergeSame(nodes: readonly SchemaNode[]): SchemaNode[] {
  const merged = new Map<string, SchemaNode>();
  for (const node of nodes) {
    const key = JSON.stringify([foldName(titleOf(node)), textOf(node, 'description') ?? textOf(node, 'url') ?? '']);
    const before = merged.get(key);
    if (before === undefined) {
      merged.set(key, node);
      continue;
    }
    const places = [...valuesOf(before, 'jobLocation'), ...valuesOf(node, 'jobLocation')];
    merged.set(key, { ...before, ...(places.length > 0 ? { joblocation: places } : {}) });
  }
  return [...merged.values()];
}

/**
 * A page that changes without loading keeps the block of the posting that was open before: its title is nowhere on the page,
 * and its address is another.
 */
function isOfAnotherPage(node: SchemaNode, clues: PageClues): boolean {
  const addresses = addressesOf(node, clues.url).filter(({ host }) => host === clues.url.host);
  if (addresses.length === 0 || addresses.some((address) => clues.addresses.some((own) => isSamePage(address, own)))) return false;
  if (identifiersOf(node).some((identifier) => namesId(clues.url, identifier))) return false;
  const title = foldName(titleOf(node));
  const [heading] = clues.headings;
  return (
    heading !== undefined &&
    title !== '' &&
    ![...clues.headings, ...clues.titles].some((text) => foldName(text).includes(title) || title.includes(foldName(text)))
  );
}

function addressesOf(node: SchemaNode, base: URL): URL[] {
  const written = [...textsOf(node, 'url'), ...textsOf(node, '@id'), ...textsOf(node, 'sameAs'), ...valuesOf(node, 'mainEntityOfPage')];
  return written.flatMap((value) => {
    const text = typeof value === 'string' ? value : isNode(value) ? (textOf(value, '@id') ?? '') : '';
    return text !== '' && URL.canParse(text, base.href) ? [new URL(text, base.href)] : [];
  });
}

/** Whether two addresses are one page: the same host and path, and the same id where the id stands in the query. */
function isSamePage(one: URL, other: URL): boolean {
  const path = (url: URL): string => url.pathname.replace(/\/+$/, '').toLowerCase();
  if (one.host.replace(/^www\./, '') !== other.host.replace(/^www\./, '') || path(one) !== path(other)) return false;
  const ids = (url: URL): string =>
    [...url.searchParams]
      .filter(([name]) => isJobParameter(name))
      .map(([, value]) => value)
      .join();
  return ids(one) === ids(other);
}

/** Parameters of the query that say which job a page shows. */
export function isJobParameter(name: string): boolean {
  return /^(?:gh_jid|jk|vjk|(?:current)?job_?(?:id|req|key|code|number|no)?|jid|id|req(?:uisition)?_?id|requisition|posting_?id|position_?id|vacancy_?id|offer_?id|opening_?id|career_job_req_id|ad_?id|nr|stelle|stellen_?id|rid|pid|oid|slug)$/i.test(
    name,
  );
}

function identifiersOf(node: SchemaNode): string[] {
  return valuesOf(node, 'identifier').flatMap((value) => {
    const text = isNode(value) ? textOf(value, 'value') : String(value);
    return text === undefined || text.length < 4 ? [] : [text.toLowerCase()];
  });
}

/** Whether an address names an id as a whole, not as a part of a longer one. `id` is in lower case. */
export function namesId(url: URL, id: string): boolean {
  const text = `${url.pathname}${url.search}`.toLowerCase();
  const at = text.indexOf(id);
  return at >= 0 && !/[a-z0-9]/.test(text[at - 1] ?? '') && !/[a-z0-9]/.test(text[at + id.length] ?? '');
}
