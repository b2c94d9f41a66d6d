/** Draws `public/icon/icon.svg` at every size that Chrome asks for. Run it after the drawing changed: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from './chromium/launch';
import { drawIcon } from './draw-icon';

const folder = resolve(import.meta.dirname, '../public/icon');
const svg = readFileSync(resolve(folder, 'icon.svg'), 'utf8');
const browser = await launch({ extension: false });
const page = await browser.context.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await drawIcon(page, svg, size, resolve(folder, `${size}.png`));
}
await browser.close();
