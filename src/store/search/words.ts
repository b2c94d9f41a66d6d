import type { ShownPosting } from '../shown-posting';

/**
 * Scripts that are written without spaces between words, or with endings glued to them (Korean): a query is looked for anywhere in
 * their text. In all others it is looked for at the start of a word. `scx`: the Japanese length mark belongs to no script alone.
 */
const gluedCharacters =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const glued = new RegExp(`^[${gluedCharacters}]`, 'u');
const gluedOrNot = new RegExp(`[${gluedCharacters}]+|[^${gluedCharacters}]+`, 'gu');

/** A word: letters, digits and marks, with what belongs to names of tools: `c++`, `c#`, `.net`, `node.js`. */
const word = /\.?[\p{L}\p{N}\p{M}]+[+#]*(?:\.[\p{L}\p{N}\p{M}]+[+#]*)*/gu;

/** Latin, Greek and Cyrillic accents. Marks of other scripts (Japanese voicing, Thai vowels) make another letter and stay. */
const accents = /[\u0300-\u036f]/g;

const ascii = /^[\0-\x7f]*$/;

/** As `word`, for texts whose words have only ASCII letters, whatever stands between them: several times as quick. */
const asciiWord = /\.?[a-z0-9]+[+#]*(?:\.[a-z0-9]+[+#]*)*/g;
const otherLetter = /(?![\0-\x7f])[\p{L}\p{N}\p{M}]/u;

/** Text without case, width and accents: `Ｚürich` and `zurich` are the same. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
}

/** Whether a word is of a script that is searched anywhere in its text. */
export function isGlued(piece: string): boolean {
  return piece.charCodeAt(0) > 0x2ff && glued.test(piece);
}

/** Whether a folded text has letters, digits or marks beside the ASCII ones. */
export function hasOtherLetters(folded: string): boolean {
  return !ascii.test(folded) && otherLetter.test(folded);
}

/** The words of a text in their order, folded, cut where the script changes between glued and spaced: `Java工程师` is two. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  if (!hasOtherLetters(folded)) return folded.match(asciiWord) ?? [];
  const words: string[] = [];
  for (const found of folded.match(word) ?? []) {
    if (ascii.test(found)) words.push(found);
    else for (const piece of found.match(gluedOrNot) ?? []) words.push(piece.endsWith('.') ? piece.slice(0, -1) : piece);
  }
  return words.filter((piece) => piece !== '');
}

/** A word and what it may be found by as well: `node.js` is `node` and `js`. */
export function withParts(found: string): string[] {
  return found.includes('.') ? [found, ...found.split('.').filter((part) => part !== '')] : [found];
}

/**
 * The terms under which the index has a word. Glued text goes by pairs of characters and its last character, so that each character and
 * each pair is found wherever it stands.
 */
export function termsOf(found: string): string[] {
  if (!isGlued(found)) return [found];
  const characters = [...found];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** Where a word of a posting stands, the weightiest first. `text` is everything, the others' words too. */
export const searchFields = ['title', 'company', 'place', 'skills', 'text'] as const;
export type SearchField = (typeof searchFields)[number];

/** Everything that can be searched for of a posting, what the user wrote to it included. */
export function searchableTexts({ posting, user }: Pick<ShownPosting, 'posting' | 'user'>): Record<SearchField, string[]> {
  const present = (texts: readonly (string | undefined)[]): string[] => texts.filter((text) => text !== undefined);
  const title = present([posting.title]);
  const company = present([posting.hiringOrganization?.name]);
  const place = present((posting.jobLocations ?? []).flatMap(({ text, locality, region, country }) => [text, locality, region, country]));
  const skills = posting.skills ?? [];
  const rest = present([
    posting.workplaceType,
    posting.seniority,
    ...(posting.jobFunctions ?? []),
    ...(posting.industries ?? []),
    posting.jobCode,
    posting.baseSalary?.text,
    posting.description,
    posting.key,
    ...user.tags,
    user.notes,
    user.followUp?.note,
    ...user.contacts.flatMap(({ name, jobTitle, email, note }) => [name, jobTitle, email, note]),
    ...user.interviews.flatMap(({ name, location, note }) => [name, location, note]),
  ]);
  return { title, company, place, skills, text: [...title, ...company, ...place, ...skills, ...rest] };
}
