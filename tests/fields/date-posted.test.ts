import { describe, expect, it } from 'vitest';
import { findDatePosted, readDatePosted, readReposted } from '../../src/fields/date-posted';
import { timed } from '../processor-time';

const context = { capturedAt: '2026-03-18T15:30:00Z' };

describe('readDatePosted', () => {
  it.each([
    ['2026-02-01T09:00:00Z', '2026-02-01'],
    ['Posted on February 1, 2026', '2026-02-01'],
    ['Reposted 3 days ago', '2026-03-15'],
    ['13d ago', '2026-03-05'],
    ['1769904000000', '2026-02-01'],
  ])('reads %j', (text, date) => {
    expect(readDatePosted(text, context)?.value).toBe(date);
  });

  it.each(['98 applicants', 'Actively hiring', '30+ days ago'])('reads nothing from %j', (text) => {
    expect(readDatePosted(text, context)).toBeUndefined();
  });
});

describe('findDatePosted', () => {
  it.each([
    ['We look forward to meeting you.\nPosted on Feb 1, 2026.', '2026-02-01', 'Posted on Feb 1, 2026'],
    ['Date posted: 2026-02-01', '2026-02-01', 'Date posted: 2026-02-01'],
    ['This role was originally posted on 1 February 2026.', '2026-02-01', 'This role was originally posted on 1 February 2026'],
    ['Ref 114 | Posted 3 days ago | Leeds', '2026-03-15', 'Posted 3 days ago'],
    ['Posting Date\nFeb 1, 2026', '2026-02-01', 'Posting Date\nFeb 1, 2026'],
    ['Veröffentlicht am: 01.02.2026', '2026-02-01', 'Veröffentlicht am: 01.02.2026'],
    ['Publié le 1er février 2026', '2026-02-01', 'Publié le 1er février 2026'],
    ['Fecha de publicación: 1 de febrero de 2026', '2026-02-01', 'Fecha de publicación: 1 de febrero de 2026'],
    ['Data pubblicazione: 13/02/2026', '2026-02-13', 'Data pubblicazione: 13/02/2026'],
    ['Publicerad: 2026-02-01', '2026-02-01', 'Publicerad: 2026-02-01'],
    ['Дата публикации: 1 февраля 2026', '2026-02-01', 'Дата публикации: 1 февраля 2026'],
    ['掲載日：2026年2月1日', '2026-02-01', '掲載日：2026年2月1日'],
    ['发布日期：2026-02-01', '2026-02-01', '发布日期：2026-02-01'],
    ['등록일: 2026.02.01', '2026-02-01', '등록일: 2026.02.01'],
  ])('finds the statement in %j', (text, value, quote) => {
    expect(findDatePosted(text, context)).toEqual({ value, quote });
  });

  it.each([
    'Results will be posted on Feb 1, 2026.',
    'Photos posted on our wall since 1 February 2026.',
    'Start date: 1 February 2026',
    'Founded on 1 February 2016.',
    'Posted to our Oslo office before 1 February 2026.',
    'Posted on Feb 1, 2026.\nPosted on Feb 9, 2026.',
    'Our findings were published in Nature on 1 February 2026.',
    '',
  ])('finds none in %j', (text) => {
    expect(findDatePosted(text, context)).toBeUndefined();
  });

  it('stays fast on long texts', () => {
    const { milliseconds } = timed(() => {
      for (const part of ['Posted on ', '\nPosted', '2026-', '. ']) findDatePosted(part.repeat(1_000_000 / part.length), context);
    });
    expect(milliseconds).toBeLessThan(8_000);
  });
});

describe('readReposted', () => {
  it.each([
    'Reposted 3 days ago',
    'Erneut veröffentlicht vor 3 Tagen',
    'Republié il y a 3 jours',
    'Publicado de nuevo hace 3 días',
    'Anunciada novamente há 3 dias',
    'Ripubblicata 3 giorni fa',
    'Opnieuw geplaatst 3 dagen geleden',
    'Opublikowano ponownie 3 dni temu',
    'Повторно опубликовано 3 дня назад',
    '3 gün önce yeniden yayınlandı',
    'Diposting ulang 3 hari lalu',
    '3 天前重新发布',
    '3日前に再掲載',
    '3일 전 다시 게시됨',
  ])('knows %j', (text) => {
    expect(readReposted(text)).toBe(true);
  });

  it.each(['Posted 3 days ago', 'Vor 3 Tagen ausgeschrieben', 'unreposted', '3 days ago', ''])('does not know %j', (text) => {
    expect(readReposted(text)).toBe(false);
  });
});
