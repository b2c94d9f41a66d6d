/** The part of the browser that messages need, and the one place of this room that touches it. Tests pass their own. */
import { browser } from 'wxt/browser';
import type { MessageTransport } from './send';

/** Who sent a message, as the browser vouches for it. */
export interface MessageSender {
  readonly id?: string | undefined;
  /** The address of the page or frame that sent it. */
  readonly url?: string | undefined;
  /** 0 is a tab's main frame. */
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** The messages of this extension. */
export function runtimeTransport<Reply = unknown>(): MessageTransport<Reply> {
  return { sendMessage: (message) => browser.runtime.sendMessage<unknown, Reply | undefined>(message) };
}

/**
 * Calls `listener` for every message that reaches this page or worker, with the way to answer it; a listener that will answer says `true`.
 * Answers the function that ends this.
 */
export function onMessage(
  listener: (message: unknown, sender: MessageSender, answer: (reply: unknown) => void) => true | undefined,
): () => void {
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** The extension's own id and origin (`chrome-extension://<id>`). */
export function ownIdentity(): { readonly id: string; readonly origin: string } {
  return { id: browser.runtime.id, origin: globalThis.location.origin };
}
