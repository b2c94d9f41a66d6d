/** Whether an amount of money is pay, judged by the words that govern it in its sentence, its heading, or by its standing alone. */
import { lowerCase } from './folded-text';
import type { PayMention } from './pay-mentions';
import { afterTaxWord, onTarget, otherMoneyWord, payNoun, payVerb } from './pay-words';

/** What speaks for a mention. */
export interface PayJudgement {
  /** 3: named as pay in its sentence; 2: by a verb, a heading or standing alone; 1: only by its period. */
  readonly strength: 1 | 2 | 3;
  /** Pay that depends on success, or a sum of several kinds of pay: base pay wins over it. */
  readonly onTarget: boolean;
  /** The words of the sentence before the figure. */
  readonly before: string;
  /** Lines above that can be its heading. */
  readonly heading: string;
  /** The words behind the figure, to the end of the sentence. */
  readonly after: string;
  readonly alone: boolean;
}

const SENTENCE = 260;
/** A text up to this length is a label or a cell, in which a figure needs no words to be the pay. */
const PILL = 90;
/** Where a new thought begins behind a figure. */
const newThought =
  /[,.;:+|\n(（)•·\][]| (?=[\p{Script=Han}\p{Script=Katakana}])|(?<!\p{L})(?:plus|and|with|incl\p{L}*|inkl\p{L}*|und|et|y|e|mit|zzgl|sowie|avec|con|com|plus|as well|along|excluding|excl|exkl|depending|based|dependent|commensurate|doe|och|og|en|oraz|i|или|и|while|but|where|which|at|a(?= (?:příplat|prémi|bonus\p{L}|odměn|dodat|premi))|in the|within|on top|before|we|our|you|your|this|these|the|as)(?!\p{L})/iu;
const jobTitleBehind =
  /^[ -](?:\p{L}+[ -])?(?:managers?|executives?|engineers?|leads?|leader|developers?|assistants?|specialists?|directors?|analysts?|consultants?|representatives?|associates?|coordinators?|officers?|team|advisors?|advisers?|agents?|reps?|administrators?|clerks?|worker|driver|teacher)/iu;
const figureOfPeople =
  /^ ?(?:users?|customers?|people|employees|members|clients|companies|creators|merchants|students|patients|qps|requests|hours?|days|weeks|months|years|mitarbeiter\p{L}*|kunden|jahre|stunden|std\.?-woche|positions?|locations?|stores?|offices?|countries)(?!\p{L})/iu;

