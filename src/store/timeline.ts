import { type FullStep, standingSteps } from '../posting/history-step';
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
        if (step.posting !== undefined) record = { ...record, posting: step.posting, reread: step.id };
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

/** The step whose posting a record has at hand, so that it need not stand in the history as well. */
export function holderOf(record: PostingRecord): string {
  return record.reread ?? record.version;
}
