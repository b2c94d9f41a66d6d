import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSelected, noSelection, selectedCount, wholeSelection, withSelected } from '../../../src/ui/state/selection';

const keys = ['web:a', 'web:b', 'web:c', 'web:d'];
const someKeys = fc.uniqueArray(fc.constantFrom(...keys));

describe('a selection', () => {
  test('of nothing, and of everything', () => {
    expect([isSelected(noSelection, 'web:a'), selectedCount(noSelection, 4)]).toEqual([false, 0]);
    expect([isSelected(wholeSelection, 'web:a'), selectedCount(wholeSelection, 4)]).toEqual([true, 4]);
  });

  test('everything but two of 10,000 is 9,998', () => {
    expect(selectedCount(withSelected(wholeSelection, ['web:a', 'web:b'], false), 10_000)).toBe(9_998);
  });

  test.each([
    ['some', noSelection],
    ['all', wholeSelection],
  ])('from %s: what was chosen last counts, and its count is how many are chosen', (_, start) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someKeys, fc.boolean())), (steps) => {
        const model = new Set(start.kind === 'all' ? keys : []);
        let selection = start;
        for (const [changed, chosen] of steps) {
          selection = withSelected(selection, changed, chosen);
          for (const key of changed) chosen ? model.add(key) : model.delete(key);
        }
        expect(keys.filter((key) => isSelected(selection, key))).toEqual(keys.filter((key) => model.has(key)));
        expect(selectedCount(selection, keys.length)).toBe(model.size);
      }),
    );
  });
});
