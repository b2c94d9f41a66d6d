/** Labels that name several places, cut into places. */
import { countryOfPart } from './countries';
import { citiesAbroad, codeCountries } from './regions';

/** Names with a slash or an "and" in them. */
const slashed =
  /\b(?:frankfurt|halle|biel|offenbach|neustadt|rothenburg|limburg|freiburg)\s?\/\s?\p{L}+|\w+\s?\/\s?(?:umgebung|umland|region|area|nearby|surroundings)/iu;

/** A stroke between two names, not within "3/4" or "c/o". */
const stroke = /\s*(?<!\b[\p{L}\d])\/(?![\p{L}\d](?![\p{L}\d]))\s*/u;

const knownCities = new Set(Object.values(citiesAbroad).flatMap((list) => list.split('|')));

/** "Los Angeles / New York", "Berlin; Munich": the places. "City, Region, Country" stays whole. */
export function splitPlaces(text: string): string[] {
  const label = text.replace(/\s*(?:,|\+|and|&)?\s*\+?\d+ (?:more|others?|weitere|autres|más|mais)(?: locations?)?\s*$/iu, '');
  return label
    .split(/\s*[;；\n|]\s*|\s+[•·/]\s+/u)
    .flatMap((part) => (slashed.test(part) ? [part] : part.split(stroke)))
    .flatMap(splitCities)
    .flatMap((part) => part.split(/,?\s+(?:or|oder|ou|o)\s+(?=\p{Lu})/u))
    .flatMap(splitPairs)
    .flatMap(splitHan)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Berlin, Hamburg and Munich": three and more cities of which each is known. Two may be a suburb and its city. */
function splitCities(part: string): string[] {
  const pieces = part.split(/\s*,\s*(?:(?:and|or) )?|\s+(?:and|&|or|und|oder|et|ou|y|o|e)\s+/u);
  return pieces.length > 2 && pieces.every((piece) => knownCities.has(piece.toLowerCase())) ? pieces : [part];
}

/** "Austin, TX, Denver, CO" and "Paris, France and Berlin, Germany": every second part is a state or a country. */
function splitPairs(part: string): string[] {
  const pieces = part.split(/\s*,\s*(?:and |& )?|\s+(?:and|&)\s+/u);
  if (pieces.length < 4 || pieces.length % 2 !== 0) return [part];
  const isState = (piece: string): boolean => codeCountries.has(piece) && piece.length === 2;
  const isCountry = (piece: string): boolean => countryOfPart(piece) !== undefined;
  const paired = [isState, isCountry].some((isSecond) => pieces.every((piece, index) => isSecond(piece) === (index % 2 === 1)));
  return paired ? pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1] ?? ''}`] : [])) : [part];
}

/** "北京、上海", "北京，深圳": a list, since the parts of one place follow each other without a sign. */
function splitHan(part: string): string[] {
  return /[、，]/u.test(part) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s、，]+$/u.test(part)
    ? part.split(/[、，]/u)
    : [part];
}
