import { render } from 'preact';
import { browser } from 'wxt/browser';
import { onSettingsChanged, onShelfChanged, request } from '../../src/protocol/messages';
import { saveFile } from '../../src/ui/export/download';
import { t } from '../../src/ui/message';
import { OptionsPage } from '../../src/ui/options/OptionsPage';
import { createOptionsService } from '../../src/ui/options/options-service';
import { shortcutOf } from '../../src/ui/shortcut';
import { applyTheme, readTheme, writeTheme } from '../../src/ui/theme-choice';

const root = document.getElementById('root');
if (root === null) throw new Error('options.html has no #root');
document.documentElement.lang = t('catalogueLanguage');
document.title = t('optionsTitle');

const service = createOptionsService({
  transport: {
    request,
    onShelfChanged(listener) {
      const ends = [onShelfChanged(listener), onSettingsChanged(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  },
  shortcut: async () => shortcutOf(await browser.commands.getAll()),
  async openShortcuts() {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },
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
void service.start();
render(<OptionsPage service={service} clock={Date.now} />, root);
