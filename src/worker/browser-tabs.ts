import { browser } from 'wxt/browser';
import type { Tabs } from './tabs';

/** The browser's tabs. */
export const browserTabs: Tabs = {
  async capture(tabId) {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] });
    return frame?.result;
  },
  async contentTypeOf(tabId) {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return frame?.result;
  },
  async addressOf(tabId) {
    return (await browser.tabs.get(tabId)).url;
  },
  async open(path) {
    await browser.tabs.create({ url: new URL(path, globalThis.location.origin).href });
  },
};
