import { buildBackup } from '../export/backup';
import { buildFile, fileTypes } from '../export/build-file';
import { missingProperties } from '../export/job-posting';
import { previewOf } from '../export/preview';

/** Everything that writes files, in one piece: `entrypoints/exporter.ts` builds it into a script of its own. */
export const exporting = { buildBackup, buildFile, fileTypes, missingProperties, previewOf };
export type Exporting = typeof exporting;
