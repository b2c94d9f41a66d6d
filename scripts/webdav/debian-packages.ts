import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What is needed of Debian: the packages, and the files by which one sees that they are there. */
export interface Needed {
  readonly packages: readonly string[];
  /** Programs by their name, other files by their whole path. */
  readonly files: readonly string[];
}

/** The folders of programs; a user's own `PATH` leaves the servers' folder out. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Where a program lies, or nothing. */
export function programPath(name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function isThere(file: string): boolean {
  return file.startsWith('/') ? existsSync(file) : programPath(file) !== undefined;
}

/**
 * Installs what is missing, where that can be done: on Debian, as root. Answers why it is not to be had, or nothing when all is there.
 * Services of those packages are not started.
 */
export function missingOf({ packages, files }: Needed): string | undefined {
  const missing = files.filter((file) => !isThere(file));
  if (missing.length === 0) return undefined;
  const wanted = `${packages.join(' ')} (Debian packages)`;
  if (process.getuid?.() !== 0 || programPath('apt-get') === undefined) return `needs ${wanted}, and only root on Debian installs them`;
  // At runlevel 1 Debian's `invoke-rc.d` leaves services alone.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: readonly string[]) => spawnSync('apt-get', ['-y', '-q', ...args], { env, encoding: 'utf8', timeout: 120_000 });
  const install = () => apt('install', '--no-install-recommends', ...packages);
  // A fresh image knows no packages until it is updated.
  const done = install().status === 0 || (apt('update').status === 0 && install().status === 0);
  const left = files.filter((file) => !isThere(file));
  return done && left.length === 0 ? undefined : `${wanted} could not be installed`;
}
