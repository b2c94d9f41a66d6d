// `npm test`: installs what is missing, then types, lint, what nobody uses, unit tests, build, size budget, end-to-end tests. Every step runs even when an
// earlier one failed, so that one run tells all. The last line counts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root, step } from './prepare.mjs';

const chromium = prepare();
const { budgetLine, measureBudgets } = await import('./size-budget.mjs');

const env = { ...process.env, CHROMIUM_PATH: chromium, FORCE_COLOR: process.env.FORCE_COLOR ?? '0' };
const count = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'roleshelf-test-'));

/** Runs one of the project's programs; answers whether it ended well. */
function bin(name, args) {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 1, 1], env });
  return status === 0;
}

/** The same beside others: what it says is held back until it ended. */
function binAside(name, args) {
  const child = spawn(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('error', ({ message }) => resolve({ ok: false, output: `${message}\n` }));
    child.on('close', (status) => resolve({ ok: status === 0, output: Buffer.concat(said) }));
  });
}

/** Checks that have nothing to do with each other run side by side; each is told of in its turn, whole. */
async function checkAll(checks) {
  const running = checks.map(({ name, program, args }) => ({ name, ended: binAside(program, args) }));
  for (const { name, ended } of running) {
    step(name);
    const { ok, output } = await ended;
    process.stdout.write(output);
    counted(name, ok);
  }
}

function check(name, run) {
  step(name);
  return counted(name, run());
}

function counted(name, ok) {
  count[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.log(`✗ ${name}`);
  return ok;
}

/** Runs a vitest suite and adds what it counted. A file that does not even load counts as a failure. */
function suite(name, config) {
  step(name);
  const report = join(reports, `${config}.json`);
  bin('vitest', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) {
    count.failed += 1;
    console.log(`✗ ${name}: the runner ended without a report`);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  count.passed += result.numPassedTests;
  count.skipped += result.numPendingTests;
  count.failed += result.numFailedTests;
  count.failed += result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

check('WXT prepares its types', () => bin('wxt', ['prepare']));
await checkAll([
  { name: 'Types (tsc)', program: 'tsc', args: ['--noEmit'] },
  { name: 'Lint and format (biome)', program: 'biome', args: ['check', '--error-on-warnings'] },
  // Names that nobody uses are for `npm run unused`: what is being built has some for a while.
  {
    name: 'No file and no dependency unused (knip)',
    program: 'knip',
    args: ['--include', 'files,dependencies,unlisted,binaries'],
  },
]);
suite('Unit tests (vitest)', 'vitest.config.ts');
if (check('Build (wxt)', () => bin('wxt', ['build']))) {
  step('Size budget');
  for (const row of measureBudgets()) {
    console.log(budgetLine(row));
    count[row.ok ? 'passed' : 'failed'] += 1;
  }
  suite('End-to-end tests in Chromium', 'vitest.e2e.config.ts');
}
rmSync(reports, { recursive: true, force: true });

process.exitCode = count.failed === 0 ? 0 : 1;
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
