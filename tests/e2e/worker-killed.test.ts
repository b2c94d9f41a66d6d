import { expect, it, onTestFinished } from 'vitest';
import { launch } from '../../scripts/chromium/launch';
import { endure } from '../../scripts/endurance/rounds';

/** The short form of `npm run endurance`. */
const ROUNDS = 30;
const SEED = 2;

it(`loses, doubles and damages nothing in ${ROUNDS} rounds (seed ${SEED}) in which the worker is stopped`, {
  timeout: 120_000,
}, async () => {
  const browser = await launch();
  onTestFinished(() => browser.close());
  const report = await endure(browser, { rounds: ROUNDS, seed: SEED });
  expect(report.faults).toEqual([]);
  // Rounds in which nothing was interrupted would prove nothing.
  expect(report.acknowledgedSaves).toBeGreaterThan(0);
  expect(report.stopsInFlight).toBeGreaterThan(0);
  expect(report.interrupted).toBeGreaterThan(0);
});
