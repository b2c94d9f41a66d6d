// @vitest-environment jsdom
import fc from 'fast-check';
import { render as draw } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { cutAtMarks, MarkedWords } from '../../../src/ui/postings/MarkedWords';

const text = 'object data=x onerror=alert(1) script script: a heading of a posting';
const marks = fc.array(
  fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 8 },
);

it('shows the text and its marks, whatever was marked before', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 2, maxLength: 12 }), (searches) => {
      const container = document.createElement('div');
      for (const found of searches) {
        act(() => draw(<MarkedWords text={text} marks={found} />, container));
        expect(container.textContent).toBe(text);
        const marked = cutAtMarks(text, found).flatMap((piece) => (piece.marked ? [piece.text] : []));
        expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(marked);
      }
    }),
    { numRuns: 200 },
  );
});
