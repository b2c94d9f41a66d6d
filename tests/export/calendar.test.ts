import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../src/export/calendar';
import type { ExportedPosting } from '../../src/export/export-file';
import { anyText } from './nasty-text';
import { bare, full, textOf } from './sample';

const now = new Date('2026-03-01T09:00:00.000Z');
const calendarOf = (...postings: ExportedPosting[]) => textOf(buildCalendar([postings], { now }));

/** The events as another program reads them. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      isDay: event.startDate.isDate,
      summary: event.summary,
      location: event.location,
      description: event.description,
    };
  });
}

describe('the calendar', () => {
  it('has the deadline, the interviews and the follow-up of a posting', async () => {
    const where = 'Ferry "Captain", night, Blue Fjord Lines';
    expect(eventsOf(await calendarOf(full, bare))).toEqual([
      {
        uid: 'linkedin:4012345678/deadline@roleshelf',
        start: '2026-04-01',
        isDay: true,
        summary: `Applications close: ${where}`,
        location: null,
        description: null,
      },
      {
        uid: 'linkedin:4012345678/interview/i1@roleshelf',
        start: '2026-03-05T09:30:00',
        isDay: false,
        summary: `Bridge test: ${where}`,
        location: 'Pier 4, Bergen',
        description: 'Bring\nlicences',
      },
      {
        uid: 'linkedin:4012345678/interview/i2@roleshelf',
        start: '2026-03-07T14:00:00',
        isDay: false,
        summary: `Interview: ${where}`,
        location: null,
        description: null,
      },
      {
        uid: 'linkedin:4012345678/follow-up@roleshelf',
        start: '2026-03-10',
        isDay: true,
        summary: `Follow up: ${where}`,
        location: null,
        description: 'Call, do not write.',
      },
    ]);
  });

  it('says the time on the clock of wherever the user is', async () => {
    expect(await calendarOf(full)).toContain('\r\nDTSTART:20260305T093000\r\n');
  });

  it('is whole without an event', async () => {
    expect(await calendarOf(bare)).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Roleshelf//Roleshelf//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n',
    );
  });

  it('names an event the same in every export', async () => {
    const later = await textOf(buildCalendar([[{ ...full, title: 'Another' }]], { now: new Date('2027-01-01T00:00:00Z') }));
    expect(eventsOf(later).map(({ uid }) => uid)).toEqual(eventsOf(await calendarOf(full)).map(({ uid }) => uid));
  });

  it('gives back any text, in lines of 75 bytes at most', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (note) => {
        const text = await calendarOf({ ...bare, user: { ...bare.user, followUp: { date: '2026-03-10', note } } });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        // A calendar knows line breaks, not which; other controls than the tab it cannot hold.
        const kept = note.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, ' ');
        expect(eventsOf(text)[0]?.description).toBe(kept);
      }),
      { numRuns: 200 },
    );
  });
});
