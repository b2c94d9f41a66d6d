import { browser } from 'wxt/browser';
import { capturePage } from '../capture/capture-page';
import type { PostingKey } from '../posting/posting';
import { Problem } from '../posting/problem';
import type { ButtonTabs } from './announce-change';
import type { Selections } from './context-menu';
import { pageProblem } from './page-problem';
import type { ScriptTabs } from './stand-in-tabs';
import type { Tabs } from './tabs';

/** The browser's tabs. */
export const browserTabs: Tabs & Selections & { openBehind(path: string): Promise<void> } = {
  async capture(tabId, serialisation) {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: capturePage, args: [null, null, serialisation] });
    return frame?.result;
  },
  async addressOf(tabId) {
    return (await browser.tabs.get(tabId)).url;
  },
  async selectionOf(tabId) {
    try {
      const frames = await browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => getSelection()?.toString() ?? '',
      });
      return frames.map(({ result }) => result ?? '').find((text) => text.trim() !== '') ?? '';
    } catch (error) {
      if (pageProblem(error) instanceof Problem) return '';
      throw error;
    }
  },
  async openBehind(path) {
    await browser.tabs.create({ url: new URL(path, globalThis.location.origin).href, active: false });
  },
  async open(path) {
    await browser.tabs.create({ url: new URL(path, globalThis.location.origin).href });
  },
};

/** Opens what was chosen in the address bar where the user wants it: a posting, or the shelf searched for what was typed. */
export async function openFromAddressBar(
  key: PostingKey | undefined,
  typed: string,
  disposition: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab',
): Promise<void> {
  const query = key === undefined ? new URLSearchParams({ search: typed }) : new URLSearchParams({ posting: key });
  const { href } = new URL(`/collection.html?${query}`, globalThis.location.origin);
  if (disposition === 'currentTab') await browser.tabs.update({ url: href });
  else await browser.tabs.create({ url: href, active: disposition === 'newForegroundTab' });
}

/** The tabs at addresses that match, of which the browser tells only those that the extension may read; without `matches` every tab. */
export function matchingTabs(matches: string[]): ButtonTabs & ScriptTabs {
  return {
    async ids() {
      return (await browser.tabs.query(matches.length === 0 ? {} : { url: matches })).flatMap(({ id }) => id ?? []);
    },
    sendMessage: (tabId, message) => browser.tabs.sendMessage(tabId, message),
    run: (tabId, script) => browser.scripting.executeScript({ target: { tabId }, files: [script] }),
  };
}
