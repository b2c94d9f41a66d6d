import {
  type ChangesExportRequest,
  type SyncAnswerOf,
  type SyncRequestOf,
  type SyncRoute,
  type SyncServer,
  type SyncState,
  syncTable,
} from '../../protocol/sync';
import { failureOf } from '../failure';
import { t, tn } from '../message';
import { createStore, type Store } from '../state/store';
import type { Transport } from '../transport';
import { serverAddress } from './server-address';
import {
  type Busy,
  initialSync,
  reduceSync,
  type SetUpStep,
  type SyncEvent,
  type SyncIntent,
  type SyncView,
  stepBefore,
} from './sync-state';

/** What the section on several machines needs of the browser. An origin is a match pattern: `https://cloud.example/*`. */
export interface SyncPorts {
  readonly transport: Transport;
  /** Calls `listener` whenever the state of the sync changed. Answers the function that ends this. */
  onSyncChanged(listener: () => void): () => void;
  readonly access: {
    holds(origin: string): Promise<boolean>;
    /** Has Chrome ask the user. Must be called straight from the user's press. */
    request(origin: string): Promise<boolean>;
    giveBack(origin: string): Promise<void>;
  };
  /** Has the worker build a file of changes and hands it to the browser's downloads. */
  exportChanges(wanted: ChangesExportRequest): Promise<{ readonly count: number; readonly filename: string }>;
}

export interface SyncService {
  readonly store: Store<SyncView, SyncEvent>;
  start(): Promise<void>;
  /** The page is left: access that a set-up asked for and that came to nothing goes back. */
  leave(): Promise<void>;
  send(intent: SyncIntent): void;
}

