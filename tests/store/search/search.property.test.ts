import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/posting/posting';
import { tagId, type UserChange } from '../../../src/posting/user-data';
import { contentsFor, contentsOf } from '../../../src/store/search/contents';
import type { Condition } from '../../../src/store/search/query';
import { parseQuery } from '../../../src/store/search/query';
import { openShelf } from '../../../src/store/shelf';
import type { ShownPosting } from '../../../src/store/shown-posting';
import { freshShelf, hold, MINUTE, samplePosting } from '../sample';
import { storedIndex, tinySizes } from './stored-index';

/** Few words with much in common, so that queries meet postings. */
const vocabulary = [
  'lamp',
  'lamps',
  'lam',
  'oil',
  'Öl',
  'oily',
  'node.js',
  'js',
  'C++',
  'c',
  '灯台',
  '灯台守',
  '台守',
  '守灯',
  '師',
  'ランプ',
  '7',
  '72',
];
const word = fc.constantFrom(...vocabulary);
const text = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const numbers = ['1', '2', '3', '4', '5', '6'] as const;

const changes: fc.Arbitrary<Partial<Posting>> = fc.record({
  title: text(2),
  hiringOrganization: fc.record({ name: text(2) }),
  jobLocations: fc.array(fc.record({ text: text(2) }), { minLength: 1, maxLength: 2 }),
  skills: fc.array(word, { minLength: 1, maxLength: 2 }),
  description: text(6),
  workplaceType: fc.constantFrom('remote' as const, 'hybrid' as const),
});

const said: fc.Arbitrary<UserChange[]> = fc.array(
  fc.oneof(
    fc.record({ set: fc.constant('notes' as const), value: text(3) }),
    fc.record({ set: fc.constant('notes' as const) }),
    word.map((value): UserChange => ({ set: 'tag', id: tagId(value), value })),
    fc.record({ set: fc.constant('edit' as const), id: fc.constant('title' as const), value: fc.oneof(text(2), fc.constant(null)) }),
  ),
  { minLength: 1, maxLength: 2 },
);

type Edit =
  | { readonly do: 'save'; readonly number: string; readonly changes: Partial<Posting> }
  | { readonly do: 'undo' | 'remove' | 'restore'; readonly number: string }
  | { readonly do: 'say'; readonly number: string; readonly changes: UserChange[] }
  | { readonly do: 'maintain' };

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('save' as const), number: fc.constantFrom(...numbers), changes }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('undo' as const, 'remove' as const, 'restore' as const),
        number: fc.constantFrom(...numbers),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('say' as const), number: fc.constantFrom(...numbers), changes: said }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('maintain' as const) }) },
  ),
  { minLength: 4, maxLength: 24, size: 'max' },
);

