import type { Serialisation } from '../capture/capture-page';

/** What the worker needs of tabs. `browser-tabs.ts` has the browser's; tests bring their own. */
export interface Tabs {
  /** Runs the capture script in the tab's main frame and gives what it came to. Rejects with the browser's own words. */
  capture(tabId: number, serialisation: Serialisation): Promise<unknown>;
  /** The tab's address; nothing when Roleshelf may not know it. Rejects when there is no such tab. */
  addressOf(tabId: number): Promise<string | undefined>;
  /** Opens one of the extension's own pages in a new tab. `path` begins with a slash. */
  open(path: string): Promise<void>;
}

/** Time, as far as the worker waits for something. */
export interface Clock {
  now(): Date;
  wait(milliseconds: number): Promise<void>;
}