/** "30-50K·15薪": so many months' pay a year. */
export const monthsOfPay = /^[ ·・*x×]{0,3}1\d ?薪/iu;
/** What only a pay hangs on. */
const dependsOnPerson =
  /^[ ,(]{0,3}(?:d\.?o\.?e\.?(?!\p{L})|(?:depending|dependent|based|commensurate)(?: up)?(?: ?on| with)(?: \p{L}+){0,2} (?:experience|qualifications?|skills|level)|je nach (?:\p{L}+ ){0,2}(?:erfahrung|qualifikation|berufserfahrung)|abhängig von (?:\p{L}+ ){0,2}(?:erfahrung|qualifikation)|(?:selon|en fonction de)(?: votre| ton| l['’])? ?(?:expérience|profil)|según (?:\p{L}+ )?(?:experiencia|valía|perfil)|conforme (?:a )?experiência|in base all['’]esperienza|afhankelijk van (?:\p{L}+ )?ervaring|(?:w zależności od|zależnie od) doświadczenia)/iu;

/** A figure with its currency. */
const isNamed = ({ currencies }: PayMention): boolean => currencies.length > 0;
/** One that is written as money is, or as what comes at a time. */
const isPlain = ({ period, moneyLike, yearLike }: PayMention): boolean => period !== undefined || (moneyLike && !yearLike);

/** Whether a figure may be money at all: the others need not be judged. */
export function isMoney(mention: PayMention): boolean {
  return isNamed(mention) || isPlain(mention);
}

/** @returns nothing where the mention is no pay. @param folded as {@link foldText} gives it */
export function judgePay(folded: string, mention: PayMention): PayJudgement | undefined {
  if (!isMoney(mention)) return undefined;
  const named = isNamed(mention);
  const plain = isPlain(mention);
  const from = sentenceStart(folded, mention.start);
  const before = folded.slice(from, mention.start);
  const after = folded.slice(mention.end, sentenceEnd(folded, mention.end));
  if (figureOfPeople.test(folded.slice(mention.figuresEnd, mention.figuresEnd + 20)) && mention.period === undefined) return undefined;
  const thought = firstThought(after);

  const otherBehind = lastIndex(otherMoneyWord, thought);
  const nounBehind = lastIndex(payNoun, thought);
  if (otherBehind >= 0 && !(nounBehind > otherBehind && /^ ?(?:base|basic|salary)/i.test(thought))) return undefined;
  if (isAfterTax(before, thought, after, folded.slice(mention.start, mention.end))) return undefined;

  if (lessThan.test(before)) return undefined;
  const noun = lastIndex(payNoun, before);
  const other = lastIndex(otherMoneyWord, before);
  if (other > noun) return undefined;
  const heading = headingAbove(folded, from, mention.start);
  const alone = standsAlone(folded, mention);
  const pill = folded.length <= PILL;
  const judged = (strength: PayJudgement['strength']): PayJudgement => ({
    strength,
    onTarget: isOnTarget(before, thought, heading),
    before,
    heading,
    after,
    alone,
  });
  if (noun >= 0 && (named || (plain && before.length - noun < 90))) return judged(3);
  if (nounBehind >= 0 && (named || plain)) return judged(2);
  if (monthsOfPay.test(folded.slice(mention.end, mention.end + 8))) return judged(3);
  if (named && (mention.min ?? mention.max ?? 0) >= 1000 && dependsOnPerson.test(after)) return judged(2);
  const headingNoun = lastIndex(payNoun, heading);
  const headingOther = lastIndex(otherMoneyWord, heading);
  if (
    alone &&
    headingOther <= headingNoun &&
    (pill || (named && (mention.period !== undefined || mention.range))) &&
    (named || (plain && (mention.min ?? mention.max ?? 0) >= 1000))
  )
    return judged(2);
  if (headingNoun >= 0 && headingNoun > headingOther && (named || (mention.period !== undefined && plain))) return judged(2);
  const wholeSentence = before + after;
  const otherAnywhere = lastIndex(otherMoneyWord, wholeSentence) >= 0;
  if (lastIndex(payVerb, before) >= 0 && named && (mention.period !== undefined || !otherAnywhere)) return judged(2);
  if (
    pill &&
    named &&
    !otherAnywhere &&
    !folded.includes('\n') &&
    lettersOf(folded) - lettersOf(folded.slice(mention.start, mention.end)) <= 24
  )
    return judged(2);
  if (
    named &&
    mention.period !== undefined &&
    !otherAnywhere &&
    (mention.range || (mention.period === 'HOUR' && wholeSentence.length < 60))
  )
    return judged(1);
  return undefined;
}

/** Nouns that take their meaning from the word before: "relocation package", "learning stipend", "overtime rate". */
const looseNoun = /^(?:stipend|range|package|pay|income|compensation|rates?|earnings)$/i;
const afterOtherMoney = new RegExp(`(?:${otherMoneyWord.source}) $`, 'u');

/** "15 % of base salary": a share of pay, whatever figure follows. */
const shareOf = /[%％] ?(?:of|des|vom|du|del|der|van|av)(?: \p{L}+){0,3} $/iu;
/** "people who earn less than …" */
const lessThan = /(?<!\p{L})(?:less than|below|under|fewer than|weniger als|moins de|menos de)(?: ?[:]?) ?$/iu;

/**
 * Position of the last hit; words that only begin a job's title ("Sales Manager") do not count.
 * Not by `matchAll`: that clones the expression, and such large ones are compiled anew as soon as the engine has dropped the first's code.
 */
function lastIndex(pattern: RegExp, written: string): number {
  const text = lowerCase(written);
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (pattern === payNoun && /^wages?$/i.test(match[0]) && /minimum $/i.test(text.slice(0, match.index))) continue;
    if (pattern === payNoun && shareOf.test(text.slice(Math.max(0, match.index - 50), match.index))) continue;
    if (pattern === payNoun && looseNoun.test(match[0]) && afterOtherMoney.test(text.slice(Math.max(0, match.index - 30), match.index)))
      continue;
    if (pattern === otherMoneyWord && jobTitleBehind.test(text.slice(match.index + match[0].length, match.index + match[0].length + 30)))
      continue;
    last = match.index + match[0].length;
  }
  return last;
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

function firstThought(after: string): string {
  const text = after.slice(0, 60);
  const first = newThought.exec(text);
  return first ? text.slice(0, first.index) : text.slice(0, 45);
}

function isAfterTax(before: string, thought: string, after: string, own: string): boolean {
  const around = `${before.slice(-40)}|${own}|${thought}`;
  if (!afterTaxWord.test(around)) return false;
  return !/gross|brut|vat|mwst|b2b|iva|faktur|lord/i.test(around + after.slice(0, 20));
}

function isOnTarget(before: string, thought: string, heading: string): boolean {
  const near = before.slice(-50);
  const cut = Math.max(near.lastIndexOf(','), near.lastIndexOf('('), near.lastIndexOf('/'), near.lastIndexOf(';'));
  const own = near.slice(cut + 1);
  if (/(?<!\p{L})base/iu.test(own) || /^ ?base/i.test(thought)) return false;
  return onTarget.test(own) || onTarget.test(thought) || (before.trim() === '' && onTarget.test(heading));
}

/** A pill, a table's cell, a line of its own: hardly anything stands beside the figure. */
function standsAlone(folded: string, { start, end }: PayMention): boolean {
  const lineStart = folded.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = folded.indexOf('\n', end);
  const rest = folded.slice(lineStart, start) + folded.slice(end, lineEnd < 0 ? undefined : lineEnd);
  if (rest.length > 80) return false;
  if (lettersOf(rest) <= 4) return true;
  // "Remote · £600 per day · Contract": the figure has a part of the line to itself.
  const left = folded.slice(lineStart, start);
  const right = folded.slice(end, lineEnd < 0 ? undefined : lineEnd);
  return /(?:^|[|·•,\-:]) *$/u.test(left) && /^ *(?:$|[|·•+,-]|plus|DOE)/u.test(right) && lastIndex(otherMoneyWord, left) < 0;
}

/** Up to two short lines above; they head the figure when its own sentence names nothing. */
function headingAbove(folded: string, sentence: number, start: number): string {
  const lineStart = folded.lastIndexOf('\n', start - 1) + 1;
  const inLine = folded.slice(Math.max(lineStart, sentence - 160), sentence);
  const lines = folded
    .slice(Math.max(0, lineStart - 400), lineStart)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const above = lines.slice(-2).filter((line) => line.length <= 110);
  return [...above, inLine].join('\n');
}

const boundary = /[!?;。；！？•●▪◦\n]|\.(?=[\s"')\]]|$)/u;

function sentenceStart(folded: string, position: number): number {
  const floor = Math.max(0, position - SENTENCE);
  for (let index = position - 1; index >= floor; index -= 1) {
    const character = folded.charAt(index);
    if (character === '.' ? endsSentence(folded, index) : boundary.test(character)) return index + 1;
  }
  return floor;
}

function sentenceEnd(folded: string, position: number): number {
  const ceiling = Math.min(folded.length, position + SENTENCE);
  for (let index = position; index < ceiling; index += 1) {
    const character = folded.charAt(index);
    if (character === '.' ? endsSentence(folded, index) : boundary.test(character)) return index;
  }
  return ceiling;
}

/** A full stop, not the one of "approx.", "p.a.", "Rs." or "1.5". */
function endsSentence(folded: string, index: number): boolean {
  const next = folded.slice(index + 1, index + 4);
  if (!/^(?:[\s"')\]]|$)/.test(next)) return false;
  const word = /[\p{L}\p{N}.)%€]*$/u.exec(folded.slice(Math.max(0, index - 14), index))?.[0] ?? '';
  if (
    /^(?:\p{L}|ca|approx|min|max|rs|std|mtl|incl|inkl|bzw|mind|pr|no|brut|est|p\.\p{L}|\p{L}\.\p{L})$/iu.test(word) &&
    !/^\s+\p{Lu}\p{Ll}{3}/u.test(folded.slice(index + 1, index + 7))
  )
    return false;
  return /^["')\]]?(?:\s+["'([]?[\p{Lu}\p{Lo}\d$€£]|\s*$|\s*\n)/u.test(folded.slice(index + 1, index + 6));
}
