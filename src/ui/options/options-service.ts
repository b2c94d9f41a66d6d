import { failureOf } from '../failure';
import { t } from '../message';
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
  const tell = (text: string) => {
    store.emit({ gone: 'failure' });
    know({ notice: { id: ++notices, text } });
  };

  async function load(): Promise<void> {
    const [answer, shortcut, { items: bin }, usage] = await Promise.all([
      transport.request('settings/get', {}),
      ports.shortcut(),
      transport.request('bin/list', {}),
      transport.request('storage/usage', {}),
    ]);
    know({ answer, shortcut, bin, usage });
  }

  /** Chrome asks in a window of its own; whoever declines has declined, which is no failure. */
  async function switchLinkedIn(on: boolean): Promise<void> {
    const { answer } = store.get();
    if (answer === undefined) return;
    if (on && !(await ports.requestOrigins(answer.linkedInOrigins))) return tell(t('linkedInDeclined'));
    know({ answer: await transport.request('linkedin/switch', { on }) });
    tell(t(on ? 'linkedInOn' : 'linkedInOff'));
  }

  async function erase(): Promise<void> {
    know({ busy: true });
    try {
      await transport.request('linkedin/switch', { on: false });
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
