/**
 * Tells what a posting demands from what it would merely like: by the heading that a line stands under, and by words such as "preferred",
 * "ideally" or "a plus" inside a sentence.
 */

import type { Line } from '../posting/draft';
import type { SectionKind } from '../posting/posting';
import { splitBullet } from './bullet';
import { readHeading } from './heading';

/** A sentence of a posting. It holds no line break and is a substring of the text that it was cut from. */
export interface QualificationSentence {
  readonly text: string;
  /** Whether it stands under a heading such as "Preferred qualifications". */
  readonly preferred: boolean;
  /** Whether it stands under a heading such as "Benefits" or "What we offer". */
  readonly offer: boolean;
}

/** A lead-in such as "You will stand out if you have:". ("You should ideally have:" opens the main list of many a posting.) */
const opensWishes =
  /(?<!\p{L})(?:preferred|desir(?:ed|able)|nice[- ]to[- ]have|good to have|bonus|ideally|plus|advantage|advantageous|set you apart|sets you apart|stand out|even better|von vorteil|wünschenswert|idealerweise|pluspunkte|atouts?|souhaitée?s?|deseables?|valorables?|se valorará|desejáve(?:l|is)|diferencia(?:l|is)|gradit[aoei]|preferenziali?|meriterande)(?!\p{L})|加分|优先|優先|歓迎|尚可|우대/iu;
const LEAD_IN_MAX = 90;

/** Full stops of these words end no sentence. */
const abbreviation =
  /(?:^|[\s(/.])(?:min|mind|max|ca|approx|appr|no|nr|incl|inkl|bzw|etc|e\.g|i\.e|z\.b|eg|ie|exp|yrs?|mos?|dr|mr|ms|mrs|st|vs|resp|ph|sc|b|m|tech|eng|hons|dipl|ing|univ|equiv|pref|req|\p{L})$/iu;

/** The text that was cut last: education, experience and visas are looked for in one after the other. */
let last: { readonly text: string; readonly sentences: readonly QualificationSentence[] } | undefined;

/** The text's sentences in order, each with what its section says of it. Linear in the text's length. */
export function qualificationSentences(text: string): readonly QualificationSentence[] {
  if (last?.text !== text) last = { text, sentences: cutText(text) };
  return last.sentences;
}

function cutText(text: string): QualificationSentence[] {
  const lines = text
    .split(/[\n\r\u2028]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const shapes = lines.map(readShape);
  let section: SectionKind = 'other';
  return lines.flatMap((line, number) => {
    section = sectionOpenedBy(shapes, number) ?? section;
    const flags = { preferred: section === 'preferred-qualifications', offer: section === 'benefits' };
    return cutSentences(line).map((sentence) => ({ text: sentence, ...flags }));
  });
}

function readShape(line: string): Line {
  const bare = splitBullet(line);
  return bare === undefined ? { kind: 'paragraph', text: line } : { kind: 'item', text: bare };
}

function sectionOpenedBy(lines: readonly Line[], number: number): SectionKind | undefined {
  const line = lines[number];
  if (line === undefined || line.text.length > LEAD_IN_MAX) return undefined;
  const heading = readHeading(line, lines[number - 1], lines[number + 1]);
  if (heading !== undefined) return heading.kind ?? 'other';
  const leadsIn = /[:：]$/.test(line.text) && !/\d|should ideally|ideally should/i.test(line.text) && opensWishes.test(line.text);
  return leadsIn ? 'preferred-qualifications' : undefined;
}

function cutSentences(line: string): string[] {
  const cuts: string[] = [];
  let from = 0;
  for (const stop of line.matchAll(/[.!?]["”’)]?\s+(?=[\p{Lu}\d"“([•¿¡])|[。！？；]+|\s[•●▪]\s/gu)) {
    if (stop[0].startsWith('.') && abbreviation.test(line.slice(Math.max(from, stop.index - 12), stop.index))) continue;
    const end = stop.index + stop[0].length;
    cuts.push(line.slice(from, end).trim());
    from = end;
  }
  cuts.push(line.slice(from).trim());
  return cuts.filter((cut) => cut !== '');
}

/** Makes what follows a wish: "ideally 5 years", "preferably a Master's". */
const prefixWish =
  /(?<!\p{L})(?:ideally|preferably|(?:great|nice|awesome|good|even better|helpful) if|would love|preferred(?: qualifications?| skills?| experience)?\s*[:–-]|preferred(?=\s+\d)|preference (?:will be given|given|for)|bonus(?: points)?(?: for| if)?|nice[- ]to[- ]have\s*[:–-]|desir(?:ed|able)\s*[:–-]|optional(?:ly)?\s*[:–-]|idealerweise|im idealfall|bestenfalls|vorzugsweise|wünschenswert(?: ist| sind| wäre)|idéalement|de préférence|idealmente|preferiblemente|preferentemente|de preferencia|preferencialmente|de preferência|preferibilmente|bij voorkeur|idealiter|liefst|gärna|helst|plus\s*:|(?:deseable|deseada|valorable|souhaitée?|appréciée?|desejável|gradita|wünschenswerte?)(?=\s+(?:de|di|von)\s|\s+d['’]|\s*:)|最好|できれば|歓迎\s*[:：]|加分项?\s*[:：]|优先\s*[:：]|우대\s*(?:사항)?\s*[:：])/giu;
/** Ends the reach of such a word. */
const prefixEnd =
  /;|\brequired\b|\bmust\b|[,)]\s*but(?!\p{L})|[,)]\s*(?:and )?(?:at least|minimum|min\.|mindestens|au moins|al menos|almeno)|\)/iu;

/** Makes what stands before it a wish: "5 years preferred", "a Master's is a plus". */
const suffixWish =
  /(?<!\p{L})(?:(?:strongly |highly |is |are )*preferred(?=\s*(?:$|[.,;:)!*/–-]|but|though|over|not|and\s+(?:the|a|will)))|preferable|(?:is|are|as|be|being|would be|considered|seen as)?\s*(?:a|an)\s+(?:big |huge |strong |definite |distinct |real |added |major )?(?:plus|bonus|advantage|asset|benefit)(?![\p{L}-])|nice[- ]to[- ]haves?|desir(?:able|ed)(?=\s*(?:$|[.,;:)!]|but))|beneficial|advantageous|would be (?:nice|great|lovely|fantastic|ideal|helpful|good|welcome|useful)|(?:is|are) (?:helpful|welcome|useful|optional|appreciated|valued)|(?:but |is |are )?not (?:strictly )?(?:required|mandatory|essential|necessary|compulsory)|highly regarded|von vorteil|wünschenswert|(?:ein|un) plus(?!\p{L})|gern(?:e)? gesehen|kein muss|un atout|souhaitée?s?|appréciée?s?|serait un|deseables?|valorables?|se valorará|ventaja|diferencial|desejável|gradit[aoei]|preferenziale|titolo preferenziale|een (?:pré|pre|plus|voordeel)|meriterande|ett plus|en fördel)|优先|優先|加分|歓迎|尚可|なお可|あれば|望ましい|優遇|우대/giu;
const wishEnd = /;|\brequired\b(?!\s*\))|\bmust\b|\bminimum\b|[。；]/iu;
const belongsToList =
  /(?:^|[\s/])(?:or|and|oder|ou|o)\s+(?:an?\s+)?(?:other\s+)?(?:closely\s+)?(?:related|similar|equivalent|relevant|comparable|other|higher|above|vergleichbar|équivalent|afín|similares)/iu;
