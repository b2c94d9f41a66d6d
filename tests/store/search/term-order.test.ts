import fc from 'fast-check';
import { expect, it } from 'vitest';
import { termOrder } from '../../../src/store/search/term-order';
import type { TableTerms } from '../../../src/store/search/word-table';

// Words have no half of a surrogate pair.
const term = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'z', '0', '+', '.', '~', '\u007f', 'é', '職', '\u{1f600}', '\ufb20', '\uffff'),
    maxLength: 8,
  }),
  fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !/\p{Cs}/u.test(text)),
);

function tableOf(terms: readonly string[]): TableTerms {
  const encoder = new TextEncoder();
  const bytes = terms.map((text) => encoder.encode(text));
  const starts = new Int32Array(terms.length + 1);
  for (const [number, { length }] of bytes.entries()) starts[number + 1] = (starts[number] ?? 0) + length;
  const all = new Uint8Array(starts.at(-1) ?? 0);
  for (const [number, one] of bytes.entries()) all.set(one, starts[number]);
  return { count: terms.length, bytes: all, starts, wide: new Map(), places: new Int32Array(), placeStarts: new Int32Array() };
}

it('gives terms in the order of their code units', () => {
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 200 }), (terms) => {
      expect([...termOrder(tableOf(terms))].map((number) => terms[number])).toEqual([...terms].sort());
    }),
  );
});
