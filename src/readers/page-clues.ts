import type { Page } from '../posting/page';
import { foldSpace } from './lines';
import { titleParts } from './posting-title';

/** What a page says of itself outside of its posting: enough to tell which posting it is about, and what the site is called. */
export interface PageClues {
  readonly url: URL;
  /** Headings that may be the job's title, `h1` first. */
  readonly headings: readonly string[];
  /** The parts of `<title>` and `og:title`. */
  readonly titles: readonly string[];
  /** Addresses that the page gives itself: its own, `rel=canonical`, `og:url`. */
  readonly addresses: readonly URL[];
  /** `og:site_name`, `application-name`. The name of the site, which may be a board: never an employer by itself. */
  readonly siteNames: readonly string[];
}

const MOST_HEADINGS = 40;

export function readPageClues({ document, url, title }: Page): PageClues {
  const text = (element: Element): string => foldSpace(element.textContent ?? '').slice(0, 300);
  const content = (selector: string): string[] =>
    [...document.querySelectorAll(selector)]
      .map((element) => foldSpace(element.getAttribute('content') ?? ''))
      .filter((value) => value !== '');
  const headings = ['h1', '[role="heading"][aria-level="1"]', 'h2', 'h3']
    .flatMap((selector) => [...document.querySelectorAll(selector)].slice(0, MOST_HEADINGS).map(text))
    .filter((heading) => heading !== '');
  const links = [...document.querySelectorAll('link[rel="canonical"]')].map((link) => link.getAttribute('href') ?? '');
  const addresses = [...links, ...content('meta[property="og:url"]')].flatMap((address) =>
    address !== '' && URL.canParse(address, url.href) ? [new URL(address, url.href)] : [],
  );
  return {
    url,
    headings,
    titles: [title, ...content('meta[property="og:title"]')].flatMap(titleParts),
    addresses: [url, ...addresses.filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')],
    siteNames: [...content('meta[property="og:site_name"]'), ...content('meta[name="application-name"]')],
  };
}
