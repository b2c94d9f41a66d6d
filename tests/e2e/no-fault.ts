import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsIn } from '../../scripts/chromium/axe-in-page';

/** In either theme axe finds nothing wrong with what stands there. */
export async function expectNoFault(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsIn(page), colorScheme).toEqual([]);
  }
}