/** The section on several machines without its looks. */
export function createSyncService(ports: SyncPorts): SyncService {
  const { transport, access } = ports;
  const store = createStore(reduceSync, initialSync);
  const { emit, get } = store;
  /** Whether Chrome was asked for access in a set-up that is not done. */
  let isLent = false;
  /** Chrome's question that stands, until the user has answered it. */
  let asking: Promise<unknown> = Promise.resolve();
  /** The newest request of the set-up. */
  let ticket = 0;

  async function ask<Name extends SyncRoute>(name: Name, request: SyncRequestOf<Name>): Promise<SyncAnswerOf<Name>> {
    return syncTable[name].answer.parse(await transport.request(name, request));
  }

  async function show(state: SyncState): Promise<void> {
    const before = originOf(get().state);
    const origin = originOf(state);
    emit({ state, hasAccess: origin === undefined || (await access.holds(origin)) });
    // Whoever left, here or in another page: Chrome takes the access back.
    if (before !== undefined && origin === undefined) await access.giveBack(before);
  }

  const load = async () => show(await ask('sync/state', {}));

  async function during(busy: Busy, work: () => Promise<void>): Promise<void> {
    emit({ busy, failure: undefined, notice: undefined });
    try {
      await work();
    } finally {
      emit({ busy: undefined });
    }
  }

  /**
   * Asks for a step of the set-up. Back and cancel do not wait for the answer: what comes after them, or after a later request, is dropped.
   * `work` answers the step that follows, and is told whether that is still waited for.
   */
  async function towards(busy: Busy, work: (isWanted: () => boolean) => Promise<SetUpStep | undefined>): Promise<void> {
    ticket += 1;
    const mine = ticket;
    const isWanted = () => mine === ticket;
    emit({ busy, failure: undefined, notice: undefined });
    try {
      const step = await work(isWanted);
      if (isWanted()) emit({ busy: undefined, ...(step && { step }) });
    } catch (error) {
      if (isWanted()) emit({ busy: undefined, failure: failureOf(error) });
      else failureOf(error);
    }
  }

  function drop(): void {
    ticket += 1;
    emit({ busy: undefined, failure: undefined });
  }

  /** Access that was granted for a set-up that came to nothing. The worker wrote down what that is, and leaves what is set up. */
  async function giveBack(): Promise<void> {
    if (!isLent) return;
    isLent = false;
    await transport.request('access/give-back', {});
  }

  async function cancel(): Promise<void> {
    drop();
    emit(secretsGone);
    // What the user grants after this goes back as well. A set-up that was begun meanwhile gives it back itself.
    const before = ticket;
    await asking;
    if (ticket === before) await giveBack();
  }

  /** Nothing is awaited before Chrome is asked: it asks only within the user's press. */
  async function test(typed: SyncServer): Promise<void> {
    const server = serverAddress(typed.address);
    if (!server.ok) return emit({ server: typed, step: { name: 'server', problem: server.problem }, failure: undefined });
    const { address, origin } = server;
    // Asked first, and so answered as it was before: Chrome may grant at once what it granted before.
    const held = access.holds(origin);
    const granted = access.request(origin);
    isLent = true;
    asking = Promise.allSettled([asking, held, granted]);
    emit({ server: { ...typed, address } });
    await towards('testing', async (isWanted) => {
      if (!(await held)) await transport.request('access/lend', { origins: [origin] });
      if (!(await granted)) return { name: 'server', problem: 'declined' };
      if (!isWanted()) return;
      return { name: 'abilities', probe: await ask('sync/probe', { ...typed, address }) };
    });
  }

  async function look(passphrase: string): Promise<void> {
    const { step, server } = get();
    if (step.name !== 'passphrase') return;
    const { how } = step;
    emit({ passphrase });
    await towards('looking', async () => ({ name: 'look', how, look: await ask('sync/look', { ...server, passphrase, how }) }));
  }

  /** From here on there is no way back, and the access is needed: the worker sets up whatever becomes of the page. */
  const isSettingUp = () => get().busy === 'setting-up';

  async function setUp(): Promise<void> {
    const { step, server, passphrase } = get();
    if (step.name !== 'look') return;
    await during('setting-up', async () => {
      const state = await ask('sync/set-up', { ...server, passphrase, how: step.how });
      emit({ ...secretsGone });
      await show(state);
      await giveBack();
    });
  }

  async function leave(removeFromServer: boolean): Promise<void> {
    await during(removeFromServer ? 'removing' : 'leaving', async () => {
      await ask('sync/leave', { removeFromServer });
      await load();
      emit({ notice: t(removeFromServer ? 'syncRemoved' : 'syncLeft') });
    });
  }

  async function allow(): Promise<void> {
    const { state } = get();
    const server = state?.setUp ? serverAddress(state.address) : undefined;
    if (!server?.ok) return;
    if (!(await access.request(server.origin))) return emit({ notice: t('syncDeclined', server.host) });
    emit({ notice: undefined });
    await show(await ask('sync/now', {}));
  }

  async function exportChanges(since: string, passphrase: string): Promise<void> {
    const sealed = passphrase === '' ? {} : { passphrase };
    await during('exporting', async () => {
      const { count, filename } = await ports.exportChanges({ id: crypto.randomUUID(), since, ...sealed });
      emit({ notice: tn('exported', count, filename) });
    });
  }

  async function perform(intent: SyncIntent): Promise<void> {
    switch (intent.kind) {
      case 'begin':
        return emit({ step: { name: 'server' }, notice: undefined });
      case 'cancel':
        return isSettingUp() ? undefined : cancel();
      case 'back':
        if (isSettingUp()) return;
        drop();
        return emit({ step: stepBefore(get().step) });
      case 'test':
        return test(intent.server);
      case 'choose':
        return emit({ step: { name: 'passphrase', how: intent.how }, failure: undefined });
      case 'look':
        return look(intent.passphrase);
      case 'set-up':
        return setUp();
      case 'sync':
        emit({ failure: undefined, notice: undefined });
        return show(await ask('sync/now', {}));
      case 'allow':
        return allow();
      case 'sign-in':
        return during('signing-in', async () => {
          await show(await ask('sync/sign-in', { user: intent.user, password: intent.password }));
          emit({ notice: t('syncSignedIn') });
        });
      case 'leave':
        return leave(intent.removeFromServer);
      case 'export':
        return exportChanges(intent.since, intent.passphrase);
    }
  }

  const fail = (error: unknown) => emit({ failure: failureOf(error) });
  return {
    store,
    async start() {
      ports.onSyncChanged(() => void load().catch(fail));
      await load().catch(fail);
    },
    leave: async () => (isSettingUp() ? undefined : giveBack()),
    send(intent) {
      // What Chrome asks in its own window must begin here, within the user's press.
      perform(intent).catch(fail);
    },
  };
}

/** The origin of the server that is set up. */
function originOf(state: SyncState | undefined): string | undefined {
  const server = state?.setUp ? serverAddress(state.address) : undefined;
  return server?.ok ? server.origin : undefined;
}

/** The set-up is over: the page holds neither password nor passphrase any longer. */
const secretsGone: Pick<SyncView, 'step' | 'server' | 'passphrase'> = {
  step: initialSync.step,
  server: initialSync.server,
  passphrase: initialSync.passphrase,
};
