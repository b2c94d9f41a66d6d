import { describe, expect, test } from 'vitest';
import { choiceOf, SavedView, sameChoice, standingViews, viewsWith } from '../../../src/ui/state/saved-views';

describe('views', () => {
  test('are those that are always there, then the user’s own by their names', () => {
    const own: SavedView = { id: 'v1', name: 'Remote, well paid', choice: { query: 'pay:>150k', filters: { workplaceTypes: ['remote'] } } };
    const all = viewsWith([own]);
    expect(all.slice(0, -1)).toEqual(standingViews);
    expect(all.at(-1)).toEqual({ id: 'v1', name: { text: 'Remote, well paid' }, choice: own.choice });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('written by an older version without filters hold everything', () => {
    const stored = SavedView.parse({ id: 'v', name: 'Old', choice: { query: 'lamp' } });
    expect(choiceOf(stored.choice)).toEqual({ query: 'lamp', filters: {} });
  });

  test.each([
    ['no name', { id: 'v', name: '', choice: { query: '' } }],
    ['a filter of another version', { id: 'v', name: 'n', choice: { query: '', filters: { statuses: ['dreaming'] } } }],
    ['an order of another version', { id: 'v', name: 'n', choice: { query: '', sort: 'luck' } }],
  ])('with %s are refused', (_, stored) => {
    expect(SavedView.safeParse(stored).success).toBe(false);
  });
});

test.each([
  ['spaces around the words', { query: ' a ', filters: {} }, { query: 'a', filters: {} }, true],
  ['an empty filter', { query: '', filters: { tags: [] } }, { query: '', filters: {} }, true],
  ['the order alone', { query: '', filters: {}, sort: 'pay' }, { query: '', filters: {} }, true],
  [
    'filters in another order',
    { query: '', filters: { closed: false, tags: ['x'] } },
    { query: '', filters: { tags: ['x'], closed: false } },
    true,
  ],
  ['other words', { query: 'a', filters: {} }, { query: 'b', filters: {} }, false],
  ['one filter more', { query: '', filters: { closed: false } }, { query: '', filters: {} }, false],
] as const)('lists that differ by %s', (_, one, other, same) => {
  const copy = (choice: typeof one | typeof other) => structuredClone(choice) as Parameters<typeof sameChoice>[0];
  expect(sameChoice(copy(one), copy(other))).toBe(same);
});
