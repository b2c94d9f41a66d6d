import { Problem } from '../posting/problem';
import type { Handlers } from '../protocol/serve';

type SyncRoute = Extract<keyof Handlers, `sync/${string}`>;

function notSetUp(): Problem {
  return new Problem('sync-not-set-up', 'No server is set up.');
}

/** What the worker does for the shelf on several machines. */
export function createSyncHandlers(): Pick<Handlers, SyncRoute> {
  const refuse = async (): Promise<never> => {
    throw notSetUp();
  };
  return {
    'sync/state': async () => ({ setUp: false }),
    'sync/probe': refuse,
    'sync/look': refuse,
    'sync/set-up': refuse,
    'sync/sign-in': refuse,
    'sync/now': refuse,
    'sync/leave': async () => ({}),
    'sync/export-changes': refuse,
  };
}
