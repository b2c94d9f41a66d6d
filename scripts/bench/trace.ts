import type { Page } from 'playwright-core';
import * as z from '../../src/posting/zod';

const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds. */
  ts: z.number(),
  dur: z.optional(z.number()),
  /** The same as the thread's own clock has it: without the time in which others had the processor. */
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ data: z.optional(z.object({ url: z.optional(z.string()) })) })),
});
type TraceEvent = z.infer<typeof TraceEvent>;
const Trace = z.object({ traceEvents: z.array(z.unknown()) });

/** What an extension's scripts did on a page's main thread, in milliseconds of its processor. */
export interface ScriptCost {
  /** Everything together. */
  readonly total: number;
  /** The longest stretch without a pause, the layout that it asked for included. */
  readonly longest: number;
  /** How often its code was called. */
  readonly calls: number;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
/** What the timeline calls the running of a script: when it is loaded, and whenever the browser calls a function of it. */
const running = new Set(['EvaluateScript', 'FunctionCall']);

/** Records Chromium's timeline while `work` runs, and adds up what scripts of `origin` did in it. */
export async function traceScripts(page: Page, origin: string, work: () => Promise<void>): Promise<ScriptCost> {
  return costOf(await traced(page, work), origin);
}

/**
 * Records Chromium's timeline while `work` draws `frames` frames: milliseconds of the processor that the page's main thread took for each, script,
 * style, layout and paint together. A frame is one task; what ran beside the frames is shorter, and the shortest are left out.
 */
export async function traceFrames(page: Page, frames: number, work: () => Promise<void>): Promise<number[]> {
  const events = await traced(page, work);
  const script = events.find(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:'));
  if (script === undefined) throw new Error('the page ran no script');
  const tasks = events.filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === script.pid && tid === script.tid);
  return tasks
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .sort((left, right) => right - left)
    .slice(0, frames);
}

async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('Chromium gives no timeline');
  await browser.startTracing(page, { categories });
  await work();
  const trace = Trace.parse(JSON.parse((await browser.stopTracing()).toString('utf8')));
  return trace.traceEvents.flatMap((raw) => {
    const event = TraceEvent.safeParse(raw);
    return event.success ? [event.data] : [];
  });
}

/** The cost of the scripts of one origin; a call within a call counts once. */
export function costOf(events: readonly TraceEvent[], origin: string): ScriptCost {
  const own = events
    .filter(({ name, ph, args }) => ph === 'X' && running.has(name) && args?.data?.url?.startsWith(origin))
    .sort((left, right) => left.ts - right.ts);
  const outer: TraceEvent[] = [];
  for (const event of own) {
    const last = outer.findLast(({ pid, tid }) => pid === event.pid && tid === event.tid);
    if (last === undefined || event.ts >= last.ts + (last.dur ?? 0)) outer.push(event);
  }
  const durations = outer.map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return { total: durations.reduce((sum, one) => sum + one, 0), longest: Math.max(0, ...durations), calls: outer.length };
}
