/**
 * Text in a workbook. XML cannot hold every character, so that ECMA-376 part 1, 22.9.2.19 (`ST_Xstring`) writes the others as `_xHHHH_`; an
 * underscore that would read as the beginning of one is written so itself.
 */

/** The most UTF-16 units that Excel keeps in a cell. */
const CELL_MAX = 32_767;

/** What XML 1.0 cannot hold or does not give back: controls, the carriage return, halves of surrogate pairs, two that are no characters. */
const unfit =
  /[^\t\n\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\dA-Fa-f]{4}_)/g;
const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in a cell's markup. */
export function cellMarkup(text: string): string {
  const fit = text.replace(unfit, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
  return fit.replace(/[&<>"]/g, (sign) => markup[sign] ?? sign);
}

/** Whether a cell's text may be the first of several parts (`cellParts`). */
export function mayBeCut(text: string): boolean {
  return text.length >= CELL_MAX - 1;
}

/** Cuts a text into parts that fit into a cell each; no pair of surrogates is cut. */
export function cellParts(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length || start === 0; ) {
    let end = Math.min(text.length, start + CELL_MAX);
    if (end < text.length && /[\ud800-\udbff]/.test(text[end - 1] ?? '')) end -= 1;
    parts.push(text.slice(start, end));
    if (end === text.length) break;
    start = end;
  }
  return parts;
}
