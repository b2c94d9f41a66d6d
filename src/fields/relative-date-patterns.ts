/**
 * Every way in which CLDR says "3 days ago", "3 days" and "yesterday", asked of `Intl`, so that a language without an entry in
 * relative-date-words.ts is read as well. A pattern has `#` for the amount.
 */
import { asciiDigits } from './decimal-digits';
import type { TimeUnit } from './relative-date-words';

/** How far back: an amount of units. */
export interface TimeBack {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** Languages of CLDR 48 with words of their own for these units; an engine that lacks one leaves it out. */
const languages =
  'af agq ak am ar as ast az az-Cyrl be bg bgc bho blo bm bn br brx bs bs-Cyrl ca ccp ceb chr ckb cs cv cy da de dje dsb dyo dz ee el en eo es et eu fa ff fi fil fo fr fur fy ga gd gl gsw gu ha haw he hi hr hsb hu hy ia id ig is it ja jgo jv ka kab kea kgp khq kk kl km kn ko kok kok-Latn ks ksh ku kxv ky lb lij lkt lmo ln lo lt lv lld mk ml mn mr ms mt my mzn naq nds ne nl nmg nn no nqo or pa pcm pl prg ps pt pt-PT qu rm ro ru rw sah sat sc sd se ses shi si sk sl smn so sq sr sr-Latn su sv sw syr szl ta te tg th ti tk to tr tt twq tzm ug uk ur uz uz-Cyrl vec vi vun wo xh xnr yav yi yo yrl yue za zgh zh zh-Hant zu'.split(
    ' ',
  );

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** Amounts that reach every plural form of CLDR's languages. */
const amounts = [1, 2, 3, 5, 6, 8, 11, 20, 21, 22, 100];
/** CLDR's longest pattern has some 30 characters. */
const longestPattern = 45;
const styles = ['long', 'short', 'narrow'] as const;

/** Folds a phrase for comparison: case, width, marks of direction, apostrophes, white space, a closing dot. */
export function foldPhrase(text: string): string {
  return asciiDigits(text)
    .replace(/[’‘ʼʻ′ʹ`´]/g, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u061c\u00ad\ufeff]/g, '')
    .replace(/\u0307/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s?[.。]$/, '');
}

const patternOf = (parts: readonly { readonly type: string; readonly value: string }[]): string =>
  foldPhrase(parts.map((part) => (part.type === 'integer' ? '#' : part.value)).join(''));

/** Patterns of one language. A pattern without `#` ("yesterday", an Arabic dual) carries its amount. */
function patternsOf(language: string): Map<string, TimeBack> {
  const patterns = new Map<string, TimeBack>();
  const add = (pattern: string, amount: number, unit: TimeUnit): void => {
    if (pattern !== '#' && !patterns.has(pattern)) patterns.set(pattern, { amount: pattern.includes('#') ? 1 : amount, unit });
  };
  for (const style of styles) {
    const inWords = new Intl.RelativeTimeFormat(language, { style, numeric: 'auto' });
    const inFigures = new Intl.RelativeTimeFormat(language, { style });
    for (const unit of units) {
      for (const amount of amounts) add(patternOf(inFigures.formatToParts(-amount, unit)), amount, unit);
      const bare = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: style });
      for (const amount of amounts) add(patternOf(bare.formatToParts(amount)), amount, unit);
      for (const amount of [1, 2]) add(patternOf(inWords.formatToParts(-amount, unit)), amount, unit);
    }
    for (const unit of ['day', 'second'] as const) add(patternOf(inWords.formatToParts(0, unit)), 0, 'day');
  }
  return patterns;
}

const ofLanguage = new Map<string, ReadonlyMap<string, TimeBack>>();
let ofAll: Map<string, TimeBack | 'ambiguous'> | undefined;

/** Patterns of one language, built when first needed. */
export function patternsIn(language: string): ReadonlyMap<string, TimeBack> {
  const known = ofLanguage.get(language) ?? patternsOf(language);
  ofLanguage.set(language, known);
  return known;
}

/** All languages' patterns; one that means different things in two languages is `ambiguous`. Built once, when first needed. */
function allPatterns(): ReadonlyMap<string, TimeBack | 'ambiguous'> {
  if (ofAll !== undefined) return ofAll;
  ofAll = new Map();
  for (const language of Intl.RelativeTimeFormat.supportedLocalesOf(languages)) {
    for (const [pattern, back] of patternsIn(language)) {
      const other = ofAll.get(pattern);
      const differs = other !== undefined && (other === 'ambiguous' || other.unit !== back.unit || other.amount !== back.amount);
      ofAll.set(pattern, differs ? 'ambiguous' : back);
    }
  }
  return ofAll;
}

/** Reads `phrase` (folded) as a pattern of `language` or, where that does not know it, of all languages at once. */
export function matchRelativePattern(phrase: string, language: string | undefined): TimeBack | undefined {
  const figures = phrase.match(/\d{1,6}/g) ?? [];
  if (figures.length > 1 || phrase.length > longestPattern) return undefined;
  const pattern = phrase.replace(/\d{1,6}/, '#');
  const known =
    language !== undefined && Intl.RelativeTimeFormat.supportedLocalesOf(language).length > 0 ? patternsIn(language) : undefined;
  const back = known?.get(pattern) ?? allPatterns().get(pattern);
  if (back === undefined || back === 'ambiguous') return undefined;
  return { unit: back.unit, amount: back.amount * Number(figures[0] ?? 1) };
}
