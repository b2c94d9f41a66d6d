/** LibreOffice, for tests of what it makes of our files. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from './debian-program';

/** The program, by the names of Debian's package and of LibreOffice's own; nothing where there is none and none can be installed. */
export function findOffice(): string | undefined {
  return findProgram(['soffice', 'libreoffice'], ['--version'], 'libreoffice-calc');
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
