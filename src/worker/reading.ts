import { snapshotOfTab } from '../capture/prune';
import { readToKeep } from '../read';
import { reportOf } from './page-report';

/** Everything that needs the readers, in one piece: `entrypoints/reader.ts` builds it into a script of its own. */
export const reading = { snapshotOf: snapshotOfTab, read: readToKeep, report: reportOf };
export type Reading = typeof reading;
