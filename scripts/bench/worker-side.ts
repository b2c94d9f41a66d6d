/** Runs in a dedicated worker, which stands for the extension's: no DOM, a thread of its own, the same script. */
import { snapshotOf, TOO_LARGE } from '../../src/capture/prune';
import type { Capture, Snapshot } from '../../src/posting/snapshot';
import { readSnapshot, readToKeep } from '../../src/read';

/** What a worker is asked for. Each step is timed apart, `runs` times over. */
export interface Job {
  readonly capture: Capture;
  readonly runs: number;
}

/** Milliseconds a run, and what was read. */
export interface Done {
  readonly title: string;
  readonly size: number;
  readonly prune: readonly number[];
  readonly read: readonly number[];
  readonly keep: readonly number[];
}

function timed<Result>(run: () => Result): { ms: number; result: Result } {
  const from = performance.now();
  const result = run();
  return { ms: performance.now() - from, result };
}

function keepOf(snapshot: Snapshot): Snapshot | undefined {
  const reading = readToKeep(snapshot);
  return reading.ok ? reading.part().snapshot : undefined;
}

function work({ capture, runs }: Job): Done {
  const prune: number[] = [];
  const read: number[] = [];
  const keep: number[] = [];
  let title = '';
  let size = 0;
  for (let run = 0; run < runs; run += 1) {
    const pruned = timed(() => snapshotOf(capture));
    if (pruned.result === TOO_LARGE) throw new Error('the page is too large');
    const snapshot: Snapshot = pruned.result;
    prune.push(pruned.ms);
    const reading = timed(() => readSnapshot(snapshot));
    read.push(reading.ms);
    // The first run stands for a worker that has just started: nothing may warm what a save needs.
    if (run > 0) keep.push(timed(() => keepOf(snapshot)).ms);
    title = reading.result.ok ? (reading.result.posting.title ?? '') : `refused: ${reading.result.refusal.code}`;
    size = snapshot.tree.length;
  }
  return { title, size, prune, read, keep };
}

self.onmessage = ({ data }: MessageEvent<Job>) => self.postMessage(work(data));
/** How long the script itself took to run, in milliseconds since the worker was asked for. */
self.postMessage({ started: performance.now() });
