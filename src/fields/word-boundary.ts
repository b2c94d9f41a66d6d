/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const wordCharacter = /[\p{L}\p{M}]/u;

/** Whether a word can end between these two characters, of which the text's ends have none. */
export function isWordBoundary(before: string | undefined, after: string | undefined): boolean {
  return (
    before === undefined ||
    after === undefined ||
    !wordCharacter.test(before) ||
    !wordCharacter.test(after) ||
    unspaced.test(before) ||
    unspaced.test(after)
  );
}
