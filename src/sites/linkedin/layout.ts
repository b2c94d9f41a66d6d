/** What the layouts have in common: how one says what it found. */
import type { Claim, Line } from '../../posting/draft';
import type { Page } from '../../posting/page';
import type { HiringOrganization } from '../../posting/posting';
import type { Refusal } from '../../posting/refusal';
import { isPublicUrl } from '../../posting/url';
import { companyUrl } from './route';
import { wordsOf } from './text-runs';

/** What a layout makes of a page: the posting's id as the page itself names it, or a refusal. */
export type LayoutReading =
  | {
      readonly ok: true;
      readonly postingId: string;
      readonly claims: readonly Claim[];
      readonly texts: readonly LayoutText[];
      /** The elements that all this was read from. */
      readonly parts: readonly Element[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface LayoutText {
  readonly source: 'dom' | 'json-ld';
  readonly lines: readonly Line[];
}

/** Reads a page in one layout; nothing when the page has none of the layout's markers. `wanted` is the id in the address, if it has one. */
export type Layout = (page: Page, wanted: string | undefined) => LayoutReading | undefined;

/** The first element with words in it. */
export function firstWithWords(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    for (const found of root.querySelectorAll(selector)) if (wordsOf(found) !== undefined) return found;
  }
  return undefined;
}

/** The employer that a link names; `logo` is looked for in `around`, in links to the same employer. */
export function employerOf(name: string, link: Element | undefined, around: Element, page: Page): HiringOrganization {
  const url = companyUrl(link?.getAttribute('href'), page.url);
  const logo = url === undefined ? undefined : logoOf(url, around, page.url);
  return { name, ...(url === undefined ? {} : { url }), ...(logo === undefined ? {} : { logo }) };
}

/** The links to an employer, by its address, that hold a picture. */
export function logoLinks(url: string, around: Element, base: URL): Element[] {
  return [...around.querySelectorAll('a[href]')].filter(
    (link) => companyUrl(link.getAttribute('href'), base) === url && link.querySelector('img') !== null,
  );
}

function logoOf(url: string, around: Element, base: URL): string | undefined {
  for (const link of logoLinks(url, around, base)) {
    const image = link.querySelector('img');
    const address = image?.getAttribute('data-delayed-url') ?? image?.getAttribute('src');
    if (address && isPublicUrl(address) && /company-logo/.test(address)) return address;
  }
  return undefined;
}

/** The heading that LinkedIn sets above a posting's text, whatever its language. A heading further down is the posting's own. */
export function headingAbove(text: Element): Element | undefined {
  const heading = text.querySelector('h2');
  const words = heading?.textContent?.trim() ?? '';
  return heading !== null && (text.textContent ?? '').trimStart().startsWith(words) ? heading : undefined;
}
