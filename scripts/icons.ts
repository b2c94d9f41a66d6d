/** Draws `public/icon/icon.svg` at every size that Chrome asks for. Run it after the drawing changed: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from './chromium/launch';

const folder = resolve(import.meta.dirname, '../public/icon');
const svg = readFileSync(resolve(folder, 'icon.svg'), 'utf8');
const browser = await launch({ extension: false });
const page = await browser.context.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: resolve(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
