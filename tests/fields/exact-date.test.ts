import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExactDates, readExactDate } from '../../src/fields/exact-date';
import type { TextContext } from '../../src/fields/field-reading';

describe('readExactDate', () => {
  it.each([
    ['2026-04-09', '2026-04-09'],
    ['2026-4-9', '2026-04-09'],
    ['2026-04-09T23:30:00-08:00', '2026-04-09'],
    ['2026-04-09T00:15:00+14:00', '2026-04-09'],
    ['2026-04-09T23:59:59.999Z', '2026-04-09'],
    ['2026-04-09 08:00', '2026-04-09'],
    ['2026/04/09', '2026-04-09'],
    ['2026.04.09', '2026-04-09'],
    ['2026. 4. 9.', '2026-04-09'],
    ['Apr 9, 2026', '2026-04-09'],
    ['Apr. 9th, 2026', '2026-04-09'],
    ['April 09, 2026', '2026-04-09'],
    ['Posted on April 9, 2026, 11:34 AM', '2026-04-09'],
    ['9 April 2026', '2026-04-09'],
    ['9th of April 2026', '2026-04-09'],
    ['Thursday 9 April 2026, noon', '2026-04-09'],
    ['09-Apr-26', '2026-04-09'],
    ['9-Apr-2026', '2026-04-09'],
    ['11 December 2026', '2026-12-11'],
    ['Thu Apr 09 02:00:00 UTC 2026', '2026-04-09'],
    ['Thu Apr 09 02:00:00 CEST 2026', '2026-04-09'],
    ['Thu Apr 09 2026 02:00:00 GMT+0200 (CEST)', '2026-04-09'],
    ['Thu, 09 Apr 2026 02:00:00 GMT', '2026-04-09'],
    ['1775692800', '2026-04-09'],
    ['1775692800000', '2026-04-09'],
    ['/Date(1775692800000)/', '2026-04-09'],
    ['20260409', '2026-04-09'],
    ['20260409112233', '2026-04-09'],
    ['09.04.2026', '2026-04-09'],
    ['9. 4. 2026', '2026-04-09'],
    ['9. April 2026', '2026-04-09'],
    ['3. März 2026', '2026-03-03'],
    ['31. Jänner 2026', '2026-01-31'],
    ['9 avril 2026', '2026-04-09'],
    ['1er août 2026', '2026-08-01'],
    ['9 de abril de 2026', '2026-04-09'],
    ['9 de setembro de 2026', '2026-09-09'],
    ['9 aprile 2026', '2026-04-09'],
    ['9 april 2026', '2026-04-09'],
    ['9. maj 2026', '2026-05-09'],
    ['9. huhtikuuta 2026', '2026-04-09'],
    ['9 kwietnia 2026', '2026-04-09'],
    ['9. dubna 2026', '2026-04-09'],
    ['9. apríla 2026', '2026-04-09'],
    ['9 апреля 2026 г.', '2026-04-09'],
    ['9 квітня 2026 р.', '2026-04-09'],
    ['9 Nisan 2026', '2026-04-09'],
    ['9 aprilie 2026', '2026-04-09'],
    ['2026. április 9.', '2026-04-09'],
    ['9 Απριλίου 2026', '2026-04-09'],
    ['٩ أبريل ٢٠٢٦', '2026-04-09'],
    ['9 באפריל 2026', '2026-04-09'],
    ['9 เมษายน 2569', '2026-04-09'],
    ['9 अप्रैल 2026', '2026-04-09'],
    ['9 tháng 4, 2026', '2026-04-09'],
    ['2026年4月9日', '2026-04-09'],
    ['２０２６年４月９日', '2026-04-09'],
    ['令和8年4月9日', '2026-04-09'],
    ['2026년 4월 9일', '2026-04-09'],
    ['25/04/2026', '2026-04-25'],
    ['04/25/2026', '2026-04-25'],
    ['05/05/2026', '2026-05-05'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j', (text, date) => {
    expect(readExactDate(text)?.value).toBe(date);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '31 April 2026',
    '31.04.2026',
    '2023-02-29',
    '0000-00-00',
    '05/06/2026',
    '05-06-2026',
    'April 2026',
    '9 April',
    'Apr 9',
    '2026',
    '12345678',
    '99999999999999',
    '1234567890123456789',
    '192.168.10.2026',
    '9 Widgets 2026',
    '2026-04-01 to 2026-05-01',
    '20 listopada 2026',
    'yesterday',
    '',
  ])('reads nothing from %j', (text) => {
    expect(readExactDate(text)).toBeUndefined();
  });

  it.each<[string, TextContext, string | undefined]>([
    ['05/06/2026', { lang: 'en-US' }, '2026-05-06'],
    ['05/06/2026', { lang: 'en-GB' }, '2026-06-05'],
    ['05/06/2026', { lang: 'fr' }, '2026-06-05'],
    ['05/06/2026', { lang: 'en', country: 'US' }, '2026-05-06'],
    ['05/06/2026', { country: 'IE' }, '2026-06-05'],
    ['05/06/2026', { lang: 'en-CA' }, undefined],
    ['05/06/2026', { lang: 'en' }, undefined],
    ['05.06.2026', { lang: 'en-US' }, '2026-06-05'],
    ['20 listopada 2026', { lang: 'pl' }, '2026-11-20'],
    ['20. listopada 2026.', { lang: 'hr-HR' }, '2026-10-20'],
  ])('reads %j in %j as %j', (text, context, date) => {
    expect(readExactDate(text, context)?.value).toBe(date);
  });

  it('finds every date of a text, in order, with its place', () => {
    const text = 'From 1 May 2026 until 2026-06-30, then July 4, 2027.';
    const dates = findExactDates(text);
    expect(dates.map((date) => date.value)).toEqual(['2026-05-01', '2026-06-30', '2027-07-04']);
    for (const { index, quote } of dates) expect(text.slice(index, index + quote.length)).toBe(quote);
  });

  it('reads back what Intl writes out', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'ru',
      'uk',
      'tr',
      'id',
      'sv',
      'da',
      'nb',
      'fi',
      'cs',
      'ro',
      'ja',
      'zh',
      'ko',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2090, 0, 1) }), (lang, time) => {
        const text = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
        expect(readExactDate(text, { lang })?.value, text).toBe(new Date(time).toISOString().slice(0, 10));
      }),
    );
  });

  it('never throws and only names days that there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. Aprdecmbt年月日'), maxLength: 40 }), (text) => {
        const value = readExactDate(text)?.value;
        if (value !== undefined) expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
      }),
    );
  });
});
