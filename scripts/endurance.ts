/** Stops the worker at random moments of everything that changes the shelf: `npm run endurance -- [--rounds 500] [--seed N]`. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from './chromium/launch';
import { lastingBrowser } from './endurance/lasting-browser';
import { endure } from './endurance/rounds';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    extension: { type: 'string', default: builtExtension },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  process.stderr.write('usage: endurance [--rounds 500] [--seed 1] [--extension FOLDER]\n');
  process.exit(2);
}

// Chromium reads an unpacked extension whenever it starts the worker: a build meanwhile must not change what is tried.
const copy = await mkdtemp(join(tmpdir(), 'roleshelf-endurance-'));
await cp(values.extension, copy, { recursive: true });
const lasting = await lastingBrowser({ extension: copy });
try {
  const from = performance.now();
  const version = lasting.browser.context.browser()?.version();
  const report = await endure(lasting.browser, {
    rounds,
    seed,
    restart: lasting.restart,
    onRound: (round) => void (round % 50 === 0 && process.stderr.write(`${round} of ${rounds}\n`)),
  });
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  const flows = [...report.flows]
    .sort()
    .map(([name, { done, acknowledged }]) => `  ${name.padEnd(12)} ${done} done, ${acknowledged} acknowledged`);
  process.stdout.write(
    [
      `${rounds} rounds, seed ${seed}, ${seconds} s, Chromium ${version}`,
      ...flows,
      `  ${report.stops} stops, ${report.stopsInFlight} of them while a flow ran; ${report.interrupted} of the popup's messages lost their worker`,
      `  in ${report.silentRounds} rounds the browser started the worker no more, and was itself started anew`,
      `  ${report.acknowledgedSaves} acknowledged saves; at the end ${report.postings} postings with ${report.captures} captures`,
      report.faults.length === 0
        ? '0 acknowledged saves lost, 0 duplicates, 0 records that fail validation, lists and search as made anew'
        : report.faults.map((fault) => `✗ ${fault}`).join('\n'),
      '',
    ].join('\n'),
  );
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await lasting.close();
  await rm(copy, { recursive: true, force: true });
}
