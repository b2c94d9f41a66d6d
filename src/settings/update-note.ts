/** Which version the user had before an update whose news they have not seen: the worker notes it, popup and full page tell the news of it. */
import * as z from '../posting/zod';
import type { StorageArea } from './storage-area';

const KEY = 'updatedFrom';
const Version = z.string();

/** Notes an update. Of several that came one after the other the first counts: the user saw nothing of those between. */
export async function noteUpdate(area: StorageArea, from: string): Promise<void> {
  if ((await readUpdate(area)) === undefined) await area.set({ [KEY]: from });
}

/** The version before the update; none where there was no update, or its news were told. */
export async function readUpdate(area: StorageArea): Promise<string | undefined> {
  const stored = Version.safeParse((await area.get(KEY))[KEY]);
  return stored.success ? stored.data : undefined;
}

/** The news were told, or there were none. */
export async function forgetUpdate(area: StorageArea): Promise<void> {
  await area.set({ [KEY]: null });
}
