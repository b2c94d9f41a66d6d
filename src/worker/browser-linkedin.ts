import { browser } from 'wxt/browser';
import { matchesOf } from '../sites/addresses';
import { matchingTabs } from './browser-tabs';
import type { LinkedInBrowser } from './linkedin-button';

const SCRIPT_ID = 'linkedin-button';
const origins = matchesOf('linkedin');

/** LinkedIn's pages in the browser, as far as the user granted them. */
export const browserLinkedIn: LinkedInBrowser = {
  permitted: () => browser.permissions.contains({ origins }),
  async giveBack() {
    await browser.permissions.remove({ origins });
  },
  async registered() {
    return (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })).length > 0;
  },
  async register() {
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, matches: origins, js: ['/linkedin-button.js'], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  },
  async unregister() {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  },
  tabs: matchingTabs(origins),
  everyTab: matchingTabs([]),
};
