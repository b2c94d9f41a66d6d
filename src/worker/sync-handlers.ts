import { Problem } from '../posting/problem';
import type { Handlers } from '../protocol/serve';
import { type SyncAnswerOf, type SyncRequestOf, type SyncRoute, syncTable } from '../protocol/sync';

/** What a sync asks of the worker, once it was parsed. */
type Answers = { readonly [Name in SyncRoute]: (request: SyncRequestOf<Name>) => Promise<SyncAnswerOf<Name>> };

/** What the worker does for the shelf on several machines. */
export function createSyncHandlers(): Pick<Handlers, SyncRoute> {
  const answers = answersOf();
  /** Throws `Problem('message-refused')` for a request that has not its form. */
  const handler =
    <Name extends SyncRoute>(name: Name) =>
    async (raw: unknown): Promise<SyncAnswerOf<Name>> => {
      const request = syncTable[name].request.safeParse(raw);
      if (!request.success) throw new Problem('message-refused', 'This message has not the form of a sync.');
      return answers[name](request.data);
    };
  return {
    'sync/state': handler('sync/state'),
    'sync/probe': handler('sync/probe'),
    'sync/look': handler('sync/look'),
    'sync/set-up': handler('sync/set-up'),
    'sync/sign-in': handler('sync/sign-in'),
    'sync/now': handler('sync/now'),
    'sync/leave': handler('sync/leave'),
    'sync/export-changes': handler('sync/export-changes'),
  };
}

function notSetUp(): Problem {
  return new Problem('sync-not-set-up', 'No server is set up.');
}

function answersOf(): Answers {
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
