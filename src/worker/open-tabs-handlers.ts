import type { Handlers } from '../protocol/serve';
import type { StorageArea } from '../settings/storage-area';
import type { StoredSettings } from '../settings/stored-settings';
import { type Access, giveBackLent, noteLent } from './lent-access';
import { type SaveTabTools, saveTab } from './save-tab';

export interface OpenTabsTools extends SaveTabTools {
  readonly settings: StoredSettings;
  readonly access: Access;
  readonly local: StorageArea;
  /** The key of the posting that an address names, where it names one. */
  keyOf(url: string): string | undefined;
}

type OpenTabsRoute = 'tabs/known' | 'tab/save' | 'access/lend' | 'access/give-back';

/** What the worker does for the page that saves all open postings of a window. */
export function createOpenTabsHandlers(tools: OpenTabsTools): Pick<Handlers, OpenTabsRoute> {
  const { access, local } = tools;
  return {
    'tabs/known': async ({ urls }) => ({ known: urls.map((url) => tools.keyOf(url) !== undefined) }),
    'tab/save': ({ tabId, url }, _sender, { messageId }) => saveTab(tabId, tools, { captureId: messageId, url }),
    'access/lend': async ({ origins }) => {
      await noteLent(origins, local);
      return {};
    },
    'access/give-back': async () => {
      await giveBackLent(access, local);
      return {};
    },
  };
}
