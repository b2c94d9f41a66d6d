import { occursIn, type ParsedQuery, sequenceOf, type Wording } from './query';
import { fold, hasOtherLetters, isGlued, wordsOf } from './words';

/** What of a query can be marked in a text: the wordings that must occur. */
export function wordingsOf({ conditions }: ParsedQuery): Wording[] {
  return conditions.flatMap((condition) => (condition.on === 'words' && !condition.negated ? [condition.wording] : []));
}

/** The wordings that do not occur in texts that are shown as they are. */
export function notShownIn(shown: readonly (string | undefined)[], wordings: readonly Wording[]): Wording[] {
  const sequence = sequenceOf(shown.filter((text) => text !== undefined));
  return wordings.filter((wording) => !occursIn(sequence, wording));
}

/** A part of a text: where it begins and where it ends, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const writtenWord = /\.?[\p{L}\p{N}\p{M}]+[+#]*(?:\.[\p{L}\p{N}\p{M}]+[+#]*)*/gu;

/** The parts of a text that match words of the wordings, in order. In scripts without spaces only the characters that match. */
export function marksIn(text: string, wordings: readonly Wording[]): Span[] {
  const marks: Span[] = [];
  const sought = wordings.flatMap(({ words }) => words);
  // Most texts have none of the words: no need to cut them into theirs. Beside other letters ASCII ones may be folded otherwise than in a word alone.
  const whole = fold(text);
  if (!hasOtherLetters(whole) && !sought.some((word) => whole.includes(word))) return marks;
  const glued = sought.filter(isGlued);
  for (const { 0: written, index } of text.matchAll(writtenWord)) {
    const folded = fold(written);
    if (!sought.some((word) => folded.includes(word))) continue;
    const isExactPlace = folded.length === written.length;
    const found = isExactPlace ? glued.find((word) => folded.includes(word)) : undefined;
    if (found !== undefined) {
      const start = index + folded.indexOf(found);
      marks.push({ start, end: start + found.length });
    } else if (wordings.some((wording) => marksWord(wordsOf(written), wording))) marks.push({ start: index, end: index + written.length });
  }
  return marks;
}

function marksWord(written: readonly string[], { words, prefix }: Wording): boolean {
  const one = (word: string, mayBegin: boolean) => occursIn(` ${written.join(' ')} `, { words: [word], prefix: mayBegin });
  return words.some((word, index) => one(word, prefix && index === words.length - 1));
}

/** How much of a line an excerpt shows before the word and in all, in characters. A list shows its first sixty or so in one line. */
const EXCERPT_BEFORE = 40;
const EXCERPT_LENGTH = 140;

/** The first place in a posting's text where one of the wordings stands, with some words around it. */
export function excerpt(description: string, wordings: readonly Wording[]): string | undefined {
  for (const line of description.split('\n')) {
    // Most lines have none of the words: no need to cut them into theirs.
    const folded = fold(line);
    if (!wordings.some(({ words }) => words.every((word) => folded.includes(word)))) continue;
    if (!wordings.some((wording) => occursIn(sequenceOf([line]), wording))) continue;
    const [mark] = marksIn(line, wordings);
    if (mark !== undefined) return cut(line, mark.start);
  }
  return undefined;
}

/** A piece of `line` around `at`, cut between words, with an ellipsis where something is left out. */
function cut(line: string, at: number): string {
  if (line.length <= EXCERPT_LENGTH && at <= EXCERPT_BEFORE) return line;
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
