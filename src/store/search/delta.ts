import type { Posting, PostingKey } from '../../posting/posting';
import { userDataOf } from '../../posting/said';
import { nameOf, placeText, summaryOf } from '../../posting/summary';
import { statusOf } from '../../posting/user-data';
import { yearlyPay } from '../../posting/yearly-pay';
import type { Writing } from '../database';
import { put } from '../requests';
import type { ShownPosting } from '../shown-posting';
import { asLine, restOf } from './row';
import type { DeltaEntry, DeltaRecord, DocumentFacts, DocumentWords } from './schema';
import type { FieldTexts } from './segment';
import { WordTable } from './word-table';
import { fold, hasOtherLetters, type SearchField, searchableTexts, searchFields, withParts, wordsOf } from './words';

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
  const add = (change: DeltaRecord) => put(transaction, 'searchDelta', change);
  return {
    put: (shown, replaces) => add({ key: shown.record.key, replaces, entry: entryOf(shown) }),
    remove: (key) => add({ key, replaces: true }),
  };
}

/** A change that need not wait. */
export interface GatheredChange {
  readonly key: PostingKey;
  readonly replaces: boolean;
  readonly entry?: { readonly facts: DocumentFacts; readonly texts: FieldTexts };
}

/** Changes of many postings, to be folded at once (`foldChanges`). */
export class GatheredChanges implements IndexChanges {
  readonly changes: GatheredChange[] = [];

  put(shown: ShownPosting, replaces: boolean): void {
    this.changes.push({ key: shown.record.key, replaces, entry: { facts: factsOf(shown), texts: textsOf(shown) } });
  }

  remove(key: PostingKey): void {
    this.changes.push({ key, replaces: true });
  }
}

/** What a posting is found by. */
export function textsOf(shown: ShownPosting): FieldTexts {
  const texts = searchableTexts(shown);
  const text = (field: SearchField) => texts[field].join('\n');
  return { title: text('title'), company: text('company'), place: text('place'), skills: text('skills'), text: text('text') };
}

/** What the index holds of a posting on the shelf. */
export function entryOf(shown: ShownPosting): DeltaEntry {
  return { facts: factsOf(shown), words: wordsIn(shown) };
}

function factsOf({ record: { key, savedAt }, posting, user }: ShownPosting): DocumentFacts {
  const { site, jobLocations, workplaceType, datePosted, baseSalary, validThrough, closed } = posting;
  const { tags, rating, followUp } = user;
  const status = statusOf(user);
  const statusAt = user.statusSteps.at(-1)?.at;
  const interviewAt = user.interviews.at(-1)?.startDate;
  const { low, high } = yearlyPay(baseSalary);
  const facts: DocumentFacts = {
    key,
    site,
    savedAt: Date.parse(savedAt),
    ...nameOf(posting),
    ...(jobLocations === undefined ? {} : { place: placeText(jobLocations) }),
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
    ...(tags.length === 0 ? {} : { tags: tags.map(asLine) }),
    ...(user.notes === undefined && user.edits.description === undefined ? {} : { written: true }),
  };
  const rest = restOf(summaryOf(posting, savedAt, user), facts);
  return rest === undefined ? facts : { ...facts, rest };
}

function wordsIn(shown: ShownPosting): DocumentWords {
  const words: Record<SearchField, string> = { title: '', company: '', place: '', skills: '', text: '' };
  const texts = searchableTexts(shown);
  for (const field of searchFields) {
    const text = texts[field].join('\n');
    words[field] = prepared.get(text) ?? distinctWords(text);
  }
  return words;
}

/** Up to how many characters a text has too few words for a table to be worth its making. */
const SHORT = 256;

/** A text's words and their parts, each once, between spaces. */
function distinctWords(text: string): string {
  if (text === '') return '';
  if (text.length > SHORT && !hasOtherLetters(fold(text))) {
    const table = new WordTable();
    table.addText(text, 0);
    return table.asLine();
  }
  const words = wordsOf(text);
  const distinct = new Set(words.some((word) => word.includes('.')) ? words.flatMap(withParts) : words);
  return distinct.size === 0 ? '' : ` ${[...distinct].join(' ')} `;
}

/** The words of texts, as they wait to be folded. */
export function wordsOfTexts({ title, company, place, skills, text }: FieldTexts): DocumentWords {
  return {
    title: distinctWords(title),
    company: distinctWords(company),
    place: distinctWords(place),
    skills: distinctWords(skills),
    text: distinctWords(text),
  };
}

let prepared: ReadonlyMap<string, string> = new Map();

/** Works out the words of a posting ahead, so that its entry in the index is made at once: while nobody waits, or while a save waits for the database. */
export function prepareEntry(posting: Posting): void {
  const texts = Object.values(searchableTexts({ posting, user: userDataOf([]) })).map((one) => one.join('\n'));
  prepared = new Map(texts.map((text) => [text, distinctWords(text)]));
}
