import fc from 'fast-check';
import { PostingKey } from '../../src/posting/posting';
import type { UserChange } from '../../src/posting/user-data';
import { type Bench, DAY, freshShelf, keep, MINUTE, samplePosting } from './sample';

/** The key of the posting of this number. */
export const key = (number: number) => PostingKey.parse(`tiktok:${number}`);

/** All that a shelf shows and holds, its pages included. */
export async function contents({ shelf, database }: Bench) {
  const [whole, listed, pages] = [
    [] as unknown[],
    [] as unknown[],
    await database.read(['snapshots'], (t) => t.objectStore('snapshots').getAll()),
  ];
  for await (const batch of shelf.whole()) whole.push(...batch);
  for await (const batch of shelf.all()) listed.push(...batch);
  return { whole, listed, bin: await shelf.bin(), pages };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('=1+1', '"a"\t\r\n', '\ufeffא\u202e', '\ud800'),
);
const number = fc.integer({ min: 1, max: 4 });
const change: fc.Arbitrary<UserChange> = fc.oneof(
  fc.record({ set: fc.constant('notes' as const), value: text }),
  fc.record({ set: fc.constant('rating' as const) }),
  fc.record({ set: fc.constant('edit' as const), id: fc.constant('title' as const), value: fc.oneof(text, fc.constant(null)) }),
  fc.record({ set: fc.constant('mergedInto' as const), value: number.map(key) }),
  fc.record({ set: fc.constant('contact' as const), id: fc.constantFrom('a', 'b'), value: fc.record({ name: text, note: text }) }),
);
/** What happens to a shelf: saves, words of the user's, removals, saves taken back, months. */
export const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), number, title: text }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('say' as const), number, change }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'undo' as const, 'month' as const), number }) },
  ),
  { minLength: 4, maxLength: 14, size: 'max' },
);

type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never;

/** A shelf to which all that happened. */
export async function shelfAfter(story: readonly Act[]): Promise<Bench> {
  const bench = freshShelf();
  const { shelf, clock } = bench;
  let last = 'none';
  for (const [index, act] of story.entries()) {
    clock.advance(MINUTE);
    const known = (await shelf.find(key(act.number))) !== undefined;
    if (act.do === 'save') last = (await keep(shelf, clock, `c${index}`, samplePosting(`${act.number}`, { title: act.title }))).captureId;
    if (act.do === 'say' && known) await shelf.say(key(act.number), [act.change]);
    if (act.do === 'remove' && known) await shelf.remove(key(act.number));
    if (act.do === 'undo') await shelf.undo(last);
    if (act.do === 'month') {
      clock.advance(31 * DAY);
      await shelf.tidy();
    }
  }
  return bench;
}
