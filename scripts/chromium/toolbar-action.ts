import type { CDPSession, Page } from 'playwright-core';
import * as z from '../../src/posting/zod';
import type { Browser } from './launch';
import { targetSession } from './target-session';

/** Answers of Chrome's DevTools protocol. */
const Evaluated = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(z.object({ text: z.string(), exception: z.optional(z.object({ description: z.optional(z.string()) })) })),
});
const Captured = z.object({ data: z.string() });

/** The popup that the toolbar action opened. Playwright does not see it, so that it is spoken to through its DevTools target. */
export interface ToolbarPopup {
  /** Evaluates an expression in the popup, as if the user had asked for it, and gives its JSON value. Throws what the expression throws. */
  evaluate(expression: string): Promise<unknown>;
  /** Evaluates an expression again and again until it is truthy, and gives its value; throws after `timeout` milliseconds. */
  until(expression: string, timeout?: number): Promise<unknown>;
  /** A PNG of the popup. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Presses the real toolbar button on a page, with the `activeTab` grant that comes with it, and attaches to the popup that opens.
 * Needs `--enable-unsafe-extension-debugging` (Chromium 156).
 */
export async function pressToolbarAction(browser: Browser, page: Page): Promise<ToolbarPopup> {
  await page.bringToFront();
  const tab = await targetOf(browser.session, page);
  const opened = popupTarget(browser);
  await browser.session.send('Extensions.triggerAction' as never, { id: browser.extensionId, targetId: tab } as never);
  return attach(browser.session, await opened);
}

async function targetOf(session: CDPSession, page: Page): Promise<string> {
  const inner = await page.context().newCDPSession(page);
  const { targetInfo } = await inner.send('Target.getTargetInfo');
  await inner.detach();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const same = targetInfos.filter((target) => target.url === targetInfo.url);
  const tab = same.at(-1);
  if (!tab) throw new Error(`no tab shows ${targetInfo.url}`);
  return tab.targetId;
}

function popupTarget(browser: Browser): Promise<string> {
  const { session, extensionId } = browser;
  return new Promise((resolve) => {
    const found = ({ targetInfo }: { targetInfo: { targetId: string; type: string; url: string } }): void => {
      if (targetInfo.type !== 'page' || !targetInfo.url.startsWith(`chrome-extension://${extensionId}/popup.html`)) return;
      session.off('Target.targetCreated', found);
      session.off('Target.targetInfoChanged', found);
      resolve(targetInfo.targetId);
    };
    session.on('Target.targetCreated', found);
    session.on('Target.targetInfoChanged', found);
    void session.send('Target.setDiscoverTargets', { discover: true });
  });
}

async function attach(session: CDPSession, targetId: string): Promise<ToolbarPopup> {
  const { send } = await targetSession(session, targetId);
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = Evaluated.parse(
      await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }),
    );
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  return {
    evaluate,
    async until(expression, timeout = 15_000) {
      const deadline = Date.now() + timeout;
      for (;;) {
        // A popup that is still opening has no body yet.
        const value = await evaluate(`document.body && (${expression})`);
        if (value) return value;
        if (Date.now() > deadline) throw new Error(`the popup never came to: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    async screenshot() {
      const { data } = Captured.parse(await send('Page.captureScreenshot', { format: 'png' }));
      return Buffer.from(data, 'base64');
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
    },
  };
}
