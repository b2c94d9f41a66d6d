import { describe, expect, it } from 'vitest';
import { findValidThrough } from '../../src/fields/valid-through';
import { timed } from '../processor-time';

const context = { capturedAt: '2026-03-18T15:30:00Z' };

describe('findValidThrough', () => {
  it.each([
    ['Closing date: 15 June 2026', '2026-06-15'],
    ['Closing date for applications is Monday 15 June 2026 at noon.', '2026-06-15'],
    ['Application deadline: June 15, 2026', '2026-06-15'],
    ['Application Deadline\n06/15/2026', '2026-06-15'],
    ['Apply by June 15, 2026.', '2026-06-15'],
    ['Please apply no later than 15 June 2026.', '2026-06-15'],
    ['Please send your CV and a letter by 15 June 2026.', '2026-06-15'],
    ['Applications must be received by midnight on 15 June 2026.', '2026-06-15'],
    ['Applications close on 15 June 2026', '2026-06-15'],
    ['This vacancy closes on 15 June 2026.', '2026-06-15'],
    ['Applications will be accepted through 15 June 2026.', '2026-06-15'],
    ['The role is open until 15 June 2026.', '2026-06-15'],
    ['Open until: 15 June 2026', '2026-06-15'],
    ['Closes on 15 June 2026', '2026-06-15'],
    ['Salary: ask us\nValid through: 2026-06-15', '2026-06-15'],
    ['Scadenza: 15/06/2026', '2026-06-15'],
    ['Data di scadenza per la presentazione delle domande: 15/06/2026', '2026-06-15'],
    ['Diese Stellenanzeige ist gültig bis 15.06.2026', '2026-06-15'],
    ['Posting end date: 2026-06-15', '2026-06-15'],
    ['Bewerbungsfrist: 15.06.2026', '2026-06-15'],
    ['Bewerbungsschluss ist der 15. Juni 2026.', '2026-06-15'],
    ['Wir freuen uns auf Ihre Bewerbung bis zum 15.06.2026.', '2026-06-15'],
    ['Date limite de candidature : 15/06/2026', '2026-06-15'],
    ['Candidatures à envoyer avant le 15 juin 2026', '2026-06-15'],
    ['Fecha límite: 15 de junio de 2026', '2026-06-15'],
    ['Inscrições até 15/06/2026', '2026-06-15'],
    ['Scadenza candidature: 15 giugno 2026', '2026-06-15'],
    ['Sluitingsdatum: 15 juni 2026', '2026-06-15'],
    ['Solliciteer vóór 15 juni 2026', '2026-06-15'],
    ['Sista ansökningsdag: 2026-06-15', '2026-06-15'],
    ['Ansøgningsfrist: 15. juni 2026', '2026-06-15'],
    ['Søknadsfrist: 15. juni 2026', '2026-06-15'],
    ['Hakuaika päättyy 15.6.2026', '2026-06-15'],
    ['Termin składania ofert: 15 czerwca 2026', '2026-06-15'],
    ['Срок подачи заявок до 15 июня 2026', '2026-06-15'],
    ['Son başvuru tarihi: 15 Haziran 2026', '2026-06-15'],
    ['Hạn nộp hồ sơ: 15/06/2026', '2026-06-15'],
    ['応募締切：2026年6月15日', '2026-06-15'],
    ['2026年6月15日必着', '2026-06-15'],
    ['截止日期：2026-06-15', '2026-06-15'],
    ['접수마감: 2026.06.15', '2026-06-15'],
  ])('finds the deadline in %j', (text, date) => {
    expect(findValidThrough(text, context)?.value).toBe(date);
  });

  it.each([
    'Start date: 15 June 2026',
    'You graduate prior to June 15, 2026.',
    'The fair opens on 15 June 2026.',
    'Project deadline is 15 June 2026 and you keep it.',
    'Apply now. We were founded on 15 June 1926.',
    'Open until filled.',
    'Apply by 31 June 2026',
    'Apply by 05/06/2026',
    'All client applications must be migrated to the new platform by 30 June 2027.',
    'Your nursing license must be valid through 30 June 2027.',
    'Come to our open day, whose registration closes on 30 June 2026.',
    'Our Christmas market is open until 24 December 2026.',
    'Bewerben Sie sich auf die bis zum 31.12.2027 befristete Stelle.',
    'Contratto a tempo determinato con scadenza 31/12/2027',
    'Scadenza del contratto: 31/12/2027',
    'Führerschein gültig bis 31.12.2027',
    'Visa expires on 15 June 2026',
    'Closing date: 15 June 2026\nApply by 20 June 2026',
    '',
  ])('finds none in %j', (text) => {
    expect(findValidThrough(text, context)).toBeUndefined();
  });

  it('quotes the words up to the date', () => {
    expect(findValidThrough('Salary: ask us.\nClosing date: Friday 12 June 2026, noon', context)?.quote).toBe(
      'Closing date: Friday 12 June 2026',
    );
  });

  it('stays fast on long texts', () => {
    const { milliseconds } = timed(() => {
      for (const part of ['apply by ', 'send your application ', 'deadline\n', 'bewerbung ', '1'])
        findValidThrough(part.repeat(1_000_000 / part.length), context);
    });
    expect(milliseconds).toBeLessThan(8_000);
  });
});
