import axe from 'axe-core';

/** What axe-core finds wrong, as `rule: element`. Colours are left out: jsdom draws nothing. */
export async function violations(root: Element): Promise<string[]> {
  const { violations: found } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}
