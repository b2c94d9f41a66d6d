import { browser } from 'wxt/browser';
import { request } from '../../src/protocol/messages';
import { openShelf } from '../../src/store/shelf';
import { keepBackup } from '../../src/ui/backup/keep-backup';
import { explainFailure } from '../../src/ui/explain';
import { failureOf } from '../../src/ui/failure';
import { t } from '../../src/ui/message';
import { setPageLanguage } from '../../src/ui/page-language';

/**
 * Puts an automatic backup on the disk, in a tab that nobody looks at, and closes it, also where the browser did not take the file: the options
 * tell of that. Only where something else went wrong the tab stays and says why.
 */
async function keep(id: string): Promise<void> {
  const ready = await openShelf().findExport(id);
  if (ready !== undefined) {
    const outcome = await keepBackup(ready, browser.downloads);
    await request('backup/kept', { id, outcome });
  }
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}

setPageLanguage(document);
document.title = t('backupTitle');
const status = document.querySelector('[role=status]');
if (status !== null) {
  status.textContent = t('backupMaking');
  keep(new URLSearchParams(location.search).get('id') ?? '').catch((error: unknown) => {
    status.textContent = explainFailure(failureOf(error));
  });
}
