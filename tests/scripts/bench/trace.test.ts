import { describe, expect, it } from 'vitest';
import { costOf, framesOf } from '../../../scripts/bench/trace';

const ours = 'chrome-extension://abc/';
const event = (name: string, ts: number, dur: number, url = `${ours}save-button.js`, tid = 1) => ({
  name,
  ph: 'X',
  pid: 9,
  tid,
  ts,
  dur,
  args: { data: { url } },
});

it('adds up what the scripts of one origin did, and counts a call within a call once', () => {
  const events = [
    event('FunctionCall', 20_000, 4_000),
    event('EvaluateScript', 1_000, 3_000),
    event('FunctionCall', 1_500, 1_000),
    event('FunctionCall', 21_000, 1_000),
    event('FunctionCall', 30_000, 90_000, 'https://page.example/app.js'),
    event('Layout', 50_000, 80_000),
    // Another thread's clock says nothing about this one.
    event('FunctionCall', 22_000, 500, `${ours}background.js`, 2),
  ];
  expect(costOf(events, ours)).toEqual({ total: 7.5, longest: 4, calls: 3 });
});

it('is nothing where they did nothing', () => {
  expect(costOf([], ours)).toEqual({ total: 0, longest: 0, calls: 0 });
});

describe('frames', () => {
  const task = (ts: number, dur: number, of: { tid?: number; tdur?: number } = {}) => ({
    name: 'RunTask',
    ph: 'X',
    pid: 1,
    tid: 1,
    ts,
    dur,
    ...of,
  });
  const mark = (ts: number, message = 'frame') => ({ name: 'TimeStamp', ph: 'I', pid: 1, tid: 1, ts, args: { data: { message } } });

  it('have the task that they begin in and all that runs on their thread before the next', () => {
    const events = [
      task(0, 900),
      task(1_000, 4_000, { tdur: 3_000 }),
      mark(1_500),
      task(6_000, 2_000),
      task(6_500, 9_000, { tid: 2 }),
      task(20_000, 5_000),
      mark(24_000),
      mark(24_500, 'another'),
      task(40_000, 1_000),
      mark(40_500),
      task(50_000, 7_000),
    ];
    expect(framesOf(events, 'frame')).toEqual([5, 5]);
  });

  it('are not made up where none was marked', () => {
    expect(() => framesOf([task(0, 1_000)], 'frame')).toThrow('never marked');
  });
});
