import { tagId } from '../../posting/user-data';
import { type Chunk, chunksOf, lowerBound, type TermRange } from './chunk';
import { weighList } from './document-list';
import { type Condition, isWithin, type WordsCondition } from './query';
import type { OpenSegment } from './reader';
import type { DeltaEntry, DocumentFacts } from './schema';
import { fieldsOf, fieldWeights, needsReading, rangesOf } from './term-ranges';
import { visitWords } from './unsorted';
import { isGlued, type SearchField } from './words';

/** Which documents of a segment fulfil the conditions, as far as the index tells, and what their words count. */
export interface SegmentMatches {
  /** 1 for each that does. */
  readonly matched: Uint8Array;
  readonly scores: Uint16Array;
  /** For each condition that only the posting itself settles, the documents that it may hold for. */
  readonly open: ReadonlyMap<WordsCondition, Uint8Array>;
}

/** Weighs the documents of a segment by one range of terms. */
function weighRange(segment: OpenSegment, chunks: ReadonlyMap<string, Chunk>, range: TermRange, weights: Uint8Array, weight: number): void {
  const raise = (place: number): void => {
    if ((weights[place] ?? 0) < weight) weights[place] = weight;
  };
  for (const words of segment.words ?? []) visitWords(words, range, raise);
  const [from, to] = chunksOf(segment.firstTerms, range);
  for (let number = from; number < to; number += 1) {
    const chunk = chunks.get(`${segment.id}/${number}`);
    if (chunk === undefined) continue;
    const { terms, lists, starts } = chunk;
    for (let index = lowerBound(terms, range.term); index < terms.length; index += 1) {
      const term = terms[index] ?? '';
      if (range.prefix ? !term.startsWith(range.term) : term !== range.term) break;
      weighList(lists, starts[index] ?? 0, segment.documents.count, weights, weight);
    }
  }
}

/** For each document of a segment the weight of the best field in which a condition holds; 0 where it does not. */
function weigh(segment: OpenSegment, chunks: ReadonlyMap<string, Chunk>, condition: WordsCondition): Uint8Array {
  const { count } = segment.documents;
  const weights = new Uint8Array(count);
  for (const field of fieldsOf(condition)) {
    const ranges = rangesOf(condition, field);
    const [only] = ranges;
    if (only !== undefined && ranges.length === 1) {
      weighRange(segment, chunks, only, weights, fieldWeights[field]);
      continue;
    }
    const inAll = new Uint8Array(count).fill(1);
    for (const range of ranges) {
      const inThis = new Uint8Array(count);
      weighRange(segment, chunks, range, inThis, 1);
      for (let place = 0; place < count; place += 1) if (inThis[place] === 0) inAll[place] = 0;
    }
    for (let place = 0; place < count; place += 1) {
      if (inAll[place] === 1 && (weights[place] ?? 0) < fieldWeights[field]) weights[place] = fieldWeights[field];
    }
  }
  return weights;
}

/** Whether a condition's words count for the order: those of `company:` and the like only filter. */
export function counts({ field, negated }: WordsCondition): boolean {
  return field === 'text' && !negated;
}

/** Matches the documents of a segment. `chunks` holds those that the conditions' terms are in. */
export function matchSegment(segment: OpenSegment, chunks: ReadonlyMap<string, Chunk>, conditions: readonly Condition[]): SegmentMatches {
  const { documents } = segment;
  const { count } = documents;
  const matched = segment.live.slice();
  const scores = new Uint16Array(count);
  const open = new Map<WordsCondition, Uint8Array>();
  for (const condition of conditions) {
    if (condition.on !== 'words') {
      for (let place = 0; place < count; place += 1) {
        if (matched[place] === 1 && !holdsFor(condition, documents.factsAt(place))) matched[place] = 0;
      }
      continue;
    }
    const weights = weigh(segment, chunks, condition);
    const reads = needsReading(condition);
    if (reads) open.set(condition, weights);
    if (condition.negated) {
      if (!reads) for (let place = 0; place < count; place += 1) if (weights[place] !== 0) matched[place] = 0;
      continue;
    }
    const counted = counts(condition) && !reads;
    for (let place = 0; place < count; place += 1) {
      const weight = weights[place] ?? 0;
      if (weight === 0) matched[place] = 0;
      else if (counted) scores[place] = (scores[place] ?? 0) + weight;
    }
  }
  return { matched, scores, open };
}

/** Whether a condition on facts holds. */
function holdsFor(condition: Exclude<Condition, WordsCondition>, facts: DocumentFacts): boolean {
  return holds(condition, facts) !== condition.negated;
}

function holds(condition: Exclude<Condition, WordsCondition>, facts: DocumentFacts): boolean {
  switch (condition.on) {
    case 'site':
      return facts.site === condition.site;
    case 'workplaceType':
      return facts.workplaceType === condition.workplaceType;
    case 'status':
      return (facts.status ?? 'saved') === condition.status;
    case 'tag':
      return hasTag(facts, condition.tag);
    case 'closed':
      return facts.closed ?? false;
    case 'pay': {
      const { payLow = Number.NaN, payHigh = Number.NaN } = facts;
      const { from, to, strict } = condition.bounds;
      const above = isWithin(payHigh, { strict, ...(from === undefined ? {} : { from }) });
      return above && isWithin(payLow, { strict, ...(to === undefined ? {} : { to }) });
    }
    default:
      return isWithin(facts[condition.on] ?? Number.NaN, condition.bounds);
  }
}

/** Whether a posting has a tag, whatever its case. */
export function hasTag({ tags = [] }: DocumentFacts, tag: string): boolean {
  const id = tagId(tag);
  return tags.some((own) => tagId(own) === id);
}

function hasWord(text: string, word: string, prefix: boolean): boolean {
  return text.includes(isGlued(word) ? word : ` ${word}${prefix ? '' : ' '}`);
}

/** What a condition on words weighs for a document that no segment has yet; 0 when it does not hold. */
function weighEntry({ words }: DeltaEntry, condition: WordsCondition): number {
  const { wording } = condition;
  const last = wording.words.length - 1;
  const inField = (field: SearchField) =>
    wording.words.every((word, index) => hasWord(words[field], word, wording.prefix && index === last));
  const best = fieldsOf(condition).find(inField);
  return best === undefined ? 0 : fieldWeights[best];
}

/** As `matchSegment`, for one document that no segment has yet; nothing when it does not match. */
export function matchEntry(
  entry: DeltaEntry,
  conditions: readonly Condition[],
): { readonly score: number; readonly open: readonly WordsCondition[] } | undefined {
  let score = 0;
  const open: WordsCondition[] = [];
  for (const condition of conditions) {
    if (condition.on !== 'words') {
      if (!holdsFor(condition, entry.facts)) return undefined;
      continue;
    }
    const weight = weighEntry(entry, condition);
    const reads = needsReading(condition);
    if (weight > 0 && reads) open.push(condition);
    if (condition.negated) {
      if (weight > 0 && !reads) return undefined;
      continue;
    }
    if (weight === 0) return undefined;
    if (counts(condition) && !reads) score += weight;
  }
  return { score, open };
}
