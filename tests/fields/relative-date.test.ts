import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRelativeDate } from '../../src/fields/relative-date';

/** A Wednesday in the afternoon, so that hours reach the day before. */
const capturedAt = '2026-03-18T15:30:00Z';
const read = (text: string, lang?: string) => readRelativeDate(text, { capturedAt, ...(lang === undefined ? {} : { lang }) })?.value;

describe('readRelativeDate', () => {
  it.each(['', ' ', 'x', 'en us', 'EN_us', '"><img>', 'zh-Hans-CN-', 'undefined', '1'])(
    'in a page whose language is said to be %j',
    (lang) => {
      expect(read('5 wythnos yn ôl', lang)).toBe('2026-02-11');
      expect(read('4 days ago', lang)).toBe('2026-03-14');
    },
  );

  it.each([
    // English, as boards write it
    ['4 days ago', '2026-03-14'],
    ['4d ago', '2026-03-14'],
    ['4d', '2026-03-14'],
    ['6w', '2026-02-04'],
    ['1mo', '2026-02-18'],
    ['3 mos ago', '2025-12-18'],
    ['2 yrs ago', '2024-03-18'],
    ['a week ago', '2026-03-11'],
    ['an hour ago', '2026-03-18'],
    ['16 hours ago', '2026-03-17'],
    ['about 16 hours ago', '2026-03-17'],
    ['Posted 3 days ago', '2026-03-15'],
    ['Posted Yesterday', '2026-03-17'],
    ['Posted Today', '2026-03-18'],
    ['Reposted 2 weeks ago', '2026-03-04'],
    ['Reposted 2 weeks ago.', '2026-03-04'],
    ['5 minutes ago', '2026-03-18'],
    ['Just posted', '2026-03-18'],
    ['moments ago', '2026-03-18'],
    ['last month', '2026-02-18'],
    ['1 year, 2 months ago', '2025-01-18'],
    ['two weeks ago', '2026-03-04'],
    ['the day before yesterday', '2026-03-16'],
    ['now - 3 days', '2026-03-15'],
    ['1 week and 2 days ago', '2026-03-09'],
    ['Today, 10:30', '2026-03-18'],
    ['Yesterday at 5pm', '2026-03-17'],
    ['Gestern um 14:05 Uhr', '2026-03-17'],
    ['يوم أمس', '2026-03-17'],
    ['hace unos 3 días', '2026-03-15'],
    // German
    ['vor 3 Tagen', '2026-03-15'],
    ['Vor 3 Tagen ausgeschrieben', '2026-03-15'],
    ['vor einer Woche', '2026-03-11'],
    ['Erneut veröffentlicht vor 2 Monaten', '2026-01-18'],
    ['vorgestern', '2026-03-16'],
    ['vor 5 Std.', '2026-03-18'],
    // French
    ['il y a 5 jours', '2026-03-13'],
    ['Publié il y a 5 jours', '2026-03-13'],
    ['il y a 1 mois', '2026-02-18'],
    ['il y a une semaine', '2026-03-11'],
    ["aujourd'hui", '2026-03-18'],
    ['aujourd’hui', '2026-03-18'],
    ['avant-hier', '2026-03-16'],
    // Spanish, Portuguese, Italian
    ['hace 2 semanas', '2026-03-04'],
    ['Publicado hace 3 días', '2026-03-15'],
    ['hace un mes', '2026-02-18'],
    ['anteayer', '2026-03-16'],
    ['há 2 dias', '2026-03-16'],
    ['Republicado há 1 semana', '2026-03-11'],
    ['3 semanas atrás', '2026-02-25'],
    ['anteontem', '2026-03-16'],
    ['3 giorni fa', '2026-03-15'],
    ['un mese fa', '2026-02-18'],
    ["l'altro ieri", '2026-03-16'],
    // Dutch, Nordic languages
    ['3 dagen geleden', '2026-03-15'],
    ['Opnieuw geplaatst 1 week geleden', '2026-03-11'],
    ['eergisteren', '2026-03-16'],
    ['för 3 dagar sedan', '2026-03-15'],
    ['i förrgår', '2026-03-16'],
    ['for 3 dage siden', '2026-03-15'],
    ['for 2 uker siden', '2026-03-04'],
    ['for 3 dager siden', '2026-03-15'],
    ['2 dager siden', '2026-03-16'],
    ['i går', '2026-03-17'],
    ['3 päivää sitten', '2026-03-15'],
    ['toissapäivänä', '2026-03-16'],
    // Slavic languages
    ['3 dni temu', '2026-03-15'],
    ['tydzień temu', '2026-03-11'],
    ['przedwczoraj', '2026-03-16'],
    ['3 дня назад', '2026-03-15'],
    ['неделю назад', '2026-03-11'],
    ['позавчера', '2026-03-16'],
    ['3 дні тому', '2026-03-15'],
    ['2 години тому', '2026-03-18'],
    ['před 3 dny', '2026-03-15'],
    ['předevčírem', '2026-03-16'],
    ['pred 2 týždňami', '2026-03-04'],
    ['prije 3 dana', '2026-03-15'],
    ['пре 3 дана', '2026-03-15'],
    ['преди 2 седмици', '2026-03-04'],
    ['pred 2 tednoma', '2026-03-04'],
    // Others
    ['3 gün önce', '2026-03-15'],
    ['evvelsi gün', '2026-03-16'],
    ['acum 3 zile', '2026-03-15'],
    ['acum 20 de zile', '2026-02-26'],
    ['3 napja', '2026-03-15'],
    ['2 hete', '2026-03-04'],
    ['πριν από 3 ημέρες', '2026-03-15'],
    ['προχθές', '2026-03-16'],
    ['منذ ٣ أيام', '2026-03-15'],
    ['قبل أسبوعين', '2026-03-04'],
    ['أمس', '2026-03-17'],
    ['לפני 3 ימים', '2026-03-15'],
    ['לפני שבועיים', '2026-03-04'],
    ['۳ روز پیش', '2026-03-15'],
    ['3 hari yang lalu', '2026-03-15'],
    ['3 hari lepas', '2026-03-15'],
    ['3 ngày trước', '2026-03-15'],
    ['5 năm trước', '2021-03-18'],
    ['3 วันที่แล้ว', '2026-03-15'],
    ['3 दिन पहले', '2026-03-15'],
    ['৩ দিন আগে', '2026-03-15'],
    ['3天前', '2026-03-15'],
    ['3 天前', '2026-03-15'],
    ['发布于3天前', '2026-03-15'],
    ['2 週前', '2026-03-04'],
    ['1 個月前', '2026-02-18'],
    ['3日前', '2026-03-15'],
    ['2週間前', '2026-03-04'],
    ['1か月前', '2026-02-18'],
    ['2週間前に再掲載', '2026-03-04'],
    ['一昨日', '2026-03-16'],
    ['3일 전', '2026-03-15'],
    ['2주 전', '2026-03-04'],
    ['그저께', '2026-03-16'],
    // Languages that only CLDR tells
    ['fa 3 dies', '2026-03-15'],
    ['3 კვირის წინ', '2026-02-25'],
    ['prieš 3 dienas', '2026-03-15'],
    ['siku 3 zilizopita', '2026-03-15'],
    ['eile', '2026-03-17'],
  ])('reads %j', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    '30+ days ago',
    'Posted 30+ Days Ago',
    'over a month ago',
    'more than 2 weeks ago',
    'Vor mehr als 30 Tagen ausgeschrieben',
    'il y a plus de 30 jours',
    'hace más de 30 días',
    '30日以上前',
    '2-3 days ago',
    'a few days ago',
    'in 3 days',
    'in 3 Tagen',
    'dans 2 jours',
    'tomorrow',
    'next week',
    '+2 days',
    'this month',
    'recently',
    'Updated 3 days ago',
    '3 days ago by Ada',
    '12 applicants',
    '40 hours per week',
    'day',
    'a',
    'ago',
    '3',
    '3.5 days ago',
    '',
    '   ',
    '3 days ago '.repeat(30),
  ])('reads nothing from %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('lets the language decide what a shared word means', () => {
    expect(read('1 година')).toBeUndefined();
    expect(read('1 година', 'bg')).toBe('2025-03-18');
    expect(read('1 година', 'uk-UA')).toBe('2026-03-18');
    expect(read('2 j', 'fr')).toBe('2026-03-16');
    expect(read('2 j', 'de')).toBe('2024-03-18');
  });

  it('counts from the capture, months to the last day that there is', () => {
    expect(readRelativeDate('1 month ago', { capturedAt: '2026-03-31T08:00:00Z' })?.value).toBe('2026-02-28');
    expect(readRelativeDate('a year ago', { capturedAt: '2024-02-29T08:00:00Z' })?.value).toBe('2023-02-28');
    expect(readRelativeDate('yesterday', { capturedAt: '2026-01-01T00:10:00Z' })?.value).toBe('2025-12-31');
    expect(readRelativeDate('yesterday')).toBeUndefined();
    expect(readRelativeDate('yesterday', { capturedAt: 'soon' })).toBeUndefined();
  });

  it('quotes the words', () => {
    expect(readRelativeDate('  Reposted 2 weeks ago ', { capturedAt })?.quote).toBe('Reposted 2 weeks ago');
  });

  it('agrees with CLDR in every large language', () => {
    const languages = [
      'en',
      'de',
      'fr',
      'es',
      'pt',
      'it',
      'nl',
      'pl',
      'ru',
      'uk',
      'tr',
      'ar',
      'zh',
      'zh-Hant',
      'ja',
      'ko',
      'id',
      'ms',
      'th',
      'hi',
      'sv',
      'da',
      'nb',
      'fi',
      'cs',
      'ro',
      'vi',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom('day', 'week'),
        fc.integer({ min: 1, max: 300 }),
        (language, unit, amount) => {
          const text = new Intl.RelativeTimeFormat(language).format(-amount, unit === 'day' ? 'day' : 'week');
          const days = amount * (unit === 'day' ? 1 : 7);
          expect(read(text, language)).toBe(new Date(Date.parse(capturedAt) - days * 86_400_000).toISOString().slice(0, 10));
        },
      ),
    );
  });

  it('never throws, and never names a day after the capture', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        expect(read(text) ?? '').not.toMatch(/^(202[7-9]|20[3-9]\d)/);
      }),
    );
  });
});
