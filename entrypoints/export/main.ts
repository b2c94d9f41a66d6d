import { request } from '../../src/protocol/messages';
import { openShelf } from '../../src/store/shelf';
import { explainFailure } from '../../src/ui/explain';
import { failureOf } from '../../src/ui/failure';
import { t, tn } from '../../src/ui/message';
import { setPageLanguage } from '../../src/ui/page-language';

/** Downloads the file that the address names, for a page that went away before it could. The link stays, for a download that is turned down. */
async function finishDownload(status: Element): Promise<void> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const ready = await openShelf().findExport(id);
  if (ready === undefined) {
    status.textContent = t('exportGone');
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(ready.file);
  link.download = ready.filename;
  link.textContent = t('exportDownload', ready.filename);
  status.after(link);
  link.click();
  status.textContent = tn('exportDownloading', ready.count);
  await request('export/taken', { id });
}

setPageLanguage(document);
document.title = t('exportTitle');
const status = document.querySelector('[role=status]');
if (status !== null) {
  finishDownload(status).catch((error: unknown) => {
    status.textContent = explainFailure(failureOf(error));
  });
}
