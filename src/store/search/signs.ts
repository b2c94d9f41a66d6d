import { isGlued, type SearchField } from './words';

/** Each field's terms have a sign of their own before them. */
export const fieldSigns: Readonly<Record<SearchField, string>> = { text: '0', title: '1', company: '2', place: '3', skills: '4' };

/** The sign before a posting's key, by which a change of the posting finds the document that it replaces. */
export const KEY_SIGN = '5';

/** Stands in no word. */
export const BEGINNING_MARK = '\u0001';
/** How many code units a short beginning has at most. */
export const SHORT_BEGINNING = 2;

/**
 * The term that stands for all words with this beginning, of one or two characters; nothing for longer ones. So many words begin alike that
 * going through their lists would be most of a search: for the whole text, where they are most, the index has one list for all of them.
 */
export function beginningTerm(beginning: string): string | undefined {
  return beginning.length > SHORT_BEGINNING || isGlued(beginning) ? undefined : beginningSign(beginning);
}

/** A word's beginnings that have a term of their own. */
export function shortBeginnings(word: string): string[] {
  return word.length < SHORT_BEGINNING ? [word] : [word.slice(0, 1), word.slice(0, SHORT_BEGINNING)];
}

/** The term that stands for a short beginning. */
export function beginningSign(beginning: string): string {
  return beginning + BEGINNING_MARK;
}
