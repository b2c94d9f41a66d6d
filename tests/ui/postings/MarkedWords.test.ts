import { expect, test } from 'vitest';
import { cutAtWords } from '../../../src/ui/postings/MarkedWords';

const marked = (text: string, query: string) =>
  cutAtWords(text, query)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  { text: 'Keeper of the light', query: 'keeper', shown: '[Keeper] of the light' },
  { text: 'a light, a lighter light', query: 'light', shown: 'a [light], a [light]er [light]' },
  { text: 'C++ and C', query: 'c++', shown: '[C++] and C' },
  { text: 'from $40 (a tide)', query: '$40 (a', shown: 'from [$40] [(a] tide)' },
  { text: 'nothing here', query: '', shown: 'nothing here' },
  { text: '灯塔管理员', query: '管理', shown: '灯塔[管理]员' },
])('$query in $text', ({ text, query, shown }) => {
  expect(marked(text, query)).toBe(shown);
});
