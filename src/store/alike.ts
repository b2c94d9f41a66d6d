import { withoutLegalForm } from '../posting/folded-name';
import { type Likeness, likenessOf } from '../posting/likeness';
import type { Posting, PostingKey } from '../posting/posting';
import type { PostingSummary } from '../posting/summary';
import { summaryOf } from '../posting/summary';
import type { Database } from './database';
import { findShown, shownStores } from './shown-posting';

/** A saved posting that may be the same job as another. */
export interface AlikePosting {
  readonly summary: PostingSummary;
  readonly why: Likeness;
}

/** How many postings are looked at for each way of being alike. */
const CANDIDATES = 12;

/** Searches the shelf; answers the keys of the best matches. */
export type KeySearch = (query: string, limit: number) => Promise<readonly PostingKey[]>;

/**
 * The saved postings that may be the same job as this one, which need not be saved itself. The search index finds candidates by what the ways of
 * being alike have in common; the postings themselves decide. Those that the user said are others are left out.
 */
export async function alikeTo(database: Database, posting: Posting, search: KeySearch): Promise<AlikePosting[]> {
  const found = await Promise.all(queriesFor(posting).map((query) => search(query, CANDIDATES)));
  const keys = new Set(found.flat());
  keys.delete(posting.key);
  return database.read(shownStores, async (transaction) => {
    const own = await findShown(transaction, posting.key);
    const distinct = new Set(own.state === 'found' ? own.user.distinctFrom : []);
    const alike: AlikePosting[] = [];
    for (const key of keys) {
      const other = await findShown(transaction, key);
      if (other.state !== 'found' || distinct.has(key) || other.user.distinctFrom.includes(posting.key)) continue;
      const why = likenessOf(posting, other.posting);
      if (why !== undefined) alike.push({ summary: summaryOf(other.posting, other.record.savedAt, other.user), why });
    }
    return alike;
  });
}

/** The queries that find what may be alike: the employer with the requisition number, with the title, and a line of the text. */
function queriesFor({ hiringOrganization, title, jobCode, description = '' }: Posting): string[] {
  const company = hiringOrganization && `company:${quoted(withoutLegalForm(hiringOrganization.name))}`;
  const lines = description.split('\n').filter((line) => /\p{L}\P{L}+\p{L}/u.test(line));
  // Not the first line, which often introduces the company; the longest has the most words of its own.
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '');
  return [
    ...(company === undefined || jobCode === undefined ? [] : [`${company} ${quoted(jobCode)}`]),
    ...(company === undefined || title === undefined ? [] : [`${company} title:${quoted(title)}`]),
    ...(longest.length < 40 ? [] : [quoted(longest.split(/\s+/).slice(0, 12).join(' ').slice(0, 120))]),
  ];
}

function quoted(text: string): string {
  return `"${text.replace(/["“”„«»]/g, ' ').trim()}"`;
}
