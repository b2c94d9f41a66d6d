import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from '../../../src/ui/postings/quote-place';

const lines = ['We keep the  light.', 'Five years at sea,', 'or three on rocks.', 'İstanbul office'];

test.each([
  { what: 'words within a line', quote: 'years at', spans: [[1, 5, 13]] },
  { what: 'other white space than in the text', quote: 'keep\u00a0the light', spans: [[0, 3, 18]] },
  {
    what: 'words over two lines',
    quote: 'at sea, or three',
    spans: [
      [1, 11, 18],
      [2, 0, 8],
    ],
  },
  { what: 'words that are not there', quote: 'ten years', spans: [] },
  { what: 'nothing', quote: ' ', spans: [] },
])('$what', ({ quote, spans }) => {
  expect([...findQuote(lines, quote)]).toEqual(spans.map(([line, start, end]) => [line, { start, end }]));
});

test('letters in another case, where no letter changes its length', () => {
  expect([...findQuote(['We Keep Light'], 'we keep')]).toEqual([[0, { start: 0, end: 7 }]]);
});

test('whatever is cut from the text is found in it', () => {
  const text = fc.array(fc.stringMatching(/^[a-c]{1,5}( [a-c]{1,5}){0,4}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (given, from, length) => {
      const whole = given.join('\n');
      const quote = whole.slice(from % whole.length, (from % whole.length) + 1 + (length % 12));
      fc.pre(quote.trim() !== '');
      const found = [...findQuote(given, quote)].map(([line, span]) => given[line]?.slice(span.start, span.end)).join(' ');
      expect(found.replace(/\s+/g, ' ').trim()).toBe(quote.replace(/\s+/g, ' ').trim());
    }),
  );
});
