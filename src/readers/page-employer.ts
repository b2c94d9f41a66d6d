import { type Claim, claim } from '../posting/draft';
import { foldName } from '../posting/folded-name';
import type { Page } from '../posting/page';
import { findEmployersWords } from './named-employer';
import type { PageClues } from './page-clues';
import { isBoardName } from './posting-employer';

/**
 * The employer as a careers page of its own names it: the part of the document's title that is also the name of the host, or the name of the
 * site in which the posting speaks. A board has such a name as well; it says so, and then nothing is claimed.
 * @param text the posting's words, a line a paragraph
 */
export function readPageEmployer(page: Page, clues: PageClues, title: string | undefined, text: string): Claim[] {
  const isEmployer = (name: string): boolean => foldName(name) !== foldName(title ?? '') && !isBoardName(name);
  const own = clues.ownNames.find(isEmployer);
  if (own !== undefined) return [claim('hiringOrganization', { name: own }, 'dom', page.title)];
  for (const name of [...clues.siteNames, ...clues.titles].filter(isEmployer)) {
    const words = findEmployersWords(text, name);
    if (words !== undefined) return [claim('hiringOrganization', { name }, 'dom', words)];
  }
  return [];
}
