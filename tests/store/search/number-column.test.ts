import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/store/search/bytes';
import { readColumn, writeColumn } from '../../../src/store/search/number-column';

function writtenAndRead(columns: readonly (readonly number[])[]): number[][] {
  const writer = new ByteWriter();
  for (const column of columns) writeColumn(writer, column);
  const reader = new ByteReader(writer.take());
  return columns.map((column) => {
    const into = new Float64Array(column.length);
    readColumn(reader, into);
    return [...into];
  });
}

const DAY = 86_400_000;

describe('columns of numbers', () => {
  it.each<[what: string, column: number[]]>([
    ['nothing', []],
    ['absent numbers', [Number.NaN, Number.NaN]],
    ['days', [20_000 * DAY, Number.NaN, 19_000 * DAY, 0]],
    ['times', [1_772_355_600_123, 1_772_355_600_124, 1_772_355_599_000]],
    ['pay by the hour', [31.25 * 2080, 65_000, 17.37 * 2080]],
    ['numbers below zero', [-5, 5, -1_000]],
    ['numbers that are too large to be told apart', [2 ** 60, 1]],
    ['what is not finite', [Number.POSITIVE_INFINITY, 1]],
  ])('give back %s', (_what, column) => {
    expect(writtenAndRead([column])).toEqual([column]);
  });

  it('give back what was written, several after each other', () => {
    const value = fc.oneof(
      fc.constant(Number.NaN),
      fc.integer(),
      fc.integer({ min: 0, max: 40_000 }).map((days) => days * DAY),
      fc.double({ noNaN: true }).map((number) => number + 0),
    );
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 4 }), (columns) => {
        const withoutNegativeZero = columns.map((column) => column.map((number) => (number === 0 ? 0 : number)));
        expect(writtenAndRead(withoutNegativeZero)).toEqual(withoutNegativeZero);
      }),
    );
  });

  it('take a byte or two a document where numbers are near each other', () => {
    const writer = new ByteWriter();
    writeColumn(
      writer,
      Array.from({ length: 100 }, (_, index) => (20_000 + (index % 30)) * DAY),
    );
    expect(writer.length).toBeLessThan(110);
  });
});
