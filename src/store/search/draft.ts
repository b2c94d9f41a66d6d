/**
 * Packing the terms of many postings takes longer than writing them. What the index will have of postings that come new onto the shelf is known before
 * their transaction begins: it is packed while the batch before them goes to disk, and taken if the transaction finds them as they were expected.
 */
import type { ShownPosting } from '../shown-posting';
import { type GatheredChange, textsOf } from './delta';
import type { IndexSizes } from './index-sizes';
import { type FieldTexts, type NewDocument, type PackedTerms, packTerms } from './segment';
import { searchFields } from './words';

/** The packed terms of documents as they are expected. */
export interface Draft {
  readonly keys: readonly string[];
  readonly texts: readonly FieldTexts[];
  readonly terms: PackedTerms;
}

/** Makes drafts for as long as they come to be used: postings that are known already seldom are what the file alone says. */
export class Drafts {
  readonly #sizes: IndexSizes;
  #areUsed = true;

  constructor(sizes: IndexSizes) {
    this.#sizes = sizes;
  }

  /** The draft of postings as they would be shown on a shelf that knows none of them, in their order; none of so few that they are not sorted at once. */
  of(expected: () => readonly ShownPosting[]): Draft | undefined {
    if (!this.#areUsed) return undefined;
    const postings = expected();
    if (postings.length < this.#sizes.sortedFrom) return undefined;
    const keys = postings.map(({ record }) => record.key);
    const texts = postings.map(textsOf);
    const documents = texts.map((one) => ({ texts: one }));
    return { keys, texts, terms: packTerms(keys, documents, this.#sizes.chunk) };
  }

  /** What came of a batch, drafted or not. */
  settle(changes: readonly GatheredChange[]): void {
    this.#areUsed = changes.every(({ replaces }) => !replaces);
  }
}

/** Whether a draft is of these documents. */
export function isDraftOf({ keys, texts }: Draft, documents: readonly NewDocument[]): boolean {
  return (
    documents.length === keys.length &&
    documents.every((document, place) => {
      const expected = texts[place];
      return (
        document.facts.key === keys[place] &&
        expected !== undefined &&
        'texts' in document &&
        searchFields.every((field) => document.texts[field] === expected[field])
      );
    })
  );
}
