import type { PostingKey } from '../../posting/posting';
import { unawaited, type Writing } from '../database';
import type { ShownPosting } from '../shown-posting';
import type { DeltaEntry, DocumentFacts, DocumentWords } from './schema';
import { type SearchField, searchableTexts, searchFields, withParts, wordsOf } from './words';
import { yearlyPay } from './yearly-pay';

/** The stores that a change of one posting touches. */
export const deltaStores = ['searchDelta'] as const;

/** Puts a posting into the index, in the place of what it was. In the transaction that writes the posting. */
export function putDocument(transaction: Writing, shown: ShownPosting): void {
  unawaited(transaction.objectStore('searchDelta').add({ key: shown.record.key, entry: entryOf(shown) }));
}

/** What the index holds of a posting on the shelf. */
export function entryOf(shown: ShownPosting): DeltaEntry {
  return { facts: factsOf(shown), words: wordsIn(shown) };
}

/** Takes a posting out of the index; one that is not in it stays out. */
export function removeDocument(transaction: Writing, key: PostingKey): void {
  unawaited(transaction.objectStore('searchDelta').add({ key }));
}

function factsOf({ record: { key, savedAt }, posting }: ShownPosting): DocumentFacts {
  const { site, title, hiringOrganization, workplaceType, datePosted, baseSalary } = posting;
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
