import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/chromium/launch';
import { licencesPage } from '../../scripts/release/licences-page';

const root = resolve(import.meta.dirname, '../..');
const elsewhere = mkdtempSync(join(root, '.output-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Every file below a folder with the checksum of its bytes. */
function checksums(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

describe('the built extension', () => {
  it('comes out the same, byte by byte, when it is built once more', () => {
    execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
      cwd: root,
      env: { ...process.env, ROLESHELF_OUTPUT: elsewhere },
      stdio: 'ignore',
    });
    expect(checksums(join(elsewhere, 'chrome-mv3'))).toEqual(checksums(builtExtension));
  });

  it('has the packages in it that docs/licences.md names', () => {
    expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(licencesPage(root));
  });
});
