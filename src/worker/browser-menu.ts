import { browser } from 'wxt/browser';
import { turns } from '../posting/turns';
import { type MenuEntry, type MenuId, menuEntries } from './context-menu';

const turn = turns();

/** Pages' context menus in the browser. */
export const browserMenu = {
  /** Puts our entries there, or takes them away; one after the other, since two of one id are an error. */
  settle(on: boolean, title: (id: MenuId) => string, postingLinks: readonly string[]): Promise<void> {
    return turn(async () => {
      await browser.contextMenus.removeAll();
      if (!on) return;
      for (const entry of menuEntries(title, postingLinks)) await create(entry);
    });
  },
};

function create(entry: MenuEntry): Promise<void> {
  return new Promise((resolve, reject) => {
    browser.contextMenus.create(entry, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message ?? 'the context menu takes no entry'));
      else resolve();
    });
  });
}
