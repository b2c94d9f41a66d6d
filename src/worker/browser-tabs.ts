import { browser } from 'wxt/browser';
import type { Serialisation } from '../capture/capture-page';
import type { ButtonTabs } from './announce-change';
import type { ScriptTabs } from './stand-in-tabs';
import type { Tabs } from './tabs';

const captureScripts = { html: '/capture.js', xml: '/capture-xml.js' } as const satisfies Record<Serialisation, string>;

/** The browser's tabs. */
export const browserTabs: Tabs = {
  async capture(tabId, serialisation) {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [captureScripts[serialisation]] });
    return frame?.result;
  },
  async addressOf(tabId) {
    return (await browser.tabs.get(tabId)).url;
  },
  async open(path) {
    await browser.tabs.create({ url: new URL(path, globalThis.location.origin).href });
  },
};

/** The tabs at addresses that match; the browser tells only those that the extension may read. */
export function matchingTabs(matches: string[]): ButtonTabs & ScriptTabs {
  return {
    async ids() {
      return (await browser.tabs.query({ url: matches })).flatMap(({ id }) => id ?? []);
    },
    sendMessage: (tabId, message) => browser.tabs.sendMessage(tabId, message),
    run: (tabId, script) => browser.scripting.executeScript({ target: { tabId }, files: [script] }),
  };
}
