import type { SiteId, WorkplaceType } from '../../posting/posting';
import type { SortOrder } from '../../posting/sort-order';
import type { ApplicationStatus } from '../../posting/user-data';
import type { Reading } from '../database';
import { type Found as FoundPosting, findShown } from '../shown-posting';
import type { IndexedDocument, SegmentDocuments } from './block';
import { counts, hasTag, matchEntry, matchSegment } from './matching';
import { FirstOf, type Ranked, rankOf } from './order';
import { type Condition, occursIn, type ParsedQuery, sequenceOf, type WordsCondition } from './query';
import type { IndexReader, OpenIndex } from './reader';
import type { DocumentFacts } from './schema';
import { fieldsOf, fieldWeights, rangesOf } from './term-ranges';
import { searchableTexts } from './words';

/** How many postings are read at a time where the index alone does not settle a query. */
const READ_AT_ONCE = 64;
/** How many companies are counted out. */
const COMPANIES = 20;
/** How many tags are counted out. */
const TAGS = 50;

/** What a list is narrowed down to by choice, beside the query. Of several values one must hold; an empty array is no filter. */
export interface SearchFilters {
  readonly sites?: readonly SiteId[] | undefined;
  readonly workplaceTypes?: readonly WorkplaceType[] | undefined;
  /** Whole names, as they are written. */
  readonly companies?: readonly string[] | undefined;
  /** `saved` is where an application has not begun. */
  readonly statuses?: readonly ApplicationStatus[] | undefined;
  /** Whole tags, whatever their case. */
  readonly tags?: readonly string[] | undefined;
  readonly closed?: boolean | undefined;
}

export interface SearchRequest {
  readonly query: ParsedQuery;
  readonly sort: SortOrder;
  /** The other way round than the order's own; what is not known stays last. */
  readonly reversed: boolean;
  readonly filters: SearchFilters;
  /** Whether to count what the matches have in common. */
  readonly facets: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** How many of the matches have which value, the most frequent first. */
export interface Facets {
  readonly sites: FacetCount[];
  readonly workplaceTypes: FacetCount[];
  /** The most frequent. */
  readonly companies: FacetCount[];
  readonly statuses: FacetCount[];
  /** The most frequent. */
  readonly tags: FacetCount[];
}

/** A posting that was found. What is shown of a posting never changes under one document's number: whatever changes it gives it another. */
export interface FoundDocument {
  readonly key: string;
  readonly document: number;
  /** What the index says of it. */
  facts(): DocumentFacts;
}

export interface Found {
  /** The postings of the page that was asked for, in order, each with the document that it is in the index. */
  readonly page: readonly FoundDocument[];
  readonly total: number;
  /** How many are on the shelf. */
  readonly all: number;
  readonly facets?: Facets;
}

/**
 * Searches the index as it is in this transaction; nothing when it must be made first. Throws `DamagedIndex`. Order: by `sort`; relevance
 * adds up, for each word of the query, the weight of the best field in which it stands; then the latest save, then the latest writing.
 */
export async function search(transaction: Reading, reader: IndexReader, request: SearchRequest): Promise<Found | undefined> {
  const index = await reader.open(transaction);
  if (index === undefined) return undefined;
  const gathering = new Gathering(request);
  if (!request.query.unsearchable) await gather(transaction, reader, index, request.query.conditions, gathering);
  return gathering.found(index.count);
}

/** A document that fulfils the query as far as the index tells, and the conditions that its posting must settle. */
interface OpenCandidate {
  readonly facts: IndexedDocument;
  readonly score: number;
  readonly open: readonly WordsCondition[];
}

async function gather(
  transaction: Reading,
  reader: IndexReader,
  index: OpenIndex,
  unordered: readonly Condition[],
  gathering: Gathering,
): Promise<void> {
  // Words first: they leave fewer documents whose facts are looked at.
  const conditions = [...unordered].sort((left, right) => Number(left.on !== 'words') - Number(right.on !== 'words'));
  const onWords = conditions.filter((condition) => condition.on === 'words');
  const ranges = onWords.flatMap((condition) => fieldsOf(condition).flatMap((field) => rangesOf(condition, field)));
  const chunks = await reader.chunks(transaction, ranges);
  const candidates: OpenCandidate[] = [];
  for (const segment of index.segments) {
    const { matched, scores, open } = matchSegment(segment, chunks, conditions);
    const settling = [...open];
    for (let place = 0; place < matched.length; place += 1) {
      if (matched[place] === 0) continue;
      const score = scores[place] ?? 0;
      if (settling.length === 0) {
        gathering.addPlace(segment.documents, place, score);
        continue;
      }
      const toSettle = settling.filter(([, weights]) => weights[place] !== 0).map(([condition]) => condition);
      if (toSettle.length === 0) gathering.addPlace(segment.documents, place, score);
      else candidates.push({ facts: segment.documents.factsAt(place), score, open: toSettle });
    }
  }
  for (const [document, entry] of index.delta) {
    const match = matchEntry(entry, conditions);
    if (match === undefined) continue;
    const facts = { ...entry.facts, document };
    if (match.open.length === 0) gathering.add(facts, match.score);
    else candidates.push({ facts, ...match });
  }
  for (let start = 0; start < candidates.length; start += READ_AT_ONCE) {
    const batch = candidates.slice(start, start + READ_AT_ONCE);
    const postings = await Promise.all(batch.map(({ facts }) => findShown(transaction, facts.key)));
    for (const [place, { facts, score, open }] of batch.entries()) {
      const settled = settle(postings[place], open);
      if (settled !== undefined) gathering.add(facts, score + settled);
    }
  }
}

/** What the open conditions weigh for a posting; nothing when one does not hold, or the record is damaged. */
function settle(posting: FoundPosting | undefined, open: readonly WordsCondition[]): number | undefined {
  if (posting?.state !== 'found') return undefined;
  const texts = searchableTexts(posting);
  let score = 0;
  for (const condition of open) {
    const field = fieldsOf(condition).find((candidate) => occursIn(sequenceOf(texts[candidate]), condition.wording));
    if ((field === undefined) !== condition.negated) return undefined;
    if (field !== undefined && counts(condition)) score += fieldWeights[field];
  }
  return score;
}

interface Match extends Ranked {
  key(): string;
  facts(): DocumentFacts;
}

/** Counts the matches, and keeps the first of them. */
class Gathering {
  readonly #request: SearchRequest;
  readonly #first: FirstOf<Match>;
  readonly #sites = new Map<string, number>();
  readonly #workplaceTypes = new Map<string, number>();
  readonly #companies = new Map<string, number>();
  readonly #statuses = new Map<string, number>();
  readonly #tags = new Map<string, number>();
  readonly #readsFacts: boolean;
  #total = 0;

