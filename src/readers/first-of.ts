/** The first element that any of the selectors finds, newest selector first. */
export function firstOf(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found !== null) return found;
  }
  return undefined;
}
