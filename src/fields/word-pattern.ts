/**
 * Word lists in many languages as one regular expression each.
 *
 * `\b` knows only ASCII, so a word in an alphabetic script is fenced by "no letter beside it"; Chinese, Japanese, Korean and Thai words stand
 * without spaces and get no fence. The letters (Latin, Cyrillic, Greek, Hebrew, Arabic, Devanagari, and marks on letters) are ranges, since
 * Chromium takes twenty times as long to compile `\p{Script=…}` without regard to case, each time that it stands in a pattern.
 */
const fencing =
  'A-Za-zªºÀ-ÖØ-öø-ʸ\\u0300-\\u052f\\u0591-\\u05f4\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06dc\\u06de-\\u06ed\\u06fa-\\u06ff\\u0900-\\u0963\\u0966-\\u097f' +
  '\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e\\u1d00-\\u1fff\\u20d0-\\u20f0\\ufe00-\\ufe0fＡ-Ｚａ-ｚ';
/** No letter of a script that parts words by spaces stands before. */
export const WORD_START = `(?<![${fencing}])`;
/** No such letter follows. */
export const WORD_END = `(?![${fencing}])`;
/** Letters that an ending may have. */
const letters =
  'A-Za-zªµºÀ-ÖØ-öø-ʸ\\u0370-\\u03ff\\u0400-\\u052f\\u05d0-\\u05ea\\u0620-\\u064a\\u066e-\\u06d3\\u0904-\\u0939\\u0e01-\\u0e30\\u0e40-\\u0e46\\u1e00-\\u1fff\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3';
const unfenced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;

/**
 * Compiles entries to the source of one alternation. The fences stand once for all entries that need them, so that most positions of a
 * text fail at once.
 *
 * @param words Separated by `|`. A trailing `*` stands for any further letters ("remunera*"), a leading one for letters before it
 *   ("*gehalt"). Everything else may be regular expression source; `|` only inside groups.
 */
export function wordSource(words: string): string {
  const known = sources.get(words);
  if (known !== undefined) return known;
  const groups = new Map<string, string[]>();
  for (const word of splitTop(words)) {
    const { fences, core } = fence(word);
    const cores = groups.get(fences);
    if (cores === undefined) groups.set(fences, [core]);
    else cores.push(core);
  }
  const source = [...groups].map(([fences, cores]) => fences.replace('#', () => `(?:${cores.join('|')})`)).join('|');
  sources.set(words, source);
  return source;
}

/** One list of words goes into several patterns, and all are made while the reader starts. */
const sources = new Map<string, string>();

/** {@link wordSource} as a case-insensitive pattern. */
export function wordPattern(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?:${wordSource(words)})`, flags);
}

/** Splits at the `|` that stand outside of groups. */
function splitTop(words: string): string[] {
  if (!words.includes('(')) return trimmed(words.split('|'));
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
  return trimmed([...entries, entry]);
}

function trimmed(entries: readonly string[]): string[] {
  return entries.map((one) => one.trim()).filter((one) => one !== '');
}

function fence(entry: string): { readonly fences: string; readonly core: string } {
  const open = entry.startsWith('*');
  const wide = entry.endsWith('*') && !entry.endsWith('\\*');
  const core = entry.slice(open ? 1 : 0, wide ? -1 : undefined);
  const bare = core.replace(/\(\?[:!=]|[()[\]?\\]/g, '');
  const before = open || !needsFence(bare.charAt(0)) ? '' : WORD_START;
  const after = wide || !needsFence(bare.slice(-1)) ? '' : WORD_END;
  return { fences: `${before}#${after}`, core: wide ? `${core}[${letters}]{0,24}` : core };
}

/** An apostrophe joins words ("l'heure"); everything else that is not written without spaces ends at a letter. */
const needsFence = (character: string): boolean => character !== "'" && !unfenced.test(character);
