import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { READER_VERSION } from '../src/posting/reader-version';
import { onMessage, ownIdentity, runtimeTransport } from '../src/protocol/browser-runtime';
import { exportOfPort } from '../src/protocol/export-port';
import type { ButtonSaveAnswer } from '../src/protocol/routes';
import { serve } from '../src/protocol/serve';
import { storedSettings } from '../src/settings/stored-settings';
import { saveButtonMatches } from '../src/sites/addresses';
import { openShelf } from '../src/store/shelf';
import { explainFailure, explainRefusal } from '../src/ui/explain';
import { t } from '../src/ui/message';
import { announceChange } from '../src/worker/announce-change';
import { type BadgeWords, showOutcome } from '../src/worker/badge';
import { browserTabs, matchingTabs } from '../src/worker/browser-tabs';
import { browserToolbar } from '../src/worker/browser-toolbar';
import { createExports } from '../src/worker/exports';
import { createHandlers, type HandlerTools } from '../src/worker/handlers';
import { lazyReading, prepareLazyReader } from '../src/worker/lazy-reader';
import { carriesButton, keyOf, samePosting } from '../src/worker/posting-address';
import { createRereading } from '../src/worker/rereading';
import { saveTab } from '../src/worker/save-tab';
import { standInOpenTabs } from '../src/worker/stand-in-tabs';
import type { Clock } from '../src/worker/tabs';

const SAVE_POSTING = 'save-posting';

const words: BadgeWords = {
  saved: (outcome, title) => t(outcome === 'created' ? 'badgeSaved' : outcome === 'updated' ? 'badgeUpdated' : 'badgeUnchanged', title),
  refused: explainRefusal,
  failed: explainFailure,
};

function asUnexpected(defect: unknown): ButtonSaveAnswer {
  reportError(defect);
  return { state: 'problem', problem: { code: 'unexpected', message: 'Something went wrong in Roleshelf.' } };
}

/** Listeners are registered while the script runs first: a stopped worker is started anew for each event, and misses what it adds later. */
export default defineBackground(() => {
  prepareLazyReader();
  const shelf = openShelf();
  const buttons = matchingTabs(saveButtonMatches());
  const clock: Clock = { now: () => new Date(), wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };
  const exports = createExports({ shelf, tabs: browserTabs, clock });
  const tools: HandlerTools = {
    shelf,
    settings: storedSettings(browser.storage.local),
    exports,
    tabs: browserTabs,
    clock,
    reader: {
      version: READER_VERSION,
      snapshotOf: (capture) => lazyReading().snapshotOf(capture),
      read: (snapshot) => lazyReading().read(snapshot),
      report: (snapshot, refusal) => lazyReading().report(snapshot, refusal, browser.runtime.getManifest().version),
      samePosting,
    },
    keyOf,
    onDefect: reportError,
    onChanged: () => void clock.wait(0).then(afterChange),
    onButtonSave: showSave,
    onSettingsChanged: () => void announceChange({ event: 'settings-changed' }, runtimeTransport(), buttons).catch(reportError),
  };

  /** Comes after the answer, which nobody should wait longer for. Index work that a stopped worker leaves is the next one's. */
  function afterChange(): void {
    announceChange({ event: 'shelf-changed' }, runtimeTransport(), buttons).catch(reportError);
    shelf.maintain().catch(reportError);
  }

  const handlers = createHandlers(tools);
  const trust = { ...ownIdentity(), carriesButton };

  /** Saves without a popup: whatever it comes to shows on the toolbar button, a defect too. */
  async function saveInFront(tabId: number): Promise<void> {
    await showSave(tabId, await saveTab(tabId, tools).catch(asUnexpected));
  }

  /** A button that shows nothing takes back no save. */
  async function showSave(tabId: number, answer: ButtonSaveAnswer): Promise<void> {
    await showOutcome(tabId, answer, browserToolbar, words).catch(reportError);
  }

  const reread = createRereading({
    shelf,
    reader: {
      version: READER_VERSION,
      reread(snapshot) {
        const reading = lazyReading().read(snapshot);
        return reading.ok ? reading.posting : undefined;
      },
    },
  });

  /** What can wait, after whatever it was that the worker was started for. What a stopped worker left undone goes on so. */
  async function goOn(): Promise<void> {
    if ((await reread()) > 0) tools.onChanged();
  }

  /** A shelf that does not open is told to the user by whatever they do next. */
  function tidy(): void {
    shelf.tidy().then(goOn).catch(reportError);
  }

  onMessage((message, sender, answer) => {
    void serve(message, sender, handlers, trust, reportError).then(answer).then(goOn).catch(reportError);
    return true;
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SAVE_POSTING && tab?.id !== undefined) void saveInFront(tab.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE_POSTING && tab?.id !== undefined) void saveInFront(tab.id);
  });
  browser.runtime.onConnect.addListener((port) => {
    const id = exportOfPort(port.name);
    if (id !== undefined && port.sender?.id === browser.runtime.id)
      port.onDisconnect.addListener(() => void exports.finish(id).catch(reportError));
  });
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: SAVE_POSTING,
      title: t('contextMenuSavePosting'),
      contexts: ['page', 'selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
    void standInOpenTabs('/content-scripts/save-button.js', buttons, reportError).catch(reportError);
    tidy();
  });
  browser.runtime.onStartup.addListener(tidy);
});
