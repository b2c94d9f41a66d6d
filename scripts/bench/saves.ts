/** Times the saving of the page in a tab, through the built extension, from what the user does to what tells that it is kept. */
import type { Page } from 'playwright-core';
import type { Browser } from '../chromium/launch';
import { pressToolbarAction } from '../chromium/toolbar-action';
import { workerStop } from '../endurance/worker-stop';

const SAVES = 80;
const WARM_UPS = 10;

/** Milliseconds a save. */
export interface SaveTimes {
  /** From the keyboard command, as its event reaches the worker, to the end of the transaction that keeps the posting: one gesture. */
  readonly gesture: number[];
  /** From the same to the mark on the toolbar button, which tells of it. */
  readonly marked: number[];
  /** From asking for the tab's posting, as an opened popup does, to the acknowledged save. */
  readonly popup: number[];
  /** From asking for the save, as the popup's button does, to the acknowledged save. */
  readonly kept: number[];
  /** As `popup`, by a worker that has to start. */
  readonly cold: number[];
}

/**
 * Saves a page again and again, to a shelf that is empty each time. The tab is granted by the real toolbar action, whose popup is closed again.
 * Throws when a save keeps nothing.
 */
export async function savesOf(browser: Browser, page: Page, coldRuns: number): Promise<SaveTimes> {
  const popup = await pressToolbarAction(browser, page);
  const tabId = Number(await popup.evaluate('chrome.tabs.query({active: true, lastFocusedWindow: true}).then(([tab]) => tab.id)'));
  await popup.until(`[...document.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Save posting')`, 60_000);
  await popup.close();
  const sender = await browser.context.newPage();
  await sender.goto(browser.page('export.html'));

  // Each way by itself, as a user keeps to one: what the popup's way leaves in memory is not the gesture's to clear.
  const gestures: Gesture[] = [];
  for (let run = 0; run < WARM_UPS + SAVES; run += 1) {
    gestures.push(await byCommand(browser, tabId));
    await emptyShelf(sender);
  }
  const messages: { popup: number; kept: number }[] = [];
  for (let run = 0; run < WARM_UPS + SAVES; run += 1) {
    messages.push(await byPopup(sender, tabId));
    await emptyShelf(sender);
  }
  const worker = await workerStop(browser, sender);
  const cold: number[] = [];
  for (let run = 0; run < coldRuns; run += 1) {
    await worker.stop('stopAllWorkers');
    cold.push((await byPopup(sender, tabId)).popup);
    await emptyShelf(sender);
  }
  await sender.close();
  const warm = messages.slice(WARM_UPS);
  const pressedWarm = gestures.slice(WARM_UPS);
  return {
    gesture: pressedWarm.map(({ kept }) => kept),
    marked: pressedWarm.map(({ marked }) => marked),
    popup: warm.map((save) => save.popup),
    kept: warm.map((save) => save.kept),
    cold,
  };
}

interface Gesture {
  readonly kept: number;
  readonly marked: number;
}

/** As text: `dispatch` is in every browser event, and in no type. */
const pressed = (tabId: number): string => `(async () => {
  const tab = await chrome.tabs.get(${tabId});
  const { setBadgeText } = chrome.action;
  const { transaction: begin } = IDBDatabase.prototype;
  const kept = new Promise((resolve) => {
    IDBDatabase.prototype.transaction = function (stores, ...rest) {
      const transaction = begin.call(this, stores, ...rest);
      if (transaction.mode === 'readwrite' && transaction.objectStoreNames.contains('snapshots')) {
        IDBDatabase.prototype.transaction = begin;
        transaction.addEventListener('complete', () => resolve(performance.now()));
      }
      return transaction;
    };
  });
  const shown = new Promise((resolve, reject) => {
    chrome.action.setBadgeText = async (details) => {
      chrome.action.setBadgeText = setBadgeText;
      await setBadgeText.call(chrome.action, details);
      if (details.text === '✓') resolve(performance.now());
      else reject(new Error('the mark is ' + details.text));
    };
  });
  const from = performance.now();
  chrome.commands.onCommand.dispatch('save-posting', tab);
  const marked = (await shown) - from;
  return { kept: (await kept) - from, marked };
})()`;

async function byCommand(browser: Browser, tabId: number): Promise<Gesture> {
  const worker = await browser.worker();
  return worker.evaluate<Gesture>(pressed(tabId));
}

function byPopup(sender: Page, tabId: number): Promise<{ popup: number; kept: number }> {
  return sender.evaluate(async (id) => {
    const from = performance.now();
    const front = await chrome.runtime.sendMessage({ route: 'front/read', request: { tabId: id } });
    if (front?.answer?.state !== 'posting') throw new Error(`not read: ${JSON.stringify(front).slice(0, 300)}`);
    const between = performance.now();
    const saved = await chrome.runtime.sendMessage({ route: 'capture/save', request: { captureId: front.answer.captureId } });
    const to = performance.now();
    if (saved?.answer?.outcome !== 'created') throw new Error(`not kept: ${JSON.stringify(saved).slice(0, 300)}`);
    return { popup: to - from, kept: to - between };
  }, tabId);
}

/** Takes all postings off the shelf, so that the next save meets what this one met. Throws when there was not exactly one. */
async function emptyShelf(sender: Page): Promise<void> {
  const count = await sender.evaluate(async () => {
    const request = indexedDB.open('roleshelf');
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    const database = request.result;
    // The index's own state tells of nothing but what was folded into it, which so few saves never come to.
    const stores = [...database.objectStoreNames].filter((name) => name !== 'searchState');
    const transaction = database.transaction(stores, 'readwrite');
    const counted = transaction.objectStore('postings').count();
    for (const store of stores) transaction.objectStore(store).clear();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    database.close();
    return counted.result;
  });
  if (count !== 1) throw new Error(`${count} postings were kept where one was saved`);
}
