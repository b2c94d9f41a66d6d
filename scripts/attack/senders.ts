/** Who else may want to speak to the worker, and what it says to each. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exportPort } from '../../src/protocol/export-port';
import { type RouteName, routeTable } from '../../src/protocol/routes';
import { fixturePage, servePage } from '../chromium/fixture-pages';
import type { Browser } from '../chromium/launch';
import { samples } from '../samples';

/** A request of each route's form that changes nothing, as far as there is one. */
const harmless: Partial<Record<RouteName, object>> = {
  'shelf/list': { query: '', offset: 0, limit: 10 },
  'posting/get': { key: 'web:none' },
  'posting/history': { key: 'web:none' },
  'shelf/facts': { keys: [] },
  'tabs/known': { urls: [] },
  'export/cancel': { id: 'none' },
  'export/taken': { id: 'none' },
};

/** Each route with a request, in the order of the table. */
function messages(): { readonly route: string; readonly request: object }[] {
  return Object.keys(routeTable).map((route) => ({ route, request: Object.entries(harmless).find(([name]) => name === route)?.[1] ?? {} }));
}

/** Makes an extension that anybody could install: it knows ours by its id, and tries. */
export async function otherExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roleshelf-other-'));
  const manifest = { manifest_version: 3, name: 'Other', version: '1', host_permissions: ['<all_urls>'] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Other</title>');
  return folder;
}

/** Runs where a message could be sent from, and gives the routes that were answered by anything but a refusal. */
const SEND_ALL = `async (id, messages) => {
  const accepted = [];
  for (const message of messages) {
    try {
      const reply = await (id === undefined ? chrome.runtime.sendMessage(message) : chrome.runtime.sendMessage(id, message));
      if (reply !== undefined && reply?.problem?.code !== 'message-refused') accepted.push(message.route);
    } catch { /* Nobody listens. */ }
  }
  return accepted;
}`;

/** The password of the user's server would be in it. */
const READ_STORAGE = `chrome.storage.local.get(null).then((kept) => Object.keys(kept).join(), () => 'refused')`;

/** A port that stays open for a moment is one that was let in. */
const HEAR_PORT = `(id, name) => new Promise((resolve) => {
  const port = id === undefined ? chrome.runtime.connect({ name }) : chrome.runtime.connect(id, { name });
  port.onMessage.addListener(() => resolve('told'));
  port.onDisconnect.addListener(() => resolve('let go'));
})`;

/**
 * Sends every message from everywhere that is not one of the extension's own pages: the world of its content script (as a renderer that was
 * taken over could), a web page, another extension. Gives what was accepted and should not have been; and whether each of them could try at all.
 */
export async function attackAsSenders(browser: Browser): Promise<{ readonly tried: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const all = messages();
  const fixture = fixturePage(samples.tiktok);
  await servePage(browser.context, fixture);
  const page = await browser.context.newPage();
  await page.goto(fixture.url);
  await page.locator('roleshelf-save button').first().waitFor();
  const inContentScript = await contentScriptWorld(browser, page);
  const buttons = new Set<string>(Object.entries(routeTable).flatMap(([name, { callers }]) => (callers.includes('button') ? [name] : [])));

  const own = await browser.context.newPage();
  await own.goto(browser.page('options.html'));
  const answered = await own.evaluate<string[]>(
    `(${SEND_ALL})(undefined, ${JSON.stringify(all.filter(({ route }) => route in harmless))})`,
  );
  if (answered.length < Object.keys(harmless).length)
    faults.push(`the extension’s own page was refused: only ${answered.join(', ')} answered`);

  const forButtons = all.filter(({ route }) => !buttons.has(route));
  const fromScript = await inContentScript(`(${SEND_ALL})(undefined, ${JSON.stringify(forButtons)})`);
  faults.push(...told('a content script', fromScript));
  const elsewhere = [
    { route: 'button/state', request: { url: 'https://www.linkedin.com/jobs/view/1' } },
    { route: 'button/hide', request: { url: 'https://careers.tiktok.com/x', hidden: true } },
    { route: 'button/move', request: { url: 'https://evil.example/' } },
    { route: 'constructor', request: {} },
    { route: '__proto__', request: {} },
  ];
  faults.push(
    ...told('a content script, of another host', await inContentScript(`(${SEND_ALL})(undefined, ${JSON.stringify(elsewhere)})`)),
  );

  faults.push(...(await portFaults(own, inContentScript)));
  const kept = await inContentScript(READ_STORAGE);
  if (kept !== 'refused') faults.push(`a content script reads what is kept for the worker: ${String(kept)}`);

  const id = browser.extensionId;
  const fromWeb = await page.evaluate<string[]>(
    `typeof chrome === 'object' && chrome.runtime?.sendMessage ? (${SEND_ALL})(${JSON.stringify(id)}, ${JSON.stringify(all)}) : []`,
  );
  faults.push(...told('a web page', fromWeb));
  const other = await otherPage(browser);
  faults.push(...told('another extension', await other.evaluate<string[]>(`(${SEND_ALL})(${JSON.stringify(id)}, ${JSON.stringify(all)})`)));
  const port = await other.evaluate<string>(`(${HEAR_PORT})(${JSON.stringify(id)}, ${JSON.stringify(exportPort('any'))})`);
  if (port !== 'let go') faults.push(`another extension’s port is ${port}`);
  await Promise.all([page.close(), own.close(), other.close()]);
  return { tried: 3 * all.length + elsewhere.length + 2, faults };
}

