/** Waits until `condition` holds; throws after `timeout` milliseconds. A page that goes elsewhere meanwhile is asked again. */
export async function comes(condition: () => Promise<unknown>, timeout = 15_000): Promise<void> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const holds = await condition().catch((error: unknown) => {
      if (Date.now() > deadline) throw error;
      return false;
    });
    if (holds) return;
    if (Date.now() > deadline) throw new Error(`it never came to: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
