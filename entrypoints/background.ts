import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { READER_VERSION } from '../src/posting/reader-version';
import { onMessage, ownIdentity, runtimeTransport } from '../src/protocol/browser-runtime';
import { exportOfPort } from '../src/protocol/export-port';
import { announce } from '../src/protocol/messages';
import { messagesAtWork } from '../src/protocol/messages-at-work';
import type { ButtonSaveAnswer } from '../src/protocol/routes';
import { identifySender, serve } from '../src/protocol/serve';
import { storedSettings } from '../src/settings/stored-settings';
import { noteUpdate } from '../src/settings/update-note';
import { matchesOf, postingMatches, saveButtonMatches } from '../src/sites/addresses';
import { openShelf } from '../src/store/shelf';
import { t, tn } from '../src/ui/message';
import { badgeWords, menuTitle } from '../src/ui/toolbar-words';
import { announceChange } from '../src/worker/announce-change';
import { automaticBackups } from '../src/worker/automatic-backup';
import { showKept, showOutcome } from '../src/worker/badge';
import { browserAccess } from '../src/worker/browser-access';
import { browserLinkedIn } from '../src/worker/browser-linkedin';
import { browserMenu } from '../src/worker/browser-menu';
import { browserReminders, listenForReminders } from '../src/worker/browser-reminders';
import { keepAwake, listenForSyncAlarm, mayReach, wakeAt } from '../src/worker/browser-sync';
import { browserTabs, matchingTabs, openFromAddressBar } from '../src/worker/browser-tabs';
import { browserToolbar } from '../src/worker/browser-toolbar';
import { clickMenu, type MenuTools } from '../src/worker/context-menu';
import { createExports } from '../src/worker/exports';
import { giveText } from '../src/worker/given-text';
import { createHandlers, type HandlerTools } from '../src/worker/handlers';
import { lazyExporting, lazyReading, lazySyncing, prepareLazyScripts } from '../src/worker/lazy-scripts';
import { giveBackLent } from '../src/worker/lent-access';
import { settleLinkedInButton, switchLinkedInButton } from '../src/worker/linkedin-button';
import { chosen, inMarkup, inWords, suggestions } from '../src/worker/omnibox';
import { carriesButton, keyOf, samePosting } from '../src/worker/posting-address';
import { dueQuery, REMINDERS, remind, startReminders } from '../src/worker/reminders';
import { createRereading } from '../src/worker/rereading';
import { saveTab } from '../src/worker/save-tab';
import { standInOpenTabs } from '../src/worker/stand-in-tabs';
import { storedAccess } from '../src/worker/sync-access';
import { syncService } from '../src/worker/sync-service';
import type { Clock } from '../src/worker/tabs';
import { keepFromContentScripts } from '../src/worker/trusted-storage';

/** The keyboard command of wxt.config.ts. */
const SAVE_POSTING = 'save-posting';

