import { dateFormat, numberFormat } from '../posting/intl-formats';
import { locale, t } from './message';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A calendar day: `2023-10-06` is "Oct 6, 2023" wherever the reader is. */
export function formatDay(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return isoDate;
  return dateFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** The first day that a date field takes, as it has it: a year that is being typed is none yet. */
export const FIRST_DAY = '1970-01-01';

/** The day of a moment on the reader's calendar, as a date field has it: `2023-10-06`. */
export function localDay(iso: string): string {
  const moment = new Date(iso);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** A time on the user’s own clock, `2026-03-01T09:30`, in words. */
export function wallTime(local: string): string {
  const time = new Date(`${local}:00Z`);
  if (Number.isNaN(time.getTime())) return local;
  return dateFormat(locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(time);
}

/** The calendar day of a moment in the reader's own time zone. */
export function formatDayOf(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return dateFormat(locale(), { dateStyle: 'medium' }).format(moment);
}

/** A moment in the reader's own time zone, to the minute. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return dateFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/** How long ago, short: "now", "5 min", "3h", "2d"; from a month on the day itself. `now` in milliseconds since the epoch. */
export function formatAge(iso: string, now: number): string {
  const age = now - Date.parse(iso);
  if (Number.isNaN(age)) return iso;
  if (age < MINUTE) return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(0, 'second');
  if (age < HOUR) return inUnit(age / MINUTE, 'minute');
  if (age < DAY) return inUnit(age / HOUR, 'hour');
  if (age < 30 * DAY) return inUnit(age / DAY, 'day');
  return formatDayOf(iso);
}

/** How long ago, in words for a sentence: "2 days ago", "yesterday"; from a month on the day itself. */
export function formatAgo(iso: string, now: number): string {
  const age = now - Date.parse(iso);
  if (Number.isNaN(age)) return iso;
  if (age < MINUTE) return t('justNow');
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (age < HOUR) return words.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return words.format(-Math.floor(age / HOUR), 'hour');
  if (age < 30 * DAY) return words.format(-Math.floor(age / DAY), 'day');
  return formatDayOf(iso);
}

function inUnit(amount: number, unit: 'minute' | 'hour' | 'day'): string {
  const narrow = unit === 'minute' ? 'short' : 'narrow';
  return numberFormat(locale(), { style: 'unit', unit, unitDisplay: narrow }).format(Math.floor(amount));
}
