import type { CDPSession, Page } from 'playwright-core';
import type { Browser } from '../chromium/launch';

/** The two ways in which DevTools ends a worker: as Chromium does with an idle one, and as a closed target. */
export type StopBy = 'stopAllWorkers' | 'closeTarget';

/** Stops the extension's worker as it stands, whatever it is doing. One that does not run stays as it is. */
export interface WorkerStop {
  stop(by: StopBy): Promise<void>;
}

/** `page` is one of the extension's own, whose DevTools session knows its worker. */
export async function workerStop(browser: Browser, page: Page): Promise<WorkerStop> {
  const session: CDPSession = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return {
    async stop(by) {
      if (by === 'stopAllWorkers') {
        await session.send('ServiceWorker.stopAllWorkers');
        return;
      }
      const { targetInfos } = await browser.session.send('Target.getTargets');
      const own = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(browser.page('')));
      if (own !== undefined) await closeTarget(browser.session, own.targetId);
    },
  };
}

/** A target that ended by itself since it was listed is closed as it should be. */
async function closeTarget(session: CDPSession, targetId: string): Promise<void> {
  try {
    await session.send('Target.closeTarget', { targetId });
  } catch (error) {
    if (!(error instanceof Error && /no target with given id/i.test(error.message))) throw error;
  }
}
