import type { EmploymentType } from '../posting/posting';
import { employmentFillers, employmentWords } from './employment-type-words';
import { cutLabel, type LabelWords, labelWords } from './label-words';
import { phrasePattern } from './phrase-pattern';

/** What a word of a label says; permanent employment has no word of its own in schema.org. */
export type EmploymentKind = EmploymentType | 'PERMANENT';

/** A label of more words is a sentence. */
const mostWords = 9;

const plainKinds = ['FULL_TIME', 'PART_TIME', 'INTERN', 'VOLUNTEER', 'TEMPORARY', 'CONTRACTOR', 'PERMANENT'] as const;
/** A phrase that stands under two kinds is the first one's. */
const kindsInOrder = [
  'FULL_TIME',
  'PART_TIME',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'TEMPORARY',
  'CONTRACTOR',
  'PERMANENT',
  'OTHER',
] as const;

/** Folds a label: quotes and JSON's escapes off, camel case and underscores parted, accents of Latin letters off, lower case. */
function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[_"\\\s\-‐-―]+/g, ' ')
    .trim();
}

interface Vocabulary {
  readonly words: LabelWords<EmploymentKind | 'FILLER'>;
  readonly plain: ReadonlyMap<EmploymentKind, RegExp>;
}

let known: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  if (known !== undefined) return known;
  const words = labelWords<EmploymentKind | 'FILLER'>(
    [
      ...kindsInOrder.map((kind) => [[...employmentWords[kind].plain, ...employmentWords[kind].label], kind] as const),
      [employmentFillers, 'FILLER'],
    ],
    foldLabel,
  );
  const plain = new Map(
    plainKinds.map((kind) => [kind, new RegExp(phrasePattern(employmentWords[kind].plain.map(foldLabel)), 'u')] as const),
  );
  known = { words, plain };
  return known;
}

/** The kinds that a folded label's words name. Nothing when a word of another matter stands in it. */
const knownWords = (label: string): EmploymentKind[] | undefined =>
  cutLabel(label, vocabulary().words)?.flatMap(({ kind }) => (kind === 'FILLER' ? [] : [kind]));

/** Words beside which a kind of employment is not this job's: "full-time students", "internship experience", "contract management". */
const otherMatter =
  /(?<![\p{L}\p{M}])(?:students?|study|studies|studium|experiences?|manage\p{L}*|manager|law|negotiations?|faculty|support|recruit\p{L}*|courses?|degree|lawyer|attorney|administrat\p{L}+|specialist|coordinator|engineer|developer|no|not|without|kein|keine|non)(?![\p{L}\p{M}])/u;

/**
 * The kinds of employment that a short label names. Where every word is known each counts; beside other words only plain phrases do
 * ("Summer Internship Programme 2027").
 */
export function kindsOfLabel(label: string): EmploymentKind[] {
  const folded = foldLabel(label);
  const words = knownWords(folded);
  if (words !== undefined) return words;
  if (folded.split(' ').length > mostWords || otherMatter.test(folded)) return [];
  return [...vocabulary().plain].flatMap(([kind, pattern]) => (pattern.test(folded) ? [kind] : []));
}

/** Whether each word of the label is one of employment's. */
export function isEmploymentLabel(label: string): boolean {
  return (knownWords(foldLabel(label)) ?? []).length > 0;
}

/** Whether the label says in plain words what "Contract" or "Staff" alone would leave open. */
export function isPlainLabel(label: string): boolean {
  const folded = foldLabel(label);
  return [...vocabulary().plain.values()].some((pattern) => pattern.test(folded));
}

/** The schema.org types. Permanent employment is full time unless something else is said of its hours or its kind. */
export function typesOf(kinds: readonly EmploymentKind[]): EmploymentType[] {
  const types = new Set<EmploymentType>();
  for (const kind of kinds) if (kind !== 'PERMANENT') types.add(kind);
  const settled = (['FULL_TIME', 'PART_TIME', 'INTERN', 'VOLUNTEER', 'PER_DIEM'] as const).some((type) => types.has(type));
  if (kinds.includes('PERMANENT') && !settled) return ['FULL_TIME', ...types];
  if (types.size > 1) types.delete('OTHER');
  return [...types];
}
