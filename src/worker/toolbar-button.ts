import type { Mark, ToolbarButton } from './badge';

/**
 * How long the mark of an outcome stands, in milliseconds. It must go by itself: a single-page app shows the next posting in the same tab without
 * the browser clearing it. The worker lives longer than this after the event that it answered.
 */
const SHOWN_FOR = 10_000;

/** The part of `chrome.action` that a toolbar button needs. */
export interface ToolbarAction {
  getBadgeText(details: { tabId: number }): Promise<string>;
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { tabId: number; color: string }): Promise<void>;
  setBadgeTextColor(details: { tabId: number; color: string }): Promise<void>;
  getTitle(details: object): Promise<string>;
  setTitle(details: { tabId: number; title: string }): Promise<void>;
}

/** A toolbar button. Chrome clears a tab's marks itself when the tab goes to another page: by that it is known that what stood there is of a page before. */
export function toolbarButton(action: ToolbarAction): ToolbarButton {
  /** By tab: what is shown for a while, and what stands there afterwards. */
  const clearing = new Map<number, ReturnType<typeof setTimeout>>();
  const standing = new Map<number, Mark>();

  async function isCleared(tabId: number): Promise<boolean> {
    let text = '';
    await onOpenTab(async () => {
      text = await action.getBadgeText({ tabId });
    });
    return text === '';
  }

  async function showWhatStands(tabId: number): Promise<void> {
    clearing.delete(tabId);
    if (await isCleared(tabId)) standing.delete(tabId);
    else await draw(action, tabId, standing.get(tabId));
  }

  return {
    async show(tabId, mark) {
      clearTimeout(clearing.get(tabId));
      // Asked before the mark is drawn, and not waited for: each answer that is waited for keeps the mark back.
      const cleared = standing.has(tabId) && isCleared(tabId);
      await draw(action, tabId, mark);
      if (await cleared) standing.delete(tabId);
      clearing.set(
        tabId,
        setTimeout(() => void showWhatStands(tabId), SHOWN_FOR),
      );
    },
    async stand(tabId, mark) {
      if (mark === undefined) standing.delete(tabId);
      else standing.set(tabId, mark);
      if (clearing.has(tabId) && (await isCleared(tabId))) {
        clearTimeout(clearing.get(tabId));
        clearing.delete(tabId);
      }
      if (!clearing.has(tabId)) await draw(action, tabId, mark);
    },
  };
}

async function draw(action: ToolbarAction, tabId: number, mark: Mark | undefined): Promise<void> {
  await onOpenTab(async () => {
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