  constructor(request: SearchRequest) {
    this.#request = request;
    const { filters, facets, sort, reversed } = request;
    this.#first = new FirstOf(request.offset + request.limit, reversed);
    const orderReadsFacts = sort !== 'relevance' && sort !== 'saved';
    const isFiltered = Object.values(filters).some((wanted) => (Array.isArray(wanted) ? wanted.length > 0 : wanted !== undefined));
    this.#readsFacts = facets || orderReadsFacts || isFiltered;
  }

  /** Adds a segment's document, without looking at more of it than is needed. */
  addPlace(documents: SegmentDocuments, place: number, score: number): void {
    if (this.#readsFacts) {
      this.add(documents.factsAt(place), score);
      return;
    }
    this.#total += 1;
    const { sort, reversed } = this.#request;
    const savedAt = documents.savedAt[place] ?? 0;
    const value = sort === 'relevance' ? score : savedAt;
    const rank = { value: reversed ? -value : value, text: '', savedAt, document: documents.documents[place] ?? 0 };
    if (this.#first.accepts(rank)) {
      this.#first.offer({ ...rank, key: () => documents.keyAt(place), facts: () => documents.factsAt(place) });
    }
  }

  add(facts: IndexedDocument, score: number): void {
    const { filters, facets, sort, reversed } = this.#request;
    if (!passes(filters, facts)) return;
    this.#total += 1;
    if (facets) {
      increment(this.#sites, facts.site);
      increment(this.#workplaceTypes, facts.workplaceType);
      increment(this.#companies, facts.company);
      increment(this.#statuses, facts.status ?? 'saved');
      for (const tag of facts.tags ?? []) increment(this.#tags, tag);
    }
    this.#first.offer({ ...rankOf(sort, score, facts, reversed), key: () => facts.key, facts: () => facts });
  }

  found(all: number): Found {
    const { offset, limit, facets } = this.#request;
    const page = this.#first.take().slice(offset, offset + limit);
    const found = {
      page: page.map((match) => ({ key: match.key(), document: match.document, facts: match.facts })),
      total: this.#total,
      all,
    };
    if (!facets) return found;
    return {
      ...found,
      facets: {
        sites: byFrequency(this.#sites),
        workplaceTypes: byFrequency(this.#workplaceTypes),
        companies: byFrequency(this.#companies).slice(0, COMPANIES),
        statuses: byFrequency(this.#statuses),
        tags: byFrequency(this.#tags).slice(0, TAGS),
      },
    };
  }
}

function passes(filters: SearchFilters, facts: IndexedDocument): boolean {
  const { sites = [], workplaceTypes = [], companies = [], statuses = [], tags = [], closed } = filters;
  return (
    (sites.length === 0 || sites.includes(facts.site)) &&
    (workplaceTypes.length === 0 || (facts.workplaceType !== undefined && workplaceTypes.includes(facts.workplaceType))) &&
    (companies.length === 0 || (facts.company !== undefined && companies.includes(facts.company))) &&
    (statuses.length === 0 || statuses.includes(facts.status ?? 'saved')) &&
    (tags.length === 0 || tags.some((tag) => hasTag(facts, tag))) &&
    (closed === undefined || closed === (facts.closed ?? false))
  );
}

function increment(counted: Map<string, number>, value: string | undefined): void {
  if (value !== undefined) counted.set(value, (counted.get(value) ?? 0) + 1);
}

function byFrequency(counted: ReadonlyMap<string, number>): FacetCount[] {
  return [...counted]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}
