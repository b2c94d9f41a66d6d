import type { Installation } from '../posting/register';
import type { SyncState, SyncStep } from '../protocol/sync';
import type { Progress } from '../sync/progress';
import type { SyncFailure } from './sync-failure';

/** What is known of a sync that is set up. */
interface SetUpSync {
  readonly address: string;
  readonly machine: Installation;
  /** How many changes wait to go out. */
  readonly waiting: number;
  readonly progress: Progress | undefined;
  /** What went wrong with the last one. */
  readonly failure: SyncFailure | undefined;
  readonly isRunning: boolean;
  readonly step: SyncStep | undefined;
}

/** How it is told to pages. */
export function syncState({ address, machine, waiting, progress, failure, isRunning, step }: SetUpSync): SyncState {
  const { lastSuccess, unreadable = [] } = progress?.notes ?? {};
  return {
    setUp: true,
    address,
    machine,
    phase: isRunning ? 'working' : phaseAfter(failure),
    ...(isRunning && step !== undefined ? { step } : {}),
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    waiting,
    ...(failure === undefined ? {} : { problem: problemOf(failure) }),
    unreadable: unreadable.map(({ name, reason }) => ({ name, reason })),
    otherMachines: Object.entries(progress?.seen ?? {}).map(([other, { lastSeen }]) => ({ machine: other, lastSeen })),
  };
}

/** What a sync that does not run is in after the last one. */
function phaseAfter(failure: SyncFailure | undefined): 'idle' | 'stopped' | 'offline' | 'waiting' {
  if (failure === undefined) return 'idle';
  if (failure.retryAt === undefined) return 'stopped';
  return failure.report.code === 'sync-offline' ? 'offline' : 'waiting';
}

function problemOf({ report, at, retryAt }: SyncFailure) {
  return { ...report, at, ...(retryAt === undefined ? {} : { retryAt }) };
}
