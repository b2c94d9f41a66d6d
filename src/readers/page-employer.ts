import { cutSections } from '../fields/sections';
import { type Claim, claim, type Line } from '../posting/draft';
import { foldName } from '../posting/folded-name';
import type { Page } from '../posting/page';
import { findEmployersWords } from './named-employer';
import type { PageClues } from './page-clues';
import { isBoardName } from './posting-employer';

/**
 * The employer as a careers page of its own names it: the part of the document's title that is also the name of the host, or the name of the
 * site in which the posting speaks or with which it begins to tell of its company. A board has such a name as well; it says so, and then nothing is claimed.
 * @param lines the posting's text
 */
export function readPageEmployer(page: Page, clues: PageClues, title: string | undefined, lines: readonly Line[]): Claim[] {
  const isEmployer = (name: string): boolean => foldName(name) !== foldName(title ?? '') && !isBoardName(name);
  const own = clues.ownNames.find(isEmployer);
  if (own !== undefined) return [claim('hiringOrganization', { name: own }, 'dom', page.title)];
  const text = lines.map((line) => line.text).join('\n');
  const companyTexts = cutSections(lines).flatMap((section) => (section.kind === 'company' ? [section.text] : []));
  for (const name of [...clues.siteNames, ...clues.titles].filter(isEmployer)) {
    const words = findEmployersWords(text, name) ?? openingWith(name, companyTexts);
    if (words !== undefined) return [claim('hiringOrganization', { name }, 'dom', words)];
  }
  return [];
}

/** In front of a name, at the head of a sentence. */
const article = /^(?:The|Die|Der|Das|Le|La|Les|L['’]|El|Los|Las|O|A|Os|As|Il|Lo|De|Het) ?(?=\p{Lu})/u;
/** Names in scripts without spaces between words. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/;

/** The first sentence of a passage about the company, where the name is its first word in any language: "Atelier Lune fabrique …". */
function openingWith(name: string, texts: readonly string[]): string | undefined {
  const opening = texts.find((text) => {
    const bare = text.replace(article, '');
    return bare.startsWith(name) && (unspaced.test(name) || /^[\s,]\S/.test(bare.slice(name.length)));
  });
  return opening?.split(/\n|[.。]\s/)[0];
}
