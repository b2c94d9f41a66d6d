import { wordSource } from './word-pattern';

const escaped = (phrase: string): string =>
  phrase
    .replace(/[\\^$*+?.()|[\]{}]/g, '\\$&')
    .replace(/ /g, '[\\s-]{1,3}')
    .replace(/~$/, '*');

/**
 * The source of a pattern (flags `iu`) that matches any of the phrases as whole words, the longest first. Plain phrases, where
 * `wordSource` takes regular expressions.
 * @param rows phrases parted by `|`; a space stands for white space or a hyphen, a closing `~` for any ending.
 */
export function phrasePattern(rows: readonly string[]): string {
  return wordSource(
    rows
      .flatMap((row) => row.split('|'))
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
  );
}
