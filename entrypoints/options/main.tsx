import { render } from 'preact';
import { browser } from 'wxt/browser';
import { onSettingsChanged, onShelfChanged, onSyncChanged, request } from '../../src/protocol/messages';
import { openShortcuts } from '../../src/ui/browser-surfaces';
import { keepComposingKeys } from '../../src/ui/composition';
import { downloadFile, saveFile } from '../../src/ui/export/download';
import { t } from '../../src/ui/message';
import { OptionsPage } from '../../src/ui/options/OptionsPage';
import { createOptionsService } from '../../src/ui/options/options-service';
import { setPageLanguage } from '../../src/ui/page-language';
import { shortcutOf } from '../../src/ui/shortcut';
import { createSyncService } from '../../src/ui/sync/sync-service';
import { applyTheme, readTheme, writeTheme } from '../../src/ui/theme-choice';
import { exportPorts } from '../export/ports';

const root = document.getElementById('root');
if (root === null) throw new Error('options.html has no #root');
keepComposingKeys(window);
setPageLanguage(document);
document.title = t('optionsTitle');

const transport = {
  request,
  onShelfChanged(listener: () => void) {
    const ends = [onShelfChanged(listener), onSettingsChanged(listener)];
    return () => {
      for (const end of ends) end();
    };
  },
};
const service = createOptionsService({
  transport,
  shortcut: async () => shortcutOf(await browser.commands.getAll()),
  openShortcuts,
  requestDownloads: () => browser.permissions.request({ permissions: ['downloads'] }),
  saveText: (filename, text) => saveFile(new Blob([text], { type: 'application/json' }), filename),
  requestOrigins: (origins) => browser.permissions.request({ origins: [...origins] }),
  theme: {
    read: () => readTheme(localStorage),
    write(choice) {
      writeTheme(localStorage, choice);
      applyTheme(document, choice);
    },
  },
  async forget() {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    localStorage.clear();
    applyTheme(document, readTheme(localStorage));
  },
});
const sync = createSyncService({
  transport,
  onSyncChanged,
  access: {
    holds: (origin) => browser.permissions.contains({ origins: [origin] }),
    request: (origin) => browser.permissions.request({ origins: [origin] }),
    async giveBack(origin) {
      await browser.permissions.remove({ origins: [origin] });
    },
  },
  exportChanges: (wanted) =>
    downloadFile(
      wanted.id,
      () => request('sync/export-changes', wanted),
      exportPorts(),
      () => undefined,
    ),
});
void service.start();
void sync.start();
// A set-up that was not done leaves no access behind.
addEventListener('pagehide', () => void sync.leave().catch(reportError));
render(<OptionsPage service={service} sync={sync} clock={Date.now} />, root);
