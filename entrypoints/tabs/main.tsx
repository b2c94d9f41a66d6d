import { render } from 'preact';
import { browser } from 'wxt/browser';
import { onShelfChanged, request } from '../../src/protocol/messages';
import { keepComposingKeys } from '../../src/ui/composition';
import { t } from '../../src/ui/message';
import { OpenTabsPage } from '../../src/ui/open-tabs/OpenTabsPage';
import { createOpenTabsService } from '../../src/ui/open-tabs/open-tabs-service';
import { setPageLanguage } from '../../src/ui/page-language';

const root = document.getElementById('root');
if (root === null) throw new Error('tabs.html has no #root');
keepComposingKeys(window);
setPageLanguage(document);
document.title = t('openTabsTitle');

const service = createOpenTabsService({
  transport: { request, onShelfChanged },
  requestTabs: () => browser.permissions.request({ permissions: ['tabs'] }),
  holds: (origin) => browser.permissions.contains({ origins: [origin] }),
  requestOrigins: (origins) => browser.permissions.request({ origins: [...origins] }),
  async listTabs() {
    const tabs = await browser.tabs.query({ currentWindow: true });
    return tabs.flatMap(({ id, title = '', url, discarded }) =>
      id === undefined || url === undefined ? [] : { id, title, url, asleep: discarded },
    );
  },
});
// Whatever was lent goes back when the page is left before it was done.
addEventListener('pagehide', () => void request('access/give-back', {}).catch(reportError));
render(<OpenTabsPage service={service} />, root);
