import type { Posting } from '../../src/posting/posting';
import { postingKey } from '../../src/posting/posting';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'ba be bi bo da de di do fa fe ga go ha he in ka ke ki la le li lo ma me mi mo na ne no on pa per ra re ri ro sa se si so ta te ti to un va ve'.split(
    ' ',
  );
const VOCABULARY = 60_000;

/** The word of a rank: the more frequent, the shorter, as in natural language. */
function wordOf(rank: number): string {
  const random = seeded(rank + 1);
  const length = Math.min(5, 1 + Math.floor(Math.log10(rank + 1)) + (random() < 0.5 ? 0 : 1));
  let word = '';
  for (let index = 0; index < length; index += 1) word += syllables[Math.floor(random() * syllables.length)] ?? '';
  return word;
}

/** A rank by Zipf's law: the density falls with the rank itself. */
function zipf(random: () => number, ofAll: number): number {
  return Math.floor(ofAll ** random()) - 1;
}

const words = new Map<number, string>();
function cached(rank: number): string {
  let word = words.get(rank);
  if (word === undefined) {
    word = wordOf(rank);
    words.set(rank, word);
  }
  return word;
}

const workplaces = ['remote', 'hybrid', 'onsite'] as const;

/** The posting of a number: 6 to 8 KB of text, of invented words in natural proportions. The same number gives the same posting. */
export function inventedPosting(number: number): Posting {
  const random = seeded(number * 7919 + 17);
  const some = (count: number, from: number, ofAll: number) =>
    Array.from({ length: count }, () => cached(from + zipf(random, ofAll))).join(' ');
  const length = 6_000 + Math.floor(random() * 2_000);
  const lines: string[] = [];
  for (let size = 0; size < length; ) {
    const line = some(8 + Math.floor(random() * 20), 0, VOCABULARY);
    lines.push(line);
    size += line.length + 1;
  }
  const postingId = String(4_000_000_000 + number);
  const low = 40_000 + Math.floor(random() * 160) * 1_000;
  return {
    key: postingKey('linkedin', postingId),
    site: 'linkedin',
    postingId,
    url: `https://www.linkedin.com/jobs/view/${postingId}`,
    title: some(3, 200, 2_000),
    hiringOrganization: { name: some(2, 500, 5_000) },
    jobLocations: [{ text: some(2, 900, 500) }],
    workplaceType: workplaces[Math.floor(random() * 3)] ?? 'onsite',
    ...(random() < 0.5 ? { baseSalary: { text: String(low), min: low, max: low + 30_000, currency: 'USD', period: 'YEAR' as const } } : {}),
    datePosted: new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 300) * 86_400_000).toISOString().slice(0, 10),
    skills: [...new Set(Array.from({ length: 6 }, () => cached(1_000 + zipf(random, 300))))],
    description: lines.join('\n'),
    evidence: { title: { source: 'dom', quote: 'invented' } },
    warnings: [],
  };
}

/** Queries as they are typed, one a keystroke: a word letter by letter, some with a second one. */
export function keystrokes(count: number): string[] {
  const random = seeded(4_242);
  const typed: string[] = [];
  while (typed.length < count) {
    const first = wordOf(50 + zipf(random, 20_000));
    const second = random() < 0.4 ? ` ${wordOf(50 + zipf(random, 5_000))}` : '';
    for (let length = 2; length <= first.length; length += 1) typed.push(first.slice(0, length));
    for (let length = 2; length <= second.length; length += 1) typed.push(first + second.slice(0, length));
  }
  return typed.slice(0, count);
}
