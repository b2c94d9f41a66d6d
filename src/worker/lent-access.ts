import { turns } from '../posting/turns';
import * as z from '../posting/zod';
import { serverPattern } from '../settings/server-pattern';
import type { StorageArea } from '../settings/storage-area';
import { storedAccess } from './sync-access';

const KEY = 'lentOrigins';
const Origins = z.array(z.string());

/** What is noted while access is given back must not be taken for given back. */
const inTurn = turns();

/** What Chrome grants and takes back. */
export interface Access {
  /** Gives access back: to these origins, and to what tabs show. What is not held is no error. */
  giveBack(origins: readonly string[]): Promise<void>;
}

/**
 * Writes down that these origins are lent for saving open tabs or for setting up a server: whatever becomes of the page that asked, they are given
 * back. What is held already is not lent, which the page finds out before it asks: Chrome may grant at once what it granted before.
 */
export function noteLent(origins: readonly string[], local: StorageArea): Promise<void> {
  return inTurn(async () => local.set({ [KEY]: [...new Set([...(await lent(local)), ...origins])] }));
}

/** Gives back everything that was lent, but for the server that was set up with it. */
export function giveBackLent(access: Access, local: StorageArea): Promise<void> {
  return inTurn(async () => {
    const server = await storedAccess(local).read();
    const kept = server && serverPattern(server.address);
    await access.giveBack((await lent(local)).filter((origin) => origin !== kept));
    await local.set({ [KEY]: [] });
  });
}

async function lent(local: StorageArea): Promise<string[]> {
  const stored = Origins.safeParse((await local.get(KEY))[KEY]);
  return stored.success ? stored.data : [];
}
