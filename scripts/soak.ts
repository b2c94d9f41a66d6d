/**
 * Weeks of use in one profile: captures with edits, searches, exports, worker stops and browser restarts, memory and disk measured:
 * `npm run soak -- [--captures 2000] [--sessions 4] [--seed N] [--minutes N]`; after so many minutes no further browser is started.
 */
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type Browser, builtExtension } from './chromium/launch';
import { lastingBrowser } from './endurance/lasting-browser';
import { pageHeap, type Sample, slopeWithinLives, workerHeap } from './endurance/memory';
import { endure } from './endurance/rounds';
import { newStory } from './endurance/story';

const { values } = parseArgs({
  options: {
    captures: { type: 'string', default: '2000' },
    sessions: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string' },
  },
});
const [captures, sessions, seed] = [Number(values.captures), Number(values.sessions), Number(values.seed)];
/** Of all rounds this many are saves; the others edit, delete, take back, search, export, read again. */
const SAVES = 0.7;
const SAMPLE_EVERY = 20;
/** More than this, in bytes a capture, is a leak: a posting's row in a list is half of it. */
const FLAT = 2_000;

const folder = await mkdtemp(join(tmpdir(), 'roleshelf-soak-'));
const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
await cp(builtExtension, extension, { recursive: true });
const story = newStory();
const heaps = { worker: [] as Sample[], popup: [] as Sample[], collection: [] as Sample[] };
const faults: string[] = [];
const flows = new Map<string, number>();
let [done, stops, silent, rounds, began, version] = [0, 0, 0, 0, 0, ''];
const from = performance.now();
const until = values.minutes === undefined ? Number.POSITIVE_INFINITY : from + Number(values.minutes) * 60_000;

try {
  for (let session = 1; session <= sessions && faults.length === 0 && performance.now() < until; session += 1) {
    const lasting = await lastingBrowser({ extension, profile });
    version = lasting.browser.context.browser()?.version() ?? '';
    let collection = await openCollection(lasting.browser);
    const report = await endure(lasting.browser, {
      rounds: Math.ceil(captures / sessions / SAVES),
      seed: seed * 1_000 + session,
      story,
      postings: 400,
      stopShare: 0.03,
      saveShare: SAVES,
      auditEvery: 50,
      async restart() {
        const browser = await lasting.restart();
        collection = await openCollection(browser);
        return browser;
      },
      async onRound(round, { popup, saved }) {
        if (saved) done += 1;
        if (round % SAMPLE_EVERY !== 0) return;
        const worker = await workerHeap(lasting.browser);
        if (worker !== undefined) heaps.worker.push({ life: began, captures: done, bytes: worker });
        heaps.popup.push({ life: began, captures: done, bytes: await pageHeap(lasting.browser, popup) });
        heaps.collection.push({ life: began, captures: done, bytes: await pageHeap(lasting.browser, collection) });
      },
    });
    rounds += report.rounds;
    stops += report.stops;
    silent += report.silentRounds;
    for (const [flow, { done: count }] of report.flows) flows.set(flow, (flows.get(flow) ?? 0) + count);
    faults.push(...report.faults.map((fault) => `session ${session}: ${fault}`));
    process.stderr.write(
      `${session} of ${sessions}: ${done} captures, ${report.postings} postings, ${megabytes(await sizeOf(profile, 'IndexedDB'))}\n`,
    );
    await lasting.close();
  }
  const disk = await sizeOf(profile, 'IndexedDB');
  const kept = [...story.models.values()].flatMap(({ standing }) => standing ?? []);
  const versions = story.unpacked.size;
  const slopes = Object.entries(heaps).map(([name, samples]) => ({ name, samples, slope: slopeWithinLives(samples) }));
  for (const { name, slope } of slopes) if (slope > FLAT) faults.push(`memory of the ${name} grows by ${slope.toFixed(0)} bytes a capture`);
  process.stdout.write(
    [
      `${done} captures in ${rounds} rounds, ${began} browsers over one profile, seed ${seed}, ${((performance.now() - from) / 1000).toFixed(0)} s, Chromium ${version}`,
      `  ${[...flows]
        .sort()
        .map(([flow, count]) => `${flow} ${count}`)
        .join(', ')}`,
      `  ${stops} worker stops, in ${silent} rounds a browser that started the worker no more; at the end ${kept.length} postings with ${kept.reduce((sum, one) => sum + one.captures, 0)} captures, ${versions} of them with a page`,
      ...slopes.map(({ name, samples, slope }) => `  ${name}: ${describe(samples)}, ${slope.toFixed(0)} bytes a capture`),
      `  disk: ${megabytes(disk)} of IndexedDB, ${(disk / 1_000 / Math.max(1, versions)).toFixed(1)} KB a kept version`,
      ...faults.map((fault) => `✗ ${fault}`),
      faults.length === 0 ? 'The shelf is what the model says, and memory is flat.' : `${faults.length} did not hold.`,
      '',
    ].join('\n'),
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A full page that stays open; each browser's life begins with one. */
async function openCollection(browser: Browser): Promise<Page> {
  began += 1;
  const collection = await browser.context.newPage();
  await collection.goto(browser.page('collection.html'));
  return collection;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** First and last of what was measured. */
function describe(samples: readonly Sample[]): string {
  const mean = (some: readonly Sample[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, some.length);
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  return `${megabytes(mean(samples.slice(0, tenth)))} at first, ${megabytes(mean(samples.slice(-tenth)))} at the end`;
}

/** The bytes of all files below folders of this name. */
async function sizeOf(root: string, name: string): Promise<number> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && `${entry.parentPath}/`.includes(`/${name}/`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
