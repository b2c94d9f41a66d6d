/**
 * Keeps a spreadsheet from running a cell's text as a formula: an apostrophe before every line that could begin one. What can begin one:
 * `=` `+` `-` `@` (also full-width), TAB and CR, after any white space, at the start of the cell or after a line break within it.
 * https://owasp.org/www-community/attacks/CSV_Injection
 *
 * A line that begins with apostrophes before such a sign gets one more, so that `unguardFormulas` gives back every text as it was.
 */
const space = String.raw`[ \t\v\f\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]`;
const dangerous = String.raw`'*(?:\t|${space}*[=+\-@＝＋－＠])`;
const dangerousLine = new RegExp(String.raw`(?<=^|[\r\n])(?=${dangerous})|^(?='*\r)`, 'g');
const guardedLine = new RegExp(String.raw`(?<=^|[\r\n])'(?=${dangerous})|^'(?='*\r)`, 'g');

/** A figure by itself is no formula: `-12.5` stays a number. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;

/** Makes a text safe to stand in a spreadsheet's cell. */
export function guardFormulas(text: string): string {
  return plainNumber.test(text) ? text : text.replace(dangerousLine, "'");
}

/** Gives back the text that `guardFormulas` was given. */
export function unguardFormulas(text: string): string {
  // Most cells have no apostrophe at all, which is found out many times as quickly.
  return text.includes("'") ? text.replace(guardedLine, '') : text;
}
