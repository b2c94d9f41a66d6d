import type { Posting } from '../../src/posting/posting';
import type { ReadResult } from '../../src/read';

/** The label of a fixture, written by hand: what a careful reader takes from the page beside it. */
export interface ExpectedRecord {
  readonly url: string;
  /** ISO 8601. */
  readonly capturedAt: string;
  readonly layout: string;
  /** The page is a posting that has not rendered yet. */
  readonly notReady?: true;
  /** There is no posting on the page. */
  readonly notAPosting?: true;
  /** The page shows another posting than its address names. */
  readonly stalePane?: true;
  /** Another refusal, or one of which the reason counts. */
  readonly refusal?: { readonly code: string; readonly reason?: string };
  /** Fields that the record must hold: objects as subsets, lists of words in full. */
  readonly posting?: Readonly<Record<string, unknown>>;
  /** A dotted path and the values that are right there. */
  readonly oneOf?: Readonly<Record<string, readonly unknown[]>>;
  /** Dotted paths that the record must not hold. */
  readonly absent?: readonly string[];
  readonly description?: {
    readonly startsWith?: string;
    readonly endsWith?: string | readonly string[];
    readonly contains?: readonly string[];
    readonly lacks?: readonly string[];
  };
  readonly skills?: { readonly includes?: readonly string[]; readonly excludes?: readonly string[] };
  /** Sections that must be there in this order; others may stand between them. */
  readonly sections?: readonly { readonly kind?: string | readonly string[]; readonly heading?: string }[];
}

/** What is wrong with a reading, one sentence a miss; empty when it is right. */
export function missesOf(expected: ExpectedRecord, result: ReadResult): string[] {
  const refusal = refusalOf(expected);
  if (refusal) {
    if (result.ok) return [`should refuse with ${refusal.code}, read ${show(result.posting.title)}`];
    return fits(refusal, result.refusal) ? [] : [`should refuse with ${show(refusal)}, refused with ${show(result.refusal)}`];
  }
  if (!result.ok) return [`should read a posting, refused with ${show(result.refusal)}`];
  const { posting } = result;
  return [
    ...Object.entries(expected.posting ?? {}).flatMap(([field, wanted]) => {
      const got = at(posting, field);
      return fits(wanted, got) ? [] : [`${field} should be ${show(wanted)}, is ${show(got)}`];
    }),
    ...Object.entries(expected.oneOf ?? {}).flatMap(([path, accepted]) =>
      accepted.some((wanted) => fits(wanted, at(posting, path)))
        ? []
        : [`${path} should be one of ${show(accepted)}, is ${show(at(posting, path))}`],
    ),
    ...(expected.absent ?? []).flatMap((path) =>
      at(posting, path) === undefined ? [] : [`${path} should be absent, is ${show(at(posting, path))}`],
    ),
    ...descriptionMisses(expected, posting),
    ...skillMisses(expected, posting),
    ...sectionMisses(expected, posting),
  ];
}

function refusalOf({ refusal, notReady, notAPosting, stalePane }: ExpectedRecord): ExpectedRecord['refusal'] {
  if (refusal) return refusal;
  if (notReady) return { code: 'not-ready' };
  if (stalePane) return { code: 'stale-pane' };
  return notAPosting ? { code: 'not-a-posting' } : undefined;
}

function descriptionMisses({ description }: ExpectedRecord, posting: Posting): string[] {
  const text = fold(posting.description ?? '');
  const ends = [description?.endsWith ?? []].flat();
  return [
    ...(text.startsWith(fold(description?.startsWith ?? ''))
      ? []
      : [`description should start with "${description?.startsWith}", starts with "${text.slice(0, 60)}"`]),
    ...(ends.length === 0 || ends.some((end) => text.endsWith(fold(end)))
      ? []
      : [`description should end with ${show(ends)}, ends with "${text.slice(-60)}"`]),
    ...(description?.contains ?? []).flatMap((phrase) => (text.includes(fold(phrase)) ? [] : [`description should contain "${phrase}"`])),
    ...(description?.lacks ?? []).flatMap((phrase) => (text.includes(fold(phrase)) ? [`description should not contain "${phrase}"`] : [])),
  ];
}

function skillMisses({ skills }: ExpectedRecord, posting: Posting): string[] {
  const has = (skill: string): boolean => (posting.skills ?? []).some((found) => found.toLowerCase() === skill.toLowerCase());
  return [
    ...(skills?.includes ?? []).flatMap((skill) => (has(skill) ? [] : [`skills should include ${skill}, are ${show(posting.skills)}`])),
    ...(skills?.excludes ?? []).flatMap((skill) => (has(skill) ? [`skills should not include ${skill}`] : [])),
  ];
}

function sectionMisses({ sections = [] }: ExpectedRecord, posting: Posting): string[] {
  const got = posting.sections ?? [];
  let from = 0;
  return sections.flatMap(({ kind, heading }) => {
    const kinds: readonly string[] = [kind ?? []].flat();
    const index = got.findIndex(
      (section, i) =>
        i >= from &&
        (heading === undefined || fold(section.heading ?? '') === fold(heading)) &&
        (kinds.length === 0 || kinds.includes(section.kind)),
    );
    if (index < 0)
      return [`section ${show({ kind, heading })} is missing among ${show(got.map((section) => [section.kind, section.heading]))}`];
    from = index + 1;
    return [];
  });
}

/** Objects as subsets, lists member by member, text after folding white space. */
function fits(wanted: unknown, got: unknown): boolean {
  if (typeof wanted === 'string') return typeof got === 'string' && fold(wanted) === fold(got);
  if (Array.isArray(wanted))
    return Array.isArray(got) && wanted.length === got.length && wanted.every((item, index) => fits(item, got[index]));
  if (isRecord(wanted)) return isRecord(got) && Object.entries(wanted).every(([name, value]) => fits(value, got[name]));
  return wanted === got;
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (isRecord(inner) || Array.isArray(inner) ? Reflect.get(inner, name) : undefined), value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? 'absent';
}
