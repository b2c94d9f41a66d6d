import 'fake-indexeddb/auto';
import { shelfDatabase } from '../../src/store/database';
import { openShelf } from '../../src/store/shelf';
import type { SyncShelf } from '../../src/sync/port';
import { freshProgress, type Progress } from '../../src/sync/progress';
import { newIdentity, type Seal, sealOf } from '../../src/sync/sealing';
import { type Synced, sync } from '../../src/sync/sync';
import { type Fetch, webDav } from '../../src/sync/web-dav';
import { type Bench, freshShelf } from '../store/sample';
import type { WebDavServer } from './web-dav-server';

/** One shelf's key; made once, since it is always the same work. */
export const identity = await newIdentity();
export const seal: Seal = await sealOf(identity);
const sealedIdentity = new TextEncoder().encode('a sealed key');

/** A machine with a shelf of its own that syncs with a server. */
export interface Machine extends Bench {
  sync(options?: { readonly thorough?: boolean; readonly fetch?: Fetch; readonly shelf?: SyncShelf }): Promise<Synced>;
}

/** A machine that syncs with `server` from now on: all that it has is to go out. */
export async function machineAt(server: WebDavServer): Promise<Machine> {
  const bench = freshShelf();
  await beginSync(bench);
  return onServer(bench, server);
}

export async function beginSync(bench: Bench): Promise<void> {
  await bench.shelf.sync.write({ state: { ...startProgress(bench) }, everything: true });
}

/** How far a machine is that has not synced yet. */
export function startProgress({ clock }: Bench): Progress {
  return freshProgress(seal.recipient, clock.now());
}

/** A bench with the way to its server. */
export function onServer(bench: Bench, server: WebDavServer): Machine {
  const { shelf, clock } = bench;
  const access = { address: server.address, user: server.user, password: server.password };
  return {
    ...bench,
    sync: ({ thorough, fetch = server.fetch, shelf: port = shelf.sync } = {}) =>
      sync({
        shelf: port,
        server: webDav(access, fetch, clock.now),
        seal,
        sealedIdentity,
        now: clock.now,
        ...(thorough ? { thorough } : {}),
      }),
  };
}

/** The same machine with a worker of its own: the one before was stopped. */
export function reopened({ name, clock, database }: Bench, server: WebDavServer): Machine {
  database.close();
  const fresh = shelfDatabase(name);
  return onServer({ name, clock, database: fresh, shelf: openShelf({ database: fresh, now: clock.now }) }, server);
}
