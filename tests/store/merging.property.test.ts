import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Posting } from '../../src/posting/posting';
import { mergeShelfPostings } from '../../src/posting/shelf-posting';
import type { UserChange } from '../../src/posting/user-data';
import type { Incoming, Pages } from '../../src/store/merging';
import { type Bench, DAY, everything, freshShelf, hear, keep, MINUTE, samplePosting } from './sample';

const numbers = ['1', '2'] as const;

type Act = { readonly on: 0 | 1 | 2 } & (
  | { readonly do: 'save'; readonly number: string; readonly title: string }
  | { readonly do: 'undo' }
  | { readonly do: 'remove' | 'restore'; readonly number: string }
  | { readonly do: 'say'; readonly number: string; readonly change: UserChange }
  | { readonly do: 'hear'; readonly from: 0 | 1 | 2 }
  | { readonly do: 'wait'; readonly days: number }
);

const shelf = fc.constantFrom(0 as const, 1 as const, 2 as const);
const number = fc.constantFrom(...numbers);
const change: fc.Arbitrary<UserChange> = fc.oneof(
  fc.record({ set: fc.constant('notes' as const), value: fc.constantFrom('oil', 'wick') }),
  fc.record({ set: fc.constant('rating' as const), value: fc.constantFrom(1, 5) }),
  fc.record({ set: fc.constant('tag' as const), id: fc.constant('sea'), value: fc.constant('Sea') }),
  fc.record({ set: fc.constant('tag' as const), id: fc.constant('sea') }),
  fc.record({ set: fc.constant('edit' as const), id: fc.constant('title' as const), value: fc.constantFrom('Lampist', null) }),
);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ on: shelf, do: fc.constant('save' as const), number, title: fc.constantFrom('Keeper', 'Head Keeper') }),
    },
    { weight: 2, arbitrary: fc.record({ on: shelf, do: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ on: shelf, do: fc.constantFrom('remove' as const, 'restore' as const), number }) },
    { weight: 5, arbitrary: fc.record({ on: shelf, do: fc.constant('say' as const), number, change }) },
    { weight: 4, arbitrary: fc.record({ on: shelf, do: fc.constant('hear' as const), from: shelf }) },
    { weight: 1, arbitrary: fc.record({ on: shelf, do: fc.constant('wait' as const), days: fc.constantFrom(1, 31) }) },
  ),
  { minLength: 6, maxLength: 24, size: 'max' },
);

/** One by one, or all at once. */
async function hearAll(to: Bench, from: Bench, atOnce: boolean): Promise<void> {
  const all: Incoming[] = [];
  for (const posting of await everything(from.shelf)) {
    const pages: Pages = new Map(
      await Promise.all(
        posting.steps
          .filter(({ kind }) => kind === 'version')
          .map(async ({ id }) => [id, (await from.shelf.page(id))?.snapshot ?? expect.fail(`the page of ${id} is lost`)] as const),
      ),
    );
    if (atOnce) all.push({ posting, pages });
    else await hear(to, posting, pages);
  }
  for await (const outcomes of to.shelf.mergeAll(all)) expect(outcomes.length).toBe(all.length);
}

/** What a user sees of a shelf, and the pages that it keeps. */
async function seen({ shelf, database }: Bench) {
  const postings: unknown[] = [];
  for await (const batch of shelf.all()) for (const kept of batch) postings.push({ ...kept, posting: Posting.parse(kept.posting) });
  const { items } = await shelf.list({ query: 'keeper', offset: 0, limit: 10 });
  const pages = await database.read(['snapshots'], (transaction) => transaction.objectStore('snapshots').getAllKeys());
  return {
    postings: postings.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)),
    found: items.map(({ key }) => key).sort(),
    pages,
  };
}

it('three shelves that hear of each other, in any order and as often as they like, come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (story) => {
      const shelves = [freshShelf(), freshShelf(), freshShelf()] as const;
      const saves: string[][] = [[], [], []];
      let captures = 0;
      for (const act of story) {
        const bench = shelves[act.on];
        bench.clock.advance(MINUTE);
        const known =
          'number' in act
            ? (await bench.shelf.bin()).some(({ key }) => key === `tiktok:${act.number}`) ||
              (await bench.shelf.find(`tiktok:${act.number}`)) !== undefined
            : false;
        switch (act.do) {
          case 'save': {
            captures += 1;
            const saved = await keep(bench.shelf, bench.clock, `capture-${captures}`, samplePosting(act.number, { title: act.title }));
            saves[act.on]?.push(saved.captureId);
            break;
          }
          case 'undo':
            await bench.shelf.undo(saves[act.on]?.at(-1) ?? 'never');
            break;
          case 'remove':
            if (known) await bench.shelf.remove(`tiktok:${act.number}`);
            break;
          case 'restore':
            if (known) await bench.shelf.restore(`tiktok:${act.number}`);
            break;
          case 'say':
            if (known) await bench.shelf.say(`tiktok:${act.number}`, [act.change]);
            break;
          case 'hear':
            if (act.from !== act.on) await hearAll(bench, shelves[act.from], act.on !== 1);
            break;
          case 'wait':
            bench.clock.advance(act.days * DAY);
            await bench.shelf.tidy();
        }
      }

      // The rule itself, on what they have now.
      const [a, b, c] = await Promise.all(shelves.map(({ shelf }) => everything(shelf)));
      for (const key of ['tiktok:1', 'tiktok:2']) {
        const [left, middle, right] = [a, b, c].map((all) => all?.find((posting) => posting.key === key) ?? { key, steps: [], said: [] });
        if (left === undefined || middle === undefined || right === undefined) continue;
        const both = mergeShelfPostings(left, middle);
        expect(mergeShelfPostings(middle, left)).toEqual(both);
        expect(mergeShelfPostings(both, left)).toEqual(both);
        expect(mergeShelfPostings(both, right)).toEqual(mergeShelfPostings(left, mergeShelfPostings(middle, right)));
      }

      // And as shelves do it.
      const [first, second, third] = shelves;
      for (const [to, from] of [
        [first, second],
        [third, first],
        [second, third],
        [first, third],
        [third, second],
        [first, second],
      ] as const)
        await hearAll(to, from, to === third);
      const expected = await seen(first);
      expect(await seen(second)).toEqual(expected);
      expect(await seen(third)).toEqual(expected);
      for (const bench of shelves) bench.shelf.close();
    }),
    { numRuns: 300 },
  );
}, 300_000);
