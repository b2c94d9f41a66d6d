import { Problem } from '../posting/problem';
import * as z from '../posting/zod';
import type { Handlers } from '../protocol/serve';
import { withButtonHidden, withButtonPlace } from '../settings/settings';
import type { StoredSettings } from '../settings/stored-settings';
import { type SaveTabTools, saveTab } from './save-tab';

export interface ButtonTools extends SaveTabTools {
  readonly settings: StoredSettings;
  /** The key of the posting that an address names, where it names one. */
  keyOf(url: string): string | undefined;
  /** Called with what a save by the button came to. */
  onButtonSave(tabId: number, answer: Awaited<ReturnType<typeof saveTab>>): Promise<void>;
  /** Called with whether the posting in front of a button is kept: `savedAt` is when it was saved. */
  onButtonKept(tabId: number, savedAt: string | undefined): void;
  /** Called after the settings changed. */
  onSettingsChanged(): void;
}

type ButtonRoute = 'button/save' | 'button/state' | 'button/left' | 'button/move' | 'button/hide';

/** What the worker does for the save button. */
export function createButtonHandlers(tools: ButtonTools): Pick<Handlers, ButtonRoute> {
  const { shelf, settings } = tools;
  return {
    'button/save': async ({ url }, { tabId }, { messageId }) => {
      const answer = await saveTab(tabId, tools, { captureId: messageId, url });
      await tools.onButtonSave(tabId, answer);
      return answer;
    },
    'button/state': async ({ url }, sender) => {
      const host = ownHost(url, sender.url);
      const { hiddenOn, buttonPlaces } = await settings.read();
      const place = buttonPlaces[host];
      const key = tools.keyOf(url);
      const kept = key === undefined ? undefined : await shelf.find(key);
      tools.onButtonKept(sender.tabId, kept?.savedAt);
      return {
        hidden: hiddenOn.includes(host),
        ...(place === undefined ? {} : { place }),
        ...(kept === undefined ? {} : { saved: { key: kept.posting.key, savedAt: kept.savedAt, changed: [] } }),
      };
    },
    'button/left': async (_, { tabId }) => {
      tools.onButtonKept(tabId, undefined);
      return {};
    },
    'button/move': async ({ url, place }, sender) => {
      const host = ownHost(url, sender.url);
      await settings.change((now) => withButtonPlace(now, host, place));
      tools.onSettingsChanged();
      return {};
    },
    'button/hide': async ({ url, hidden }, sender) => {
      const host = ownHost(url, sender.url);
      await settings.change((now) => withButtonHidden(now, host, hidden));
      tools.onSettingsChanged();
      return {};
    },
  };
}

const CaptureId = z.uuid();

/**
 * Throws `Problem('message-refused')` for a step that is no capture's, whose random id only who made it was told. Those that files bring are named after
 * what they hold, which can be guessed; a save once more of what was taken back has a number behind (`attemptOf` in src/store/saving.ts).
 */
export function checkCapture(stepId: string): void {
  if (!CaptureId.safeParse(stepId.replace(/~\d+$/, '')).success)
    throw new Problem('message-refused', 'A page may take its own saves back only.');
}

/** A single-page app may have moved on since the browser last told the sender's address, but never to another host. */
function ownHost(asked: string, sender: string): string {
  const host = hostOf(sender);
  if (hostOf(asked) !== host) throw new Problem('message-refused', 'A page may ask for its own postings only.');
  return host;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
