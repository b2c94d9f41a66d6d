import { foldName } from '../posting/folded-name';
import type { Page } from '../posting/page';
import { foldSpace } from './lines';
import { isSectionName, titleParts } from './posting-title';

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
  /** Parts of the title that are the name of the host as well: the site's owner, an employer or a board. */
  readonly ownNames: readonly string[];
}

const MOST_HEADINGS = 40;

/** Gathers what a page says of itself outside of any markup of postings. Each text is cut to 300 characters. */
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
  const ownNames = findOwnNames(titleParts(title), url.hostname);
  return {
    url,
    headings,
    ownNames,
    titles: [title, ...content('meta[property="og:title"]')].flatMap(titleParts),
    addresses: [url, ...addresses.filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')],
    siteNames: [...content('meta[property="og:site_name"]'), ...content('meta[name="application-name"]'), ...ownNames],
  };
}

/** The last part first: templates put the site's name at the end. */
function findOwnNames(parts: readonly string[], host: string): string[] {
  const label = hostLabel(host);
  if (label.length < 3) return [];
  return [...parts].reverse().flatMap((part) => {
    // "Oak Jobs" at oakjobs.example is called so; "Oak Jobs" at careers.oak.example is Oak's own section.
    const name = foldName(part) === label ? part : part.replace(sectionBefore, '').replace(sectionBehind, '');
    const folded = foldName(name);
    if (folded.length < 3 || isSectionName(part)) return [];
    const isHost =
      folded === label || (folded.length > label.length ? folded.startsWith(label) : label.startsWith(folded) && folded.length >= 5);
    return isHost ? [name] : [];
  });
}

const sectionBefore =
  /^(?:(?:careers?|jobs?|working|work) (?:at|with) |karriere bei |jobs bei |bei |chez |empleos? en |trabaja en |vagas na? )/i;
const sectionBehind = /\s+(?:careers?|jobs|karriere)$/i;

/** Letters of the host that name its owner: `careers.acme-tools.co.uk` is `acmetools`. */
export function hostLabel(host: string): string {
  const parts = host
    .toLowerCase()
    .split('.')
    .filter((part) => part !== 'www');
  const last = parts.length - 1;
  const isDouble = parts.length > 2 && parts[last]?.length === 2 && /^(?:co|com|org|net|ac|gov|or|ne|go|edu)$/.test(parts[last - 1] ?? '');
  return foldName((parts[isDouble ? last - 2 : last - 1] ?? '').replaceAll('-', ''));
}
