/** Does what the user wants with postings, one or thousands, and keeps how to take it back. */
import type { PostingKey } from '../../posting/posting';
import { Problem } from '../../posting/problem';
import { turns } from '../../posting/turns';
import type { UserChange } from '../../posting/user-data';
import type { Transport } from '../transport';
import type { CollectionEvent, CollectionNotice, CollectionState, Told } from './collection-state';
import type { Store } from './store';
import { pushed, redone, type UndoStep, undone } from './undo-stack';

/** How many postings are changed at a time. */
const AT_ONCE = 16;

export interface ChangeService {
  /** Says the same of each posting. Throws `Problem`. */
  say(keys: readonly PostingKey[], changes: readonly UserChange[], told: Told): Promise<void>;
  /** Moves to the bin. Throws `Problem`. */
  remove(keys: readonly PostingKey[]): Promise<void>;
  /** Takes back a step of a posting's history, which nothing takes back. Throws `Problem`. */
  takeBack(stepId: string): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

interface ChangePorts {
  readonly transport: Transport;
  readonly notify: (notice: CollectionNotice) => void;
  /** The title of a posting that is at hand. */
  readonly titleOf: (key: PostingKey) => string | undefined;
}

/** Changes and their undo stack; events go to the store that it is given. */
export function createChangeService(
  { transport, notify, titleOf }: ChangePorts,
  { get, emit }: Store<CollectionState, CollectionEvent>,
): ChangeService {
  const single = (keys: readonly PostingKey[]) => {
    const title = keys.length === 1 && keys[0] !== undefined ? titleOf(keys[0]) : undefined;
    return { count: keys.length, ...(title !== undefined && { title }) };
  };

  /** Does a step; answers what takes it back, nothing when there was nothing to do. */
  async function perform(step: UndoStep): Promise<UndoStep | undefined> {
    switch (step.kind) {
      case 'say': {
        const { undo } = await transport.request('user/change', { key: step.key, changes: [...step.changes] });
        return { kind: 'say', key: step.key, changes: undo };
      }
      case 'remove':
        await transport.request('posting/remove', { key: step.key });
        return { kind: 'restore', key: step.key };
      case 'restore':
        await transport.request('posting/restore', { key: step.key });
        return { kind: 'remove', key: step.key };
      case 'undo-save':
        await transport.request('save/undo', { undoId: step.undoId });
        return undefined;
    }
  }

  /**
   * Does all steps. Answers what takes those back that were done, last first, what is left where one did not work, and what stopped it. A step
   * of a posting that is gone is not left: it never works, and would stand before all that was done earlier.
   */
  async function performAll(steps: readonly UndoStep[]): Promise<{ back: UndoStep[]; left: UndoStep[]; stopped?: unknown }> {
    const back: UndoStep[] = [];
    const left: UndoStep[] = [];
    const stopped: unknown[] = [];
    const many = steps.length > AT_ONCE;
    if (many) emit({ type: 'set', fields: { working: true } });
    let start = 0;
    for (; start < steps.length && stopped.length === 0; start += AT_ONCE) {
      const some = steps.slice(start, start + AT_ONCE);
      const results = await Promise.allSettled(some.map(perform));
      for (const [index, step] of some.entries()) {
        const result = results[index];
        if (result?.status === 'fulfilled') {
          if (result.value !== undefined) back.unshift(result.value);
          continue;
        }
        stopped.push(result?.reason);
        if (!isOfGonePosting(result?.reason)) left.push(step);
      }
    }
    left.push(...steps.slice(start));
    if (many) emit({ type: 'set', fields: { working: false } });
    return stopped.length === 0 ? { back, left } : { back, left, stopped: stopped[0] };
  }

  async function doNow(steps: readonly UndoStep[]): Promise<void> {
    const { back, stopped } = await performAll(steps);
    emit({ type: 'set', fields: { undo: pushed(get().undo, back) } });
    if (stopped !== undefined) throw stopped;
  }

  /** One after the other, as they were asked for: what is to be taken back may still be on its way. */
  const inTurn = turns();

  return {
    say: (keys, changes, told) =>
      inTurn(async () => {
        await doNow(keys.map((key) => ({ kind: 'say', key, changes })));
        notify({ kind: 'said', told, ...single(keys) });
      }),
    remove(keys) {
      const told = single(keys);
      return inTurn(async () => {
        await doNow(keys.map((key) => ({ kind: 'remove', key })));
        notify({ kind: 'removed', ...told });
      });
    },
    undo: () => inTurn(undo),
    takeBack: (stepId) =>
      inTurn(async () => {
        await doNow([{ kind: 'undo-save', undoId: stepId }]);
        notify({ kind: 'undone' });
      }),
    redo: () => inTurn(redo),
  };

  async function undo(): Promise<void> {
    const steps = get().undo.past.at(-1);
    if (steps === undefined) return notify({ kind: 'nothing-to-undo' });
    const { back: again, left, stopped } = await performAll(steps);
    emit({ type: 'set', fields: { undo: undone(get().undo, again, left) } });
    if (stopped !== undefined) throw stopped;
    notify({ kind: 'undone' });
  }

  async function redo(): Promise<void> {
    const steps = get().undo.future.at(-1);
    if (steps === undefined) return;
    const { back, left, stopped } = await performAll(steps);
    emit({ type: 'set', fields: { undo: redone(get().undo, back, left) } });
    if (stopped !== undefined) throw stopped;
    notify({ kind: 'redone' });
  }
}

const isOfGonePosting = (error: unknown) => error instanceof Problem && error.code === 'posting-unknown';
