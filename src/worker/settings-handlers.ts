import type { Handlers } from '../protocol/serve';
import type { SettingsAnswer, SettingsChange } from '../protocol/settings';
import { type Settings, withButtonHidden } from '../settings/settings';
import type { StoredSettings } from '../settings/stored-settings';
import { BIN_LIFETIME } from '../store/bin';
import type { Shelf } from '../store/shelf';
import type { SyncService } from './sync-service';

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

export interface SettingsTools {
  readonly shelf: Shelf;
  readonly settings: StoredSettings;
  readonly sync: Pick<SyncService, 'leave'>;
  readonly buttonHosts: readonly string[];
  readonly linkedInOrigins: readonly string[];
  /** Switches the button on LinkedIn. Throws `Problem('permission-missing')`. */
  switchLinkedIn(on: boolean): Promise<void>;
  /** Called after the settings changed. */
  onSettingsChanged(): void;
  /** Called after the shelf changed. */
  onChanged(): void;
}

type SettingsRoute = 'settings/get' | 'settings/change' | 'linkedin/switch' | 'shelf/erase';

/** What the worker does for the options page. */
export function createSettingsHandlers(tools: SettingsTools): Pick<Handlers, SettingsRoute> {
  const { shelf, settings } = tools;
  const answer = async (): Promise<SettingsAnswer> => ({
    settings: await settings.read(),
    buttonHosts: [...tools.buttonHosts],
    linkedInOrigins: [...tools.linkedInOrigins],
    binDays: BIN_LIFETIME / DAY,
  });
  const changed = async (): Promise<SettingsAnswer> => {
    tools.onSettingsChanged();
    return answer();
  };
  return {
    'settings/get': answer,
    'settings/change': async (change) => {
      await settings.change((now) => changedSettings(now, change));
      return changed();
    },
    'linkedin/switch': async ({ on }) => {
      await tools.switchLinkedIn(on);
      return changed();
    },
    'shelf/erase': async () => {
      // Or what is on the server would come back.
      await tools.sync.leave(false);
      await shelf.erase();
      tools.onChanged();
      return {};
    },
  };
}

function changedSettings(
  now: Settings,
  { contextMenu, command, keepContact, automaticBackup, button, forgetPlaces }: SettingsChange,
): Settings {
  const next = button === undefined ? now : withButtonHidden(now, button.host, button.hidden);
  return {
    ...next,
    contextMenu: contextMenu ?? now.contextMenu,
    command: command ?? now.command,
    keepContact: keepContact ?? now.keepContact,
    automaticBackup: automaticBackup ?? now.automaticBackup,
    ...(forgetPlaces ? { buttonPlaces: {} } : {}),
  };
}
