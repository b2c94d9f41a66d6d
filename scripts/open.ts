/** Opens Chromium with the extension at the sample TikTok posting, and leaves it to the user. */
import { resolve } from 'node:path';
import { fixturePage, servePage } from './chromium/fixture-pages';
import { launch } from './chromium/launch';
import { samples } from './samples';

const browser = await launch({ headless: false });
for (const folder of Object.values(samples)) await servePage(browser.context, fixturePage(resolve(folder)));
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(fixturePage(samples.tiktok).url);
const other = await browser.context.newPage();
await other.goto(fixturePage(samples.linkedin).url);
await page.bringToFront();
process.stderr.write('› Chromium is open: press Save posting on the page, or the toolbar icon on the LinkedIn tab. Close it to end.\n');
await new Promise<void>((closed) => browser.context.once('close', () => closed()));
