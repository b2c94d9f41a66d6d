import { beforeAll, expect, test } from 'vitest';
import { formatAge, formatAgo, formatDay } from '../../src/ui/dates';
import { speakEnglish } from './english';

beforeAll(speakEnglish);

const now = Date.parse('2026-11-21T12:00:00Z');

test.each([
  ['2026-11-21T11:59:30Z', 'now', 'just now'],
  ['2026-11-21T11:48:00Z', '12 min', '12 minutes ago'],
  ['2026-11-21T08:30:00Z', '3h', '3 hours ago'],
  ['2026-11-20T11:00:00Z', '1d', 'yesterday'],
  ['2026-11-02T12:00:00Z', '19d', '19 days ago'],
  ['2026-06-05T12:00:00Z', 'Jun 5, 2026', 'Jun 5, 2026'],
  ['no date', 'no date', 'no date'],
])('%s is %s, %s', (iso, age, ago) => {
  expect(formatAge(iso, now)).toBe(age);
  expect(formatAgo(iso, now)).toBe(ago);
});

test('a day is the same day wherever the reader is', () => {
  expect(formatDay('2023-10-06')).toBe('Oct 6, 2023');
  expect(formatDay('soon')).toBe('soon');
});
