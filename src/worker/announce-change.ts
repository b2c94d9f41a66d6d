import { announce } from '../protocol/messages';
import type { Announcement } from '../protocol/routes';
import type { MessageTransport } from '../protocol/send';

/** The tabs that carry the save button, which the extension's messages to its own pages do not reach. */
export interface ButtonTabs {
  ids(): Promise<number[]>;
  sendMessage(tabId: number, message: unknown): Promise<unknown>;
}

/** Tells every page of ours and every save button what changed. */
export async function announceChange(change: Announcement, pages: MessageTransport, buttons: ButtonTabs): Promise<void> {
  await Promise.all([announce(change, pages), announceToButtons(change, buttons)]);
}

/** Tells the save buttons alone. */
export async function announceToButtons(change: Announcement, buttons: ButtonTabs): Promise<void> {
  const tabIds = await buttons.ids();
  await Promise.all(tabIds.map((tabId) => announce(change, { sendMessage: (message) => buttons.sendMessage(tabId, message) })));
}
