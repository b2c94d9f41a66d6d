/** What belongs to the browser itself and is opened on the user's wish: Firefox has other names for it than Chrome. */
import { browser } from 'wxt/browser';

/** The part of Firefox's API that Chrome's types do not know. */
interface FirefoxSurfaces {
  readonly sidebarAction?: { open(): Promise<void> };
  readonly commands: Pick<typeof browser.commands, 'getAll'> & { openShortcutSettings?(): Promise<void> };
}
const firefox: FirefoxSurfaces = browser;

/** Opens the shelf beside the page; to be called at once when the user presses, or the browser takes it for somebody else's wish. */
export function openSidePanel(windowId: number): Promise<void> {
  return firefox.sidebarAction?.open() ?? browser.sidePanel.open({ windowId });
}

/** Loads the extension anew. Every page of ours closes, the one that calls this too. */
export function restartRoleshelf(): void {
  browser.runtime.reload();
}

/** Opens the browser's page of shortcuts. Firefox names it since version 137, and lets no extension open an `about:` page itself. */
export async function openShortcuts(): Promise<void> {
  if (firefox.commands.openShortcutSettings !== undefined) await firefox.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
