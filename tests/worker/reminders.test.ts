import { describe, expect, test } from 'vitest';
import { nextMorning, REMINDERS, type ReminderBrowser, remind, startReminders } from '../../src/worker/reminders';

interface Told {
  readonly alarms: unknown[];
  readonly notes: unknown[];
}

function fakeBrowser(): ReminderBrowser & Told {
  const told: Told = { alarms: [], notes: [] };
  return {
    ...told,
    setAlarm: async (...alarm) => void told.alarms.push(alarm),
    notify: async (...note) => void told.notes.push(note),
  };
}

const shelfOf = (count: number) => ({
  list: async () => ({
    items: Array.from({ length: Math.min(count, 4) }, (_, index) => ({
      key: `web:${index}`,
      site: 'web' as const,
      title: `Job ${index}`,
      company: 'Acme',
      savedAt: '2026-11-20T09:00:00Z',
    })),
    total: count,
    all: 9,
    setAside: 0,
  }),
});

describe('reminders', () => {
  test.each([
    [new Date(2026, 10, 28, 7, 30), new Date(2026, 10, 28, 9, 0)],
    [new Date(2026, 10, 28, 9, 0), new Date(2026, 10, 29, 9, 0)],
    [new Date(2026, 11, 31, 23, 0), new Date(2027, 0, 1, 9, 0)],
  ])('after %s the next is on %s', (now, morning) => {
    expect(nextMorning(now)).toBe(morning.getTime());
  });

  test('come every day', async () => {
    const browser = fakeBrowser();
    const now = new Date(2026, 10, 28, 7, 30);
    await startReminders(browser, { now: () => now, wait: async () => {} });
    expect(browser.alarms).toEqual([[REMINDERS, new Date(2026, 10, 28, 9, 0).getTime(), 1440]]);
  });

  test('name what is due, and stay silent where nothing is', async () => {
    const browser = fakeBrowser();
    await remind(browser, shelfOf(0), String);
    expect(browser.notes).toEqual([]);
    await remind(browser, shelfOf(12), (count) => `${count} due`);
    expect(browser.notes).toEqual([[REMINDERS, '12 due', ['Job 0 · Acme', 'Job 1 · Acme', 'Job 2 · Acme', 'Job 3 · Acme']]]);
  });
});
