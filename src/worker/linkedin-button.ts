import { Problem } from '../posting/problem';
import type { StoredSettings } from '../settings/stored-settings';
import { announceToButtons, type ButtonTabs } from './announce-change';
import { type ScriptTabs, standInOpenTabs } from './stand-in-tabs';

/** What the switch needs of the browser. */
export interface LinkedInBrowser {
  /** Whether the user granted access to LinkedIn's pages. */
  permitted(): Promise<boolean>;
  /** Gives that access back. */
  giveBack(): Promise<void>;
  /** Whether the button's script is registered for LinkedIn's pages. */
  registered(): Promise<boolean>;
  register(): Promise<void>;
  unregister(): Promise<void>;
  /** LinkedIn's tabs, as long as the permission tells which they are. */
  readonly tabs: ButtonTabs & ScriptTabs;
  readonly everyTab: ButtonTabs;
}

export interface LinkedInTools {
  readonly settings: StoredSettings;
  readonly browser: LinkedInBrowser;
  onDefect(error: unknown): void;
}

/**
 * Switches the button on LinkedIn on or off. On takes the permission, which only a page can ask for, at the user's press; without it throws
 * `Problem('permission-missing')`. Off takes everything back: buttons in open pages, the registered script, the permission.
 */
export async function switchLinkedInButton(on: boolean, tools: LinkedInTools): Promise<void> {
  if (on && !(await tools.browser.permitted()))
    throw new Problem('permission-missing', 'Chrome has not given Roleshelf access to these pages.');
  await tools.settings.change((settings) => ({ ...settings, linkedInButton: on }));
  await settleLinkedInButton(tools);
}

/**
 * Makes the browser as the setting says. Chrome forgets registered scripts at each update of the extension, and the user may take the
 * permission away in Chrome's own settings: then the button is off.
 */
export async function settleLinkedInButton({ settings, browser, onDefect }: LinkedInTools): Promise<void> {
  const { linkedInButton } = await settings.read();
  const permitted = await browser.permitted();
  if (linkedInButton && permitted) {
    if (!(await browser.registered())) await browser.register();
    return standInOpenTabs('/linkedin-button.js', browser.tabs, onDefect);
  }
  if (linkedInButton) await settings.change((now) => ({ ...now, linkedInButton: false }));
  if (!(await browser.registered())) return;
  // While it is still known which tabs are LinkedIn's; once it is not, every tab is told, and only this button listens.
  await announceToButtons({ event: 'button-off' }, permitted ? browser.tabs : browser.everyTab);
  await browser.unregister();
  if (permitted) await browser.giveBack();
}
