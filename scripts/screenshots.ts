/**
 * The pictures of the docs, from the built extension with invented postings: `npm run screenshots` after `npm run build`.
 * `-- --language de --theme dark --part popup` takes fewer of them. axe looks at each, and the run ends with 1 where it finds something wrong.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from '../src/posting/zod';
import { wordsOf } from './catalogue';
import { copyExtension, type ExtensionCopy } from './chromium/extension-copy';
import { fixturePage, servePage } from './chromium/fixture-pages';
import { type Browser, launch } from './chromium/launch';
import { fillShelf } from './sample-shelf';
import { samples } from './samples';
import { buttonStates } from './screenshots/button-states';
import { furtherStates, mainScreens } from './screenshots/full-page';
import { openTabs, ownPages } from './screenshots/own-pages';
import { keeper, type Look, languages, type Scene, themes } from './screenshots/pictures';
import { afterUpdate, bareStates, popupStates } from './screenshots/popup-states';
import { syncSteps } from './screenshots/sync-steps';
import { apachePackages, startApache } from './webdav/apache';
import { missingOf } from './webdav/debian-packages';

const parts = ['popup', 'button', 'pages', 'shelf', 'sync'] as const;
type Part = (typeof parts)[number];

const Wanted = z.object({ language: z.optional(z.enum(languages)), theme: z.optional(z.enum(themes)), part: z.optional(z.enum(parts)) });
const { values } = parseArgs({ options: { language: { type: 'string' }, theme: { type: 'string' }, part: { type: 'string' } } });
const wanted = Wanted.parse(values);
const among = <Name>(all: readonly Name[], one: Name | undefined): readonly Name[] => (one === undefined ? all : [one]);

// A face that is drawn for screens, where Debian's `fonts-inter` is there; the system's own else.
if (existsSync('/usr/share/fonts/opentype/inter')) process.env.FONTCONFIG_FILE = resolve(import.meta.dirname, 'screenshots/fonts.conf');

const tiktok = (name: string) => fixturePage(resolve(import.meta.dirname, '../tests/sites/tiktok', name));
const careersPages = ['2023-11-atsx', '2026-10-next-prewrap', '2026-10-atsx-usds', '2026-10-next'];

/** Saves postings by the button that stands in their pages. */
async function saveByButton({ browser, say }: Scene): Promise<void> {
  const page = await browser.context.newPage();
  for (const name of careersPages) {
    const fixture = tiktok(name);
    await servePage(browser.context, fixture);
    await page.goto(fixture.url);
    await page
      .locator('roleshelf-save')
      .getByRole('button', { name: say('savePosting') })
      .click();
    await page
      .locator('roleshelf-save')
      .getByRole('button', { name: say('undo') })
      .waitFor();
  }
  await page.close();
}

const pictures: Readonly<Record<Part, (scene: Scene) => Promise<void>>> = {
  async popup(scene) {
    await bareStates(scene);
    await saveByButton(scene);
    await popupStates(scene, { fresh: fixturePage(samples.linkedin), kept: tiktok('2026-10-next'), list: tiktok('2026-10-next-list') });
    await afterUpdate(scene);
  },
  button: (scene) => buttonStates(scene, tiktok('2025-06-next-one-line'), tiktok('2026-10-next-other-job')),
  async pages(scene) {
    await openTabs(scene, tiktok('2026-10-next'), tiktok('2026-10-next-list'));
    await ownPages(scene);
  },
  async shelf(scene) {
    const { page, keys } = await mainScreens(scene);
    await furtherStates(scene, page, keys);
  },
  async sync(scene) {
    const missing = missingOf(apachePackages);
    if (missing !== undefined) return console.warn(`no pictures of the sync: Apache ${missing}`);
    const page = await scene.browser.context.newPage();
    await page.goto(scene.browser.page('popup.html'));
    await fillShelf(page);
    await page.close();
    const server = await startApache();
    try {
      await syncSteps(scene, server);
    } finally {
      await server.stop();
    }
  },
};

/** Chromium draws the toolbar's popup as the system has it, whatever its pages are told: there the theme is chosen in the options. */
async function chooseTheme(browser: Browser, theme: Look['theme']): Promise<void> {
  const options = await browser.context.newPage();
  await options.goto(browser.page('options.html'));
  await options.locator(`input[value="${theme}"]`).check();
  await options.close();
}

/** As if the user had said yes to `tabs`, in a window of Chrome's own that no script can press: what a version had from its installation, the next holds on. */
async function allowTabs(browser: Browser, copy: ExtensionCopy): Promise<void> {
  await copy.rewrite(({ permissions }) => ({ permissions: [...permissions, 'tabs'] }));
  await browser.update();
  await copy.rewrite(() => ({}));
  await browser.update();
}

/** Pictures are taken on busy machines, too. In milliseconds. */
const PATIENCE = 30_000;
const faults: string[] = [];
for (const language of among(languages, wanted.language)) {
  const copy = await copyExtension();
  if (language !== 'en') await copy.speak(language);
  const say = await wordsOf(language);
  for (const theme of among(themes, wanted.theme)) {
    const keep = await keeper({ language, theme }, (fault) => faults.push(fault));
    for (const part of among(parts, wanted.part)) {
      const browser = await launch({ extension: copy.folder, colorScheme: theme, locale: language, loopback: part === 'sync' });
      browser.context.setDefaultTimeout(PATIENCE);
      try {
        if (part === 'pages') await allowTabs(browser, copy);
        await chooseTheme(browser, theme);
        await pictures[part]({ browser, say, keep });
        console.log(`${language} ${theme}: ${part}`);
      } finally {
        await browser.close();
      }
    }
  }
  await copy.remove();
}
console.log(faults.length === 0 ? 'axe finds nothing wrong with any of them' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
