/** Where the build puts the scripts that bring the save button. */
export type ButtonScript = '/content-scripts/save-button.js' | '/linkedin-button.js';

/** The open tabs that a button's script belongs into, and the way to run it there. */
export interface ScriptTabs {
  ids(): Promise<number[]>;
  /** Runs a script in a tab. Rejects with the browser's own words. */
  run(tabId: number, script: ButtonScript): Promise<unknown>;
}

/**
 * Runs a content script in the tabs that are open already. Chrome runs it only in pages that are loaded from now on, so that after an update
 * the old button would stand there dead; the new script takes it away and stands in its place. Tabs that let nothing in are left alone.
 */
export async function standInOpenTabs(script: ButtonScript, tabs: ScriptTabs, onDefect: (error: unknown) => void): Promise<void> {
  await Promise.all(
    (await tabs.ids()).map(async (tabId) => {
      try {
        await tabs.run(tabId, script);
      } catch (error) {
        if (!isRefusal(error)) onDefect(error);
      }
    }),
  );
}

/** A tab that shows an error page, sleeps, or was closed meanwhile. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && /cannot access|showing error page|no tab with id|no frame with id|frame .* was removed/i.test(error.message)
  );
}
