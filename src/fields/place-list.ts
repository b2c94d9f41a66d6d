/** Labels that name several places, cut into places. */
import { codeCountries } from './regions';

/** Names with a slash or an "and" in them. */
const slashed =
  /\b(?:frankfurt|halle|biel|offenbach|neustadt|rothenburg|limburg|freiburg)\s?\/\s?\p{L}+|\w+\s?\/\s?(?:umgebung|umland|region|area|nearby|surroundings)/iu;

/** "Los Angeles / New York", "Berlin; Munich": the places. "City, Region, Country" stays whole. */
export function splitPlaces(text: string): string[] {
  const label = text.replace(/\s*(?:,|\+|and|&)?\s*\+?\d+ (?:more|others?|weitere|autres|más|mais)(?: locations?)?\s*$/iu, '');
  return label
    .split(/\s*[;；\n|]\s*|\s+[•·/]\s+/u)
    .flatMap((part) => (slashed.test(part) ? [part] : part.split(/\s*\/\s*/u)))
    .flatMap((part) => part.split(/,?\s+(?:or|oder|ou|o)\s+(?=\p{Lu})/u))
    .flatMap(splitPairs)
    .flatMap(splitHan)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Austin, TX, Denver, CO" and "Austin, TX and Denver, CO": every second part is a state. */
function splitPairs(part: string): string[] {
  const pieces = part.split(/\s*,\s*(?:and |& )?|\s+(?:and|&)\s+/u);
  if (pieces.length < 4 || pieces.length % 2 !== 0) return [part];
  const paired = pieces.every((piece, index) =>
    index % 2 === 0 ? !codeCountries.has(piece) : codeCountries.has(piece) && piece.length === 2,
  );
  return paired ? pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1] ?? ''}`] : [])) : [part];
}

/** "北京、上海", "北京，深圳": a list, since the parts of one place follow each other without a sign. */
function splitHan(part: string): string[] {
  return /[、，]/u.test(part) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s、，]+$/u.test(part)
    ? part.split(/[、，]/u)
    : [part];
}
