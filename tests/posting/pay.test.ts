import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBaseSalary } from '../../src/fields/base-salary';
import type { EvidenceSource } from '../../src/posting/evidence';
import { formatPay, formatPayInFull, payInWords } from '../../src/posting/pay';
import type { BaseSalary, PayPeriod } from '../../src/posting/posting';

/** Blanks of every width as one, so that the rows below can be typed. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('formatPay', () => {
  it.each<[Omit<BaseSalary, 'text'>, string, string]>([
    [{ min: 145000, max: 250000, currency: 'USD', period: 'YEAR' }, 'en', '$145–250K a year'],
    [{ min: 136800, max: 259200, currency: 'USD', period: 'YEAR' }, 'en', '$136.8–259.2K a year'],
    [{ min: 45, max: 60, currency: 'USD', period: 'HOUR' }, 'en', '$45–60 an hour'],
    [{ min: 31.67, max: 51.28, currency: 'USD', period: 'HOUR' }, 'en', '$31.67–51.28 an hour'],
    [{ min: 6000, max: 8000, currency: 'USD', period: 'MONTH' }, 'en', '$6,000–8,000 a month'],
    [{ min: 8000, max: 12000, currency: 'USD', period: 'MONTH' }, 'en', '$8–12K a month'],
    [{ min: 900000, max: 1200000, currency: 'USD', period: 'YEAR' }, 'en', '$900K–$1.2M a year'],
    [{ min: 120000, max: 120000, currency: 'GBP', period: 'YEAR' }, 'en', '£120K a year'],
    [{ max: 42000, currency: 'GBP', period: 'YEAR' }, 'en', 'up to £42K a year'],
    [{ min: 3200, currency: 'EUR', period: 'MONTH' }, 'en', 'from €3,200 a month'],
    [{ min: 90000, max: 110000, currency: 'CAD' }, 'en', 'CA$90–110K'],
    [{ min: 90000, max: 110000 }, 'en', '90–110K'],
    [{ min: 300000, max: 500000, currency: 'JPY', period: 'MONTH' }, 'ja', '¥30–50万/月'],
    [{ min: 58000, max: 66000, currency: 'EUR', period: 'YEAR' }, 'de', '58.000–66.000 € pro Jahr'],
    [{}, 'en', ''],
  ])('%o in %s is %s', (salary, locale, expected) => {
    expect(plain(formatPay({ text: 'as written', ...salary }, locale)).replace('￥', '¥')).toBe(expected);
  });
});

describe('payInWords', () => {
  const range = { min: 210000, max: 268000, currency: 'USD', period: 'YEAR' } as const;
  it.each<[BaseSalary, EvidenceSource | undefined, string]>([
    [{ ...range, text: 'USD 210000 - 268000 YEAR' }, 'json-ld', '$210,000 – $268,000 a year'],
    [{ ...range, text: '210000 - 268000' }, 'page-state', '$210,000 – $268,000 a year'],
    [{ ...range, text: '$210k to 268k, and shares' }, 'text', '$210k to 268k, and shares'],
    [{ ...range, text: '$210k to 268k' }, 'microdata', '$210k to 268k'],
    [{ ...range, text: 'as typed' }, 'user', 'as typed'],
    [{ ...range, text: 'as found' }, undefined, 'as found'],
    [{ text: 'paid by the tide' }, 'json-ld', 'paid by the tide'],
  ])('%o from %s is %s', (salary, source, expected) => {
    expect(plain(payInWords(salary, source, 'en'))).toBe(expected);
  });
});

describe('formatPayInFull', () => {
  it.each<[Omit<BaseSalary, 'text'>, string, string]>([
    [{ min: 145000, max: 250000, currency: 'USD', period: 'YEAR' }, 'en', '$145,000 – $250,000 a year'],
    [{ min: 31.5, max: 51.28, currency: 'USD', period: 'HOUR' }, 'en', '$31.50 – $51.28 an hour'],
    [{ min: 58000, max: 66000, currency: 'EUR', period: 'YEAR' }, 'de', '58.000 € – 66.000 € pro Jahr'],
    [{ max: 42000, currency: 'GBP', period: 'YEAR' }, 'fr', "jusqu'à 42 000 GBP par an"],
    [{ min: 500000, max: 500000, currency: 'JPY', period: 'MONTH' }, 'en', 'JPY 500,000 a month'],
  ])('%o in %s is %s', (salary, locale, expected) => {
    expect(plain(formatPayInFull({ text: 'as written', ...salary }, locale))).toBe(expected);
  });

  const locales = [
    'en',
    'en-GB',
    'en-IN',
    'de',
    'de-CH',
    'fr',
    'fr-CA',
    'es',
    'es-MX',
    'pt-BR',
    'pt-PT',
    'it',
    'nl',
    'sv',
    'pl',
    'ru',
    'tr',
    'ja',
    'zh-CN',
    'zh-TW',
    'ko',
    'hi',
  ];
  const currencies = [
    'USD',
    'EUR',
    'GBP',
    'CHF',
    'CAD',
    'AUD',
    'NZD',
    'SGD',
    'HKD',
    'JPY',
    'CNY',
    'KRW',
    'INR',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'CZK',
    'HUF',
    'BRL',
    'MXN',
    'ZAR',
    'ILS',
    'AED',
    'TRY',
    'UAH',
    'THB',
    'VND',
  ];
  /** Amounts that somebody may earn in the period, in a currency near the dollar; other currencies are scaled up. */
  const usual: Record<PayPeriod, readonly [number, number]> = {
    HOUR: [12, 400],
    DAY: [60, 2000],
    WEEK: [300, 9000],
    MONTH: [1200, 40000],
    YEAR: [15000, 900000],
  };
  const scale: Record<string, number> = { JPY: 150, KRW: 1300, VND: 20000, HUF: 350, INR: 80, CZK: 20, THB: 30, TRY: 30, UAH: 40 };

  const pay = fc
    .record({
      currency: fc.constantFrom(...currencies),
      period: fc.constantFrom<PayPeriod>('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      width: fc.double({ min: 0, max: 1.5, noNaN: true }),
      cents: fc.boolean(),
      bound: fc.constantFrom('range', 'range', 'single', 'min', 'max'),
    })
    .map(({ currency, period, share, width, cents, bound }): BaseSalary => {
      const [least, most] = usual[period];
      const whole = Math.round((least + (most - least) * share ** 2) * (scale[currency] ?? 1));
      // The record holds cents only below 1,000.
      const min = cents && whole < 400 ? whole + 0.25 : whole;
      const max = Math.max(min, Math.round(whole * (1 + width)));
      const figures = bound === 'min' ? { min } : bound === 'max' ? { max } : bound === 'single' ? { min, max: min } : { min, max };
      return { text: 'as written', ...figures, currency, period };
    });

  it('reads back as the same pay in every language', () => {
    fc.assert(
      fc.property(pay, fc.constantFrom(...locales), (salary, locale) => {
        const { text, ...figures } = salary;
        const written = formatPayInFull(salary, locale);
        const reading = readBaseSalary(written);
        expect({ ...reading?.value, text: 'as written' }, written).toEqual({ ...figures, text });
      }),
      { numRuns: 1500 },
    );
  });
});
