import type { StorageArea } from '../../src/settings/storage-area';

/** A storage area that answers late, as the browser's does. */
export function freshArea(values: Record<string, unknown> = {}): StorageArea {
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  return {
    async get(key) {
      await later();
      return key in values ? { [key]: values[key] } : {};
    },
    async set(changed) {
      await later();
      Object.assign(values, changed);
    },
  };
}