const REACH = 300;

/**
 * Whether the words of `sentence` from `start` to `end` are a wish. `next` is where the following mention of the same kind starts (the
 * sentence's length where there is none): a word that comes after it says nothing of this one.
 */
export function isWish(sentence: string, start: number, end: number, next: number): boolean {
  const folded = withNarrowBrackets(sentence);
  return isWishedBefore(folded, start) || isWishedAfter(folded, end, next);
}

/** Chinese and Japanese postings write brackets full width. Every character keeps its place. */
function withNarrowBrackets(sentence: string): string {
  return sentence.replace(/（/g, '(').replace(/）/g, ')');
}

function isWishedBefore(sentence: string, start: number): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const mark = [...before.matchAll(prefixWish)].at(-1) ?? (start <= REACH ? opensWithWish(before) : undefined);
  if (mark === undefined) return false;
  return !prefixEnd.test(before.slice(mark.index + mark[0].length));
}

/** "Desirable 2 years in retail": a word that mostly closes a wish, at the very start. */
function opensWithWish(before: string): RegExpExecArray | undefined {
  const [first] = before.matchAll(suffixWish);
  return first !== undefined && !/[\p{L}\d]/u.test(before.slice(0, first.index)) ? first : undefined;
}

function isWishedAfter(sentence: string, end: number, next: number): boolean {
  const after = sentence.slice(end, Math.min(next, end + REACH));
  // One look past the reach: "preferred" is told from "preferred vendors" by what follows it.
  const seen = sentence.slice(end, Math.min(sentence.length, end + REACH + 40));
  for (const mark of seen.matchAll(suffixWish)) {
    if (mark.index > after.length) return false;
    const between = seen.slice(0, mark.index);
    if (wishEnd.test(between)) return false;
    const paren = between.lastIndexOf('(');
    if (paren > between.lastIndexOf(')')) {
      if (/^\(\s*(?:strongly|highly)?\s*$/i.test(between.slice(paren))) return true;
      continue;
    }
    const comma = Math.max(between.lastIndexOf(','), between.lastIndexOf('，'));
    const tail = between.slice(comma + 1);
    if (comma < 0 || tail.trim() === '' || belongsToList.test(tail)) return true;
  }
  return false;
}
