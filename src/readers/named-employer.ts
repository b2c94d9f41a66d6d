import type { FieldReading } from '../fields/field-reading';

/** A name as a sentence has it: up to four capitalised words, with the signs that names hold. */
const name = String.raw`(\p{Lu}[\p{L}\p{N}&.'’+-]{1,30}(?: (?:(?:of|and|&|de|la|von|und) )?\p{Lu}[\p{L}\p{N}&'’+-]{0,30}){0,3})`;

/** Sentences in which an employer speaks of itself. Each is one kind of sign; one kind alone may speak of a client or a product. */
const signs: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[.!?]\s|\n)At ${name}, (?:we|our|you|it|the)\b`, 'gmu'),
  new RegExp(
    String.raw`(?:^|[.!?]\s|\n)${name} is (?:an equal|proud to be an|committed to (?:creating|providing|building|diversity|equal|fostering|the|a)|seeking|looking for|hiring)\b`,
    'gmu',
  ),
  new RegExp(
    String.raw`(?:^|\n)(?:About|Why(?: join)?|Life at|Working at|Who is|Über|À propos de|Sobre|Chi è|Over) ${name}\??:?\s*$`,
    'gmu',
  ),
  new RegExp(
    String.raw`\b(?:[Jj]oin(?:ing)?|[Ww]orking (?:at|for)|core of|[Ww]elcome to|career at|[Bb]ei|[Cc]hez) ${name}(?=['’]s|[,.!]| (?:and|as|you|to|means|team)\b)`,
    'gu',
  ),
  new RegExp(
    String.raw`(?:^|[.!?]\s|\n)${name} is (?:the|a|an) (?:\p{L}+[ -]){0,3}(?:leading|leader|company|platform|destination|provider|startup|start-up|firm|agency|organization|organisation|charity|bank|manufacturer|maker)\b`,
    'gmu',
  ),
  new RegExp(String.raw`(?:^|[.!?]\s|\n)(?:Die|Der|Das) ${name} (?:ist|entwickelt|baut|bietet|sucht)\b`, 'gmu'),
];

const noNames =
  /^(?:our|we|the|this|these|that|you|your|it|us|they|he|she|what|who|as|in|for|with|work|team|teams?|role|position|job|company|location|benefits|here|there|time|home|least|first|present|candidate|applicant|successful)$/i;

/**
 * The employer that a text names plainly: it speaks of itself by one name in at least two ways ("At Acme, we …", "Acme is an equal …").
 * Nothing where two names are used as much.
 *
 * @param text plain, a line a paragraph
 */
export function findNamedEmployer(text: string): FieldReading<string> | undefined {
  const [best, second] = [...namesIn(text)].sort(([, a], [, b]) => b.kinds.size - a.kinds.size);
  if (best === undefined || best[1].kinds.size < 2 || second?.[1].kinds.size === best[1].kinds.size) return undefined;
  return { value: best[0], quote: best[1].quote };
}

/** The words with which a text speaks as the employer of this name, if it does so once. */
export function findEmployersWords(text: string, name: string): string | undefined {
  return namesIn(text).get(name)?.quote;
}

function namesIn(text: string): Map<string, { readonly kinds: Set<number>; readonly quote: string }> {
  const found = new Map<string, { kinds: Set<number>; quote: string }>();
  signs.forEach((sign, kind) => {
    for (const match of text.slice(0, 60_000).matchAll(sign)) {
      const named = match[1]?.replace(/['’]s$/, '').replace(/[.,'’]+$/, '') ?? '';
      if (named.length < 2 || noNames.test(named.split(' ')[0] ?? '')) continue;
      const seen = found.get(named) ?? { kinds: new Set(), quote: match[0].replace(/^[.!?\s]+/, '').trim() };
      seen.kinds.add(kind);
      found.set(named, seen);
    }
  });
  return found;
}
