// What every command needs before it can start, on a machine that has only Node and npm. Plain JavaScript: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Says what is being done, on stderr, so that a command's own output stays clean. */
export function step(text) {
  process.stderr.write(`› ${text}\n`);
}

/** Ends the command with one clear sentence. */
export function stop(sentence) {
  process.stderr.write(`✗ ${sentence}\n`);
  process.exit(1);
}

/** Runs a program in the root with its output shown, and stops with `sentence` when it fails. */
export function run(program, args, sentence, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (error || status !== 0) stop(`${sentence}${error ? ` (${error.message})` : ''}`);
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Roleshelf needs Node 20.19 or later; this is ${process.versions.node}.`);
}

/** Installs the dependencies unless those that are there came from this very lock file. */
function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.installed-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  step('Installing dependencies (npm ci)…');
  run('npm', ['ci', '--no-audit', '--no-fund'], 'The dependencies could not be installed; is the npm registry reachable?');
  writeFileSync(mark, lock);
}

const names = ['chromium', 'chromium-browser'];

function findChromium() {
  if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : undefined;
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const macs = [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macs].find((path) => existsSync(path));
}

/** Finds Chromium, or installs Debian's. Branded Chrome no longer loads unpacked extensions from the command line. */
function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!debian) stop('No Chromium found: install it (Debian: "sudo apt-get install chromium") or set CHROMIUM_PATH to its program.');
  step('Installing Chromium (apt-get)…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], 'apt-get update failed; is the package registry reachable?', { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 'apt-get could not install chromium.', { env });
  return findChromium() ?? stop('apt-get installed chromium, but its program is not in the PATH.');
}

/** Makes the machine ready and returns the path of Chromium's program. */
export function prepare() {
  ensureNode();
  ensureDependencies();
  return ensureChromium();
}
