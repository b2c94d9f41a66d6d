import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';

/** The built extension, as `npm run build` leaves it. */
export const builtExtension = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface LaunchOptions {
  /** A profile to come back to; without it a fresh one is made, and removed at `close`. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly downloads?: string;
  /** Lets the page stand that opens after the installation; else it is closed before anything is done. */
  readonly welcome?: boolean;
  /** Lets requests to this machine itself through; without it there is no network at all. */
  readonly loopback?: boolean;
  /** Without it the page is alone in its browser: the base line of measurements. */
  readonly extension?: string | false;
  /** Folders of other extensions that are installed beside it. */
  readonly others?: readonly string[];
  /** Lets a page look into its frames, whatever their origin: only for measuring and reading, never beside the extension. */
  readonly crossOriginFrames?: boolean;
  /** A file into which Chromium itself writes every request of the run, whoever makes it: pages, workers, the browser. Whole once it is closed. */
  readonly netLog?: string;
}

/** A running Chromium with the extension in it. */
export interface Browser {
  readonly context: BrowserContext;
  /** A session with the whole browser, which the toolbar action needs. */
  readonly session: CDPSession;
  readonly extensionId: string;
  /** An address of the extension's own. */
  page(path: string): string;
  /** The worker as it runs now; Chromium stops an idle one. */
  worker(): Promise<Worker>;
  /** Grants access to a site as if the user had been asked and allowed it: no test can press a button of Chrome's own windows. */
  grant(origin: string): Promise<void>;
  /** Takes it away again, as the user does on Chrome's page of extensions. */
  revoke(origin: string): Promise<void>;
  /** Loads the extension once more while it runs, as an update does: its scripts in open pages lose their way to it. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Chromium (`CHROMIUM_PATH`, else Debian's) with the built extension and no network: whatever a test does not serve itself is refused.
 * Throws when the extension does not come up.
 */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const isNew = options.profile === undefined || !existsSync(join(options.profile, 'Default'));
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'roleshelf-profile-')));
  const extension = options.extension ?? builtExtension;
  const extensions = [...(extension === false ? [] : [extension]), ...(options.others ?? [])].join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    viewport: { width: 1280, height: 900 },
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    ...(options.downloads === undefined ? {} : { downloadsPath: options.downloads }),
    // Playwright turns extensions off by default.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      ...(extensions.length === 0 ? [] : [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`]),
      ...(options.crossOriginFrames ? ['--disable-web-security', '--disable-site-isolation-trials'] : []),
      ...(options.netLog === undefined ? [] : [`--log-net-log=${options.netLog}`]),
      '--enable-unsafe-extension-debugging',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      `--host-resolver-rules=MAP * ~NOTFOUND${options.loopback ? ', EXCLUDE 127.0.0.1' : ''}`,
    ],
  });
  context.setDefaultTimeout(10_000);
  await context.route(options.loopback ? /^https?:(?!\/\/127\.0\.0\.1[:/])/ : /^https?:/, (route) => route.abort('internetdisconnected'));
  const browser = context.browser();
  const session = browser ? await browser.newBrowserCDPSession() : undefined;
  if (!session) throw new Error('Chromium gave no browser session');
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
  const extensionId = extension === false ? '' : new URL((await worker()).url()).host;
  // It comes into the front when it opens, and would take that from whatever a test has put there.
  if (extension !== false && isNew && !options.welcome) await (await welcomePage(context)).close();
  const changeAccess = async (change: 'addHostPermission' | 'removeHostPermission', origin: string): Promise<void> => {
    const page = await context.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(`chrome.developerPrivate.${change}(${JSON.stringify(extensionId)}, ${JSON.stringify(origin)})`);
    await page.close();
  };
  return {
    context,
    session,
    extensionId,
    page: (path) => `chrome-extension://${extensionId}/${path}`,
    worker,
    grant: (origin) => changeAccess('addHostPermission', origin),
    revoke: (origin) => changeAccess('removeHostPermission', origin),
    async update() {
      await session.send('Extensions.loadUnpacked' as never, { path: extension } as never);
    },
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The page that opens after the installation, once it is there: a new tab is blank before it goes to its address. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const page = context.pages().find((one) => one.url().endsWith('/welcome.html'));
    if (page) return page;
    if (Date.now() > deadline) throw new Error('the welcome page never opened');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
