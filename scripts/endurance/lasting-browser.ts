import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type LaunchOptions, launch } from '../chromium/launch';

/** A profile that outlives its browser. */
export interface LastingBrowser {
  /** The browser that runs now. */
  readonly browser: Browser;
  /** Closes the browser and starts another on the same profile. */
  restart(): Promise<Browser>;
  /** Closes the browser, and removes a profile that was made for it. */
  close(): Promise<void>;
}

/** Starts a browser on the profile that is named, else on a new one. */
export async function lastingBrowser(options: LaunchOptions = {}): Promise<LastingBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'roleshelf-lasting-')));
  let browser = await launch({ ...options, profile });
  return {
    get browser() {
      return browser;
    },
    async restart() {
      await browser.close();
      browser = await launch({ ...options, profile });
      return browser;
    },
    async close() {
      await browser.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}
