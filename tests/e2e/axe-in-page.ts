import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a page as it is drawn, colours too, as `rule: element`. Runs whatever the page's own policy forbids. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found: AxeResults['violations'] = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}
