import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/store/search/bytes';
import { listStarts, visitList, weighList, writeList } from '../../../src/store/search/document-list';

const listOf = fc.integer({ min: 1, max: 3_000 }).chain((ofAll) =>
  fc.record({
    ofAll: fc.constant(ofAll),
    places: fc
      .uniqueArray(fc.nat(ofAll - 1), { maxLength: ofAll, size: 'max' })
      .map((places) => places.sort((left, right) => left - right)),
  }),
);

function read(bytes: Uint8Array, start: number, ofAll: number): number[] {
  const places: number[] = [];
  visitList(bytes, start, ofAll, (place) => places.push(place));
  return places;
}

describe('lists of documents', () => {
  it('give back what was written, several after each other', () => {
    fc.assert(
      fc.property(fc.array(listOf, { minLength: 1, maxLength: 4 }), (lists) => {
        const writer = new ByteWriter();
        for (const { places, ofAll } of lists) writeList(writer, places, ofAll);
        const bytes = writer.take();
        const starts = listStarts(bytes, lists.length);
        expect(lists.map(({ ofAll }, index) => read(bytes, starts[index] ?? 0, ofAll))).toEqual(lists.map(({ places }) => places));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [[0], 1],
    [[131_071], 131_072],
    [[0, 131_071], 131_072],
    [[], 10],
    [Array.from({ length: 300 }, (_, index) => index), 300],
    [Array.from({ length: 299 }, (_, index) => index + 1), 300],
    [Array.from({ length: 299 }, (_, index) => index), 300],
    [Array.from({ length: 250 }, (_, index) => index + Math.floor(index / 7)), 300],
    [Array.from({ length: 200 }, (_, index) => index + Math.floor(index / 2)), 300],
    [[0, 1, 90_000, 90_001], 131_072],
  ])('hold %j of %d', (places, ofAll) => {
    const writer = new ByteWriter();
    writeList(writer, places, ofAll);
    expect(read(writer.take(), 0, ofAll)).toEqual(places);
  });

  it('raise weights and never lower them', () => {
    const writer = new ByteWriter();
    writeList(writer, [0, 2], 8);
    const weights = new Uint8Array([5, 5, 1, 0, 0, 0, 0, 0]);
    weighList(writer.take(), 0, 8, weights, 3);
    expect([...weights.subarray(0, 4)]).toEqual([5, 5, 3, 0]);
  });

  it('take about the bits that the distances need', () => {
    const writer = new ByteWriter();
    writeList(
      writer,
      Array.from({ length: 1_000 }, (_, index) => index * 10),
      10_000,
    );
    expect(writer.length).toBeLessThan(650);
  });
});
