import type { Claim, Line } from '../../posting/draft';
import type { Refusal } from '../../posting/refusal';

/** What one page family gives: claims and the posting's text, or why not. */
export type LayoutReading =
  | {
      readonly ok: true;
      readonly claims: readonly Claim[];
      readonly lines: readonly Line[];
      /** The elements that all this was read from. */
      readonly parts: readonly Element[];
    }
  | { readonly ok: false; readonly refusal: Refusal };
