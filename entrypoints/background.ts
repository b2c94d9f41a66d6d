import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { READER_VERSION } from '../src/posting/reader-version';
import { onMessage, ownIdentity, runtimeTransport } from '../src/protocol/browser-runtime';
import { exportOfPort } from '../src/protocol/export-port';
import { serve } from '../src/protocol/serve';
import { saveButtonMatches } from '../src/sites/addresses';
import { openShelf } from '../src/store/shelf';
import { explainFailure, explainRefusal } from '../src/ui/explain';
import { t } from '../src/ui/message';
import { announceChange } from '../src/worker/announce-change';
import { type BadgeWords, showOutcome } from '../src/worker/badge';
import { browserTabs, buttonTabs } from '../src/worker/browser-tabs';
import { browserToolbar } from '../src/worker/browser-toolbar';
import { createHandlers, type HandlerTools } from '../src/worker/handlers';
import { lazyReading, prepareLazyReader } from '../src/worker/lazy-reader';
import { carriesButton, keyOf, samePosting } from '../src/worker/posting-address';
import { saveTab } from '../src/worker/save-tab';

const SAVE_POSTING = 'save-posting';

const words: BadgeWords = {
  saved: (outcome, title) => t(outcome === 'created' ? 'badgeSaved' : outcome === 'updated' ? 'badgeUpdated' : 'badgeUnchanged', title),
  refused: explainRefusal,
  failed: explainFailure,
};

/** Listeners are registered while the script runs first: a stopped worker is started anew for each event, and misses what it adds later. */
export default defineBackground(() => {
  prepareLazyReader();
  const shelf = openShelf();
  const buttons = buttonTabs(saveButtonMatches());
  const tools: HandlerTools = {
    shelf,
    tabs: browserTabs,
    clock: { now: () => new Date(), wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) },
    reader: {
      version: READER_VERSION,
      snapshotOf: (capture) => lazyReading().snapshotOf(capture),
      read: (snapshot) => lazyReading().read(snapshot),
      samePosting,
    },
    keyOf,
    onChanged: () => void announceChange(runtimeTransport(), buttons),
    onButtonSave: (tabId, answer) => showOutcome(tabId, answer, browserToolbar, words),
  };
  const handlers = createHandlers(tools);
  const trust = { ...ownIdentity(), carriesButton };

  async function saveInFront(tabId: number | undefined): Promise<void> {
    if (tabId !== undefined) await showOutcome(tabId, await saveTab(tabId, tools), browserToolbar, words);
  }

  onMessage((message, sender, answer) => {
    void serve(message, sender, handlers, trust, reportError).then(answer);
    return true;
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SAVE_POSTING) void saveInFront(tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE_POSTING) void saveInFront(tab?.id);
  });
  browser.runtime.onConnect.addListener((port) => {
    const id = exportOfPort(port.name);
    if (id !== undefined && port.sender?.id === browser.runtime.id) port.onDisconnect.addListener(() => void finishExport(id));
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: SAVE_POSTING,
      title: t('contextMenuSavePosting'),
      contexts: ['page', 'selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
    void shelf.tidy();
  });
  browser.runtime.onStartup.addListener(() => void shelf.tidy());

  /** A page went away before it had downloaded its file: a tab does it. */
  async function finishExport(id: string): Promise<void> {
    if ((await shelf.findExport(id)) !== undefined) await browserTabs.open(`/export.html?id=${encodeURIComponent(id)}`);
  }
});
