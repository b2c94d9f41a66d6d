import type { PostingKey } from '../../posting/posting';
import { statusOf } from '../../posting/user-data';
import { unawaited, type Writing } from '../database';
import type { ShownPosting } from '../shown-posting';
import type { DeltaEntry, DeltaRecord, DocumentFacts, DocumentWords } from './schema';
import { type SearchField, searchableTexts, searchFields, withParts, wordsOf } from './words';
import { yearlyPay } from './yearly-pay';

/** The stores that a change of one posting touches. */
export const deltaStores = ['searchDelta'] as const;

/** Where changes of the index go, in the transaction that changes the posting. */
export interface IndexChanges {
  /** Puts a posting into the index, in the place of what it was; `replaces` is false when it was not on the shelf before. */
  put(shown: ShownPosting, replaces: boolean): void;
  /** Takes a posting out of the index; one that is not in it stays out. */
  remove(key: PostingKey): void;
}

/** Changes that wait to be folded, each a record of its own: cheap for one posting, and seen by the next search. */
export function deltaOf(transaction: Writing): IndexChanges {
  const add = (change: DeltaRecord) => unawaited(transaction.objectStore('searchDelta').add(change));
  return {
    put: (shown, replaces) => add({ key: shown.record.key, replaces, entry: entryOf(shown) }),
    remove: (key) => add({ key, replaces: true }),
  };
}

/** Changes of many postings, to be folded at once (`foldChanges`). */
export class GatheredChanges implements IndexChanges {
  readonly changes: DeltaRecord[] = [];

  put(shown: ShownPosting, replaces: boolean): void {
    this.changes.push({ key: shown.record.key, replaces, entry: entryOf(shown) });
  }

  remove(key: PostingKey): void {
    this.changes.push({ key, replaces: true });
  }
}

/** What the index holds of a posting on the shelf. */
export function entryOf(shown: ShownPosting): DeltaEntry {
  return { facts: factsOf(shown), words: wordsIn(shown) };
}

function factsOf({ record: { key, savedAt }, posting, user }: ShownPosting): DocumentFacts {
  const { site, title, hiringOrganization, workplaceType, datePosted, baseSalary, validThrough, closed } = posting;
  const { tags, rating, followUp } = user;
  const status = statusOf(user);
  const statusAt = user.statusSteps.at(-1)?.at;
  const interviewAt = user.interviews.at(-1)?.startDate;
  const { low, high } = yearlyPay(baseSalary);
  return {
    key,
    site,
    savedAt: Date.parse(savedAt),
    ...(title === undefined ? {} : { title }),
    ...(hiringOrganization === undefined ? {} : { company: hiringOrganization.name }),
    ...(workplaceType === undefined ? {} : { workplaceType }),
    ...(datePosted === undefined ? {} : { datePosted: Date.parse(datePosted) }),
    ...(low === undefined || high === undefined ? {} : { payLow: low, payHigh: high }),
    ...(validThrough === undefined ? {} : { validThrough: Date.parse(validThrough) }),
    ...(closed === undefined ? {} : { closed }),
    ...(status === 'saved' ? {} : { status }),
    ...(statusAt === undefined ? {} : { statusAt: Date.parse(statusAt) }),
    ...(rating === undefined ? {} : { rating }),
    ...(followUp === undefined ? {} : { followUp: Date.parse(followUp.date) }),
    ...(interviewAt === undefined ? {} : { interviewAt: Date.parse(`${interviewAt}Z`) }),
    ...(tags.length === 0 ? {} : { tags: tags.map((tag) => tag.replace(/\s+/g, ' ')) }),
  };
}

function wordsIn(shown: ShownPosting): DocumentWords {
  const words: Record<SearchField, string> = { title: '', company: '', place: '', skills: '', text: '' };
  const texts = searchableTexts(shown);
  for (const field of searchFields) {
    const distinct = new Set<string>();
    for (const found of wordsOf(texts[field].join('\n'))) {
      if (found.includes('.')) for (const part of withParts(found)) distinct.add(part);
      else distinct.add(found);
    }
    words[field] = distinct.size === 0 ? '' : ` ${[...distinct].join(' ')} `;
  }
  return words;
}
