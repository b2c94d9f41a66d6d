import type { Page } from 'playwright-core';
import type { Browser } from '../chromium/launch';
import { type ChangingPages, serveChangingPages } from './changing-pages';
import { type WorkerStop, workerStop } from './worker-stop';

/** What rounds are played with in one browser: the served postings in one tab, the popup's page in another, and what stops the worker. */
export interface Session {
  readonly pages: ChangingPages;
  readonly tab: Page;
  readonly tabId: number;
  readonly popup: Page;
  readonly worker: WorkerStop;
  /** Closes the pages; the browser stays. */
  close(): Promise<void>;
}

/** Opens the pages. `edits` counts how often each posting was changed, over several browsers. */
export async function openSession(browser: Browser, edits: Map<number, number>): Promise<Session> {
  const pages = await serveChangingPages(browser.context, edits);
  const tab = await browser.context.newPage();
  await tab.goto(pages.url(0));
  const popup = await browser.context.newPage();
  await popup.goto(browser.page('popup.html'));
  const tabId = await popup.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id ?? -1, `${pages.url(0)}*`);
  const worker = await workerStop(browser, popup);
  return {
    pages,
    tab,
    tabId,
    popup,
    worker,
    async close() {
      await Promise.all([tab.close(), popup.close()]);
    },
  };
}
