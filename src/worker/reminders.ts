/** Tells once a day, in the morning, which postings are to be followed up: for users who asked for it. */
import type { Shelf } from '../store/shelf';
import type { Clock } from './tabs';

/** The alarm's name, and the notification's. */
export const REMINDERS = 'follow-ups';
/** The query that lists what is due: a follow-up whose day has come. */
export const dueQuery = 'followup:<1d';

/** On the user's own clock. */
const HOUR = 9;
const DAY_IN_MINUTES = 24 * 60;
/** How many postings a notification names. */
const NAMED = 4;

/** The part of the browser that reminders need; there only once the user gave the permissions. */
export interface ReminderBrowser {
  /** Wakes the worker at `when` (milliseconds since the epoch) and then every so many minutes, unless that is set already. */
  setAlarm(name: string, when: number, periodInMinutes: number): Promise<void>;
  notify(id: string, title: string, lines: readonly string[]): Promise<void>;
}

/** The next morning at nine, in milliseconds since the epoch. */
export function nextMorning(now: Date): number {
  const morning = new Date(now);
  morning.setHours(HOUR, 0, 0, 0);
  if (morning.getTime() <= now.getTime()) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}

/** Sets the daily alarm. */
export async function startReminders(browser: ReminderBrowser, clock: Clock): Promise<void> {
  await browser.setAlarm(REMINDERS, nextMorning(clock.now()), DAY_IN_MINUTES);
}

/** Tells what is due; nothing where nothing is. `title` says how many, in the user's language. */
export async function remind(browser: ReminderBrowser, shelf: Pick<Shelf, 'list'>, title: (count: number) => string): Promise<void> {
  const { items, total } = await shelf.list({ query: dueQuery, sort: 'followUp', offset: 0, limit: NAMED });
  if (total === 0) return;
  await browser.notify(
    REMINDERS,
    title(total),
    items.map((item) => [item.title, item.company].filter((part) => part !== undefined).join(' · ')),
  );
}
