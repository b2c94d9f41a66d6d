import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** The page is looked at again at most this often while it changes, in milliseconds. */
const PAUSE = 200;

/** A watch over whatever may move or recolour what the button stands beside. */
export interface PageWatch {
  /** Looks now, and watches on from there. */
  look(): void;
  /** Looks when the page has nothing else to do. */
  lookSoon(): void;
  /** Watches nothing until the next `look`. */
  rest(): void;
  end(): void;
}

/**
 * Calls `look` after the page changed, however often it changes at most once a pause, and when the page has nothing else to do.
 * Between a change and the look the document is not observed at all: the look sees everything that happened until then.
 */
export function watchPage(ctx: ContentScriptContext, look: () => void): PageWatch {
  const ended = new AbortController();
  const { signal } = ended;
  const tree = new MutationObserver(() => plan());
  const colours = new MutationObserver(() => plan());
  let planned = false;
  let resting = true;

  const observe = (): void => {
    tree.observe(document.documentElement, { childList: true, subtree: true });
    // Pages switch their colours by these two elements.
    for (const element of [document.documentElement, document.body]) colours.observe(element, { attributeFilter, attributes: true });
  };
  const disconnect = (): void => {
    tree.disconnect();
    colours.disconnect();
  };
  const lookNow = (): void => {
    planned = false;
    disconnect();
    if (signal.aborted) return;
    resting = false;
    look();
    // What the look itself changed is no news.
    observe();
  };
  const plan = (): void => {
    if (planned || resting) return;
    planned = true;
    disconnect();
    ctx.setTimeout(() => lookWhenIdle(() => !resting), PAUSE);
  };
  const lookWhenIdle = (isWanted: () => boolean): void => {
    ctx.requestIdleCallback(() => isWanted() && lookNow(), { timeout: PAUSE });
  };

  window.addEventListener('resize', plan, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan, { signal });
  return {
    look: lookNow,
    lookSoon: () => lookWhenIdle(() => true),
    rest() {
      resting = true;
      planned = false;
      disconnect();
    },
    end() {
      ended.abort();
      disconnect();
    },
  };
}

const attributeFilter = ['class', 'style', 'dir', 'data-theme'];
