// `npm start`: installs what is missing, builds, and opens Chromium with the extension at a sample posting. Without a display it does the
// same unattended: saves two sample postings, prints what was read, writes exports and screenshots, and exits.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root, run, step, stop } from './prepare.mjs';

const chromium = prepare();
step('Building the extension…');
run(join(root, 'node_modules', '.bin', 'wxt'), ['build'], 'The extension could not be built; the lines above say why.');

const display =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const unattended = process.argv.includes('--headless') || process.env.CI !== undefined || !display;
const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', unattended ? 'demo.ts' : 'open.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
if (status !== 0) stop('The demonstration ended early; the lines above say why.');
