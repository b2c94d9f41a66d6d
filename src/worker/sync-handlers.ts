import { Problem } from '../posting/problem';
import type { ExportReady } from '../protocol/exports';
import type { Handlers } from '../protocol/serve';
import { type ChangesExportRequest, type SyncAnswerOf, type SyncRequestOf, type SyncRoute, syncTable } from '../protocol/sync';
import type { SyncService } from './sync-service';

export interface SyncHandlerTools {
  readonly sync: Omit<SyncService, 'wake'>;
  readonly exports: {
    /** Builds a file of changes. */
    prepareChanges(request: ChangesExportRequest): Promise<ExportReady>;
  };
}

/** What a sync asks of the worker, once it was parsed. */
type Answers = { readonly [Name in SyncRoute]: (request: SyncRequestOf<Name>) => Promise<SyncAnswerOf<Name>> };

/** What the worker does for the shelf on several machines. */
export function createSyncHandlers(tools: SyncHandlerTools): Pick<Handlers, SyncRoute> {
  const answers = answersOf(tools);
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

function answersOf({ sync, exports }: SyncHandlerTools): Answers {
  return {
    'sync/state': () => sync.state(),
    'sync/probe': (server) => sync.probe(server),
    'sync/look': (request) => sync.look(request),
    'sync/set-up': (request) => sync.setUp(request),
    'sync/sign-in': ({ user, password }) => sync.signIn(user, password),
    'sync/now': () => sync.now(),
    'sync/leave': async ({ removeFromServer }) => {
      await sync.leave(removeFromServer);
      return {};
    },
    'sync/export-changes': (request) => exports.prepareChanges(request),
  };
}
