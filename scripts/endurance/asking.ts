import { errors, type Page } from 'playwright-core';
import { Problem } from '../../src/posting/problem';
import { request as requestOnce } from '../../src/protocol/messages';
import type { Timer } from '../../src/protocol/patience';
import type { AnswerOf, RequestOf, RouteName } from '../../src/protocol/routes';
import { type MessageTransport, PATIENCE, PROBE_PATIENCE } from '../../src/protocol/send';

/** From where the worker is asked, and who is told when it does not answer. */
export interface Asking {
  readonly popup: Page;
  /** Called each time that the worker was gone before it answered the popup. */
  onInterrupted(): void;
  /** Called when the browser starts the worker no more: what was sent last is neither answered nor refused. */
  onSilent(): void;
  /** Another time than the real one. */
  readonly timer?: Timer;
}

/**
 * Asks the worker from the popup. Nothing is answered when the worker was gone both times, or is silent; every other failure is a fault of the
 * product.
 */
export async function asked<Name extends RouteName>(
  route: Name,
  payload: RequestOf<Name>,
  { popup, onInterrupted, onSilent, timer }: Asking,
): Promise<AnswerOf<Name> | undefined> {
  let isOver = false;
  let last = { isHeard: false };
  const transport: MessageTransport = {
    async sendMessage(message) {
      const one = { isHeard: false };
      last = one;
      try {
        const reply: unknown = await popup.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
        if (reply === undefined) onInterrupted();
        return reply;
      } catch (error) {
        // What nobody waited for any more fails when the browser is closed.
        if (!isOver) onInterrupted();
        throw error;
      } finally {
        one.isHeard = true;
      }
    },
  };
  try {
    return await requestOnce(route, payload, transport, timer);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'worker-silent')) throw error;
    if (!last.isHeard) onSilent();
    return undefined;
  } finally {
    isOver = true;
  }
}

/** Longer than the button itself waits, in milliseconds: it was lost twice, and nobody answered whether it was. */
export const BUTTON_PATIENCE = 2 * PATIENCE + PROBE_PATIENCE + 5_000;

/**
 * Waits for what the page's own button does, and says whether it did it. That it does not is a fault of the product, and thrown, unless the
 * worker is silent for the popup as well.
 */
export async function shown(waiting: Promise<unknown>, asking: Asking): Promise<boolean> {
  try {
    await waiting;
    return true;
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    let isSilent = false;
    const onSilent = (): void => {
      isSilent = true;
      asking.onSilent();
    };
    await asked('worker/at-work', { id: crypto.randomUUID() }, { ...asking, onSilent });
    if (!isSilent) throw error;
    return false;
  }
}
