import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong in a page as it is drawn, colours too, as `rule: element why`. Runs whatever the page's own policy forbids. */
export async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: axe.AxeResults['violations'] = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}
