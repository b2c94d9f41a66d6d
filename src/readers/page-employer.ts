import { type Claim, claim } from '../posting/draft';
import type { Page } from '../posting/page';
import type { PageClues } from './page-clues';
import { foldName } from './posting-places';

/** Words that boards, agencies' portals and careers software carry in their names: what has one is not taken for the employer. */
const boardWords =
  /jobs?(?![a-z]{3})|career|hiring|hire|talent|recruit|vacanc|vagas?|emplo[iy]|empleo|trabajo|trabalho|lavoro|vacature|werken|stellen|karriere|board|work(?!s\b|ers)|nest|apply|indeed|linkedin|glassdoor|monster|stepstone|xing|seek|reed|dice|naukri|infojobs|greenhouse|lever|ashby|workday|smartrecruiters|successfactors|personio|taleo|icims|求人|招聘|採用|채용|ジョブ/i;

/**
 * The employer as a careers page of its own names it: the part of the document's title that is also the name of the host.
 * A board has such a part as well; its name says so, and then nothing is claimed.
 */
export function readPageEmployer(page: Page, clues: PageClues, title: string | undefined): Claim[] {
  const name = clues.ownNames.find((own) => foldName(own) !== foldName(title ?? '') && !boardWords.test(own));
  return name === undefined ? [] : [claim('hiringOrganization', { name }, 'dom', page.title)];
}
