import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/posting/draft';
import { separateGluedLines } from '../../src/readers/glued-lines';

const paragraph = (text: string): Line => ({ kind: 'paragraph', text });
const filler = 'Our group looks after the lighthouses of the northern coast and keeps their lamps burning through every storm of the year.';

describe('separateGluedLines', () => {
  it('splits a long text before its signs and headings', () => {
    const text = `${filler} Responsibilities: - Clean the lenses every morning; - Keep the log of passing ships; - Paint the tower in spring. Minimum Qualifications - Bachelor degree in optics - 3+ years at sea, 3 - 5 years ashore - Pay of $45 - $60 does not split. ${filler}`;
    expect(separateGluedLines([paragraph(text)])).toEqual([
      paragraph(filler),
      paragraph('Responsibilities:'),
      { kind: 'item', text: 'Clean the lenses every morning;' },
      { kind: 'item', text: 'Keep the log of passing ships;' },
      { kind: 'item', text: 'Paint the tower in spring.' },
      paragraph('Minimum Qualifications'),
      { kind: 'item', text: 'Bachelor degree in optics' },
      { kind: 'item', text: '3+ years at sea, 3 - 5 years ashore' },
      { kind: 'item', text: `Pay of $45 - $60 does not split. ${filler}` },
    ]);
  });

  it('splits before numbers', () => {
    const text = `${filler} 1. Clean the lenses 2. Keep the log 3. Paint the tower before 2026. ${filler}`;
    expect(separateGluedLines([paragraph(text)]).map(({ text: words }) => words)).toEqual([
      filler,
      'Clean the lenses',
      'Keep the log',
      `Paint the tower before 2026. ${filler}`,
    ]);
  });

  it.each([
    ['a short paragraph', 'We - You - They'],
    ['a long one with two dashes', `${filler} ${filler} ${filler} It is - We think - a good place.`],
  ])('leaves %s whole', (_, text) => {
    expect(separateGluedLines([paragraph(text)])).toEqual([paragraph(text)]);
  });

  it('loses no word', () => {
    const piece = fc.constantFrom(' - ', ' • ', '1. ', '2、', 'Why Join Us ', 'Responsibilities: ', 'Lamp ', 'oil. ', '灯 ', '$45 - $60 ');
    const bare = (text: string): string => text.replace(/[\s\-•、.\d]/g, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('').replace(/\s+/g, ' ').trim();
        expect(
          bare(
            separateGluedLines([paragraph(text)])
              .map((line) => line.text)
              .join(''),
          ),
        ).toBe(bare(text));
      }),
    );
  });
});
