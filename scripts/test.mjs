// `npm test`: installs what is missing, then types, lint, what nobody uses, build, size budget, unit tests, end-to-end tests. Every step runs even when
// an earlier one failed, so that one run tells all. What does not depend on each other runs side by side: a browser mostly waits, and unit tests never do.
// The last line counts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
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

/** The same beside others: what it says is held back until `tell` is called, and from then on goes out as it comes. */
function binAside(name, args, isPatient = false) {
  const child = spawn(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  // What it starts is as patient as it is.
  if (isPatient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const held = [];
  let write = (chunk) => void held.push(chunk);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => write(chunk));
  const ended = new Promise((resolve) => {
    child.on('error', ({ message }) => {
      write(`${message}\n`);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
  return {
    tell() {
      write = (chunk) => void process.stdout.write(chunk);
      for (const chunk of held.splice(0)) write(chunk);
      return ended;
    },
  };
}

/** Checks that have nothing to do with each other run side by side; each is told of in its turn, whole. Answers which ended well. */
async function checkAll(checks) {
  const running = checks.map(({ name, program, args }) => ({ name, aside: binAside(program, args) }));
  const ended = [];
  for (const { name, aside } of running) {
    step(name);
    ended.push(counted(name, await aside.tell()));
  }
  return ended;
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

/** Starts a vitest suite. `told` shows what it says and, once it ended, adds what it counted. */
function suite(name, config, isPatient) {
  const report = join(reports, `${config}.json`);
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const aside = binAside('vitest', args, isPatient);
  return {
    async told() {
      step(name);
      await aside.tell();
      countReport(name, report);
    },
  };
}

/** A file that does not even load counts as a failure. */
function countReport(name, report) {
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
const [, , , isBuilt] = await checkAll([
  { name: 'Types (tsc)', program: 'tsc', args: ['--noEmit'] },
  { name: 'Lint and format (biome)', program: 'biome', args: ['check', '--error-on-warnings'] },
  // Names that nobody uses are for `npm run unused`: what is being built has some for a while.
  {
    name: 'No file and no dependency unused (knip)',
    program: 'knip',
    args: ['--include', 'files,dependencies,unlisted,binaries'],
  },
  { name: 'Build (wxt)', program: 'wxt', args: ['build'] },
]);
// A browser waits for deadlines of the product's own, which the unit tests should not make it miss.
const suites = [suite('Unit tests (vitest)', 'vitest.config.ts', true)];
if (isBuilt) {
  suites.push(suite('End-to-end tests in Chromium', 'vitest.e2e.config.ts', false));
  step('Size budget');
  for (const row of measureBudgets()) {
    console.log(budgetLine(row));
    count[row.ok ? 'passed' : 'failed'] += 1;
  }
}
for (const { told } of suites) await told();
rmSync(reports, { recursive: true, force: true });

process.exitCode = count.failed === 0 ? 0 : 1;
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
