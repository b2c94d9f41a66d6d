import { turns } from '../posting/turns';
import { Settings } from './settings';
import type { StorageArea } from './storage-area';

const KEY = 'settings';

/** The settings as they are kept. */
export interface StoredSettings {
  read(): Promise<Settings>;
  /** Changes them, one change after the other, and answers what they are then. */
  change(update: (settings: Settings) => Settings): Promise<Settings>;
}

/** The settings in a storage area. Only the worker changes them, so that its turns are enough to keep one change from undoing another. */
export function storedSettings(area: StorageArea): StoredSettings {
  const read = async (): Promise<Settings> => {
    const raw: unknown = (await area.get(KEY))[KEY];
    return Settings.parse(typeof raw === 'object' && raw !== null ? raw : {});
  };
  // A change that failed is told to whoever asked for it, and does not stop the next.
  const inTurn = turns();
  return {
    read,
    change: (update) =>
      inTurn(async () => {
        const settings = update(await read());
        await area.set({ [KEY]: settings });
        return settings;
      }),
  };
}
