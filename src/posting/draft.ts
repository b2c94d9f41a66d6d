/**
 * What a reader makes of a page: claims, each with the words that it was read from. Nothing is decided here; `src/read.ts` takes the
 * first claim of a field, notes disagreement, and fills what the text alone can give.
 */
import type { Evidence, EvidenceSource } from './evidence';
import type { FieldName, PostingFields, SiteId } from './posting';
import type { Refusal } from './refusal';
import type { Warning } from './warning';

/** One reader's word on one field. */
export type Claim = {
  [Field in FieldName]: { readonly field: Field; readonly value: NonNullable<PostingFields[Field]>; readonly evidence: Evidence };
}[FieldName];

/** Builds a claim; keeps field and value in step for the compiler. */
export function claim<Field extends FieldName>(
  field: Field,
  value: NonNullable<PostingFields[Field]>,
  source: EvidenceSource,
  quote: string,
): Extract<Claim, { field: Field }>;
export function claim(field: FieldName, value: unknown, source: EvidenceSource, quote: string): unknown {
  return { field, value, evidence: { source, quote } };
}

/**
 * A paragraph, heading or bullet of the posting's text, folded white space, never empty.
 * `heading` is what the markup says (`h1`-`h6`, a line that is bold as a whole); `item` a list item or a line that opens with a bullet's mark
 * (the mark is not in `text`).
 */
export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
}

/** The posting's text as one reader found it. */
export interface Body {
  readonly source: EvidenceSource;
  readonly lines: readonly Line[];
}

/** Which posting a page is about. `url` is canonical. */
export interface Identity {
  readonly site: SiteId;
  readonly postingId: string;
  readonly url?: string;
}

/** All that the readers found on one page, best source first. */
export interface Draft {
  readonly identity: Identity;
  readonly claims: readonly Claim[];
  /** The posting's text. Where two sources have one, the first is taken. Empty for a closed posting that shows nothing else. */
  readonly bodies: readonly Body[];
  readonly warnings: readonly Warning[];
}

/**
 * The outcome of one layout or reader over one page. `parts` are the elements that the draft was read from, so that no more of the page need
 * be kept; without them all of it is. `foreign` are elements within them that hold something else: other jobs, menus.
 */
export type DraftResult =
  | { readonly ok: true; readonly draft: Draft; readonly parts?: readonly Element[]; readonly foreign?: readonly Element[] }
  | { readonly ok: false; readonly refusal: Refusal };
