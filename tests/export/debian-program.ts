import { spawnSync } from 'node:child_process';

/**
 * A program of Debian's by any of its names, installed first where that can be done without asking anybody: as root on Debian. Nothing where there
 * is none.
 */
export function findProgram(names: readonly string[], asked: readonly string[], debianPackage: string): string | undefined {
  const found = () => names.find((name) => spawnSync(name, asked, { stdio: 'ignore' }).status === 0);
  const present = found();
  if (present !== undefined || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return present;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], { stdio: 'ignore', timeout: 240_000 });
  return found();
}
