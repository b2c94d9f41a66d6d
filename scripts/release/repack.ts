import { unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can name, wherever the machine stands: the format has local times. */
const mtime = new Date(1980, 0, 1);

/** The same archive without what differs from one run to the next: files in the order of their names, all of one time. */
export function repack(archive: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(archive))
    .filter(([name]) => !name.endsWith('/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { level: 9, mtime });
}
