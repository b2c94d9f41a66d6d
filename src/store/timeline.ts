import { type FullStep, type FullVersion, standingSteps, type VersionStep } from '../posting/history-step';
import type { PostingRecord } from './schema';

/**
 * The state of one posting after all that happened to it; nothing when no version is left. This is the one rule by which saving, removing,
 * restoring, reading again, taking back and merging work together: each of them only adds steps.
 */
export function stateAfter(steps: readonly FullStep[]): PostingRecord | undefined {
  let record: PostingRecord | undefined;
  for (const step of standingSteps(steps)) {
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
          step: placeOf(step),
        };
        break;
      }
      case 'seen':
        if (record !== undefined) record = { ...record, capturedAt: step.capturedAt, captures: record.captures + 1 };
        break;
      case 'reread':
        // Of two readers the later one counts, whichever machine it ran on.
        if (record === undefined || record.version !== step.version || step.readerVersion <= record.readerVersion) break;
        record = { ...record, readerVersion: step.readerVersion };
        if (step.posting !== undefined) {
          const { step: _, ...others } = record;
          record = { ...others, posting: step.posting, reread: step.id };
        }
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
      case 'undone':
        if (record === undefined || record.version !== step.reread?.version) break;
        record = { ...record, readerVersion: Math.max(record.readerVersion, step.reread.readerVersion) };
        break;
    }
  }
  return record;
}

function placeOf({ sequence, at, outcome, capturedAt, readerVersion }: VersionStep): NonNullable<PostingRecord['step']> {
  return { sequence, at, outcome, capturedAt, readerVersion };
}

/** The step that stands in a record itself; nothing where all of its posting's steps stand among the others. */
export function stepIn({ key, version, step, posting }: PostingRecord): FullVersion | undefined {
  if (step === undefined) return undefined;
  // In the order of the schema: steps are compared by their JSON.
  const { sequence, at, ...read } = step;
  return { id: version, key, sequence, at, kind: 'version', ...read, posting };
}

/** The step whose posting a record has at hand, so that it need not stand among the steps as well. */
export function holderOf(record: PostingRecord): string {
  return record.reread ?? record.version;
}
