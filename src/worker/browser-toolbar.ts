import { browser } from 'wxt/browser';
import type { ToolbarButton } from './badge';

/**
 * How long a mark stands, in milliseconds. It must go by itself: a single-page app shows the next posting in the same tab without the browser
 * clearing it. The worker lives longer than this after the event that it answered.
 */
const SHOWN_FOR = 10_000;

const clearing = new Map<number, ReturnType<typeof setTimeout>>();

/** The browser's toolbar button. */
export const browserToolbar: ToolbarButton = {
  async show(tabId, { text, colour, title }) {
    clearTimeout(clearing.get(tabId));
    await onOpenTab(async () => {
      await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
      await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
      await browser.action.setBadgeText({ tabId, text });
      await browser.action.setTitle({ tabId, title });
    });
    clearing.set(
      tabId,
      setTimeout(() => void clear(tabId), SHOWN_FOR),
    );
  },
};

async function clear(tabId: number): Promise<void> {
  clearing.delete(tabId);
  await onOpenTab(async () => {
    await browser.action.setBadgeText({ tabId, text: '' });
    await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) });
  });
}

/** A tab that was closed meanwhile has no button to show anything on. */
async function onOpenTab(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof Error && /no tab with id/i.test(error.message))) throw error;
  }
}
