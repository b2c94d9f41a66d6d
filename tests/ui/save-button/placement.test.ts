import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeFor } from '../../../src/ui/save-button/placement';

const size = { width: 120, height: 32 };
const page = { width: 1000, height: 3000 };
const words: Box = { left: 100, top: 200, width: 300, height: 40 };
const block: Box = { left: 100, top: 200, width: 800, height: 40 };

describe('placeFor', () => {
  it('stands at the end of the title, in its middle', () => {
    expect(placeFor(size, words, block, [words], page)).toEqual({ left: 780, top: 204 });
  });

  it('goes behind the words when something stands at the end', () => {
    const menu: Box = { left: 850, top: 190, width: 50, height: 60 };
    expect(placeFor(size, words, block, [words, menu], page)).toEqual({ left: 416, top: 204 });
  });

  it('goes above a title that fills its line', () => {
    const full = { ...words, width: 800 };
    expect(placeFor(size, full, block, [full], page)).toEqual({ left: 100, top: 160 });
  });

  it('gives no place where there is none', () => {
    expect(placeFor(size, words, block, [{ left: 0, top: 0, ...page }], page)).toBeUndefined();
  });

  it('never overlaps an obstacle and never leaves the page', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 1, max: 400 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, (obstacles, title) => {
        const place = placeFor(size, title, title, obstacles, page);
        if (!place) return;
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + size.width).toBeLessThanOrEqual(page.width);
        for (const other of obstacles) {
          const apart =
            place.left + size.width <= other.left ||
            other.left + other.width <= place.left ||
            place.top + size.height <= other.top ||
            other.top + other.height <= place.top;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});
