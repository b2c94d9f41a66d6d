/** What the extension's worker and pages hold, and how that grows. */
import type { Page } from 'playwright-core';
import * as z from '../../src/posting/zod';
import type { Browser } from '../chromium/launch';
import { targetSession } from '../chromium/target-session';

const HeapUsage = z.object({ usedSize: z.number() });

/** Bytes of JavaScript objects that are reachable, after garbage was collected. */
export async function pageHeap(browser: Browser, page: Page): Promise<number> {
  const session = await browser.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The same of the worker; nothing while it does not run. */
export async function workerHeap(browser: Browser): Promise<number | undefined> {
  const { targetInfos } = await browser.session.send('Target.getTargets');
  const own = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(browser.page('')));
  if (own === undefined) return undefined;
  const session = await targetSession(browser.session, own.targetId);
  await session.send('HeapProfiler.collectGarbage', {});
  const { usedSize } = HeapUsage.parse(await session.send('Runtime.getHeapUsage', {}));
  await session.detach();
  return usedSize;
}

export interface Sample {
  /** The life in which it was taken: of a browser, or of a worker. */
  readonly life: number;
  /** How many captures there had been. */
  readonly captures: number;
  readonly bytes: number;
}

/**
 * Captures of a life that say nothing of leaks yet: V8 compiles what runs often, which is a third of a megabyte in the first two hundred and next
 * to nothing afterwards, by snapshots of the heap (Chromium 156, 2026-11-29).
 */
const YOUTH = 200;

/**
 * Bytes by which memory grows a capture while nothing is started anew: the slope of least squares within each life after its youth, all lives
 * together.
 */
export function slopeWithinLives(samples: readonly Sample[]): number {
  let [above, below] = [0, 0];
  for (const life of new Set(samples.map((sample) => sample.life))) {
    const all = samples.filter((sample) => sample.life === life);
    const born = Math.min(...all.map((sample) => sample.captures));
    const own = all.filter((sample) => sample.captures >= born + YOUTH);
    if (own.length === 0) continue;
    const mean = (of: (sample: Sample) => number) => own.reduce((sum, sample) => sum + of(sample), 0) / own.length;
    const [captures, bytes] = [mean((sample) => sample.captures), mean((sample) => sample.bytes)];
    for (const sample of own) {
      above += (sample.captures - captures) * (sample.bytes - bytes);
      below += (sample.captures - captures) ** 2;
    }
  }
  return below === 0 ? 0 : above / below;
}
