import { browser } from 'wxt/browser';
import { ExportOptions } from '../../src/posting/export-options';
import { request } from '../../src/protocol/messages';
import type { ExportPorts } from '../../src/ui/export/export-ports';

const CHOICES = 'exportChoices';

/** What the export dialog needs, on any of the extension's pages. */
export function exportPorts(): ExportPorts {
  return {
    request,
    connect(name) {
      const port = browser.runtime.connect({ name });
      return {
        onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
        disconnect: () => port.disconnect(),
      };
    },
    // A page that exports nothing needs nothing of the store.
    readExport: async (id) => (await import('./shelf-file')).shelfFile(id),
    async readChoices() {
      const choices = ExportOptions.safeParse((await browser.storage.local.get(CHOICES))[CHOICES]);
      return choices.success ? choices.data : undefined;
    },
    writeChoices: (choices) => browser.storage.local.set({ [CHOICES]: choices }),
  };
}
