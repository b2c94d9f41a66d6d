import { browser } from 'wxt/browser';
import type { ToolbarButton } from './badge';

/** The browser's toolbar button. What is set for one tab, the browser takes back when the tab goes to another page. */
export const browserToolbar: ToolbarButton = {
  async show(tabId, { text, colour, title }) {
    try {
      await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
      await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
      await browser.action.setBadgeText({ tabId, text });
      await browser.action.setTitle({ tabId, title });
    } catch (error) {
      // The tab was closed meanwhile: there is no button to show anything on.
      if (!(error instanceof Error && /no tab with id/i.test(error.message))) throw error;
    }
  },
};
