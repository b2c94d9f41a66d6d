/**
 * Plain text as Markdown that shows it as it is, and back. CommonMark 0.31, and what GitHub and Obsidian add to it.
 */

/** Signs that begin or end something wherever they stand. */
const signs = /[\\`*[\]<>|~#$^&]|==+|%%+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What begins a list or an underlined heading at the start of a line: `-`, `+`, `=`; `1.`, `1)`. */
const lineStart = /^[-+=]/;
const numberedStart = /^(\d{1,9})([.)])/;
/** White space that Markdown drops, and what a file's lines or its encoding lose. */
const unseen =
  /^[ \u00a0]+|[ \u00a0]+$|[\p{Cc}\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const escapes = /\\([!-/:-@[-`{-~])|&#(\d{1,7});/g;

/** One line of plain text as a line of Markdown. Never empty unless the line is. */
export function markdownLine(line: string): string {
  return line
    .replace(signs, (run) => [...run].map((sign) => `\\${sign}`).join(''))
    .replace(lineStart, '\\$&')
    .replace(numberedStart, '$1\\$2')
    .replace(unseen, (run) => [...run].map((character) => `&#${character.codePointAt(0)};`).join(''));
}

/** Gives back the line that `markdownLine` was given. */
export function lineOfMarkdown(markdown: string): string {
  return markdown.replace(escapes, (_whole, sign: string | undefined, code: string | undefined) => sign ?? characterOf(Number(code)));
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
