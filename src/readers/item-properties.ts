import type { Page } from '../posting/page';
import { type Dialect, findMarkedPostings, linesOfItem, type MarkedItem } from './attribute-markup';
import { choosePosting } from './choose-posting';
import { readJobPostingNode } from './job-posting-node';
import type { MarkupReading } from './json-ld';
import { readPageClues } from './page-clues';
import type { SchemaNode } from './schema-node';

/** Microdata, https://html.spec.whatwg.org/multipage/microdata.html. SuccessFactors (2026) writes `itemtype` without `itemscope`. */
const microdata: Dialect = { property: 'itemprop', type: 'itemtype', scope: 'itemscope', reference: 'itemref' };

/** The posting that a page's microdata tells of. */
export function readItemProperties(page: Page): MarkupReading {
  return chooseItem(page, findMarkedPostings(page.document, microdata));
}

/** The JobPosting of microdata that the page is about. */
export function itemPropertiesNode(page: Page): SchemaNode | undefined {
  const found = findMarkedPostings(page.document, microdata).map(({ node }) => ({ node, listed: false }));
  const choice = choosePosting(found, readPageClues(page));
  return choice.kind === 'one' ? choice.node : undefined;
}

/** Chooses among the items of a page and reads the one that the page is about. */
export function chooseItem(page: Page, items: readonly MarkedItem[]): MarkupReading {
  // A list may mark its entries without a single property.
  if (items.length > 1 && items.every(({ textElements, node }) => textElements.length === 0 && node.title === undefined))
    return { kind: 'list' };
  const clues = readPageClues(page);
  const choice = choosePosting(
    items.map(({ node }) => ({ node, listed: false })),
    clues,
  );
  if (choice.kind !== 'one') return choice;
  const item = items.find(({ node }) => node === choice.node);
  const lines = item === undefined ? [] : linesOfItem(item);
  const context = { page, source: 'microdata', siteNames: clues.siteNames } as const;
  return { kind: 'posting', posting: readJobPostingNode(choice.node, lines.length > 0 ? { ...context, lines } : context) };
}
