/** Which lines of a posting are headings, and what they announce. */
import type { Line } from '../posting/draft';
import type { SectionKind } from '../posting/posting';
import { eastAsian } from './guarded-pattern';
import { type HeadingRule, headingRules, headingWords, namedEmployer } from './section-headings';
import { furtherHeadingRules } from './section-headings-further';

export interface Heading {
  /** As written, without its last colon. */
  readonly text: string;
  /** What its words say; absent where they say nothing of a kind. */
  readonly kind?: SectionKind;
  /** A bare word such as "Responsibilities" that often stands over a whole posting. */
  readonly outer: boolean;
  /** "Why join us" and the like: the employer's praise or what it offers, as the text shows. */
  readonly offers: boolean;
}

const LONGEST_PLAIN_HEADING = 90;
const LONGEST_MARKED_HEADING = 140;
/** A plain line set as a title announces a list or a text as long as this; else it may be an entry of a list without marks. */
const LONG_TEXT = 80;

const wholes = compiled(headingRules);
/** Compiled when a heading first says nothing in the languages of the others. */
let furtherWholes: ReturnType<typeof compiled> | undefined;
const edges = headingWords.map(({ kind, words }) => ({
  kind,
  pattern: new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:${words})$`, 'u'),
}));

const outerWords =
  /^(?:(?:job|position|role|general) )?(?:responsibilities|description|duties|summary|overview)$|^about the (?:job|role|position)$|^(?:职位|岗位|工作)(?:描述|职责|介绍|内容)$|^(?:仕事|業務|職務)内容$|^담당 ?업무$|^(?:stellen)?beschreibung$|^aufgaben$|^(?:description du poste|missions|responsabilités)$|^(?:descripción|responsabilidades|descrição)$/u;
const offerWords = /^(?:why|reasons|what makes|pourquoi|warum|wieso|gründe|por qu[eé]|为什么)/u;

/** Signs around a heading: brackets, stars, squares, pictures. They are no words. */
const decoration = /[\p{So}\p{Sk}\p{Cf}\p{Me}\p{Variation_Selector}*#=_~`■□◆◇●○★☆▼▽▲△▶►◀◄•‣·・※→➤➔|>^]+/gu;
const numbering =
  /^(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)、．]|[一二三四五六七八九十]{1,2}[、.．]|第[一二三四五六七八九十]+[、.．部分]*)\s*/u;

