import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import { PostingKey } from '../../src/posting/posting';
import { onShelfChanged, onSyncChanged, request } from '../../src/protocol/messages';
import { Collection } from '../../src/ui/collection/Collection';
import { keepComposingKeys } from '../../src/ui/composition';
import { t } from '../../src/ui/message';
import { setPageLanguage } from '../../src/ui/page-language';
import { collectionMemory } from '../../src/ui/state/collection-memory';
import { createCollectionService } from '../../src/ui/state/collection-service';
import { storedNews } from '../../src/ui/whats-new/stored-news';
import { exportPorts } from '../export/ports';

const root = document.getElementById('root');
if (root === null) throw new Error('collection.html has no #root');
keepComposingKeys(window);
setPageLanguage(document);
document.title = t('collectionTitle');

const address = new URLSearchParams(location.search);
const opened = PostingKey.safeParse(address.get('posting'));
const query = address.get('search');
/**
 * What a reminder needs; the worker sets it when they are given (src/worker/reminders.ts). Firefox knows no alarms that are asked for later, and
 * gives them at the installation.
 */
const reminderPermissions: Browser.permissions.Permissions = {
  permissions: import.meta.env.FIREFOX ? ['notifications'] : ['alarms', 'notifications'],
};
const service = createCollectionService({
  transport: { request, onShelfChanged },
  memory: collectionMemory(browser.storage.local),
  reminders: {
    allowed: () => browser.permissions.contains(reminderPermissions),
    ask: () => browser.permissions.request(reminderPermissions),
  },
  clock: { now: () => Date.now(), wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)) },
});
void service.start({
  ...(opened.success && { open: opened.data }),
  ...(query !== null && { choice: { query, filters: {} } }),
});
root.replaceChildren();
const syncPorts = { request, onSyncChanged };
const newsPorts = storedNews(browser.storage.local, browser.runtime.getManifest().version);
render(<Collection service={service} clock={Date.now} exportPorts={exportPorts()} syncPorts={syncPorts} newsPorts={newsPorts} />, root);
