import type { Posting } from '../posting/posting';
import type { HistoryStep, PostingRecord } from './schema';

type Version = Extract<HistoryStep, { kind: 'version' }> & { posting: Posting };

/** A step whose posting is at hand, whether it stood in the step itself or in the record. */
export type FullStep = Version | Exclude<HistoryStep, { kind: 'version' }>;

/**
 * The state of one posting after all that happened to it, oldest first; nothing when no version is left. This is the one rule by which
 * saving, removing, restoring and taking back work together: each of them only adds or drops a step.
 */
export function stateAfter(steps: readonly FullStep[]): PostingRecord | undefined {
  let record: PostingRecord | undefined;
  for (const step of steps) {
    switch (step.kind) {
      case 'version': {
        const onShelf = record !== undefined && record.removedAt === undefined;
        record = {
          key: step.key,
          posting: step.posting,
          readerVersion: step.readerVersion,
          version: step.id,
          savedAt: onShelf && record !== undefined ? record.savedAt : step.at,
          capturedAt: step.capturedAt,
          captures: (record?.captures ?? 0) + 1,
        };
        break;
      }
      case 'seen':
        if (record !== undefined) record = { ...record, capturedAt: step.capturedAt, captures: record.captures + 1 };
        break;
      case 'removed':
        if (record !== undefined && record.removedAt === undefined) record = { ...record, removedAt: step.at };
        break;
      case 'restored':
        if (record !== undefined) {
          const { removedAt: _, ...onShelf } = record;
          record = onShelf;
        }
        break;
    }
  }
  return record;
}

/** The steps that are left when the save of `captureId` is taken back: its own step, and captures that only saw what it had brought. */
export function withoutSave(steps: readonly FullStep[], captureId: string): FullStep[] {
  return steps.filter((step) => step.id !== captureId && !(step.kind === 'seen' && step.version === captureId));
}
