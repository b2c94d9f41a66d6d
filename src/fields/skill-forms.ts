/** The vocabulary as a table for look-up, and a text's words cut so that they can be looked up in it. */
import { skillsInHan, skillsVocabulary } from './skills-vocabulary';

/** How far a form needs more than its letters; see the marks in `skills-vocabulary.ts`. */
export type FormMark = 'free' | 'exact' | 'capital' | 'evidence' | 'employer' | 'applicant';

export interface SkillForm {
  /** The skill's usual spelling. */
  readonly name: string;
  /** As the vocabulary writes it. */
  readonly form: string;
  readonly mark: FormMark;
}

/** A word of the text: `key` in lower case, with its `++`, `#` or leading dot. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const marks: Readonly<Record<string, FormMark>> = { '^': 'exact', '~': 'capital', '?': 'evidence', '@': 'employer', '!': 'applicant' };

/** The most words that a form has. */
const LONGEST_FORM = 5;

/** Shorter words lose no plural `s`: "less" is no "les". */
const SHORTEST_PLURAL = 6;

/** A run of Latin letters and digits, with what belongs to it in "C++", "C#" and ".NET". */
const word = /(?:(?<![\p{Script=Latin}\p{N}])\.(?=net(?![\p{Script=Latin}\p{N}])))?[\p{Script=Latin}\p{M}\p{N}]+(?:\+\+|#)?/giu;

/** Addresses are no words: "github.com/…" names no skill. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>"']+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+|\b[\w-]{1,63}\.(?:com|org|io|ai|co)\/[^\s<>"']*/giu;

/** The words of a text that may begin or continue a skill's form. */
export function wordsOf(text: string): Word[] {
  const covered = [...text.matchAll(address)].map((match) => [match.index, match.index + match[0].length] as const);
  const words: Word[] = [];
  let next = 0;
  for (const match of text.matchAll(word)) {
    const start = match.index;
    while (next < covered.length && (covered[next]?.[1] ?? 0) <= start) next += 1;
    if (start >= (covered[next]?.[0] ?? Number.POSITIVE_INFINITY)) continue;
    words.push({ start, end: start + match[0].length, key: match[0].toLowerCase() });
  }
  return words;
}

/** What stands between two words of one form: nothing, a space, a hyphen, a dot; `/` and `&` are kept. Undefined where a form ends. */
function joint(text: string, from: Word, to: Word): string | undefined {
  if (to.start - from.end > 3) return undefined;
  const between = text.slice(from.end, to.start);
  if (/^[ \u00a0._‑–-]?$/u.test(between)) return '';
  const sign = between.trim();
  return (sign === '/' || sign === '&') && !between.includes('\n') ? sign : undefined;
}

/** The longest form that begins with the word at `index`, and the words that it takes. */
export function formAt(
  text: string,
  words: readonly Word[],
  index: number,
): { readonly forms: readonly SkillForm[]; readonly last: Word } | undefined {
  const first = words[index];
  if (first === undefined || !firstKeys.has(first.key.slice(0, 2))) return undefined;
  let key = '';
  let found: { forms: readonly SkillForm[]; last: Word } | undefined;
  for (let step = 0; step < LONGEST_FORM; step += 1) {
    const current = words[index + step];
    const previous = words[index + step - 1];
    if (current === undefined) break;
    const sign = step === 0 || previous === undefined ? '' : joint(text, previous, current);
    if (sign === undefined) break;
    key += sign + current.key;
    const forms = table.get(key) ?? (key.length > SHORTEST_PLURAL && key.endsWith('s') ? table.get(key.slice(0, -1)) : undefined);
    if (forms !== undefined) found = { forms, last: current };
  }
  if (found !== undefined) return found;
  // "HTML5", "Python3", "PLCs".
  const bare = first.key.replace(/\d$/u, '');
  const single = table.get(/[A-Z]s$/u.test(text.slice(first.start, first.end)) ? bare.replace(/s$/u, '') : bare);
  return single === undefined ? undefined : { forms: single, last: first };
}

/** The forms without spaces around them, as one pattern, and the skill that each names. */
const hanNames = new Map(skillsInHan.flatMap(([name, ...forms]) => forms.map((form) => [form.toLowerCase(), name] as const)));
const han = new RegExp([...hanNames.keys()].map((form) => form.replace(/[/+.]/gu, '\\$&')).join('|'), 'giu');

/** Skills written in Chinese, Japanese or Korean. */
export function* formsInHan(text: string): Generator<{ readonly name: string; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(han)) {
    const name = hanNames.get(match[0].toLowerCase());
    if (name !== undefined) yield { name, start: match.index, end: match.index + match[0].length };
  }
}

/** A form's key: its words in lower case, joined as `formAt` joins those of a text. */
function keyOf(form: string): string {
  const words = wordsOf(form);
  return words
    .map((current, index) => (index === 0 ? '' : (joint(form, words[index - 1] ?? current, current) ?? ' ')) + current.key)
    .join('');
}

function tableOf(vocabulary: readonly string[]): Map<string, SkillForm[]> {
  const forms = new Map<string, SkillForm[]>();
  for (const entry of vocabulary.flatMap((group) => group.split(/,\s+/u))) {
    const written = entry.trim().split('=');
    const name = (written[0] ?? '').replace(/^[\^~?@!]/u, '');
    for (const marked of written) {
      const mark = marks[marked.charAt(0)];
      const form = mark === undefined ? marked : marked.slice(1);
      const key = keyOf(form);
      forms.set(key, [...(forms.get(key) ?? []), { name, form, mark: mark ?? 'free' }]);
    }
  }
  return forms;
}

const table = tableOf(skillsVocabulary);
const firstKeys = new Set([...table.values()].flat().map(({ form }) => wordsOf(form)[0]?.key.slice(0, 2)));
