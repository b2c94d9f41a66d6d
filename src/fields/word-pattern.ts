/**
 * Word lists in many languages as one regular expression each.
 *
 * `\b` knows only ASCII, so a word that begins or ends in an alphabetic script is fenced by "no letter beside it"; Chinese, Japanese, Korean
 * and Thai words stand without spaces and get no fence.
 */
const unfenced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;
const letter = /\p{L}/u;

/**
 * Compiles entries to the source of one alternation, longest reading first as given.
 *
 * @param words Separated by `|`. A trailing `*` stands for any further letters ("remunera*"), a leading one for letters before it
 *   ("*gehalt"). Everything else may be regular expression source without `|` at its top level.
 */
export function wordSource(words: string): string {
  return words
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map(fence)
    .join('|');
}

/** {@link wordSource} as a case-insensitive pattern. */
export function wordPattern(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?:${wordSource(words)})`, flags);
}

function fence(entry: string): string {
  const open = entry.startsWith('*');
  const wide = entry.endsWith('*') && !entry.endsWith('\\*');
  const core = entry.slice(open ? 1 : 0, wide ? -1 : undefined);
  const first = core.replace(/^[(?:[\\]+/, '').charAt(0);
  const last = core.replace(/[)?\]]+$/, '').slice(-1);
  const before = open ? '' : letter.test(first) && !unfenced.test(first) ? '(?<!\\p{L})' : '';
  const after = wide ? '\\p{L}{0,24}' : letter.test(last) && !unfenced.test(last) ? '(?!\\p{L})' : '';
  return `${before}${core}${after}`;
}
