import type { AutomaticBackup } from '../../settings/settings';
import { failureOf } from '../failure';
import { t, tn } from '../message';
import { createStore, type Store } from '../state/store';
import type { ThemeChoice } from '../theme-choice';
import type { Transport } from '../transport';
import { type OptionsEvent, type OptionsIntent, type OptionsState, reduceOptions } from './options-state';

/** What the options page needs of the browser. */
export interface OptionsPorts {
  readonly transport: Transport;
  /** The keys of the command that saves; empty where Chrome gave it none. */
  shortcut(): Promise<string>;
  /** Opens Chrome's own page of shortcuts: an extension cannot set them. */
  openShortcuts(): Promise<void>;
  /** Has Chrome ask the user for access. Must be called straight from the user's press. */
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  /** Has Chrome ask the user whether files may be put into the downloads folder. Must be called straight from the user's press. */
  requestDownloads(): Promise<boolean>;
  /** Hands a text to the browser's downloads. */
  saveText(filename: string, text: string): void;
  readonly theme: { read(): ThemeChoice; write(choice: ThemeChoice): void };
  /** Forgets what pages remember of their own: searches, places, choices. */
  forget(): Promise<void>;
}

export interface OptionsService {
  readonly store: Store<OptionsState, OptionsEvent>;
  /** Asks for everything that is shown, and again after each change. */
  start(): Promise<void>;
  send(intent: OptionsIntent): void;
}

/** The options page without its looks. */
export function createOptionsService(ports: OptionsPorts): OptionsService {
  const { transport } = ports;
  const store = createStore(reduceOptions, { theme: ports.theme.read(), busy: false });
  const know = (known: Partial<OptionsState>) => store.emit({ known });
  let notices = 0;
  const tell = (text: string, asks?: 'empty-bin') => {
    store.emit({ gone: 'failure' });
    know({ notice: { id: ++notices, text, ...(asks && { asks }) } });
  };

  async function load(): Promise<void> {
    const [answer, shortcut, { items: bin }, usage, backup, reread, { items: damaged }] = await Promise.all([
      transport.request('settings/get', {}),
      ports.shortcut(),
      transport.request('bin/list', {}),
      transport.request('storage/usage', {}),
      transport.request('backup/state', {}),
      transport.request('reread/state', {}),
      transport.request('set-aside/list', {}),
    ]);
    know({ answer, shortcut, bin, usage, backup, reread, damaged });
  }

  /** Chrome asks in a window of its own; whoever declines has declined, which is no failure. */
  async function switchLinkedIn(on: boolean): Promise<void> {
    const { answer } = store.get();
    if (answer === undefined) return;
    if (on && !(await ports.requestOrigins(answer.linkedInOrigins))) return tell(t('linkedInDeclined'));
    know({ answer: await transport.request('linkedin/switch', { on }) });
    tell(t(on ? 'linkedInOn' : 'linkedInOff'));
  }

  /** Deleting for good is asked for twice, the second time while the question stands. */
  async function emptyBin(): Promise<void> {
    if (store.get().notice?.asks !== 'empty-bin') return tell(t('binEmptyAsk'), 'empty-bin');
    store.emit({ gone: 'notice' });
    const { deleted } = await transport.request('bin/empty', {});
    await load();
    tell(tn('binEmptied', deleted));
  }

  async function backUp(when: AutomaticBackup): Promise<void> {
    if (when !== 'off' && !(await ports.requestDownloads())) {
      await load();
      return tell(t('backupDeclined'));
    }
    know({ answer: await transport.request('settings/change', { automaticBackup: when }) });
  }

  async function erase(): Promise<void> {
    know({ busy: true });
    try {
      await transport.request('linkedin/switch', { on: false });
      // Or the next sync would bring everything back.
      await transport.request('sync/leave', { removeFromServer: false });
      await transport.request('shelf/erase', {});
      await ports.forget();
      // The choices are gone; the menus follow.
      await transport.request('settings/change', {});
      know({ theme: ports.theme.read() });
      await load();
      tell(t('eraseDone'));
    } finally {
      know({ busy: false });
    }
  }

  async function perform(intent: OptionsIntent): Promise<void> {
    switch (intent.kind) {
      case 'change':
        return know({ answer: await transport.request('settings/change', intent.change) });
      case 'switch-linkedin':
        return switchLinkedIn(intent.on);
      case 'choose-theme':
        ports.theme.write(intent.theme);
        return know({ theme: intent.theme });
      case 'change-shortcut':
        return ports.openShortcuts();
      case 'restore':
        await transport.request('posting/restore', { key: intent.key });
        await load();
        return tell(t('restored', intent.title ?? t('untitled')));
      case 'empty-bin':
        return emptyBin();
      case 'back-up':
        return backUp(intent.when);
      case 'undo-reread':
        await transport.request('save/undo', { undoId: intent.stepId });
        await load();
        return tell(t('rereadUndone'));
      case 'retry-damaged': {
        const { restored } = await transport.request('set-aside/retry', { id: intent.id });
        await load();
        return tell(t(restored ? 'damagedRestored' : 'damagedStill'));
      }
      case 'export-damaged':
        return ports.saveText('roleshelf-damaged-records.json', (await transport.request('set-aside/export', {})).json);
      case 'erase':
        return erase();
      case 'dismiss':
        return store.emit({ gone: 'notice' });
    }
  }

  const fail = (error: unknown) => know({ failure: failureOf(error) });
  return {
    store,
    async start() {
      transport.onShelfChanged(() => void load().catch(fail));
      await load().catch(fail);
    },
    send(intent) {
      // What Chrome asks in its own window must begin here, within the user's press.
      perform(intent).catch(fail);
    },
  };
}
