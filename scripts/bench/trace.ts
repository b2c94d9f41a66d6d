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
  args: z.optional(
    z.object({
      data: z.optional(z.object({ url: z.optional(z.string()), message: z.optional(z.string()), name: z.optional(z.string()) })),
    }),
  ),
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

/** Records Chromium's timeline while `work` draws frames, and says what each took; `work` has the page call `console.timeStamp(mark)` once a frame. */
export async function traceFrames(page: Page, mark: string, work: () => Promise<void>): Promise<number[]> {
  return framesOf(await traced(page, work), mark);
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

/**
 * Milliseconds of the processor that the thread of the marks took for each frame: script, style, layout and paint together. A frame has the task
 * that its mark was set in, and all that ran after it, up to the task with the next mark. What comes after the last mark is no whole frame.
 * Throws where nothing was marked.
 */
export function framesOf(events: readonly TraceEvent[], mark: string): number[] {
  const marks = events
    .filter(({ name, args }) => name === 'TimeStamp' && (args?.data?.message ?? args?.data?.name) === mark)
    .sort((left, right) => left.ts - right.ts);
  const [first] = marks;
  if (first === undefined) throw new Error(`the page never marked ${mark}`);
  const frames = marks.map(() => 0);
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = dur } of events) {
    if (name !== 'RunTask' || ph !== 'X' || pid !== first.pid || tid !== first.tid) continue;
    const frame = marks.findLastIndex((one) => one.ts <= ts + dur);
    if (frame >= 0) frames[frame] = (frames[frame] ?? 0) + tdur / 1000;
  }
  return frames.slice(0, -1);
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
