import { render } from 'preact';
import { captureMarkup } from '../../src/capture/capture-markup';
import { onShelfChanged, request } from '../../src/protocol/messages';
import { keepComposingKeys } from '../../src/ui/composition';
import { downloadFile } from '../../src/ui/export/download';
import { ImportPage } from '../../src/ui/import/ImportPage';
import { createImportService } from '../../src/ui/import/import-service';
import { t } from '../../src/ui/message';
import { setPageLanguage } from '../../src/ui/page-language';
import { exportPorts } from '../export/ports';

keepComposingKeys(window);
setPageLanguage(document);
document.title = t('importTitle');
const root = document.getElementById('root');
if (root === null) throw new Error('import.html has no #root');

const service = createImportService({
  transport: { request, onShelfChanged },
  captureMarkup: (html, capturedAt) => captureMarkup(html, undefined, new Date(capturedAt), window),
  now: () => Date.now(),
  breathe: () => new Promise((done) => setTimeout(done)),
  backUp: () => {
    const id = crypto.randomUUID();
    return downloadFile(
      id,
      () => request('backup/prepare', { id }),
      exportPorts(),
      () => undefined,
    );
  },
});
void service.start();
render(<ImportPage service={service} />, root);
