/** Cuts short labels ("Voll- oder Teilzeit", "Hybrid, 3 days in office") into the words of a table. */
import { isWordBoundary } from './word-boundary';

/** A table of phrases, folded, and what each says. A phrase that closes with `~` is a stem and takes any ending. */
export interface LabelWords<Kind> {
  readonly kinds: ReadonlyMap<string, Kind>;
  /** The longest phrase's length in characters. */
  readonly longest: number;
}

/**
 * Makes a table of rows of phrases parted by `|`. A phrase that stands under two kinds is the first one's.
 * @param fold how labels are folded before they are cut.
 */
export function labelWords<Kind>(rows: readonly (readonly [readonly string[], Kind])[], fold: (text: string) => string): LabelWords<Kind> {
  const kinds = new Map<string, Kind>();
  let longest = 0;
  for (const [phrases, kind] of rows) {
    for (const phrase of phrases.flatMap((row) => row.split('|')).map(fold)) {
      if (!kinds.has(phrase)) kinds.set(phrase, kind);
      longest = Math.max(longest, phrase.length);
    }
  }
  return { kinds, longest };
}

/** Marks and figures between words. */
const noise = /^(?:[\s.,;:()[\]{}/|&+·•*!?'"%<>=~、，・；：（）【】。]|\d+(?:[.,]\d+)?)/u;

export interface LabelWord<Kind> {
  readonly word: string;
  readonly kind: Kind;
}

/** The words of a folded label in order, the longest phrase first. Nothing when a word that the table lacks stands in it. */
export function cutLabel<Kind>(label: string, table: LabelWords<Kind>): LabelWord<Kind>[] | undefined {
  const found: LabelWord<Kind>[] = [];
  for (let rest = label; rest !== ''; ) {
    const known = phraseAtStart(rest, table);
    if (known !== undefined) found.push(known);
    const length = known?.word.length ?? noise.exec(rest)?.[0].length;
    if (length === undefined) return undefined;
    rest = rest.slice(length);
  }
  return found;
}

/** The longest phrase that a text begins with, with the ending that a stem takes. */
function phraseAtStart<Kind>(text: string, { kinds, longest }: LabelWords<Kind>): LabelWord<Kind> | undefined {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    const phrase = text.slice(0, length);
    const stem = kinds.get(`${phrase}~`);
    if (stem !== undefined) return { word: phrase + (/^[\p{L}\p{M}]*/u.exec(text.slice(length))?.[0] ?? ''), kind: stem };
    const kind = isWordBoundary(text[length - 1], text[length]) ? kinds.get(phrase) : undefined;
    if (kind !== undefined) return { word: phrase, kind };
  }
  return undefined;
}
