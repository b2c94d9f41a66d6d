import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlausible, readBareAmount, readUnitText } from '../../src/readers/posting-amounts';

describe('readBareAmount', () => {
  it.each<[string | number, number | undefined]>([
    [38500, 38500],
    ['38500', 38500],
    ['38,500', 38500],
    ['38.500', 38500],
    ['38 500', 38500],
    ["38'500", 38500],
    ['38.500,00', 38500],
    ['38,500.00', 38500],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['19.5', 19.5],
    ['19,50', 19.5],
    ['40.0', 40],
    ['0.500', 0.5],
    [' 52000 ', 52000],
    [0, undefined],
    ['0', undefined],
    ['', undefined],
    ['$38500', undefined],
    ['38500-41000', undefined],
    ['competitive', undefined],
    [Number.NaN, undefined],
    [-5, undefined],
  ])('%j', (value, amount) => {
    expect(readBareAmount(value)).toBe(amount);
  });

  it('reads every whole amount back, grouped or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (amount) => {
        expect(readBareAmount(String(amount))).toBe(amount);
        expect(readBareAmount(amount.toLocaleString('en-US'))).toBe(amount);
        expect(readBareAmount(amount.toLocaleString('de-DE'))).toBe(amount);
      }),
    );
  });
});

describe('readUnitText', () => {
  it.each([
    ['HOUR', 'HOUR'],
    ['per hour', 'HOUR'],
    ['Hourly', 'HOUR'],
    ['Year', 'YEAR'],
    ['ANNUAL', 'YEAR'],
    ['p.a.', 'YEAR'],
    ['Monat', 'MONTH'],
    ['mois', 'MONTH'],
    ['月給', 'MONTH'],
    ['WEEK', 'WEEK'],
    ['daily', 'DAY'],
    ['', undefined],
    ['project', undefined],
    ['hours per week', undefined],
  ])('%s', (unit, period) => {
    expect(readUnitText(unit)).toBe(period);
  });
});

describe('isPlausible', () => {
  it.each([
    [{ text: '', min: 40, currency: 'USD', period: 'HOUR' } as const, true],
    [{ text: '', min: 180000, currency: 'USD', period: 'HOUR' } as const, false],
    [{ text: '', min: 40, currency: 'EUR', period: 'YEAR' } as const, false],
    [{ text: '', max: 36000000, currency: 'KRW', period: 'YEAR' } as const, true],
    [{ text: '', max: 180000, period: 'HOUR' } as const, true],
    [{ text: '', max: 180000, currency: 'USD' } as const, true],
  ])('%j', (salary, expected) => {
    expect(isPlausible(salary)).toBe(expected);
  });
});