/** A heading's words alone: lower case, one kind of apostrophe, no signs, numbers, brackets' contents or last colon. */
function foldHeading(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/'(?:ll|LL|II|Il|lI)\b/g, "'ll")
      .toLowerCase()
      // The Turkish capital İ leaves a dot behind.
      .replaceAll('i\u0307', 'i')
      .replace(/[【[<《〈「『≪〔{]/g, ' | ')
      .replace(/[】\]>》〉」』≫〕}]/g, ' | ')
      .replace(/\((?:[^()]|\([^()]*\))*\)/g, ' ')
      .replace(decoration, (signs) => (signs.includes('|') ? ' | ' : ' '))
      .replace(/[\s:：;,.!?？！…\-–—]+$/u, '')
      .replace(/^[\s:：\-–—|¿¡]+/u, '')
      .replace(numbering, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function compiled(rules: readonly HeadingRule[]) {
  return rules.map(({ kind, whole, titled }) => ({
    kind,
    pattern: anyOf(whole),
    ...(titled === undefined ? {} : { titled: anyOf(titled) }),
  }));
}

/** Whole headings of any of the sources. Those in Chinese, Japanese and Korean stand apart, and are compiled only for such a heading. */
function anyOf(sources: readonly string[]): { test(folded: string): boolean } {
  const pattern = (own: readonly string[]): RegExp | undefined =>
    own.length === 0 ? undefined : new RegExp(`^(?:${own.join('|')})$`, own.some((source) => source.includes('\\p{')) ? 'u' : '');
  const isEastAsian = (source: string): boolean => eastAsian.test(source) && !/[a-z]{3}/.test(source);
  const spaced = pattern(sources.filter((source) => !isEastAsian(source)));
  const unspaced = pattern(sources.filter(isEastAsian));
  return { test: (folded) => spaced?.test(folded) === true || (eastAsian.test(folded) && unspaced?.test(folded) === true) };
}

/** @param asTitle Whether the line is set as a title, so that the loose rules count as well. */
function kindOfWhole(folded: string, asTitle: boolean): SectionKind | undefined {
  if (folded === '' || folded.length > LONGEST_PLAIN_HEADING) return undefined;
  const known = wholes.find(({ pattern, titled }) => pattern.test(folded) || (asTitle && titled?.test(folded)));
  if (known !== undefined || eastAsian.test(folded)) return known?.kind;
  furtherWholes ??= compiled(furtherHeadingRules);
  return furtherWholes.find(({ pattern }) => pattern.test(folded))?.kind;
}

/** The parts of "A - B", "A | B", "【A】B", "A: B". */
function partsOf(folded: string): string[] {
  return folded
    .split(/\s+[-–—]\s+|\s*[|:：]\s*|\s+\/\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Reads a line as a heading. A line that the markup calls one counts if something stands below it; a plain line only if its words are those
 * of a heading and it has a heading's shape.
 * @param previous, next The lines around it.
 */
export function readHeading(line: Line, previous: Line | undefined, next: Line | undefined): Heading | undefined {
  const marked = line.kind === 'heading';
  const { text } = line;
  if (text.length > (marked ? LONGEST_MARKED_HEADING : LONGEST_PLAIN_HEADING)) return undefined;
  if (!marked && !hasHeadingShape(line, previous, next)) return undefined;
  const folded = foldHeading(text);
  const parts = partsOf(folded);
  const colon = /[:：]$/u.test(text);
  const asTitle = marked || (isTitled(text) && (colon || next?.kind === 'item' || (next?.text.length ?? 0) >= LONG_TEXT));
  const kinds = parts.map((part) => kindOfWhole(part, asTitle));
  const kind = kindOfWhole(folded, asTitle) ?? (marked ? kinds.find(isKnown) : kinds.every(isKnown) ? specific(kinds) : undefined);
  const valued = kinds.length > 1 && /[:：]\s*\S/u.test(text) && kinds.some((part) => part === undefined);
  if (valued && (kind === undefined || labels.has(kind))) return undefined;
  const shown = { text: withoutColon(text), outer: outerWords.test(folded), offers: offerWords.test(folded) };
  if (kind !== undefined) return { ...shown, kind };
  if (marked || (asTitle && (colon || next?.kind === 'item'))) {
    const byWords = line.kind === 'item' ? undefined : edges.find(({ pattern }) => pattern.test(folded))?.kind;
    if (byWords !== undefined && (marked || (previous !== undefined && next !== undefined))) return { ...shown, kind: byWords };
  }
  if (next !== undefined && namedEmployer.test(text)) return { ...shown, kind: 'company' };
  // A sentence in bold, a bold line with a value, or one over nothing is part of the text.
  if (!marked || next === undefined || next.kind === 'heading' || /[.。;；,，]$/u.test(text) || /[:：]\s*\S/u.test(text)) return undefined;
  return shown;
}

/** Kinds whose name stands before a value as often as over a text ("Contact: …", "Salary: …"). */
const labels: ReadonlySet<SectionKind> = new Set(['other', 'intro', 'compensation', 'benefits']);

function isKnown(kind: SectionKind | undefined): kind is SectionKind {
  return kind !== undefined;
}

/** Of two kinds in one heading the one that says more ("Qualifications - Minimum requirements"). */
function specific(kinds: readonly (SectionKind | undefined)[]): SectionKind | undefined {
  return kinds.find((kind) => kind !== 'other' && kind !== 'intro' && kind !== 'qualifications') ?? kinds[0];
}

/** Shape of a plain line that may be a heading: begins like one, ends like one, has text below. */
function hasHeadingShape(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  const { text } = line;
  if (next === undefined) return false;
  if (/[.。;；,，]$/u.test(text) && !/\.\.\.$/u.test(text)) return false;
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  if (first === '' || (/\p{Ll}/u.test(first) && !/[:：]$/u.test(text))) return false;
  // Among the entries of a list only one that is set apart opens a section.
  if (line.kind === 'item') return /[:：]$/u.test(text) || (previous?.kind !== 'item' && next.kind === 'paragraph') || isBracketed(text);
  return true;
}

function isBracketed(text: string): boolean {
  return /^[【[＜<《「〔].{1,30}[】\]＞>》」〕]$/u.test(text);
}

/** Words set as a title: each longer Latin word begins with a capital, or the line ends with a colon. */
function isTitled(text: string): boolean {
  if (text.split(' ').length > 8) return false;
  if (/[:：]$/u.test(text)) return true;
  return text.split(/[\s/&-]+/).every((word) => word.length < 4 || /^[^\p{Ll}]/u.test(word));
}

function withoutColon(text: string): string {
  const bare = text.replace(/\s*[:：]$/u, '');
  return bare === '' ? text : bare;
}

const runIns: ReadonlySet<SectionKind> = new Set(['team', 'company', 'legal', 'benefits', 'compensation']);

/** The kind that a label at the head of a paragraph gives it ("About the team: …"). Requirements and duties are left where they stand. */
export function runInKind(text: string): SectionKind | undefined {
  const label = /^[【[]?([^:：】\]]{2,40})(?:[:：]|[】\]])\s*(?=\S)/u.exec(text);
  // A short value ("Salary: 40,000") is one of the facts at the head of a posting, not a passage.
  if (label?.[1] === undefined || saying(text) - saying(label[0]) < SHORTEST_PASSAGE) return undefined;
  const kind = kindOfWhole(foldHeading(label[1]), false);
  return kind !== undefined && runIns.has(kind) ? kind : undefined;
}

/** Paragraphs that say less than this are captions, lead-ins or labels. */
export const SHORTEST_PASSAGE = 40;

/** A text's length, a Chinese, Japanese or Korean character counted as three letters. */
export function saying(text: string): number {
  return text.length + 2 * (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu)?.length ?? 0);
}
