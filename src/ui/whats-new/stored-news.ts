import type { StorageArea } from '../../settings/storage-area';
import { forgetUpdate, readUpdate } from '../../settings/update-note';
import type { WhatsNewPorts } from './WhatsNew';

/** What telling the news needs: the worker's note of the update in `area`, and the version that runs. */
export function storedNews(area: StorageArea, version: string): WhatsNewPorts {
  return { version, readUpdate: () => readUpdate(area), forgetUpdate: () => forgetUpdate(area) };
}
