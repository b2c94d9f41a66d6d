import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import * as z from '../../src/posting/zod';
import type { FixturePage } from '../chromium/fixture-pages';
import { comes } from './comes';

/** The extension as `npx wxt build -b firefox` leaves it. */
const builtForFirefox = resolve(import.meta.dirname, '../../.output/firefox-mv3');

/** Firefox makes up the host of an extension's addresses anew in each profile, unless it is told one. */
const HOST = '6f6f7a3e-9d1b-4d0b-9f55-7f6f3d6b1a10';

/** What the protocol calls chrome is the browser's own. */
const windowsOnly = { 'moz:scope': 'chrome', maxDepth: 0 };

const Manifest = z.object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) });
const Tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });
const Evaluated = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.looseObject({ value: z.optional(z.unknown()) }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** A running Firefox with the extension in it. */
export interface Firefox {
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** A tab that shows a page of the extension's own. */
  open(path: string): Promise<Page>;
  /** A tab that shows a page of the web, served from here; nothing else of the web is there. */
  serve(page: Pick<FixturePage, 'url' | 'body' | 'contentType'>): Promise<Page>;
  /** The addresses of the open tabs. */
  tabs(): Promise<string[]>;
  /**
   * Evaluates an expression in the browser's own window, where the toolbar, the shortcuts and the sidebar are, and gives its value, a string, a
   * number or a boolean. `extension` is there, and is what Firefox itself knows of the extension.
   */
  inWindow(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Starts Firefox (`FIREFOX_PATH`, else Debian's) without a display and with the built extension. Pages of extensions and the browser's own window can
 * be reached only with the switch for system access, since Firefox 153.
 */
export async function launchFirefox(): Promise<Firefox> {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(builtForFirefox, 'manifest.json'), 'utf8')));
  const { id } = manifest.browser_specific_settings.gecko;
  const downloads = await mkdtemp(join(tmpdir(), 'roleshelf-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: HOST }),
      'intl.locale.requested': 'en-US',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      // Answers “yes” for the user, whom no test can be in the browser's own question.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  // Puppeteer has no way of its own into the browser's window, which Firefox's protocol has.
  if (!(browser instanceof BidiBrowser)) throw new Error('this Firefox is not spoken to by WebDriver BiDi');
  const { connection } = browser;
  await browser.installExtension(builtForFirefox);
  const { contexts } = Tree.parse((await connection.send('browsingContext.getTree', windowsOnly)).result);
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (window === undefined) throw new Error('Firefox has no window');
  return {
    downloads,
    async open(path) {
      const page = await browser.newPage();
      // No `load` is told of pages of extensions: the page is there when it says where it is.
      void page.goto(`moz-extension://${HOST}/${path}`, { timeout: 1 }).catch(() => undefined);
      await comes(async () => (await page.evaluate(() => `${location.protocol} ${document.readyState}`)) === 'moz-extension: complete');
      return page;
    },
    async serve({ url, body, contentType }) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void (request.url() === url ? request.respond({ status: 200, contentType, body }) : request.abort()));
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async tabs() {
      const pages = await browser.pages();
      return Promise.all(pages.map((page) => page.evaluate(() => location.href)));
    },
    async inWindow(expression) {
      const policy = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});`;
      const { result } = await connection.send('script.evaluate', {
        expression: `(async () => { ${policy} return ${expression}; })()`,
        target: { context: window },
        awaitPromise: true,
        userActivation: true,
      });
      const evaluated = Evaluated.parse(result);
      if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
      return evaluated.result.value;
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}
