/** LibreOffice, for tests of what it makes of our files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's package and LibreOffice's own put the program. */
const names = ['soffice', 'libreoffice'];

function found(): string | undefined {
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
}

/** The program, installed first where that can be done without asking anybody: as root on Debian. Nothing where there is none. */
export function findOffice(): string | undefined {
  const present = found();
  if (present !== undefined || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return present;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc'], { stdio: 'ignore', timeout: 240_000 });
  return found();
}

/** Has LibreOffice read a file and write it as another. `readAs` and `writeAs` are its filters with their options. */
export function convert(program: string, name: string, bytes: Uint8Array, readAs: string | undefined, writeAs: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'roleshelf-office-'));
  try {
    const [input, output] = [join(folder, name), join(folder, 'out')];
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filters = readAs === undefined ? [] : [`--infilter=${readAs}`];
    execFileSync(program, [profile, '--headless', ...filters, '--convert-to', writeAs, '--outdir', output, input], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    const [written] = readdirSync(output);
    return readFileSync(join(output, written ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
