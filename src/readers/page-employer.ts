import { type Claim, claim } from '../posting/draft';
import type { Page } from '../posting/page';
import { foldName } from './posting-places';
import { cleanTitle, titleParts } from './posting-title';

/** Words that boards, agencies' portals and careers software carry in their names: what has one is not taken for the employer. */
const boardWords =
  /jobs?(?![a-z]{3})|career|hiring|hire|talent|recruit|vacanc|vagas?|emplo[iy]|empleo|trabajo|trabalho|lavoro|vacature|werken|stellen|karriere|board|work(?!s\b|ers)|nest|apply|indeed|linkedin|glassdoor|monster|stepstone|xing|seek|reed|dice|naukri|infojobs|greenhouse|lever|ashby|workday|smartrecruiters|successfactors|personio|taleo|icims|求人|招聘|採用|채용|ジョブ/i;

/**
 * The employer as a careers page of its own names it: the part of the document's title that is also the name of the host.
 * A board has such a part as well; its name says so, and then nothing is claimed.
 */
export function readPageEmployer(page: Page, title: string | undefined): Claim[] {
  const label = hostLabel(page.url.hostname);
  if (label.length < 3) return [];
  const wanted = foldName(title ?? '');
  const parts = titleParts(page.title);
  for (const part of parts.slice().reverse()) {
    const name = part
      .replace(/^(?:(?:careers?|jobs?|working|work) (?:at|with) |karriere bei |bei |chez )/i, '')
      .replace(/\s+(?:careers?|jobs|karriere)$/i, '');
    const folded = foldName(name);
    if (folded.length < 3 || folded === wanted || cleanTitle(`x - ${part}`) === 'x' || boardWords.test(name)) continue;
    const isHost =
      folded === label || (folded.length > label.length ? folded.startsWith(label) : label.startsWith(folded) && folded.length >= 5);
    if (isHost) return [claim('hiringOrganization', { name }, 'dom', page.title)];
  }
  return [];
}

/** Letters of the host that name its owner: `careers.acme-tools.co.uk` is `acmetools`. */
function hostLabel(host: string): string {
  const parts = host
    .toLowerCase()
    .split('.')
    .filter((part) => part !== 'www');
  const last = parts.length - 1;
  const isDouble =
    parts.length > 2 && (parts[last]?.length ?? 0) === 2 && /^(?:co|com|org|net|ac|gov|or|ne|go|edu)$/.test(parts[last - 1] ?? '');
  return foldName((parts[isDouble ? last - 2 : last - 1] ?? '').replace(/-/g, ''));
}
