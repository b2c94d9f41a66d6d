import axe from 'axe-core';
import * as z from '../../src/posting/zod';

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.optional(z.string()) })) }),
);

/** Where expressions are evaluated: a page, or the popup that the toolbar action opened. */
interface Evaluating {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * What axe-core finds wrong in a page as it is drawn, colours too, as `rule: element why`. Runs whatever the page's own policy forbids.
 * Waits for transitions under way: colours between two themes are of neither.
 * @param within a selector of what is looked at; all of the page without it.
 */
export async function violationsIn(page: Evaluating, within?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished)).then(() => null)',
  );
  const context = within === undefined ? 'document' : JSON.stringify(within);
  const found = Violations.parse(
    await page.evaluate(`axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
}
