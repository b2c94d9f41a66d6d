/** Deadlines, interviews and follow-ups as a calendar. https://www.rfc-editor.org/rfc/rfc5545 */
import type { Batches } from './batches';
import type { ExportedPosting } from './export-file';
import { titleOf } from './posting-facts';

/** The most bytes of a line; what is longer goes on in the next, after a space. RFC 5545, 3.1 */
const LINE_MAX = 75;

interface CalendarEvent {
  /** The same for the same event in every export, so that a calendar that has it updates it. */
  readonly uid: string;
  /** A day, or a time on the user's own clock. */
  readonly start: { readonly day: string } | { readonly time: string };
  readonly summary: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
}

/** Builds the calendar, one piece a batch. `now` is the time of the export. */
export async function* buildCalendar(batches: Batches<ExportedPosting>, { now }: { readonly now: Date }): AsyncGenerator<string> {
  const stamp = compact(`${now.toISOString().slice(0, 19)}Z`);
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Roleshelf//Roleshelf//EN', 'CALSCALE:GREGORIAN']);
  for await (const batch of batches) {
    yield batch
      .flatMap(eventsOf)
      .map((event) => lines(linesOf(event, stamp)))
      .join('');
  }
  yield lines(['END:VCALENDAR']);
}

/** What of a posting has a date. */
function eventsOf(posting: ExportedPosting): CalendarEvent[] {
  const { key, url, validThrough, hiringOrganization, user } = posting;
  const job = [titleOf(posting), hiringOrganization?.name].filter((part) => part !== undefined).join(', ');
  const events: CalendarEvent[] = [];
  const uid = (what: string) => `${key}/${what}@roleshelf`;
  if (validThrough !== undefined)
    events.push({ uid: uid('deadline'), start: { day: validThrough }, summary: `Applications close: ${job}`, url });
  for (const { id, startDate, name, location, note } of user.interviews) {
    const summary = `${name ?? 'Interview'}: ${job}`;
    events.push({ uid: uid(`interview/${id}`), start: { time: startDate }, summary, location, description: note, url });
  }
  const { followUp } = user;
  if (followUp !== undefined)
    events.push({ uid: uid('follow-up'), start: { day: followUp.date }, summary: `Follow up: ${job}`, description: followUp.note, url });
  return events;
}

function linesOf({ uid, start, summary, location, description, url }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    // Without a time zone: 9:30 is 9:30 wherever the user is. Nothing tells when an interview ends.
    'day' in start ? `DTSTART;VALUE=DATE:${compact(start.day)}` : `DTSTART:${compact(start.time)}00`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // An address as the URL standard writes it has no character that a line could not hold.
    ...(url === undefined ? [] : [`URL:${new URL(url).href}`]),
    ...('day' in start ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

/** RFC 5545, 3.3.11. Of controls only the tab may stand in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, ' ');
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${folded(line)}\r\n`).join('');
}

/** Folds a line where it is longer than 75 bytes of UTF-8, never within a character. */
function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > LINE_MAX) {
      result += '\r\n ';
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}
