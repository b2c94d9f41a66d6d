import { expect, it } from 'vitest';
import { costOf } from '../../../scripts/bench/trace';

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
