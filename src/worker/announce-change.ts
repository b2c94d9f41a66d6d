import { announceShelfChanged } from '../protocol/messages';
import type { MessageTransport } from '../protocol/send';

/** The tabs that carry the save button, which the extension's messages to its own pages do not reach. */
export interface ButtonTabs {
  ids(): Promise<number[]>;
  sendMessage(tabId: number, message: unknown): Promise<unknown>;
}

/** Tells every page of ours and every save button that the shelf changed. */
export async function announceChange(pages: MessageTransport, buttons: ButtonTabs): Promise<void> {
  const toPages = announceShelfChanged(pages);
  const toButtons = (await buttons.ids()).map((tabId) =>
    announceShelfChanged({ sendMessage: (message) => buttons.sendMessage(tabId, message) }),
  );
  await Promise.all([toPages, ...toButtons]);
}
