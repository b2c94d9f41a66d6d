/**
 * Word lists in many languages as one regular expression each.
 *
 * `\b` knows only ASCII, so a word in an alphabetic script is fenced by "no letter beside it"; Chinese, Japanese, Korean and Thai words stand
 * without spaces and get no fence.
 */
const fencingScripts =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{M}';
/** No letter of a script that parts words by spaces stands before. */
export const WORD_START = `(?<![${fencingScripts}])`;
/** No such letter follows. */
export const WORD_END = `(?![${fencingScripts}])`;
const unfenced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;

/**
 * Compiles entries to the source of one alternation. The fences stand once for all entries that need them, so that most positions of a
 * text fail at once.
 *
 * @param words Separated by `|`. A trailing `*` stands for any further letters ("remunera*"), a leading one for letters before it
 *   ("*gehalt"). Everything else may be regular expression source; `|` only inside groups.
 */
export function wordSource(words: string): string {
  const groups = new Map<string, string[]>();
  for (const word of splitTop(words)) {
    const { fences, core } = fence(word);
    groups.set(fences, [...(groups.get(fences) ?? []), core]);
  }
  return [...groups].map(([fences, cores]) => fences.replace('#', () => `(?:${cores.join('|')})`)).join('|');
}

/** {@link wordSource} as a case-insensitive pattern. */
export function wordPattern(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?:${wordSource(words)})`, flags);
}

/** Splits at the `|` that stand outside of groups. */
function splitTop(words: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let entry = '';
  for (const character of words) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) {
      entries.push(entry);
      entry = '';
    } else entry += character;
  }
  return [...entries, entry].map((one) => one.trim()).filter((one) => one !== '');
}

function fence(entry: string): { readonly fences: string; readonly core: string } {
  const open = entry.startsWith('*');
  const wide = entry.endsWith('*') && !entry.endsWith('\\*');
  const core = entry.slice(open ? 1 : 0, wide ? -1 : undefined);
  const bare = core.replace(/\(\?[:!=]|[()[\]?\\]/g, '');
  const before = open || !needsFence(bare.charAt(0)) ? '' : WORD_START;
  const after = wide || !needsFence(bare.slice(-1)) ? '' : WORD_END;
  return { fences: `${before}#${after}`, core: wide ? `${core}\\p{L}{0,24}` : core };
}

/** An apostrophe joins words ("l'heure"); everything else that is not written without spaces ends at a letter. */
const needsFence = (character: string): boolean => character !== "'" && !unfenced.test(character);
