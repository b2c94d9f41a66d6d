import type { ExperienceRequirements } from '../posting/posting';
import { type EducationMention, findEducationLevels } from './education-levels';
import { readExperienceSign } from './experience-context';
import type { FieldReading } from './field-reading';
import { isWish, type QualificationSentence, qualificationSentences } from './qualification-lines';
import { findYearCounts, type YearCount } from './year-counts';

/** A span of experience that the posting demands. */
interface Demand {
  readonly years: number;
  readonly text: string;
  readonly quote: string;
}

/** What one sentence, or several that are alternatives, demands. */
interface Group {
  demand: Demand;
  /** A degree is named beside the years. */
  degree: boolean;
  /** It ends with an open "or". */
  either: boolean;
}

/** More is the employer's age, not a demand. */
const YEARS_MAX = 40;
/** How far a degree may stand from its years, in characters. */
const BESIDE = 25;
const QUOTE_MAX = 400;
const PHRASE_MAX = 120;

/**
 * The years of experience that a candidate needs at the least.
 *
 * A range gives its lower end, demands made together the highest, alternatives the lowest ("a Bachelor's and 5 years, or a Master's and 3"
 * is 3); months count as parts of a year, to one decimal. What is preferred does not count, neither by its heading nor by its words.
 * A degree *or* some years is no demand for years.
 *
 * @param text a phrase, bullets or a whole description, plain, with line breaks between blocks
 * @returns `value.text` and `quote` as they stand in the text; undefined where no years are demanded
 */
export function findExperienceRequirements(text: string): FieldReading<ExperienceRequirements> | undefined {
  const groups: Group[] = [];
  let joined = false;
  for (const sentence of qualificationSentences(text)) {
    if (/^[^\p{L}\d]*(?:or|oder|ou|o|of|eller|または|或|或者|또는)[^\p{L}\d]*$/iu.test(sentence.text)) {
      joined = true;
      continue;
    }
    const found = sentence.preferred || sentence.offer ? undefined : readSentence(sentence);
    if (found === undefined) {
      joined = false;
      continue;
    }
    const last = groups.at(-1);
    const opensWithOr = /^[^\p{L}]*(?:or|oder|ou|または|或者?|또는)(?!\p{L})/iu.test(sentence.text);
    if (last !== undefined && (joined || opensWithOr || last.either || (last.degree && found.degree))) {
      if (found.demand.years < last.demand.years) last.demand = found.demand;
      last.either = found.either;
    } else groups.push(found);
    joined = false;
  }
  const most = strictest(groups.map(({ demand }) => demand));
  if (most === undefined) return undefined;
  return { value: { years: most.years, text: most.text }, quote: most.quote };
}

function readSentence({ text }: QualificationSentence): Group | undefined {
  const counts = findYearCounts(text);
  if (counts.length === 0) return undefined;
  const degrees = findEducationLevels(text);
  const standing = demandedCounts(text, counts, degrees);
  const alternatives: Demand[] = [];
  let lastEnd: number | undefined;
  for (const count of standing) {
    const demand = { years: count.years, ...phrase(text, count.start, count.end) };
    const last = alternatives.at(-1);
    if (last !== undefined && lastEnd !== undefined && isAlternative(text, lastEnd, count.start, degrees)) {
      if (demand.years < last.years) alternatives[alternatives.length - 1] = demand;
    } else alternatives.push(demand);
    lastEnd = count.end;
  }
  if (lastEnd !== undefined) alternatives.push(...shortenedDemands(text, lastEnd));
  const demand = strictest(alternatives);
  if (demand === undefined || demand.years > YEARS_MAX) return undefined;
  return { demand, degree: degrees.length > 0, either: /[,;]?\s(?:or|oder|ou)\W*$/iu.test(text) };
}

function demandedCounts(text: string, counts: readonly YearCount[], degrees: readonly EducationMention[]): readonly YearCount[] {
  const kept = counts.filter((count, i) => {
    const sign = readExperienceSign(text, count);
    if (sign === 'else' || (sign === 'bare' && !isBesideDegree(count, degrees))) return false;
    return !isWish(text, count.start, count.end, counts[i + 1]?.start ?? text.length);
  });
  return kept.filter((count) => kept.length > 1 || degrees.length === 0 || !isInPlaceOfDegree(text, count.start, count.end));
}

