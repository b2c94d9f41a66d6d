/** What a server can do, tried out: whatever is made for it is deleted again. */

import { isSame } from '../posting/bytes';
import { Problem } from '../posting/problem';
import { CHANGES, IDENTITY, ROOT } from './file-names';
import { ServerFailure } from './server-failure';
import type { WebDav } from './web-dav';

/** One thing that a server must be able to do, in the order in which they are tried. */
export interface Ability {
  readonly ability: 'reach' | 'sign-in' | 'list' | 'make-folder' | 'write' | 'read-back' | 'no-overwrite' | 'delete';
  readonly ok: boolean;
  /** What the server said. */
  readonly note?: string;
}

export type Found = 'nothing' | 'a-shelf' | 'other-files';

/** What is at the user's address. Throws `ServerFailure`. */
async function lookForShelf(server: WebDav): Promise<Found> {
  const listed = await server.list(ROOT);
  if (listed === undefined) return 'nothing';
  const names = new Set(listed.map(({ name }) => name));
  if (names.has(IDENTITY.slice(ROOT.length))) return 'a-shelf';
  const others = [...names].some((name) => name !== 'changes' && name !== 'pages');
  return others || ((await server.list(CHANGES)) ?? []).length > 0 ? 'other-files' : 'nothing';
}

/**
 * Tries what a sync needs, until something fails that the rest needs too. A server that overwrites what must not be overwritten is told of, and can be
 * used: no name is ever used twice. Throws `Problem('sync-address')`.
 */
export async function probe(server: WebDav): Promise<{ readonly abilities: readonly Ability[]; readonly found: Found }> {
  const abilities: Ability[] = [];
  let found: Found = 'nothing';
  const attempt = async (ability: Ability['ability'], work: () => Promise<boolean>): Promise<boolean> => {
    try {
      const ok = await work();
      abilities.push({ ability, ok });
      return ok;
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'sync-address') throw error;
      abilities.push({ ability, ok: false, note: error.message });
      return false;
    }
  };

  try {
    if ((await server.list('')) === undefined) throw new ServerFailure('sync-server', 'There is no such folder (404).', { status: 404 });
    abilities.push({ ability: 'reach', ok: true }, { ability: 'sign-in', ok: true }, { ability: 'list', ok: true });
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'sync-address') throw error;
    const failed = error.code === 'sync-offline' ? 'reach' : error.code === 'sync-sign-in' ? 'sign-in' : 'list';
    for (const ability of ['reach', 'sign-in', 'list'] as const) {
      abilities.push(ability === failed ? { ability, ok: false, note: error.message } : { ability, ok: true });
      if (ability === failed) return { abilities, found };
    }
  }

  found = await lookForShelf(server);
  const folder = `roleshelf-test-${crypto.randomUUID()}/`;
  const file = `${folder}test.age`;
  const bytes = crypto.getRandomValues(new Uint8Array(1_000));
  const isThere = await attempt('make-folder', async () => {
    await server.makeFolder(folder);
    return true;
  });
  if (!isThere) return { abilities, found };
  const isWritten = await attempt('write', () => server.put(file, bytes));
  if (isWritten) {
    await attempt('read-back', async () => isSame(await server.get(file), bytes));
    await attempt('no-overwrite', async () => !(await server.put(file, bytes)));
  }
  await attempt('delete', async () => {
    await server.remove(folder);
    return (await server.list(folder)) === undefined;
  });
  return { abilities, found };
}
