import { buildChangesArchive } from '../sync/changes-archive';
import { ROOT } from '../sync/file-names';
import { probe } from '../sync/probing';
import { readProgress } from '../sync/progress';
import { sealOf, sealPieces } from '../sync/sealing';
import { beginSyncing, joinShelf, lookAhead, startShelf } from '../sync/setting-up';
import { sync } from '../sync/sync';
import { webDav } from '../sync/web-dav';

/** All that speaks with the user's server, in one piece: `entrypoints/syncer.ts` builds it into a script of its own. */
export const syncing = {
  ROOT,
  beginSyncing,
  buildChangesArchive,
  joinShelf,
  lookAhead,
  probe,
  readProgress,
  sealOf,
  sealPieces,
  startShelf,
  sync,
  webDav,
};
export type Syncing = typeof syncing;
