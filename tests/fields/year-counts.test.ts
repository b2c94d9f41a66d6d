import { describe, expect, it } from 'vitest';
import { findYearCounts } from '../../src/fields/year-counts';

const read = (text: string) => findYearCounts(text).map(({ start, end, years }) => [text.slice(start, end), years]);

describe('findYearCounts', () => {
  it.each<[string, [string, number][]]>([
    ['3 years', [['3 years', 3]]],
    [
      '3-5 years and 10 months',
      [
        ['3-5 years', 3],
        ['10 months', 0.8],
      ],
    ],
    ['between two and four years', [['between two and four years', 2]]],
    ['two (2) to three (3) years', [['two (2) to three (3) years', 2]]],
    ['2,5 Jahre', [['2,5 Jahre', 2.5]]],
    ['6 months to 2 years', [['6 months to 2 years', 0.5]]],
    ['de 3 à 5 ans', [['3 à 5 ans', 3]]],
    ['十五年', [['十五年', 15]]],
    ['３～５年', [['３～５年', 3]]],
    ['半年', [['半年', 0.5]]],
    ['Java 8 - 5 years', [['8 - 5 years', 5]]],
    ['in 2024 years', []],
    ['2026年4月', []],
    ['1,000 years', []],
    ['$5 years', []],
    ['3 yearbooks', []],
    ['', []],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it('tells the open form', () => {
    expect(findYearCounts('3+ years, 3 years, 3-4 years, three or more years, +3 years').map(({ open }) => open)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });
});
