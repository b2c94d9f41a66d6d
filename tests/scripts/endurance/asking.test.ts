import { errors, type Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { type Asking, asked, shown } from '../../../scripts/endurance/asking';
import { PATIENCE } from '../../../src/protocol/send';
import { HandTimer } from '../../protocol/hand-timer';

/** What becomes of one message. */
type Fate = (time: HandTimer) => Promise<unknown>;

const never: Fate = () => new Promise(() => undefined);
/** Fails long after nobody waits any more. */
const closed: Fate = (time) =>
  new Promise((_, reject) => {
    time.after(50 * PATIENCE, () => reject(new Error('Target page, context or browser has been closed')));
  });
const gone: Fate = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
const answered: Fate = async () => ({ ok: true, answer: {} });
const notAtWork: Fate = async () => ({ ok: true, answer: { atWork: false } });

/** A popup in which one message after the other meets such a fate, over a time that passes at once. */
function bench(...fates: Fate[]) {
  const time = new HandTimer();
  const evaluate = vi.fn(() => (fates.shift() ?? never)(time));
  const asking = {
    popup: { evaluate } as unknown as Page,
    onInterrupted: vi.fn(),
    onSilent: vi.fn(),
    timer: time.timer,
  } satisfies Asking;
  const soon = async <Value>(work: Promise<Value>): Promise<Value> => {
    const [came] = await Promise.allSettled([work, time.moveTo(100 * PATIENCE)]);
    if (came.status === 'rejected') throw came.reason;
    return came.value;
  };
  return { asking, soon };
}

describe('what the popup asks', () => {
  it.each([
    ['is answered', [answered], {}, 0, 0],
    ['is answered by the second worker', [gone, answered], {}, 1, 0],
    ['meets a worker that is gone twice', [gone, gone], undefined, 2, 0],
    ['meets one that is gone, and undefined for an answer', [gone, async () => undefined], undefined, 2, 0],
    ['is never answered', [never, never], undefined, 0, 1],
    ['is never answered, and fails when the browser is closed', [closed, closed], undefined, 0, 1],
    ['is lost, and then never answered', [never, notAtWork, never, never], undefined, 0, 1],
    ['is lost twice by a worker that answers', [never, notAtWork, never, notAtWork], undefined, 0, 0],
  ] as const)('%s', async (_what, fates, answer, interrupted, silent) => {
    const { asking, soon } = bench(...fates);
    expect(await soon(asked('save/undo', { undoId: 'a' }, asking))).toEqual(answer);
    expect(asking.onInterrupted).toHaveBeenCalledTimes(interrupted);
    expect(asking.onSilent).toHaveBeenCalledTimes(silent);
  });

  it('is a fault of the product where it fails in any other way', async () => {
    const { asking, soon } = bench(async () => ({ ok: false, problem: { code: 'unexpected', message: '' } }));
    await expect(soon(asked('save/undo', { undoId: 'a' }, asking))).rejects.toMatchObject({ code: 'unexpected' });
  });
});

describe('a button in a page', () => {
  const late = () => Promise.reject(new errors.TimeoutError('Timeout 10000ms exceeded.'));

  it('is shown', async () => {
    const { asking, soon } = bench();
    expect(await soon(shown(Promise.resolve(), asking))).toBe(true);
    expect(asking.popup.evaluate).not.toHaveBeenCalled();
  });

  it('that never comes is the browser’s fault where the popup is not answered either', async () => {
    const { asking, soon } = bench(never, never);
    expect(await soon(shown(late(), asking))).toBe(false);
    expect(asking.onSilent).toHaveBeenCalledOnce();
  });

  it.each([
    ['the popup is answered', late, [notAtWork], /Timeout/],
    ['the popup finds the worker gone', late, [gone, gone], /Timeout/],
    ['it fails in another way', () => Promise.reject(new Error('Target crashed')), [], /crashed/],
  ] as const)('that never comes is ours where %s', async (_what, fails, fates, error) => {
    const { asking, soon } = bench(...fates);
    await expect(soon(shown(fails(), asking))).rejects.toThrow(error);
    expect(asking.onSilent).not.toHaveBeenCalled();
  });
});