/** "MS and 2 years", "4 years with a Master's". */
function isBesideDegree(count: YearCount, degrees: readonly EducationMention[]): boolean {
  return count.unit === 'year' && degrees.some(({ start, end }) => Math.max(start - count.end, count.start - end) <= BESIDE);
}

/** "…, 5+ of Laravel" after "8+ years of PHP". */
function shortenedDemands(text: string, from: number): Demand[] {
  return [...text.slice(from).matchAll(/[,;&]\s*(?:and\s+)?(\d{1,2})\+\s+(?:of|in|with|as)\s/giu)].flatMap((match) => {
    const start = from + match.index + match[0].search(/\d/);
    const years = Number(match[1]);
    return years > YEARS_MAX ? [] : [{ years, ...phrase(text, start, from + match.index + match[0].length) }];
  });
}

function strictest(demands: readonly Demand[]): Demand | undefined {
  return demands.reduce<Demand | undefined>((most, demand) => (most === undefined || demand.years > most.years ? demand : most), undefined);
}

/** Whether a span sets itself against the one before it: by an "or" between them, or because each has its own degree. */
function isAlternative(text: string, from: number, to: number, degrees: readonly EducationMention[]): boolean {
  if (offersChoice(text.slice(from, to))) return true;
  return degrees.length > 1 && degrees.some(({ start, end }) => start >= from && end <= to);
}

/** Whether the words between two spans set the second against the first: "…, or a Master's and", "or at least". */
function offersChoice(between: string): boolean {
  const or = [
    ...between
      .slice(-200)
      .matchAll(/(?<!\p{L})(?:or|oder|ou|eller|ovvero|oppure|または|或者?|또는)(?!\p{L})|\sof\s(?=minimaal|tenminste)/giu),
  ].at(-1);
  if (or === undefined) return false;
  const tail = between.slice(-200).slice(or.index + or[0].length);
  if (findEducationLevels(tail).length > 0) return true;
  return tail.trim().split(/\s+/).length <= 5 && !/(?<!\p{L})(?:and|with|plus|und|mit|et|avec|y|con)(?!\p{L})|[,&+]/iu.test(tail);
}

/** "A degree or 4 years of experience", "5 years or a degree": neither is demanded alone. */
function isInPlaceOfDegree(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const choice =
    /(?<!\p{L})(?:or|oder|ou|o|eller|of|或者?|または)\s+(?:(?:at least|a minimum of|minimum|equivalent(?: of)?|an equivalent of|mindestens|au moins|al menos|almeno|over|more than|have|about)\s+)*\(?$/iu;
  if (choice.test(before) && findEducationLevels(text.slice(0, start)).length > 0) return true;
  const after = text.slice(end, end + 160);
  const or = /(?<!\p{L})(?:or|oder|ou|eller)\s+(?=(?:an?\s+|in lieu of\s+)?\p{L})/iu.exec(after);
  if (or === null) return false;
  const degree = findEducationLevels(after).find((found) => found.start >= or.index);
  return degree !== undefined && degree.start - (or.index + or[0].length) <= 12;
}

/** The short phrase around a span, from its "at least" to the clause's end, and the sentence (or, where that is long, the phrase) as its proof. */
function phrase(sentence: string, start: number, end: number): { text: string; quote: string } {
  const lead =
    /(?:(?<!\p{L})(?:at least|a minimum of|minimum(?: of)?|minumum|min\.?|more than|over|mindestens|mind\.|au moins|minimum de|al menos|mínimo(?: de)?|almeno|minimaal|minst|between|zwischen|entre)\s+|[+>≥(]\s?)+$/iu.exec(
      sentence.slice(Math.max(0, start - 40), start),
    );
  const from = start - (lead?.[0].replace(/^\(/, '').length ?? 0);
  const rest = sentence.slice(end, end + PHRASE_MAX);
  const stop = rest.search(/[,;。；，!?]|\.(?:\s|$)|\s[-–—]\s|\)/u);
  let to = end + (stop >= 0 ? stop : rest.length);
  if (stop < 0 && to < sentence.length) to = end + Math.max(0, rest.lastIndexOf(' '));
  const text = sentence.slice(from, to).trim();
  const before = sentence.slice(Math.max(0, start - 24), start);
  const cjk = /(?:経験|实务|実務|経歴|工作经验|경력|경험|実務経験)[はが：:\s]?$/u.exec(before);
  const whole = cjk === null ? text : sentence.slice(start - cjk[0].length, to).trim();
  return { text: whole, quote: sentence.length <= QUOTE_MAX ? sentence : whole };
}
