import { browser } from 'wxt/browser';
import type { Mark, ToolbarButton } from './badge';

/**
 * How long the mark of an outcome stands, in milliseconds. It must go by itself: a single-page app shows the next posting in the same tab without
 * the browser clearing it. The worker lives longer than this after the event that it answered.
 */
const SHOWN_FOR = 10_000;

/** By tab: what is shown for a while, and what stands there afterwards. */
const clearing = new Map<number, ReturnType<typeof setTimeout>>();
const standing = new Map<number, Mark>();

/** The browser's toolbar button. Chrome clears a tab's marks itself when the tab goes to another page. */
export const browserToolbar: ToolbarButton = {
  async show(tabId, mark) {
    clearTimeout(clearing.get(tabId));
    await draw(tabId, mark);
    clearing.set(
      tabId,
      setTimeout(() => {
        clearing.delete(tabId);
        void draw(tabId, standing.get(tabId));
      }, SHOWN_FOR),
    );
  },
  async stand(tabId, mark) {
    if (mark === undefined) standing.delete(tabId);
    else standing.set(tabId, mark);
    if (!clearing.has(tabId)) await draw(tabId, mark);
  },
};

async function draw(tabId: number, mark: Mark | undefined): Promise<void> {
  await onOpenTab(async () => {
    const { action } = browser;
    const title = mark?.title ?? (await action.getTitle({}));
    const colours =
      mark === undefined
        ? []
        : [action.setBadgeBackgroundColor({ tabId, color: mark.colour }), action.setBadgeTextColor({ tabId, color: '#ffffff' })];
    // Asked for at once: each answer that is waited for keeps the mark back.
    await Promise.all([...colours, action.setBadgeText({ tabId, text: mark?.text ?? '' }), action.setTitle({ tabId, title })]);
  });
}

/** A tab that was closed meanwhile has no button to show anything on. */
async function onOpenTab(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!(error instanceof Error && /no tab with id|invalid tab id/i.test(error.message))) throw error;
  }
}
