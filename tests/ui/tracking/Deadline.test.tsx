// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { Deadline } from '../../../src/ui/tracking/Deadline';
import { speakEnglish } from '../english';
import { render } from '../render';

beforeAll(speakEnglish);

/** At noon on the reader's own clock. */
const now = new Date(2026, 10, 28, 12).getTime();

test.each([
  ['closed, whatever its date', { closed: true, validThrough: '2027-01-01' }, 'This posting takes no more applications.'],
  ['without a date', {}, ''],
  ['of yesterday', { validThrough: '2026-11-27' }, 'The closing date has passed.'],
  ['of today', { validThrough: '2026-11-28' }, 'Closes today.'],
  ['of tomorrow', { validThrough: '2026-11-29' }, 'Closes tomorrow.'],
  ['in a week', { validThrough: '2026-12-05' }, 'Closes in 7 days.'],
  ['in eight days', { validThrough: '2026-12-06' }, ''],
] as const)('a posting %s', (_, posting, words) => {
  expect(render(<Deadline posting={posting} now={now} />).textContent).toBe(words);
});

test.each([
  ['first', new Date(2026, 10, 28, 0, 1)],
  ['last', new Date(2026, 10, 28, 23, 59)],
])('the day counts from its %s minute', (_, moment) => {
  expect(render(<Deadline posting={{ validThrough: '2026-11-29' }} now={moment.getTime()} />).textContent).toBe('Closes tomorrow.');
});