/** Listeners are registered while the script runs first: a stopped worker is started anew for each event, and misses what it adds later. */
export default defineBackground(() => {
  prepareLazyScripts();
  inBackground(keepFromContentScripts(browser.storage.local));
  const shelf = openShelf();
  const settings = storedSettings(browser.storage.local);
  const buttons = matchingTabs(saveButtonMatches().concat(matchesOf('linkedin')));
  const linkedIn = { settings, browser: browserLinkedIn, onDefect: reportError };
  const clock: Clock = { now: () => new Date(), wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };
  const exports = createExports({ shelf, tabs: browserTabs, clock, exporting: lazyExporting, syncing: lazySyncing });
  const backups = automaticBackups({
    settings,
    area: browser.storage.local,
    clock,
    isAllowed: () => browser.permissions.contains({ permissions: ['downloads'] }),
    prepare: (id) => exports.prepareBackup(id),
    hand: (id) => browserTabs.openBehind(`/backup.html?id=${encodeURIComponent(id)}`),
  });
  const sync = syncService({
    shelf,
    access: storedAccess(browser.storage.local),
    clock,
    syncing: lazySyncing,
    fetch: (address, init) => fetch(address, init),
    random: Math.random,
    mayReach,
    wakeAt,
    keepAwake,
    onCame: () => afterCame(),
    onState: () => inBackground(announce({ event: 'sync-changed' })),
    onDefect: reportError,
  });
  const atWork = messagesAtWork();
  const tools: HandlerTools = {
    atWork,
    shelf,
    sync,
    settings,
    backups,
    access: browserAccess,
    local: browser.storage.local,
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
    buttonHosts: saveButtonMatches().map((match) => new URL(match.replace('*', '')).host),
    linkedInOrigins: matchesOf('linkedin'),
    switchLinkedIn: (on) => switchLinkedInButton(on, linkedIn),
    onChanged: () => void clock.wait(0).then(afterChange),
    onBrought: () => rereading.lookAgain(),
    onSettingsChanged: () => {
      inBackground(announceChange({ event: 'settings-changed' }, runtimeTransport(), buttons));
      inBackground(settleMenu());
    },
    onButtonSave: showSave,
    onButtonKept: (tabId, savedAt) => inBackground(showKept(tabId, savedAt, browserToolbar, badgeWords)),
  };

  /** Comes after the answer, which nobody should wait longer for. Index work that a stopped worker leaves is the next one's. */
  function afterChange(): void {
    inBackground(announceChange({ event: 'shelf-changed' }, runtimeTransport(), buttons));
    inBackground(shelf.maintain());
    inBackground(backups.changed());
    inBackground(sync.changed());
  }

  /** What came from the server changes the shelf like anything else, but does not go back there. */
  function afterCame(): void {
    inBackground(announceChange({ event: 'shelf-changed' }, runtimeTransport(), buttons));
    inBackground(shelf.maintain());
    inBackground(backups.changed());
    rereading.lookAgain();
    inBackground(rereadKept());
  }

  const handlers = createHandlers(tools);
  const trust = { ...ownIdentity(), carriesButton };
  const menu: MenuTools = {
    tabs: browserTabs,
    keyOf,
    isKept: async (key) => (await shelf.find(key)) !== undefined,
    saveInFront,
    tellNotKept: (tabId) => browserToolbar.show(tabId, { text: '!', colour: '#8a5a00', title: t('menuNotKept') }),
    giveText: (text, address) => giveText(browser.storage.session, text, address),
  };

  /** What goes wrong beside what the user asked for is told by whatever they do next; it is reported all the same. */
  function inBackground(work: Promise<unknown>): void {
    work.catch(reportError);
  }

  /** Saves without a popup: whatever it comes to shows on the toolbar button, a defect too. */
  async function saveInFront(tabId: number): Promise<void> {
    const answer = await saveTab(tabId, tools).catch((defect: unknown): ButtonSaveAnswer => {
      reportError(defect);
      return { state: 'problem', problem: { code: 'unexpected', message: 'Something went wrong in Roleshelf.' } };
    });
    await showSave(tabId, answer);
  }

  /** A button that shows nothing takes back no save. */
  async function showSave(tabId: number, answer: ButtonSaveAnswer): Promise<void> {
    await showOutcome(tabId, answer, browserToolbar, badgeWords).catch(reportError);
  }

  const rereading = createRereading({
    shelf,
    reader: {
      version: READER_VERSION,
      reread(snapshot) {
        const reading = lazyReading().read(snapshot);
        return reading.ok ? reading.posting : undefined;
      },
    },
  });

  async function rereadKept(): Promise<void> {
    if ((await rereading.goOn()) > 0) tools.onChanged();
  }

  /** What can wait, after whatever it was that the worker was started for. What a stopped worker left undone goes on so. */
  async function goOn(): Promise<void> {
    // Neither waits for the other, nor for its failure.
    if (isFresh) inBackground(sync.wake());
    isFresh = false;
    await rereadKept();
  }
  /** Whether nothing was asked of this worker yet. */
  let isFresh = true;

  async function settleMenu(): Promise<void> {
    await browserMenu.settle((await settings.read()).contextMenu, menuTitle, postingMatches());
  }

  onMessage((message, sender, answer) => {
    void serve(message, sender, handlers, trust, reportError, atWork).then(answer).then(goOn).catch(reportError);
    return true;
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== SAVE_POSTING || tab?.id === undefined) return;
    const { id } = tab;
    inBackground(settings.read().then((now) => (now.command ? saveInFront(id) : undefined)));
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (tab?.id !== undefined) inBackground(clickMenu(click, { id: tab.id, url: tab.url }, menu));
  });
  browser.omnibox.onInputStarted.addListener(() => browser.omnibox.setDefaultSuggestion({ description: t('omniboxHint') }));
  browser.omnibox.onInputChanged.addListener((typed, suggest) =>
    inBackground(suggestions(typed, shelf, import.meta.env.FIREFOX ? inWords : inMarkup).then(suggest)),
  );
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    inBackground(chosen(entered, shelf).then((key) => openFromAddressBar(key, entered, disposition)));
  });
  browser.runtime.onConnect.addListener((port) => {
    const id = exportOfPort(port.name);
    // Only our own pages export. A content script's port would hear of their files, and open tabs by letting go.
    if (id === undefined || port.sender === undefined || identifySender(port.sender, trust)?.caller !== 'page') return port.disconnect();
    exports.watch(id, (progress) => port.postMessage(progress));
    port.onDisconnect.addListener(() => inBackground(exports.finish(id)));
  });
  const hearReminders = () =>
    listenForReminders(
      (name) => name === REMINDERS && inBackground(remind(browserReminders, shelf, (count) => tn('reminderTitle', count))),
      (id) => id === REMINDERS && inBackground(browserTabs.open(`/collection.html?search=${encodeURIComponent(dueQuery)}`)),
    );
  let hearsReminders = hearReminders();
  const hearSync = () => listenForSyncAlarm(() => inBackground(sync.wake()));
  let hearsAlarm = hearSync();
  self.addEventListener('online', () => inBackground(sync.wake()));
  browser.permissions.onAdded.addListener(() => {
    if (!hearsAlarm) hearsAlarm = hearSync();
    if (hearsReminders) return;
    hearsReminders = hearReminders();
    if (hearsReminders) inBackground(startReminders(browserReminders, clock));
  });
  // Chrome may forget alarms when it is closed, or when the extension is updated.
  const goOnReminding = () => hearsReminders && inBackground(startReminders(browserReminders, clock));
  browser.permissions.onRemoved.addListener(() => inBackground(settleLinkedInButton(linkedIn)));
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') inBackground(browserTabs.open('/welcome.html'));
    if (reason === 'update' && previousVersion !== undefined) inBackground(noteUpdate(browser.storage.local, previousVersion));
    goOnReminding();
    inBackground(settleMenu());
    inBackground(settleLinkedInButton(linkedIn));
    inBackground(standInOpenTabs('/content-scripts/save-button.js', matchingTabs(saveButtonMatches()), reportError));
    inBackground(shelf.tidy().then(goOn));
  });
  browser.runtime.onStartup.addListener(() => {
    goOnReminding();
    inBackground(backups.look());
    inBackground(giveBackLent(browserAccess, browser.storage.local));
    inBackground(shelf.tidy().then(goOn));
  });
});
