/** The pictures for the stores, 1280 by 800, and Edge's logo: `npm run store-pictures` after `npm run build`. docs/store/listing.md names them. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { wordsOf } from './catalogue';
import { fixturePage, servePage } from './chromium/fixture-pages';
import { launch } from './chromium/launch';
import { drawIcon } from './draw-icon';
import { mainScreens } from './screenshots/full-page';
import type { Shown } from './screenshots/pictures';

const folder = resolve(import.meta.dirname, '../docs/store');
const size = { width: 1280, height: 800 };
const names: Readonly<Record<string, string>> = {
  'shelf-posting': '2-shelf',
  compare: '3-compare',
  board: '4-board',
  insights: '5-insights',
};

const careers = await launch();
try {
  const fixture = fixturePage(resolve(import.meta.dirname, '../tests/sites/tiktok/2026-10-next'));
  await servePage(careers.context, fixture);
  const page = await careers.context.newPage();
  await page.setViewportSize(size);
  await page.goto(fixture.url);
  const button = page.locator('roleshelf-save');
  await button.getByRole('button', { name: 'Save posting' }).click();
  await button.getByRole('button', { name: 'Undo' }).waitFor();
  await page.screenshot({ path: resolve(folder, '1-button.png') });
} finally {
  await careers.close();
}

const shelf = await launch();
try {
  const keep = async (name: string, shown: Shown): Promise<void> => {
    const store = names[name];
    if (store !== undefined) await writeFile(resolve(folder, `${store}.png`), await shown.screenshot());
  };
  await mainScreens({ browser: shelf, say: await wordsOf('en'), keep }, size);
} finally {
  await shelf.close();
}

const plain = await launch({ extension: false });
try {
  const svg = readFileSync(resolve(import.meta.dirname, '../public/icon/icon.svg'), 'utf8');
  await drawIcon(await plain.context.newPage(), svg, 300, resolve(folder, 'logo-300.png'));
} finally {
  await plain.close();
}
