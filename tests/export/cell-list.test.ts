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

/** The rule of lists, letter by letter. */
function lettersOf(cell: string): string[] {
  const values = [''];
  const letters = [...cell.matchAll(/\\[\s\S]|; ?|[\s\S]/g)].map(([letter]) => letter);
  for (const letter of letters) {
    if (letter.startsWith(';')) values.push('');
    else values.push(`${values.pop()}${letter.length === 2 ? letter.slice(1) : letter}`);
  }
  return values;
}

it('cuts any cell by the same rule, whether it has a backslash or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(';', ' ', '\\', 'a', '\n', '\ud83d') }), (cell) => {
      expect(splitList(cell)).toEqual(lettersOf(cell));
      const bare = cell.replaceAll('\\', '');
      expect(splitList(bare)).toEqual(lettersOf(bare));
    }),
    { numRuns: 1000 },
  );
});
