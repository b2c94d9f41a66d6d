import type { Capture } from '../../posting/snapshot';
import type { Transport } from '../transport';
import type { Memory } from './memory';
import type { SavedView } from './saved-views';

/** The tab in front. `page` tells its page from the next one in the same tab; absent where the popup may not know. */
export interface FrontTab {
  readonly tabId: number;
  readonly page?: string;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** What the popup needs of the world. */
export interface PopupPorts {
  readonly transport: Transport;
  readonly memory: Memory;
  readonly clock: Clock;
  /** Nothing when the popup has no page in front of it. What it shows first does not wait for the answer. */
  findFrontTab(): Promise<FrontTab | undefined>;
  /** Makes a page of a file of HTML, without running or loading anything of it. `url` is its address, where the user gave one. */
  captureMarkup(html: string, url: string | undefined): Promise<Capture>;
  /** The user's own lists. */
  readViews(): Promise<readonly SavedView[]>;
  /** Puts a text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Opens the shelf in the browser's side panel; called while the user's click is still being handled. */
  openSidePanel?(): Promise<void>;
}
