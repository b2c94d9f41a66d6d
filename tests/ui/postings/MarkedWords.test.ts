import { expect, test } from 'vitest';
import { cutAtMarks } from '../../../src/ui/postings/MarkedWords';

const text = 'Keeper of the light';

test.each([
  { what: 'no mark', marks: [], shown: 'Keeper of the light' },
  { what: 'one at the start', marks: [[0, 6]], shown: '[Keeper] of the light' },
  {
    what: 'several, in any order',
    marks: [
      [14, 19],
      [7, 9],
    ],
    shown: 'Keeper [of] the [light]',
  },
  {
    what: 'overlapping ones',
    marks: [
      [0, 6],
      [3, 9],
    ],
    shown: '[Keeper][ of] the light',
  },
  { what: 'one that reaches beyond the text', marks: [[14, 99]], shown: 'Keeper of the [light]' },
  { what: 'one beyond the text', marks: [[40, 44]], shown: 'Keeper of the light' },
])('$what', ({ marks, shown }) => {
  const spans = marks.map(([start = 0, end = 0]) => ({ start, end }));
  const pieces = cutAtMarks(text, spans);
  expect(pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).toBe(shown);
});
