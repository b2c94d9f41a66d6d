import { type Claim, claim } from '../posting/draft';
import type { Page } from '../posting/page';
import type { PageClues } from './page-clues';
import { isBoardName } from './posting-employer';
import { foldName } from './posting-places';

/**
 * The employer as a careers page of its own names it: the part of the document's title that is also the name of the host.
 * A board has such a part as well; its name says so, and then nothing is claimed.
 */
export function readPageEmployer(page: Page, clues: PageClues, title: string | undefined): Claim[] {
  const name = clues.ownNames.find((own) => foldName(own) !== foldName(title ?? '') && !isBoardName(own));
  return name === undefined ? [] : [claim('hiringOrganization', { name }, 'dom', page.title)];
}
