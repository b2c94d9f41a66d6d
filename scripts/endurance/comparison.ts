/** Shelf and model beside each other, through what the extension answers and through what stands in its database. */
import { isDeepStrictEqual } from 'node:util';
import type { AnswerOf } from '../../src/protocol/routes';
import { type Asking, asked } from './asking';
import { historyFaults, indexFaults, listFaults, modelFaults, postingsOf, standingOf, summaryFaults } from './audit';
import type { ChangingPages } from './changing-pages';
import type { FlowResult } from './flows';
import { readRawShelf } from './raw-shelf';
import { type Standing, sameStanding } from './shelf-model';
import type { Story } from './story';

/** The shelf, by who asks for it, and what is known of it. */
export interface Compared extends Asking {
  readonly story: Story;
  readonly pages: ChangingPages;
}

/** What each posting should be, by its key. */
export function standings({ story, pages }: Pick<Compared, 'story' | 'pages'>): Map<string, Standing> {
  return new Map([...story.models].map(([posting, { standing }]) => [pages.key(posting), standing]));
}

/** Compares shelf and model, and gives what is wrong. `touched` are the postings whose history is gone through. */
export async function audit(touched: readonly number[], compared: Compared, result?: FlowResult): Promise<string[]> {
  const { story, pages, popup } = compared;
  const answer = await listed('', compared);
  const keys = touched.map(pages.key);
  const raw = await readRawShelf(popup, keys);
  const { postings, faults: invalid } = postingsOf(raw);
  const [posting] = touched;
  if (result !== undefined && posting !== undefined) {
    const found = standingOf(postings.get(pages.key(posting)));
    const stands = result.may.find(({ standing }) => sameStanding(standing, found)) ?? result.may[0];
    // When a save landed without being acknowledged, its time is known from here on.
    story.models.set(posting, found !== undefined && sameStanding(stands.standing, found) ? { ...stands, standing: found } : stands);
  }
  const model = standings(compared);
  const faults = [
    ...invalid,
    ...modelFaults(postings, model),
    ...summaryFaults(raw, postings),
    ...indexFaults(raw, postings),
    ...(await historyFaults(raw, postings, keys, story.unpacked)),
    ...listFaults(answer, model),
  ];
  for (const one of touched) faults.push(...(await searchFaults(one, compared)));
  return faults;
}

/** A word of the posting's present title finds it while it is on the shelf, and only then; a word of every title finds the whole shelf. */
export async function searchFaults(posting: number, compared: Compared): Promise<string[]> {
  const { story, pages } = compared;
  const isKept = (standing: Standing): boolean => standing !== undefined && !standing.inBin;
  const standing = story.models.get(posting)?.standing;
  const word = standing?.title.split(' ').at(-1) ?? pages.word(posting);
  const all = [...standings(compared)].flatMap(([key, kept]) => (isKept(kept) ? [key] : []));
  const expected: [query: string, keys: string[]][] = [
    [word, isKept(standing) ? [pages.key(posting)] : []],
    [pages.sharedWord, all.sort()],
  ];
  const faults: string[] = [];
  for (const [query, keys] of expected) {
    const found = (await listed(query, compared)).items.map(({ key }) => key).sort();
    if (!isDeepStrictEqual(found, keys)) faults.push(`search: “${query}” finds ${JSON.stringify(found)}, not ${JSON.stringify(keys)}`);
  }
  return faults;
}

/** Whether an exported file holds what is on the shelf. */
export function exportFaults({ exported }: FlowResult, compared: Pick<Compared, 'story' | 'pages'>): string[] {
  if (exported === undefined) return [];
  const expected = [...standings(compared)].flatMap(([key, standing]) =>
    standing && !standing.inBin ? [{ key, title: standing.title }] : [],
  );
  const sorted = (titles: readonly { key: string; title: string }[]) => [...titles].sort((a, b) => a.key.localeCompare(b.key));
  return isDeepStrictEqual(sorted(exported), sorted(expected)) ? [] : ['export: the file does not hold what is on the shelf'];
}

async function listed(query: string, compared: Compared): Promise<AnswerOf<'shelf/list'>> {
  const answer = await asked('shelf/list', { query, offset: 0, limit: 500 }, compared);
  if (answer === undefined) throw new Error('shelf/list: a worker that nobody stops does not answer');
  return answer;
}
