import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, clearCorner, cornerAt, nextCorner, placeFor, placeOf } from '../../../src/ui/save-button/placement';

const size = { width: 120, height: 32 };
const page: Box = { left: 0, top: 0, width: 1000, height: 3000 };
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

  it('stands at the other end of a title that is written from right to left', () => {
    const rightWords: Box = { ...words, left: 600 };
    expect(placeFor(size, rightWords, block, [rightWords], page, 'rtl')).toEqual({ left: 100, top: 204 });
    const menu: Box = { left: 110, top: 190, width: 50, height: 60 };
    expect(placeFor(size, rightWords, block, [rightWords, menu], page, 'rtl')).toEqual({ left: 464, top: 204 });
    const full = { ...words, width: 800 };
    expect(placeFor(size, full, block, [full], page, 'rtl')).toEqual({ left: 780, top: 160 });
  });

  it('stands nowhere but in the part of the page that it is given', () => {
    const taken = [words, { left: 0, top: 100, width: 1000, height: 500 }];
    expect(placeFor(size, words, block, taken, page)?.top).toBeGreaterThan(600);
    expect(placeFor(size, words, block, taken, { ...page, top: 50, height: 560 })).toBeUndefined();
  });

  it('gives no place where there is none', () => {
    expect(placeFor(size, words, block, [page], page)).toBeUndefined();
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

describe('a button that was moved', () => {
  const window = { width: 1280, height: 900 };

  it('keeps its distance from the edges that it is nearest to', () => {
    const place = placeOf({ left: 1100, top: 800, ...size }, window);
    expect(place).toEqual({ edgeX: 'right', x: 60, edgeY: 'bottom', y: 68 });
    expect(cornerAt(place, size, { width: 640, height: 450 })).toEqual({ left: 460, top: 350 });
  });

  it('stays where it was put, and wholly inside every window that has room for it', () => {
    const at = fc.integer({ min: -500, max: 2_000 });
    const side = fc.integer({ min: 120, max: 2_000 });
    fc.assert(
      fc.property(at, at, side, side, (left, top, width, height) => {
        const place = placeOf({ left, top, ...size }, window);
        const there = cornerAt(place, size, window);
        expect(placeOf({ ...there, ...size }, window)).toEqual(place);
        const other = cornerAt(place, size, { width, height });
        expect(other.left).toBeGreaterThanOrEqual(0);
        expect(other.top).toBeGreaterThanOrEqual(0);
        expect(other.left + size.width).toBeLessThanOrEqual(width);
        expect(other.top + size.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('finds the corner of the window that has no control', () => {
    const fab: Box = { left: 1_180, top: 820, width: 60, height: 60 };
    const bar: Box = { left: 0, top: 850, width: 400, height: 50 };
    expect(clearCorner(size, window, [])).toMatchObject({ edgeX: 'right', edgeY: 'bottom' });
    expect(clearCorner(size, window, [fab])).toMatchObject({ edgeX: 'left', edgeY: 'bottom' });
    expect(clearCorner(size, window, [fab, bar])).toMatchObject({ edgeX: 'left', edgeY: 'top' });
    expect(clearCorner(size, window, [{ left: 0, top: 0, ...window }])).toMatchObject({ edgeX: 'right', edgeY: 'bottom' });
  });

  it('goes through all four corners', () => {
    const first = nextCorner(undefined);
    const around = [first];
    for (let step = 0; step < 3; step += 1) around.push(nextCorner(around.at(-1)));
    expect(around.map(({ edgeX, edgeY }) => `${edgeY} ${edgeX}`)).toEqual(['bottom right', 'bottom left', 'top left', 'top right']);
    expect(nextCorner(around.at(-1))).toEqual(first);
  });
});
