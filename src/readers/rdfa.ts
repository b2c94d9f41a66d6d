import type { Page } from '../posting/page';
import { type Dialect, findMarkedPostings } from './attribute-markup';
import { chooseItem } from './item-properties';
import type { MarkupReading } from './json-ld';

/** RDFa Lite, https://www.w3.org/TR/rdfa-lite/. Job Bank Canada (2026) leaves the nested types out, which the reader fills in. */
const rdfa: Dialect = { property: 'property', type: 'typeof' };

/** The posting that a page's RDFa tells of. Its evidence is `microdata`, the record's word for markup in attributes. */
export function readRdfa(page: Page): MarkupReading {
  return chooseItem(page, findMarkedPostings(page.document, rdfa));
}
