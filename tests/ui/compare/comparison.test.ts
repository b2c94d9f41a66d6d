import { describe, expect, test } from 'vitest';
import { comparedRows, comparedSkills } from '../../../src/ui/compare/comparison';
import { payByCurrency } from '../../../src/ui/pay-by-currency';
import { postingOf } from '../postings';

describe('rows', () => {
  test('stand for what somebody says, and tell where that differs', () => {
    const one = postingOf({ workplaceType: 'remote', seniority: 'Senior', employmentTypes: ['FULL_TIME', 'CONTRACTOR'] });
    const other = postingOf({ workplaceType: 'remote', employmentTypes: ['CONTRACTOR', 'FULL_TIME'] });
    expect(comparedRows([one, other])).toEqual([
      { field: 'workplaceType', differs: false },
      { field: 'employmentTypes', differs: false },
      { field: 'seniority', differs: true },
    ]);
  });
});

test('skills that all ask for are shared; the others tell who asks, the most asked first', () => {
  const postings = [
    ['Go', 'SQL'],
    ['go', 'Rust', 'SQL'],
    ['Go', 'Rust'],
  ].map((skills) => postingOf({ skills }));
  expect(comparedSkills(postings)).toEqual({
    shared: ['Go'],
    some: [
      { skill: 'Rust', asked: [false, true, true] },
      { skill: 'SQL', asked: [true, true, false] },
    ],
  });
});

describe('pay', () => {
  test('of one currency stands on one axis, a year’s amounts; others stand apart and nothing is converted', () => {
    const pay = (key: string, min: number, max: number, currency: string, period: 'YEAR' | 'HOUR' | 'MONTH') =>
      postingOf({ key, baseSalary: { text: 'x', min, max, currency, period } });
    expect(
      payByCurrency([
        pay('web:a', 100_000, 120_000, 'USD', 'YEAR'),
        pay('web:b', 50, 60, 'USD', 'HOUR'),
        pay('web:c', 5_000, 6_000, 'EUR', 'MONTH'),
      ]),
    ).toEqual([
      {
        currency: 'USD',
        intervals: [
          { key: 'web:a', low: 100_000, high: 120_000 },
          { key: 'web:b', low: 104_000, high: 124_800 },
        ],
      },
      { currency: 'EUR', intervals: [{ key: 'web:c', low: 60_000, high: 72_000 }] },
    ]);
  });

  test('without a period stands on none', () => {
    expect(payByCurrency([postingOf({ baseSalary: { text: '60', min: 60, currency: 'USD' } })])).toEqual([]);
  });
});
