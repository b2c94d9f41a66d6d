import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PostingKey } from '../../src/posting/posting';
import { onShelfChanged, onSyncChanged, request } from '../../src/protocol/messages';
import { openSidePanel } from '../../src/ui/browser-surfaces';
import { keepComposingKeys } from '../../src/ui/composition';
import { setPageLanguage } from '../../src/ui/page-language';
import { Popup } from '../../src/ui/popup/Popup';
import { collectionMemory } from '../../src/ui/state/collection-memory';
import { storageMemory } from '../../src/ui/state/memory';
import type { FrontTab } from '../../src/ui/state/popup-ports';
import { createPopupService } from '../../src/ui/state/popup-service';
import { storedNews } from '../../src/ui/whats-new/stored-news';
import { exportPorts } from '../export/ports';

const address = new URLSearchParams(location.search);
const opened = PostingKey.safeParse(address.get('posting'));

/**
 * The tab that the address names, else the active one; none when that is this page itself. Chrome tells a tab's address only where it was
 * granted; without it one page of a tab cannot be told from the next.
 */
async function findFrontTab(): Promise<FrontTab | undefined> {
  if (opened.success) return undefined;
  const named = Number(address.get('tab') ?? Number.NaN);
  const [own, [tab]] = await Promise.all([
    browser.tabs.getCurrent(),
    Number.isInteger(named)
      ? browser.tabs.query({}).then((tabs) => tabs.filter(({ id }) => id === named))
      : browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  const tabId = Number.isInteger(named) ? named : tab?.id;
  if (tabId === undefined || tabId === own?.id) return undefined;
  return { tabId, ...(tab?.url !== undefined && { page: `${tabId} ${tab.url}` }) };
}

const root = document.getElementById('root');
if (root === null) throw new Error('popup.html has no #root');
keepComposingKeys(window);
setPageLanguage(document);

let windowId: number = browser.windows.WINDOW_ID_CURRENT;
void browser.windows.getCurrent().then(({ id }) => {
  if (id !== undefined) windowId = id;
});
const service = createPopupService({
  transport: { request, onShelfChanged },
  memory: storageMemory(browser.storage.session),
  clock: { now: () => Date.now(), wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)) },
  findFrontTab,
  // Few popups are ever given a file of HTML.
  async captureMarkup(html, url) {
    const { captureMarkup } = await import('../../src/capture/capture-markup');
    return captureMarkup(html, url, new Date(), window);
  },
  readViews: collectionMemory(browser.storage.local).readViews,
  // Chrome opens it only while the press is being handled, so that the window is known beforehand.
  openSidePanel: () => openSidePanel(windowId),
  copyText: (text) => navigator.clipboard.writeText(text),
});
void service.start(opened.success ? opened.data : address.get('new') === 'text' ? 'text' : undefined, address.get('search') ?? undefined);
root.replaceChildren();
const syncPorts = { request, onSyncChanged };
const newsPorts = storedNews(browser.storage.local, browser.runtime.getManifest().version);
render(<Popup service={service} clock={Date.now} exportPorts={exportPorts()} syncPorts={syncPorts} newsPorts={newsPorts} />, root);
