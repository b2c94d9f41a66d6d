import type { PostingKey } from '../posting/posting';
import type { Tabs } from './tabs';

/** The entries of pages' context menus. */
export const menuIds = ['save-posting', 'open-link', 'new-from-text', 'save-open-tabs'] as const;
export type MenuId = (typeof menuIds)[number];

/** One entry, as the browser's `contextMenus.create` wants it. */
export interface MenuEntry {
  readonly id: MenuId;
  readonly title: string;
  readonly contexts: ['page' | 'link' | 'selection' | 'action'];
  readonly documentUrlPatterns?: string[];
  readonly targetUrlPatterns?: string[];
}

/** What was clicked. */
export interface MenuClick {
  readonly menuItemId: string | number;
  readonly linkUrl?: string | undefined;
  readonly selectionText?: string | undefined;
}

/** What is selected in tabs. */
export interface Selections {
  /** The selected text, line by line; empty when none is, or the page lets nobody ask. */
  selectionOf(tabId: number): Promise<string>;
}

export interface MenuTools {
  readonly tabs: Pick<Tabs, 'open'> & Selections;
  keyOf(url: string): PostingKey | undefined;
  /** Whether this posting is on the shelf. */
  isKept(key: PostingKey): Promise<boolean>;
  saveInFront(tabId: number): Promise<void>;
  /** Says on the toolbar button that the posting behind a link is not on the shelf. */
  tellNotKept(tabId: number): Promise<void>;
  /** Hands a text to the page that opens next. */
  giveText(text: string, address: string | undefined): Promise<void>;
}

const webPages = ['http://*/*', 'https://*/*'];

/** The entries. `postingLinks` are patterns of addresses that may name a posting: only there a link has an entry. */
export function menuEntries(title: (id: MenuId) => string, postingLinks: readonly string[]): MenuEntry[] {
  const entry = (id: MenuId, context: 'page' | 'link' | 'selection'): MenuEntry => ({
    id,
    title: title(id),
    contexts: [context],
    documentUrlPatterns: webPages,
  });
  return [
    entry('save-posting', 'page'),
    { ...entry('open-link', 'link'), targetUrlPatterns: [...postingLinks] },
    entry('new-from-text', 'selection'),
    // In the toolbar icon's own menu.
    { id: 'save-open-tabs', title: title('save-open-tabs'), contexts: ['action'] },
  ];
}

/** Does what an entry says. A link is only looked up on the shelf: nothing is fetched from where it leads. */
export async function clickMenu(
  click: MenuClick,
  tab: { readonly id: number; readonly url?: string | undefined },
  tools: MenuTools,
): Promise<void> {
  switch (click.menuItemId) {
    case 'save-posting':
      return tools.saveInFront(tab.id);
    case 'open-link': {
      const key = tools.keyOf(click.linkUrl ?? '');
      if (key !== undefined && (await tools.isKept(key))) return tools.tabs.open(`/popup.html?posting=${encodeURIComponent(key)}`);
      return tools.tellNotKept(tab.id);
    }
    case 'save-open-tabs':
      return tools.tabs.open('/tabs.html');
    case 'new-from-text': {
      // The menu tells the selection in one line; the page itself has its lines.
      const text = (await tools.tabs.selectionOf(tab.id)) || click.selectionText || '';
      await tools.giveText(text, tab.url);
      return tools.tabs.open('/popup.html?new=text');
    }
  }
}
