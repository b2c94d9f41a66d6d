/** Starting a shelf on a server, joining one, and what either would do. */

import { isSame } from '../posting/bytes';
import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { ShelfPosting } from '../posting/shelf-posting';
import { parseChanges, TEXT_RATIO, Unreadable } from './changes-file';
import { makeFolders } from './checking';
import { CHANGES, IDENTITY } from './file-names';
import type { SyncShelf } from './port';
import { freshProgress } from './progress';
import { covers } from './reading';
import { listChanges } from './run';
import { newIdentity, openWithPassphrase, type Seal, sealOf, sealWithPassphrase } from './sealing';
import type { WebDav } from './web-dav';

/** A shelf's key, and how it lies on the server. */
export interface ShelfKey {
  readonly identity: string;
  readonly sealedIdentity: Uint8Array<ArrayBuffer>;
}

function nothingToJoin(): Problem {
  return new Problem('sync-none', 'There is no shelf at this address.');
}

/** Makes a key and puts it on the server. Throws `Problem('sync-none')` where a shelf is there already. */
export async function startShelf(server: WebDav, passphrase: string, workFactor?: number): Promise<ShelfKey> {
  if ((await server.get(IDENTITY)) !== undefined) throw new Problem('sync-none', 'There is a shelf at this address already.');
  const identity = await newIdentity();
  const sealedIdentity = await sealWithPassphrase(`${identity}\n`, passphrase, workFactor);
  try {
    await makeFolders({ server, sealedIdentity });
  } catch (error) {
    // Somebody else started one meanwhile.
    if (error instanceof Problem && error.code === 'sync-damaged')
      throw new Problem('sync-none', 'There is a shelf at this address already.');
    throw error;
  }
  // A server that overwrites may have let another machine's key in since.
  const there = await server.get(IDENTITY);
  if (!isSame(there, sealedIdentity)) {
    throw new Problem('sync-none', 'Another shelf was started at this address at the same time.');
  }
  return { identity, sealedIdentity };
}

/** Opens the key that is there. Throws `Problem` with `sync-none`, `sync-passphrase` or `sync-damaged`. */
export async function joinShelf(server: WebDav, passphrase: string): Promise<ShelfKey> {
  const sealedIdentity = await server.get(IDENTITY);
  if (sealedIdentity === undefined) throw nothingToJoin();
  return { identity: await openedKey(sealedIdentity, passphrase), sealedIdentity };
}

async function openedKey(sealed: Uint8Array, passphrase: string): Promise<string> {
  try {
    const text = new TextDecoder().decode(await openWithPassphrase(sealed, passphrase));
    const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1'));
    if (identity === undefined) throw new Unreadable('damaged');
    return identity.trim();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.reason === 'foreign') throw new Problem('sync-passphrase', 'This passphrase does not open the shelf.', { cause: error });
    throw new Problem('sync-damaged', 'The key on the server is damaged.', { cause: error });
  }
}

/** Writes down that this shelf syncs from now on: everything that it has is to go out, but for what comes from there first. */
export async function beginSyncing(shelf: SyncShelf, identity: string, now: Date): Promise<void> {
  const { recipient } = await sealOf(identity);
  await shelf.write({ state: { ...freshProgress(recipient, now) }, everything: true });
}

/** What setting up would do. */
export interface Look {
  readonly comes: { readonly new: number; readonly changed: number };
  readonly goes: { readonly postings: number; readonly pages: number; readonly bytes: number };
}

/** Says what would come and go. Nothing is written. `everything` walks the shelf; without a seal nothing is there to come. */
export async function lookAhead(
  tools: { readonly shelf: SyncShelf; readonly everything: () => AsyncIterable<readonly ShelfPosting[]> },
  there?: { readonly server: WebDav; readonly seal: Seal },
): Promise<Look> {
  const { shelf } = tools;
  const fresh = new Set<PostingKey>();
  const changed = new Set<PostingKey>();
  const covered = new Set<PostingKey>();
  for await (const posting of there === undefined ? [] : postingsOn(there)) {
    const [own] = await shelf.wholeOf([posting.key]);
    if (own === undefined || (own.steps.length === 0 && own.said.length === 0)) fresh.add(posting.key);
    else {
      if (!covers(own, posting)) changed.add(posting.key);
      if (covers(posting, own)) covered.add(posting.key);
    }
  }
  const goes = { postings: 0, pages: 0, bytes: 0 };
  for await (const batch of tools.everything()) {
    for (const posting of batch) {
      if (covered.has(posting.key)) continue;
      goes.postings += 1;
      goes.bytes += Math.ceil(JSON.stringify(posting).length / TEXT_RATIO);
      for (const { id, kind } of posting.steps) {
        const page = kind === 'version' ? await shelf.page(id) : undefined;
        if (page === undefined) continue;
        goes.pages += 1;
        goes.bytes += page.bytes.byteLength;
      }
    }
  }
  return { comes: { new: fresh.size, changed: changed.size }, goes };
}

async function* postingsOn({ server, seal }: { readonly server: WebDav; readonly seal: Seal }): AsyncGenerator<ShelfPosting> {
  const listed = await listChanges({ server });
  if (listed === undefined) throw nothingToJoin();
  for (const { name, length } of listed) {
    const bytes = await server.get(`${CHANGES}${name}`, length);
    if (bytes === undefined) continue;
    try {
      for (const { posting } of (await parseChanges(await seal.open(bytes))).lines) yield posting;
    } catch (error) {
      // The sync itself tells of what cannot be opened.
      if (!(error instanceof Unreadable)) throw error;
    }
  }
}
