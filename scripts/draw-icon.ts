import type { Page } from 'playwright-core';

/** Draws an SVG as a square PNG of so many pixels a side, without a background. */
export async function drawIcon(page: Page, svg: string, size: number, path: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path, omitBackground: true });
}
