import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedTerms } from '../../../src/store/search/sorted-terms';

const term = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'z', '0', '+', '.', '\u0001', '~', '\u007f', 'é', '職', '\ud83d', '\ude00', '\uffff'),
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

it('gives terms in the order of their code units', () => {
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 200 }), (terms) => {
      expect(sortedTerms(terms)).toEqual([...terms].sort());
    }),
  );
});
