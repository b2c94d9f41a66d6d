/** How long a text is, roughly, as so many `x`: enough to tell a title from a paragraph, too little to tell which. */

/** Marks that divide facts in a line; they say how it is built. */
const dividers = /(\s*[·|•]\s*)/;

/** The length class of a text: `x`es instead of its words, dividers kept. Empty for white space. */
export function textClass(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(dividers)
    .map((part, index) => (index % 2 === 1 ? ` ${part.trim()} ` : 'x'.repeat(rounded([...part].length))))
    .join('');
}

/** What is longer is simply long. */
const LONG = 512;

/** Up to 8 in twos, up to 64 in eights, beyond in sixty-fours. */
function rounded(length: number): number {
  const step = length <= 8 ? 2 : length <= 64 ? 8 : 64;
  return Math.min(LONG, Math.ceil(length / step) * step);
}
