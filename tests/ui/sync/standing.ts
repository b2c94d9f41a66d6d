import type { SyncMarkPorts } from '../../../src/ui/sync/SyncMark';
import type { Standing } from '../../../src/ui/sync/sync-state';
import { fakeWorker } from '../state/fake-worker';

/** A worker where no sync is set up. */
export function noSync(): SyncMarkPorts {
  const worker = fakeWorker({ 'sync/state': () => ({ setUp: false }) });
  return { request: worker.request.bind(worker), onSyncChanged: () => () => undefined };
}

/** A sync that is set up and well, but for what is told. */
export function standing(part: Partial<Standing> = {}): Standing {
  return {
    setUp: true,
    address: 'https://cloud.example/dav',
    machine: 'aaaaaaaa-0000',
    phase: 'idle',
    lastSuccess: '2026-11-21T08:55:00Z',
    waiting: 0,
    unreadable: [],
    otherMachines: [],
    ...part,
  };
}
