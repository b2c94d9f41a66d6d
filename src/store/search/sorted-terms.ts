/** How many first letters a number holds, of seven bits each, above the bits of the term's place. */
const LETTERS = 5;
const LETTER = 2 ** 7;
const PLACES = 2 ** 18;

/**
 * Terms in the order of their code units, as `sort` gives them. Most of it is done on numbers, each made of a term's first letters and its place: that
 * takes a third of the time that the texts take to be compared.
 */
export function sortedTerms(terms: Iterable<string>): string[] {
  const texts = [...terms];
  if (texts.length > PLACES) return texts.sort();
  const numbers = Float64Array.from(texts, (text, place) => firstLetters(text) * PLACES + place).sort();
  const sorted: string[] = [];
  for (let from = 0; from < numbers.length; ) {
    const letters = Math.floor((numbers[from] ?? 0) / PLACES);
    const alike: string[] = [];
    for (; from < numbers.length && Math.floor((numbers[from] ?? 0) / PLACES) === letters; from += 1) {
      alike.push(texts[(numbers[from] ?? 0) % PLACES] ?? '');
    }
    if (alike.length > 1) alike.sort();
    for (const text of alike) sorted.push(text);
  }
  return sorted;
}

/** What is no ASCII stands after all of that, and nothing behind it is looked at. */
function firstLetters(text: string): number {
  let letters = 0;
  let isWhole = true;
  for (let index = 0; index < LETTERS; index += 1) {
    // Nothing, behind a term's end, stands before every letter.
    const code = isWhole && index < text.length ? Math.min(text.charCodeAt(index) + 1, LETTER - 1) : 0;
    if (code === LETTER - 1) isWhole = false;
    letters = letters * LETTER + code;
  }
  return letters;
}
