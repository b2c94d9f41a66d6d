/**
 * Fuzzes what takes things in from outside: `npm run fuzz -- [--seconds 600] [--seed N]`, on two processors. What does not hold is kept in
 * `tests/fuzz/cases/`, which `npm test` tries again.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseName } from '../tests/fuzz/target';
import { fuzzTarget, targetNames } from '../tests/fuzz/targets';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string' }, worker: { type: 'string' } },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const PROCESSES = 2;

/** One process: the targets in turn, so that each has its share whenever it is stopped. */
async function work(share: number): Promise<void> {
  const folder = resolve(import.meta.dirname, '../tests/fuzz/cases');
  mkdirSync(folder, { recursive: true });
  let failed = false;
  for (const name of targetNames) {
    const { runs, findings } = await fuzzTarget(name, seconds / targetNames.length, seed + share * 1_000_003);
    process.stdout.write(`${name}: ${runs} inputs, ${findings.length} findings (process ${share})\n`);
    for (const finding of findings) {
      failed = true;
      const file = join(folder, caseName(finding));
      writeFileSync(file, `${JSON.stringify({ target: finding.target, input: finding.input })}\n`);
      process.stdout.write(`✗ ${finding.error.slice(0, 1_500)}\n  kept as ${file}\n`);
    }
  }
  process.exitCode = failed ? 1 : 0;
}

if (values.worker !== undefined) await work(Number(values.worker));
else {
  process.stdout.write(`seed ${seed}, ${seconds} s on ${PROCESSES} processors\n`);
  const program = [...process.execArgv, import.meta.filename, '--seconds', String(seconds), '--seed', String(seed)];
  const ends = Array.from(
    { length: PROCESSES },
    (_, share) =>
      new Promise<number>((done) => {
        spawn(process.execPath, [...program, '--worker', String(share)], { stdio: 'inherit' }).on('exit', (code) => done(code ?? 1));
      }),
  );
  process.exitCode = Math.max(...(await Promise.all(ends)));
}
