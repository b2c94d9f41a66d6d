import { expect, test } from 'vitest';
import { type Column, withColumn, withMoved, withWidth } from '../../../src/ui/state/columns';

const columns: readonly Column[] = [
  { id: 'title', width: 300 },
  { id: 'pay', width: 120 },
  { id: 'saved', width: 80 },
];
const ids = (all: readonly Column[]) => all.map(({ id }) => id);

test('a column comes at the end, and goes; the title stays', () => {
  expect(ids(withColumn(columns, 'tags', true))).toEqual(['title', 'pay', 'saved', 'tags']);
  expect(ids(withColumn(columns, 'pay', false))).toEqual(['title', 'saved']);
  expect(withColumn(columns, 'title', false)).toBe(columns);
});

test.each([
  ['pay', 1, ['title', 'saved', 'pay']],
  ['pay', -1, ['pay', 'title', 'saved']],
  ['saved', 1, ['title', 'pay', 'saved']],
] as const)('%s moved by %i', (id, step, order) => {
  expect(ids(withMoved(columns, id, step))).toEqual(order);
});

test.each([
  [200.4, 200],
  [-50, 48],
  [5_000, 800],
])('a width of %d is kept as %d', (asked, kept) => {
  expect(withWidth(columns, 'pay', asked)[1]).toEqual({ id: 'pay', width: kept });
});
