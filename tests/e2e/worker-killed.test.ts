import { expect, it, onTestFinished } from 'vitest';
import { lastingBrowser } from '../../scripts/endurance/lasting-browser';
import { endure } from '../../scripts/endurance/rounds';
import { browserTimer } from '../../src/protocol/patience';

/** The short form of `npm run endurance`. */
const ROUNDS = 30;
const SEED = 2;

it(`loses, doubles and damages nothing in ${ROUNDS} rounds (seed ${SEED}) in which the worker is stopped`, {
  timeout: 120_000,
}, async () => {
  const lasting = await lastingBrowser();
  onTestFinished(() => lasting.close());
  const report = await endure(lasting.browser, { rounds: ROUNDS, seed: SEED, restart: lasting.restart });
  expect(report.faults).toEqual([]);
  // Rounds in which nothing was interrupted would prove nothing.
  expect(report.acknowledgedSaves).toBeGreaterThan(0);
  expect(report.stopsInFlight).toBeGreaterThan(0);
  expect(report.interrupted).toBeGreaterThan(0);
});

it('goes on in another browser over the same profile where one starts the worker no more', { timeout: 120_000 }, async () => {
  const lasting = await lastingBrowser();
  onTestFinished(() => lasting.close());
  let isUnheard = false;
  let browsers = 1;
  const report = await endure(lasting.browser, {
    rounds: 12,
    seed: 5,
    async onRound(round, { popup }) {
      if (round !== 4 && round !== 8) return;
      isUnheard = true;
      await popup.evaluate(() => Object.assign(chrome.runtime, { sendMessage: () => new Promise(() => {}) }));
    },
    async restart() {
      browsers += 1;
      const browser = await lasting.restart();
      isUnheard = false;
      return browser;
    },
    // Nobody has to wait for what is known never to come.
    timer: (milliseconds, late) => browserTimer(isUnheard ? 0 : milliseconds, late),
  });
  expect(report.faults).toEqual([]);
  expect([report.silentRounds, browsers]).toEqual([2, 3]);
  expect(report.acknowledgedSaves).toBeGreaterThan(0);
});
