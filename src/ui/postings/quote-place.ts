/** Finds a quote in the posting's text, so that it can be marked there. */

/** Part of one line, in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where `quote` stands in `lines`: a map from line number to the part of it. White space counts as one space whatever its kind and
 * number, and a quote may run over several lines. Letters' case is disregarded when nothing else fits. Empty when the quote is not there.
 */
export function findQuote(lines: readonly string[], quote: string): ReadonlyMap<number, Span> {
  const wanted = fold(quote).text.trim();
  if (wanted === '') return new Map();
  const text = lines.join('\n');
  const folded = fold(text);
  let at = folded.text.indexOf(wanted);
  if (at < 0) {
    const lower = folded.text.toLowerCase();
    // Lower case changes the length of a few letters, which would shift the places.
    if (lower.length === folded.text.length) at = lower.indexOf(wanted.toLowerCase());
  }
  const start = folded.origin[at];
  const last = folded.origin[at + wanted.length - 1];
  return at < 0 || start === undefined || last === undefined ? new Map() : spansOf(lines, start, last + 1);
}

/** White space as single spaces; `origin` gives for each place in `text` the place that it came from. */
function fold(text: string): { text: string; origin: number[] } {
  const origin: number[] = [];
  let folded = '';
  let inSpace = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    const isSpace = /\s/.test(unit);
    if (isSpace && inSpace) continue;
    inSpace = isSpace;
    folded += isSpace ? ' ' : unit;
    origin.push(index);
  }
  return { text: folded, origin };
}

function spansOf(lines: readonly string[], start: number, end: number): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>();
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, line.length);
    if (from < to) spans.set(index, { start: from, end: to });
    offset += line.length + 1;
  }
  return spans;
}
