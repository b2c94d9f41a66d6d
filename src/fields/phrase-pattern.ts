/** Scripts that are written without spaces between words, or that put endings right behind a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]/u;

const escaped = (phrase: string): string => phrase.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&').replace(/ /g, '[\\s-]{1,3}');

/** A closing `~` stands for any ending. */
const asWord = (phrase: string): string => {
  if (unspaced.test(phrase)) return escaped(phrase);
  const source = phrase.endsWith('~') ? `${escaped(phrase.slice(0, -1))}[\\p{L}\\p{M}]{0,30}` : escaped(phrase);
  return `(?<![\\p{L}\\p{M}])${source}(?![\\p{L}\\p{M}])`;
};

/**
 * The source of a pattern (flags `iu`) that matches any of the phrases as whole words, the longest first.
 * @param rows phrases parted by `|`; a space stands for white space or a hyphen, a closing `~` for any ending.
 */
export function phrasePattern(rows: readonly string[]): string {
  return rows
    .flatMap((row) => row.split('|'))
    .sort((a, b) => b.length - a.length)
    .map(asWord)
    .join('|');
}