const queryPart = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, word).map(([left, right]) => `"${left} ${right}"`) },
  { weight: 1, arbitrary: word.map((typed) => `-${typed}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([left, right]) => `-"${left} ${right}"`) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('title', 'company', 'place', 'skill'), word).map((pair) => pair.join(':')) },
  { weight: 1, arbitrary: fc.constantFrom('remote', '-hybrid', '灯', '"灯台守', 'o') },
);
const queries = fc.array(
  fc.array(queryPart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  { minLength: 3, maxLength: 6 },
);

const scripts = /[\p{Script=Han}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Katakana}ー]+/gu;

/** The words of a text in the plainest way that serves this vocabulary. */
function plainWords(texts: readonly string[]): string[] {
  return texts.flatMap((value) =>
    value
      .toLowerCase()
      .replaceAll('ö', 'o')
      .split(' ')
      .flatMap((piece) => piece.match(scripts) ?? []),
  );
}

const weights = { title: 16, company: 8, place: 4, skills: 2, text: 1 };

/** What a shelf must answer, by looking at every posting. Answers the posting's weight; nothing when it does not match. */
function scan({ posting, user }: ShownPosting, conditions: readonly Condition[]): number | undefined {
  const title = [posting.title ?? ''];
  const company = [posting.hiringOrganization?.name ?? ''];
  const place = (posting.jobLocations ?? []).map((location) => location.text);
  const skills = posting.skills ?? [];
  const text = [
    ...title,
    ...company,
    ...place,
    ...skills,
    posting.workplaceType ?? '',
    posting.description ?? '',
    ...user.tags,
    user.notes ?? '',
  ];
  const fields = { title, company, place, skills, text };
  let score = 0;
  for (const condition of conditions) {
    if (condition.on === 'workplaceType') {
      if ((posting.workplaceType === condition.workplaceType) === condition.negated) return undefined;
      continue;
    }
    if (condition.on !== 'words') throw new Error('no such condition in this test');
    const { words, prefix } = condition.wording;
    const isGlued = (value: string) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(value);
    const has = (texts: readonly string[]): boolean => {
      if (words.length === 1) {
        const [wanted = ''] = words;
        if (isGlued(wanted)) return plainWords(texts).some((found) => found.includes(wanted));
        const parts = plainWords(texts).flatMap((found) => [found, ...found.split('.')]);
        return parts.some((found) => (prefix ? found.startsWith(wanted) : found === wanted));
      }
      return texts.some((value) => {
        const found = plainWords([value]);
        return found.some((_, at) =>
          words.every((wanted, index) => {
            const there = found[at + index] ?? '';
            if (!isGlued(wanted)) return prefix && index === words.length - 1 ? there.startsWith(wanted) : there === wanted;
            if (index === 0) return there.endsWith(wanted);
            return index === words.length - 1 ? there.startsWith(wanted) : there === wanted;
          }),
        );
      });
    };
    const searched =
      condition.field === 'text' && !condition.negated ? (['title', 'company', 'place', 'skills', 'text'] as const) : [condition.field];
    const best = searched.find((field) => has(fields[field]));
    if ((best === undefined) !== condition.negated) return undefined;
    if (best !== undefined && condition.field === 'text' && !condition.negated) score += weights[best];
  }
  return score;
}

describe('whatever happened to the shelf', () => {
  it('a search finds what a look at every posting finds, in the same order, with the rows of a shelf just opened, and the index is one made anew', async () => {
    await fc.assert(
      fc.asyncProperty(edits, queries, async (sequence, asked) => {
        const { database, clock } = freshShelf();
        const shelf = openShelf({ database, now: clock.now, indexSizes: tinySizes });
        const lastCapture = new Map<string, string>();
        for (const [index, edit] of sequence.entries()) {
          clock.advance(MINUTE);
          if (edit.do === 'maintain') await shelf.maintain();
          else if (edit.do === 'say') {
            const done = shelf.say(`tiktok:${edit.number}`, edit.changes);
            await done.catch((error: unknown) => expect(error).toMatchObject({ code: 'posting-unknown' }));
          } else if (edit.do === 'save') {
            const capture = `capture-${index}`;
            await hold(shelf, clock, capture, samplePosting(edit.number, edit.changes));
            await shelf.save(capture);
            lastCapture.set(edit.number, capture);
          } else if (edit.do === 'undo') await shelf.undo(lastCapture.get(edit.number) ?? 'never');
          else {
            const key = `tiktok:${edit.number}`;
            const done = edit.do === 'remove' ? shelf.remove(key) : shelf.restore(key);
            await done.catch((error: unknown) => expect(error).toMatchObject({ code: 'posting-unknown' }));
          }
          // What is found now is at hand when it is found again, changed or not.
          await shelf.list({ query: asked[index % asked.length] ?? '', offset: 0, limit: 20 });
        }
        const opened = openShelf({ database, now: clock.now, indexSizes: tinySizes });

        const { listed } = await storedIndex(database);
        for (const query of asked) {
          const { conditions } = parseQuery(query, clock.now());
          const expected = listed
            .flatMap((shown) => {
              const { key, savedAt } = shown.record;
              const score = scan(shown, conditions);
              return score === undefined ? [] : [{ key, score, savedAt }];
            })
            .sort((left, right) => right.score - left.score || (left.savedAt < right.savedAt ? 1 : -1));
          const answer = await shelf.list({ query, offset: 0, limit: 20 });
          expect({ query, keys: answer.items.map(({ key }) => key) }).toEqual({ query, keys: expected.map(({ key }) => key) });
          expect(answer).toMatchObject({ total: expected.length, all: listed.length });
          // As a list without a query has them.
          const rows = answer.items.map(({ match: _match, marks: _marks, ...row }) => row);
          expect(rows).toEqual(await shelf.rows(rows.map(({ key }) => key)));
          expect(answer).toEqual(await opened.list({ query, offset: 0, limit: 20 }));
        }
        const after = await storedIndex(database);
        expect(contentsOf(after.index)).toEqual(contentsFor(after.listed));
        shelf.close();
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
