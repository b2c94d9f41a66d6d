/** Shared lengths are written as one printable ASCII character, from `0` to `z`. */
const FIRST_SIGN = 48;
const MOST_SHARED = 74;

/** Texts as lines, each without what it begins with in common with the one before: a character says how many code units that is. */
export function foldLines(texts: readonly string[]): string {
  let before = '';
  const lines = texts.map((text) => {
    const most = Math.min(MOST_SHARED, text.length, before.length);
    let shared = 0;
    while (shared < most && text.charCodeAt(shared) === before.charCodeAt(shared)) shared += 1;
    before = text;
    return String.fromCharCode(FIRST_SIGN + shared) + text.slice(shared);
  });
  return lines.join('\n');
}

/** The texts that `foldLines` was given. */
export function unfoldLines(lines: string): string[] {
  let before = '';
  return lines.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - FIRST_SIGN) + line.slice(1);
    return before;
  });
}