function told(who: string, accepted: unknown): string[] {
  return Array.isArray(accepted) ? accepted.map((route) => `${who} was answered: ${String(route)}`) : [`${who} could not try`];
}

/** A way to run an expression in the world of our content script in a page: what it sends, Chrome vouches for as the content script's. */
async function contentScriptWorld(browser: Browser, page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await browser.context.newCDPSession(page);
  const own = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === browser.page('').slice(0, -1)) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await own;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** A content script that holds an export's port is told nothing of it, and what it lets go of opens nothing. */
async function portFaults(own: Page, inContentScript: (expression: string) => Promise<unknown>): Promise<string[]> {
  const id = 'of-another';
  const hears = inContentScript(`(${HEAR_PORT})(undefined, ${JSON.stringify(exportPort(id))})`);
  // The port is there before the file is asked for: messages of one extension come in their order to a worker that runs.
  const options = { format: 'json', byteOrderMark: false, formulaGuard: true, pages: false };
  const message = { route: 'export/prepare', request: { id, selection: { kind: 'all' }, options } };
  await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  await own.evaluate((sent) => chrome.runtime.sendMessage(sent), { route: 'export/taken', request: { id } });
  const heard = await Promise.race([hears, own.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000, 'held')))]);
  return heard === 'let go' ? [] : [`a content script’s port of an export is ${String(heard)}`];
}

async function otherPage(browser: Browser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions/');
  const id = await page.evaluate<string>(
    `chrome.developerPrivate.getExtensionsInfo({}).then((all) => all.find(({ name }) => name === 'Other')?.id ?? '')`,
  );
  if (id === '') throw new Error('the other extension is not there');
  await page.goto(`chrome-extension://${id}/page.html`);
  return page;
}

/** Asks from a web page for everything that is in the package, in every way that a page has. Gives what it could tell. */
export async function attackAsCuriousPage(browser: Browser, files: readonly string[]): Promise<readonly string[]> {
  const host = 'https://curious.example/';
  await servePage(browser.context, { url: host, body: '<!doctype html><title>Curious</title>', contentType: 'text/html' });
  const page = await browser.context.newPage();
  await page.goto(host);
  const found = await page.evaluate(
    async (addresses) => {
      // Nothing has a name in here: tsx would give it a function that the page does not have.
      const told: string[] = [];
      for (const address of addresses) {
        try {
          await fetch(address);
          told.push(`fetch ${address}`);
        } catch {
          // As it should be.
        }
        for (const tag of ['img', 'script', 'link']) {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries({ rel: 'stylesheet', href: address, src: address })) element.setAttribute(name, value);
          const loads = await new Promise<boolean>((resolve) => {
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            document.head.append(element);
          });
          if (loads) told.push(`${tag} ${address}`);
        }
      }
      for (const name of Object.getOwnPropertyNames(globalThis)) if (/roleshelf/i.test(name)) told.push(`the window has ${name}`);
      if (document.documentElement.outerHTML.toLowerCase().includes('roleshelf-')) told.push('an element of ours is in the page');
      return told;
    },
    files.map((file) => browser.page(file)),
  );
  await page.close();
  return found;
}
