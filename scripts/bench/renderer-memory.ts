import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Browser } from '../chromium/launch';
import { pageHeap, workerHeap } from '../endurance/memory';

/**
 * Megabytes that only the browser's page processes use (`Private_*` of Linux's smaps_rollup), after garbage was collected in the page and
 * in the worker: an extension's pages and its worker, and what stands open beside them. Nothing where the system does not tell.
 */
export async function rendererMegabytes(browser: Browser, page: Page): Promise<number | undefined> {
  await pageHeap(browser, page);
  await workerHeap(browser);
  const { processInfo } = await browser.session.send('SystemInfo.getProcessInfo');
  const files = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/smaps_rollup`);
  if (files.length === 0 || !files.every((file) => existsSync(file))) return undefined;
  const kilobytes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].map(([, figure]) => Number(figure)),
  );
  return kilobytes.reduce((sum, figure) => sum + figure, 0) / 1024;
}
