import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinList, splitList } from '../../src/export/cell-list';

it.each([
  [['a', 'b'], 'a; b'],
  [['a; b', 'c\\'], 'a\\; b; c\\\\'],
  [['', ' x'], ';  x'],
  [['one'], 'one'],
])('%j stands in a cell as %j', (values, cell) => {
  expect(joinList(values)).toBe(cell);
  expect(splitList(cell)).toEqual(values);
});

it('gives back any list', () => {
  const value = fc.oneof(fc.string({ unit: fc.constantFrom(';', '\\', ' ', 'a', '\n') }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      expect(splitList(joinList(values))).toEqual(values);
    }),
    { numRuns: 1000 },
  );
});
