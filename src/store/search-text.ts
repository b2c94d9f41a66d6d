import type { Posting } from '../posting/posting';

/**
 * Scripts that are written without spaces between words, or with endings glued to them (Korean): a query is looked for anywhere in
 * their text. In all others it is looked for at the start of a word.
 */
const gluedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word: letters, digits and marks, with what belongs to names of tools: `c++`, `c#`, `.net`, `node.js`. */
const word = /\.?[\p{L}\p{N}\p{M}]+[+#]*(?:\.[\p{L}\p{N}\p{M}]+[+#]*)*/gu;

/** Latin, Greek and Cyrillic accents. Marks of other scripts (Japanese voicing, Thai vowels) make another letter and stay. */
const accents = /[\u0300-\u036f]/g;

/** Text without case, width and accents: `Ｚürich` and `zurich` are the same. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
}

function wordsOf(folded: string): string[] {
  return folded.match(word) ?? [];
}

/** The words of a query, folded, each once. */
export function queryWords(query: string): string[] {
  return [...new Set(wordsOf(fold(query)))];
}

/** Everything of a posting that can be searched for, as folded words, each once. */
export function searchTextOf(posting: Posting): string {
  const texts = [
    posting.title,
    posting.hiringOrganization?.name,
    ...(posting.jobLocations ?? []).flatMap(({ text, locality, region, country }) => [text, locality, region, country]),
    posting.workplaceType,
    posting.seniority,
    ...(posting.jobFunctions ?? []),
    ...(posting.industries ?? []),
    posting.jobCode,
    ...(posting.skills ?? []),
    posting.baseSalary?.text,
    posting.description,
    posting.key,
  ];
  const words = new Set<string>();
  for (const found of wordsOf(fold(texts.filter((text) => text !== undefined).join('\n')))) {
    words.add(found);
    if (found.includes('.')) for (const part of found.split('.')) if (part !== '') words.add(part);
  }
  return ` ${[...words].join(' ')} `;
}

function occurs(text: string, queryWord: string): boolean {
  return text.includes(gluedScript.test(queryWord) ? queryWord : ` ${queryWord}`);
}

/** Whether all words occur in a search text. */
export function matches(searchText: string, words: readonly string[]): boolean {
  return words.every((queryWord) => occurs(searchText, queryWord));
}

/** The words that do not occur in a text that is shown as it is. */
export function wordsNotIn(shown: string, words: readonly string[]): string[] {
  const text = ` ${wordsOf(fold(shown)).join(' ')}`;
  return words.filter((queryWord) => !occurs(text, queryWord));
}

/** How much of a line an excerpt shows before the word and in all, in characters. */
const EXCERPT_BEFORE = 40;
const EXCERPT_LENGTH = 140;

/** The first place in a posting's text where one of the words stands, with some words around it. */
export function excerpt(description: string, words: readonly string[]): string | undefined {
  for (const line of description.split('\n')) {
    for (const found of line.matchAll(/[\p{L}\p{N}\p{M}.+#]+/gu)) {
      const folded = ` ${wordsOf(fold(found[0])).join(' ')}`;
      if (words.some((queryWord) => occurs(folded, queryWord))) return cut(line, found.index);
    }
  }
  return undefined;
}

/** A piece of `line` around `at`, cut between words, with an ellipsis where something is left out. */
function cut(line: string, at: number): string {
  if (line.length <= EXCERPT_LENGTH) return line;
  const near = atCharacter(line, Math.max(0, at - EXCERPT_BEFORE));
  const space = near === 0 ? 0 : line.indexOf(' ', near) + 1;
  const start = space === 0 || space > at ? near : space;
  const far = atCharacter(line, start + EXCERPT_LENGTH);
  const lastSpace = line.lastIndexOf(' ', far);
  const end = far >= line.length ? line.length : lastSpace > at ? lastSpace : far;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

/** `index`, or the one before it where `index` would split a character in two. */
function atCharacter(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
