/**
 * Marks that open a list's entry in plain text: signs, and numbers as in "1.", "1)", "1、", "(1)", "①".
 * A hyphen or asterisk may stand without a space after it ("-Bachelor degree"), but not before a figure ("-5 °C").
 */
const sign = /^(?:[•●○◦▪▫►▶▸‣⁃∙⚫✓✔✅☑➢➤➔→※]|ㆍ|・|·)\s*/u;
const dash = /^(?:[-*–—‐‑−]\s+|[-*–](?=[\p{L}"'“(]))/u;
const number = /^(?:\(?\d{1,2}[.)、．）]\s+|\d{1,2}[、．）]|[①-⑳]\s*)(?=\S)/u;

/** The words after a bullet's mark, or undefined where the line opens with none. */
export function splitBullet(text: string): string | undefined {
  const mark = sign.exec(text) ?? dash.exec(text) ?? number.exec(text);
  if (mark === null) return undefined;
  const rest = text.slice(mark[0].length).trim();
  return rest === '' ? undefined : rest;
}
