import { browser } from 'wxt/browser';
import type { ReminderBrowser } from './reminders';

/** What the browser does for reminders. */
export const browserReminders: ReminderBrowser = {
  async setAlarm(name, when, periodInMinutes) {
    if ((await browser.alarms.get(name)) === undefined) await browser.alarms.create(name, { when, periodInMinutes });
  },
  async notify(id, title, lines) {
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title,
      message: lines.join('\n'),
    });
  },
};

/**
 * Listens for the alarm and for clicks on the notification, if the permissions were given. To be called while the worker's script first runs,
 * and once more when they are given: before that the browser has no such events.
 */
export function listenForReminders(onAlarm: (name: string) => void, onClicked: (id: string) => void): boolean {
  const { alarms, notifications }: Partial<Pick<typeof browser, 'alarms' | 'notifications'>> = browser;
  if (alarms === undefined || notifications === undefined) return false;
  alarms.onAlarm.addListener(({ name }) => onAlarm(name));
  notifications.onClicked.addListener(onClicked);
  return true;
}
